package org.nianbao.server.search;

import java.util.List;

/**
 * A table of phrases.
 *
 * @param parsed the query as it was understood
 * @param notes the repairs it took
 * @param columns those that have a report; years without gaps, so that some may have none
 * @param rows one of each phrase
 * @param generation number of the index's commit
 * @param reports reports in the whole index
 */
public record MatrixResponse(
        String parsed, List<QueryNote> notes, List<Column> columns, List<Row> rows, long generation, long reports) {
    public MatrixResponse {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param cells of each column the count; one of a column without a report is nothing, not 0
     * @param total the sum of them
     */
    public record Row(String phrase, List<Long> cells, long total) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
