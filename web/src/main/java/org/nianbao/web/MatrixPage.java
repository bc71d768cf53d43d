package org.nianbao.web;

import java.util.List;

/**
 * A list of phrases counted in one table.
 *
 * @param tabs the views of the search
 * @param notes what was repaired in the query, finished sentences
 * @param chips the filters in force
 * @param keep state that the form keeps
 * @param phrases one a line
 * @param most how many there may be
 * @param by what the columns may be
 * @param levels of places
 * @param cells what may be counted
 * @param moreColumns how many are not shown
 * @param rows none where no phrase was given
 */
public record MatrixPage(
        Frame frame,
        List<Link.Choice> tabs,
        List<String> notes,
        List<ResultPage.Chip> chips,
        List<Frame.Field> keep,
        String phrases,
        int most,
        List<Option> by,
        List<Option> levels,
        List<Option> cells,
        List<Column> columns,
        int moreColumns,
        List<Row> rows) {
    public MatrixPage {
        tabs = List.copyOf(tabs);
        notes = List.copyOf(notes);
        chips = List.copyOf(chips);
        keep = List.copyOf(keep);
        by = List.copyOf(by);
        levels = List.copyOf(levels);
        cells = List.copyOf(cells);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param reports that the archive has of it */
    public record Column(String label, long reports) {}

    /** @param cells written out; an empty one has no report to count in */
    public record Row(Link phrase, long total, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
