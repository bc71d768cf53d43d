package org.nianbao.server.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.server.search.Column;
import org.nianbao.server.search.MatrixResponse;
import org.nianbao.server.search.TrendsRequest;
import org.nianbao.server.search.TrendsResponse;

/** Trends and tables of phrases as CSV. A cell of what the archive has no report of is empty. */
public final class CountTables {
    /** The row of a table of phrases that counts all reports. */
    public static final String ALL = "*";

    private CountTables() {}

    /** A row for each phrase and year, or for each phrase and place where a level was asked for. */
    public static void trends(TrendsRequest request, TrendsResponse response, Writer writer) throws IOException {
        Sheet sheet = new Sheet(writer);
        if (request.level().isPresent()) {
            sheet.row("query", "code", "name", "reports", "occurrences", "of", "per_100", "first", "last");
            for (TrendsResponse.Series series : response.series()) {
                for (TrendsResponse.PlaceUse use : series.places()) {
                    TrendsResponse.Count count = use.count();
                    sheet.row(
                            series.label(),
                            use.place().code(),
                            use.place().name(),
                            count.reports(),
                            count.occurrences(),
                            count.of(),
                            count.rate(),
                            use.first(),
                            use.last());
                }
            }
        } else {
            sheet.row("query", "year", "reports", "occurrences", "of", "per_100");
            for (TrendsResponse.Series series : response.series()) {
                for (int i = 0; i < response.years().size(); i++) {
                    TrendsResponse.Count count = series.counts().get(i);
                    Column year = response.years().get(i);
                    sheet.row(
                            series.label(),
                            year.value(),
                            stated(count.of(), count.reports()),
                            stated(count.of(), count.occurrences()),
                            count.of(),
                            count.rate());
                }
            }
        }
        writer.flush();
    }

    /** A row a phrase, after one of all reports ({@link #ALL}); a column a year, place or report. */
    public static void matrix(MatrixResponse response, Writer writer) throws IOException {
        Sheet sheet = new Sheet(writer);
        List<Object> codes = new ArrayList<>(List.of("phrase", "total"));
        List<Object> labels = new ArrayList<>(List.of("", ""));
        List<Object> all = new ArrayList<>(List.of(
                ALL, response.columns().stream().mapToLong(Column::reports).sum()));
        for (Column column : response.columns()) {
            codes.add(column.value());
            labels.add(column.label());
            all.add(column.reports());
        }
        sheet.row(codes.toArray());
        if (response.columns().stream().anyMatch(column -> !column.label().equals(column.value()))) {
            sheet.row(labels.toArray());
        }
        sheet.row(all.toArray());
        for (MatrixResponse.Row row : response.rows()) {
            List<Object> cells = new ArrayList<>(List.of(row.phrase(), row.total()));
            for (int i = 0; i < row.cells().size(); i++) {
                cells.add(
                        stated(response.columns().get(i).reports(), row.cells().get(i)));
            }
            sheet.row(cells.toArray());
        }
        writer.flush();
    }

    private static Optional<Long> stated(long of, long count) {
        return of == 0 ? Optional.empty() : Optional.of(count);
    }
}
