package org.nianbao.indexer.extract.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.indexer.extract.table.CellRun.Slot;
import org.nianbao.indexer.extract.table.FormLabels.Label;
import org.nianbao.indexer.extract.table.FormLabels.Part;
import org.nianbao.indexer.extract.table.LabelMarks.Mark;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Years;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.StatutoryTables;
import org.nianbao.indexer.facts.StatutoryTables.Cell;
import org.nianbao.indexer.facts.StatutoryTables.Row;
import org.nianbao.indexer.facts.StatutoryTables.Table;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * Reads the statutory tables of a report by their labels, in whatever shape the crawler left them: marks every label,
 * reads what stands between it and the next one, and assigns that to columns. Pure; time grows with the text only.
 */
public final class TableFinder {
    /** A label with the cells behind it. */
    private record Found(Label label, Mark mark, CellRun run) {
        int start() {
            return run.slots().isEmpty()
                    ? mark.start()
                    : Math.min(mark.start(), run.slots().getFirst().start());
        }

        int end() {
            return Math.max(mark.end(), run.end(mark.end()));
        }
    }

    /**
     * The tables and where their rows stand.
     *
     * @param rows UTF-16 indexes into the folded text
     */
    public record Tables(StatutoryTables tables, BitSet rows) {}

    /** A table ends where none of its labels follows for so many characters. */
    private static final int REACH = 400;

    /** Between the names of two columns: 单位, and what parts them. */
    private static final int LONGEST_COLUMN = 12;

    private static final int FEWEST_INDICATORS = 5;
    /** If there is a header. */
    private static final int FEWEST_HEADED = 2;

    private static final int MOST_COLUMNS = 8;
    private static final List<String> BLOCKS = List.of("reconsideration", "direct_lawsuit", "later_lawsuit");
    private static final String HEADER = "-header";
    private static final String COLUMN = "-column_";
    private static final String LAST_YEAR = "last_year";
    private static final String CODE = "code";
    private static final String PERIOD = "period";
    private static final String EXPLAINED = "tables ";

    /** Columns of Table 1 by form and row. */
    private static final Map<String, Map<String, List<String>>> DOCUMENT_COLUMNS =
            Rules.table("document-columns.tsv", 3).stream()
                    .collect(Collectors.groupingBy(
                            row -> row[0],
                            Collectors.toUnmodifiableMap(row -> row[1], row -> List.of(row[2].split(" ")))));

    private final FoldedText text;
    private final BitSet rows = new BitSet();
    private final Map<Part, List<Found>> found = new EnumMap<>(Part.class);

    private TableFinder(FoldedText text) {
        this.text = text;
    }

    /** The tables of a report; {@link StatutoryTables#NONE} if it has none. */
    public static StatutoryTables find(FoldedText text) {
        return read(text, LabelMarks.of(text)).tables();
    }

    /** The tables of a report whose labels were found. */
    public static Tables read(FoldedText text, LabelMarks labels) {
        TableFinder finder = new TableFinder(text);
        StatutoryTables tables =
                finder.read(labels.marks()) ? finder.tables(EraFinder.form(labels.telltales())) : StatutoryTables.NONE;
        return new Tables(tables, finder.rows);
    }

    /** Whether there is any table. */
    private boolean read(List<Mark> marks) {
        Optional<Label> last = Optional.empty();
        boolean any = false;
        boolean labelsLast = false;
        int lastEnd = 0;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.start() - lastEnd > REACH) {
                last = Optional.empty();
            }
            if (last.isEmpty() && opening(mark).isEmpty()) {
                continue;
            }
            if (isHeader(mark)) {
                labelsLast = columnsBefore(marks, i);
            }
            int next = i + 1 < marks.size()
                    ? marks.get(i + 1).start()
                    : text.text().length();
            CellRun run = labelsLast
                    ? CellReader.read(
                            text, Math.max(i == 0 ? 0 : marks.get(i - 1).end(), line(mark)), mark.start())
                    : CellReader.read(text, mark.end(), next);
            Optional<Label> label = run.prose() ? Optional.empty() : reading(mark, run, last);
            if (label.isPresent()) {
                Found one = new Found(label.get(), mark, run);
                add(one);
                last = label;
                lastEnd = one.end();
                any = true;
            }
        }
        return any;
    }

    /** Takes the columns of a header that names them before the indicators; whether it does ({@code 本年度 | 单位 | 指标}). */
    private boolean columnsBefore(List<Mark> marks, int header) {
        int first = header;
        while (first > 0
                && column(marks.get(first - 1)).isPresent()
                && marks.get(first).start() - marks.get(first - 1).end() <= LONGEST_COLUMN) {
            first--;
        }
        if (first == header
                || header + 1 < marks.size() && column(marks.get(header + 1)).isPresent()) {
            return false;
        }
        for (Mark mark : marks.subList(first, header)) {
            add(new Found(column(mark).get(), mark, CellReader.read(text, mark.end(), mark.end())));
        }
        return true;
    }

    private void add(Found one) {
        found.computeIfAbsent(one.label().part(), part -> new ArrayList<>()).add(one);
    }

    private List<Found> found(Part part) {
        return found.getOrDefault(part, List.of());
    }

    private int line(Mark mark) {
        return text.text().lastIndexOf('\n', mark.start() - 1) + 1;
    }

    private static boolean isHeader(Mark mark) {
        for (Label label : mark.readings()) {
            if (label.id().equals(HEADER)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Label> column(Mark mark) {
        for (Label label : mark.readings()) {
            if (label.id().startsWith(COLUMN)) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    private static Optional<Label> opening(Mark mark) {
        for (Label label : mark.readings()) {
            if (label.opens()) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    /**
     * What a label stands for after the label before: the next row of the same table that bears it, else any row of it,
     * else the beginning of another table. With numbers behind it, it is rather a row than a column.
     */
    private static Optional<Label> reading(Mark mark, CellRun run, Optional<Label> last) {
        if (last.isEmpty()) {
            return opening(mark);
        }
        boolean row =
                !run.slots().isEmpty() && fitting(mark, last.get(), true, -1).isPresent();
        Optional<Label> next = fitting(mark, last.get(), row, last.get().order());
        Optional<Label> label = next.isPresent() ? next : fitting(mark, last.get(), row, -1);
        return label.isPresent() ? label : opening(mark);
    }

    /** The first reading in the table of another label that stands behind a place of the form. */
    private static Optional<Label> fitting(Mark mark, Label last, boolean row, int behind) {
        Part table = last.part().table();
        for (Label label : mark.readings()) {
            if (label.part().table() == table && (label.row() || !row) && label.order() > behind) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    private StatutoryTables tables(Optional<Era> told) {
        Table applications = table(
                Part.APPLICATIONS, label -> StatutoryTables.APPLICANTS, (run, columns) -> Columns.applications(run));
        Optional<Era> form = told.or(() -> applicationsForm(applications));
        Table remedies = remedies();
        return new StatutoryTables(
                form,
                table(Part.DOCUMENTS, label -> documentColumns(label, form), Columns::of),
                applications,
                remedies,
                statistics(),
                TableIdentities.violations(applications, remedies));
    }

    private static Optional<Era> applicationsForm(Table applications) {
        if (applications.row("other_no_correction").isPresent()) {
            return Optional.of(Era.TABLE_2021);
        }
        return applications.row("other").isPresent() ? Optional.of(Era.TABLE_2019) : Optional.empty();
    }

    private static List<String> documentColumns(Label label, Optional<Era> form) {
        boolean first = form.isPresent() && form.get() == Era.TABLE_2019;
        return DOCUMENT_COLUMNS
                .get(first ? Era.TABLE_2019.id() : Era.TABLE_2021.id())
                .getOrDefault(label.id(), List.of());
    }

    /** The rows of a table; of a row that stands there twice, the first that says something. */
    private Table table(
            Part part, Function<Label, List<String>> columns, BiFunction<CellRun, Integer, Columns> assign) {
        List<Found> all = found(part);
        if (all.isEmpty()) {
            return Table.ABSENT;
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Found one : all) {
            String id = one.label().id();
            List<String> names = one.label().row() ? columns.apply(one.label()) : List.of();
            Row before = names.isEmpty() ? null : rows.get(id);
            if (!names.isEmpty() && (before == null || !before.says())) {
                rows.put(id, row(one, names, assign.apply(one.run(), names.size())));
            }
        }
        return new Table(List.copyOf(rows.values()));
    }

    private Row row(Found one, List<String> columns, Columns read) {
        text.explain(EXPLAINED, one.label().rule(), one.start(), one.end());
        rows.set(one.start(), one.end());
        return row(one.label().id(), columns, read, one.start(), one.end());
    }

    private Row row(String id, List<String> columns, Columns read, int start, int end) {
        Cell[] cells = new Cell[read.slots().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(read.slots().get(i));
        }
        return new Row(id, columns, List.of(cells), read.needsReview(), text.evidence(start, end));
    }

    private Cell cell(Optional<Slot> slot) {
        return slot.isEmpty()
                ? Cell.BLANK
                : new Cell(
                        slot.get().value(),
                        Optional.of(text.evidence(slot.get().start(), slot.get().end())));
    }

    /**
     * Table 3 has its numbers behind the last label of its header, whatever the order of that, or, set on its side,
     * some behind each label.
     */
    private Table remedies() {
        List<Found> header = found(Part.REMEDIES);
        if (header.isEmpty()) {
            return Table.ABSENT;
        }
        CellRun run = remedies(header);
        Columns read = Columns.remedies(run);
        int start = run.slots().isEmpty()
                ? header.getFirst().mark().start()
                : run.slots().getFirst().start();
        int end = run.end(header.getLast().mark().end());
        text.explain(EXPLAINED, header.getFirst().label().rule(), start, end);
        if (!run.slots().isEmpty()) {
            this.rows.set(start, end);
        }
        int width = StatutoryTables.OUTCOMES.size();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < BLOCKS.size(); i++) {
            Columns block = new Columns(read.slots().subList(i * width, (i + 1) * width), read.needsReview());
            rows.add(row(BLOCKS.get(i), StatutoryTables.OUTCOMES, block, start, end));
        }
        return new Table(rows);
    }

    /** The first run that reads as the numbers of Table 3, else the numbers of all. */
    private static CellRun remedies(List<Found> header) {
        List<Slot> all = new ArrayList<>();
        for (Found one : header) {
            List<Slot> slots = one.run().slots();
            if (!slots.isEmpty() && !Columns.remedies(one.run()).needsReview()) {
                return one.run();
            }
            all.addAll(slots);
        }
        return new CellRun(List.of(), all, false, false);
    }

    /** The indicators of 2014, if there are enough of them to be the form and not its words in a sentence. */
    private Table statistics() {
        List<Found> indicators = found(Part.STATISTICS);
        if (indicators.isEmpty()) {
            return Table.ABSENT;
        }
        List<String> columns = indicatorColumns(indicators);
        int code = columns.indexOf(CODE);
        List<String> values = new ArrayList<>(columns);
        values.remove(CODE);
        Table table = table(Part.STATISTICS, label -> values, (run, count) -> Columns.indicator(run, count, code));
        int stated = 0;
        for (Row row : table.rows()) {
            stated += row.says() ? 1 : 0;
        }
        if (stated >= FEWEST_INDICATORS
                || stated >= FEWEST_HEADED
                        && indicators.stream().anyMatch(one -> one.label().id().equals(HEADER))) {
            return table;
        }
        indicators.forEach(one -> rows.clear(one.start(), one.end()));
        return Table.ABSENT;
    }

    /** The columns that a header names by a year, {@code 指标 | 2009年 | 2010年}: the last is the report's. */
    private void years(int start, int end, List<String> columns) {
        Years years = text.years();
        for (int i = years.from(start); i < years.size() && years.end(i) < end; i++) {
            int behind = years.end(i) + 1;
            if (behind == end
                    || text.gapBefore(behind)
                    || "|\n".indexOf(text.text().charAt(behind)) >= 0) {
                if (columns.size() == MOST_COLUMNS) {
                    return;
                }
                Collections.replaceAll(columns, StatutoryTables.VALUE, LAST_YEAR);
                columns.add(StatutoryTables.VALUE);
            }
        }
    }

    /** The columns with numbers, from the header, where the year's may be called by its number alone. */
    private List<String> indicatorColumns(List<Found> indicators) {
        List<String> columns = new ArrayList<>();
        int end = indicators.getFirst().mark().end();
        for (Found one : indicators) {
            String id = one.label().id();
            if (!columns.isEmpty() || isHeader(indicators.getFirst().mark())) {
                years(end, one.mark().start(), columns);
            }
            end = one.mark().end();
            if (one.label().row()) {
                break;
            }
            if (id.startsWith(COLUMN) && !columns.contains(id.substring(COLUMN.length()))) {
                columns.add(id.substring(COLUMN.length()));
            }
        }
        if (!columns.contains(StatutoryTables.VALUE)
                && !Collections.replaceAll(columns, PERIOD, StatutoryTables.VALUE)) {
            columns.add(columns.indexOf(CODE) + 1, StatutoryTables.VALUE);
        }
        return columns;
    }
}
