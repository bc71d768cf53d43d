package org.nianbao.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a result is written out as, a row a report. */
public enum ExportFormat {
    /** A table in UTF-8 as RFC 4180 has it, with the byte order mark that Excel wants. */
    CSV("text/csv; charset=utf-8") {
        @Override
        Table to(OutputStream out, ExportHead head, boolean about) throws IOException {
            return new CsvTable(out, head, about);
        }
    },
    /** A workbook: the table, and a sheet about it. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Table to(OutputStream out, ExportHead head, boolean about) {
            return new XlsxTable(out, head);
        }
    },
    /** The whole JSON of each, a line a report, in UTF-8. */
    JSONL("application/x-ndjson; charset=utf-8") {
        @Override
        Table to(OutputStream out, ExportHead head, boolean about) {
            return new JsonLines(out, head, about);
        }
    },
    /** A table of typed columns; the query and the like in the metadata of the file. */
    PARQUET("application/vnd.apache.parquet") {
        @Override
        Table to(OutputStream out, ExportHead head, boolean about) throws IOException {
            return new ParquetTable(out, head);
        }
    };

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    /**
     * Begins a file.
     *
     * @param about whether a text ends with a line about itself; the others always say so
     */
    abstract Table to(OutputStream out, ExportHead head, boolean about) throws IOException;

    /** Whether it is UTF-8 to be read by people. */
    public boolean text() {
        return this == CSV || this == JSONL;
    }

    /** How many rows it can hold. */
    long most() {
        return this == XLSX ? XlsxTable.MOST : Long.MAX_VALUE;
    }

    /** The name in parameters and of files: {@code csv}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String contentType() {
        return contentType;
    }

    /** Type and subtype, as in a header {@code Accept}. */
    public String mediaType() {
        return contentType.replaceFirst(";.*", "");
    }

    static Optional<ExportFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(ExportFormat::id).toList();
    }
}
