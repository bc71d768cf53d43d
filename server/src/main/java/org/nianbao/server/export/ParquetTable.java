package org.nianbao.server.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Parquet. What an export says about itself is metadata of the file, each name after {@code nianbao.} */
final class ParquetTable implements Table {
    /** Held in memory until full. */
    private static final int ROWS_A_GROUP = 10_000;

    private static final long BYTES_A_GROUP = 16L << 20;

    private final CarpetWriter<ObjectNode> writer;

    ParquetTable(OutputStream out, ExportHead head) throws IOException {
        WriteRecordModelType<ObjectNode> model = FieldTypes.writeRecordModel(ObjectNode.class);
        for (Column column : head.rows().columns()) {
            model.withField(column.name(), type(column), column::value);
        }
        Map<String, String> about = new TreeMap<>();
        head.about().forEach((name, value) -> about.put("nianbao." + name, value.toString()));
        writer = new CarpetWriter.Builder<>(kept(out), ObjectNode.class)
                .withWriteRecordModel(model)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(BYTES_A_GROUP)
                .withRowGroupRowCountLimit(ROWS_A_GROUP)
                .withExtraMetaData(about)
                .build();
    }

    private static FieldType type(Column column) {
        return switch (column.type()) {
            case TEXT -> FieldTypes.STRING;
            case NUMBER -> FieldTypes.LONG;
            case FLAG -> FieldTypes.BOOLEAN;
            case DATE -> FieldTypes.LOCAL_DATE;
            case LIST -> FieldTypes.LIST.ofType(FieldTypes.STRING);
        };
    }

    /** The writer closes what it writes to, which is not its own. */
    private static OutputStream kept(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                out.write(bytes, start, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    @Override
    public void write(ObjectNode row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
