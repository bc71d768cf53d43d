package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Counts a list of phrases by year, place or report: one search of each phrase, whatever the columns. */
public final class Matrix {
    /** How many cells a table may have. */
    public static final int MAX_CELLS = 1_000_000;
    /** How many reports may be columns. */
    public static final int MAX_REPORTS = 2_000;

    private final MatrixRequest request;
    private final Tally tally;
    private final Assignment by;
    private final List<Integer> shown;
    private final List<Column> columns;

    Matrix(Snapshot snapshot, MatrixRequest request, Tally tally, WholeResult reports) throws IOException {
        this.request = request;
        this.tally = tally;
        this.by = switch (request.columns()) {
            case YEAR -> snapshot.years();
            case REGION -> snapshot.regions(request.level());
            case REPORT -> reports(snapshot, reports);
        };
        long[] denominators = tally.reports(by);
        this.shown = shown(denominators);
        this.columns = shown.stream()
                .map(bin -> new Column(by.values().get(bin), by.labels().get(bin), denominators[bin]))
                .toList();
        if ((long) columns.size() * request.phrases().size() > MAX_CELLS) {
            throw new TooLargeException(
                    "columns",
                    request.phrases().size() + " phrases by " + columns.size() + " columns are more than " + MAX_CELLS
                            + " cells; give fewer phrases, a higher level or a filter",
                    request.phrases().size() + " 个短语 × " + columns.size() + " 列，超过 " + MAX_CELLS
                            + " 格；请减少短语、换高一级地区或加筛选");
        }
    }

    /** Columns that have a report, and years between them. */
    private List<Integer> shown(long[] denominators) {
        List<Integer> some = new ArrayList<>();
        int last = by.size() - 1;
        int lastYear = last - 1;
        while (request.columns() == MatrixRequest.Columns.YEAR && lastYear >= 0 && denominators[lastYear] == 0) {
            lastYear--;
        }
        for (int bin = 0; bin <= last; bin++) {
            boolean between = request.columns() == MatrixRequest.Columns.YEAR && bin <= lastYear && !some.isEmpty();
            if (denominators[bin] > 0 || between) {
                some.add(bin);
            }
        }
        return some;
    }

    /** A bin a report, in the order of the search; all others in the last one, which has none of the search's. */
    private static Assignment reports(Snapshot snapshot, WholeResult reports) throws IOException {
        long total = reports.total();
        if (total > MAX_REPORTS) {
            throw new TooLargeException(
                    "columns",
                    total + " reports are more than " + MAX_REPORTS + " columns; add a query or a filter",
                    "共 " + total + " 份报告，超过 " + MAX_REPORTS + " 列；请加检索词或筛选");
        }
        int[] bins = new int[snapshot.getIndexReader().maxDoc()];
        Arrays.fill(bins, (int) total);
        List<String> ids = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        reports.inOrder(hit -> {
            int doc = hit.doc;
            bins[doc] = ids.size();
            StoredReport report = snapshot.report(doc);
            ids.add(report.report().id());
            String title = report.facts().path("title").asText("");
            titles.add(title.isBlank() ? report.report().provenance().location() : title);
            return true;
        });
        ids.add("");
        titles.add("");
        return new Assignment(bins, ids, titles);
    }

    List<Column> columns() {
        return columns;
    }

    List<MatrixResponse.Row> rows(Function<String, QueryPlan> plans) throws IOException {
        List<MatrixResponse.Row> rows = new ArrayList<>();
        for (String phrase : request.phrases()) {
            QueryPlan plan = plans.apply(phrase);
            long[] counts = request.cells() == MatrixRequest.Cells.REPORTS
                    ? tally.reports(plan, by)
                    : tally.occurrences(plan, by);
            rows.add(new MatrixResponse.Row(
                    phrase,
                    shown.stream().map(bin -> counts[bin]).toList(),
                    Arrays.stream(counts).sum()));
        }
        return rows;
    }
}
