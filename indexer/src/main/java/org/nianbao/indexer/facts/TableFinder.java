package org.nianbao.indexer.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.indexer.facts.CellRun.Slot;
import org.nianbao.indexer.facts.FormLabels.Label;
import org.nianbao.indexer.facts.FormLabels.Part;
import org.nianbao.indexer.facts.LabelMarks.Mark;
import org.nianbao.indexer.facts.StatutoryTables.Cell;
import org.nianbao.indexer.facts.StatutoryTables.Row;
import org.nianbao.indexer.facts.StatutoryTables.Table;

/**
 * Reads the statutory tables of a report by their labels, in whatever shape the crawler left them: marks every label,
 * reads what stands between it and the next one, and assigns that to columns. Pure; time grows with the text only.
 */
final class TableFinder {
    /** A label with the cells behind it. */
    private record Found(Label label, Mark mark, CellRun run) {}

    /** A table ends where none of its labels follows for so many characters. */
    private static final int REACH = 400;

    private static final int FEWEST_INDICATORS = 5;
    private static final List<String> BLOCKS = List.of("reconsideration", "direct_lawsuit", "later_lawsuit");

    /** Columns of Table 1 by form and row: {@code "table_2019 licensing"}. */
    private static final Map<String, List<String>> DOCUMENT_COLUMNS = Rules.table("document-columns.tsv", 3).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row[0] + " " + row[1], row -> List.of(row[2].split(" "))));

    private final FoldedText text;
    private final Map<Part, List<Found>> found = new EnumMap<>(Part.class);

    private TableFinder(FoldedText text) {
        this.text = text;
        for (Part part : Part.values()) {
            found.put(part, new ArrayList<>());
        }
    }

    /** The tables of a report; {@link StatutoryTables#NONE} if it has none. */
    static StatutoryTables find(FoldedText text) {
        TableFinder finder = new TableFinder(text);
        finder.read(LabelMarks.find(text));
        return finder.tables();
    }

    private void read(List<Mark> marks) {
        Optional<Label> last = Optional.empty();
        int lastEnd = 0;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.start() - lastEnd > REACH) {
                last = Optional.empty();
            }
            int next = i + 1 < marks.size()
                    ? marks.get(i + 1).start()
                    : text.text().length();
            CellRun run = CellReader.read(text, mark.end(), next);
            Optional<Label> label = run.prose() ? Optional.empty() : reading(mark, run, last);
            if (label.isPresent()) {
                found.get(label.get().part()).add(new Found(label.get(), mark, run));
                last = label;
                lastEnd = run.end(mark.end());
            }
        }
    }

    /**
     * What a label stands for after the label before: the next row of the same table that bears it, else any row of it,
     * else the beginning of another table. With numbers behind it, it is rather a row than a column.
     */
    private static Optional<Label> reading(Mark mark, CellRun run, Optional<Label> last) {
        List<Label> same = mark.readings().stream()
                .filter(label -> last.isPresent()
                        && label.part().table() == last.get().part().table())
                .toList();
        boolean row = !run.slots().isEmpty() && same.stream().anyMatch(Label::row);
        List<Label> fitting = same.stream().filter(label -> label.row() || !row).toList();
        return fitting.stream()
                .filter(label -> label.order() > last.get().order())
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .or(() -> mark.readings().stream().filter(Label::opens).findFirst());
    }

    private StatutoryTables tables() {
        Table applications = table(
                Part.APPLICATIONS, label -> StatutoryTables.APPLICANTS, (run, columns) -> Columns.applications(run));
        Optional<Era> form = documentForm().or(() -> applicationsForm(applications));
        Table remedies = remedies();
        Table statistics = statistics();
        return new StatutoryTables(
                form.or(() -> statistics.rows().isEmpty() ? Optional.empty() : Optional.of(Era.STAT_TABLE_2014)),
                table(Part.DOCUMENTS, label -> documentColumns(label, form), Columns::of),
                applications,
                remedies,
                statistics,
                TableIdentities.violations(applications, remedies));
    }

    private Optional<Era> documentForm() {
        int of2019 = found.get(Part.DOCUMENTS_2019).size();
        int of2021 = found.get(Part.DOCUMENTS_2021).size();
        if (of2019 + of2021 > 0) {
            return Optional.of(of2019 > of2021 ? Era.TABLE_2019 : Era.TABLE_2021);
        }
        boolean old = found.get(Part.DOCUMENTS).stream()
                .anyMatch(row -> documentColumns(row.label(), Optional.of(Era.TABLE_2021))
                                .isEmpty()
                        && row.label().row());
        return old ? Optional.of(Era.TABLE_2019) : Optional.empty();
    }

    private static Optional<Era> applicationsForm(Table applications) {
        if (applications.row("other_no_correction").isPresent()) {
            return Optional.of(Era.TABLE_2021);
        }
        return applications.row("other").isPresent() ? Optional.of(Era.TABLE_2019) : Optional.empty();
    }

    private static List<String> documentColumns(Label label, Optional<Era> form) {
        return DOCUMENT_COLUMNS.getOrDefault(form.orElse(Era.TABLE_2021).id() + " " + label.id(), List.of());
    }

    /** The rows of a table; of a row that stands there twice, the first that says something. */
    private Table table(
            Part part, Function<Label, List<String>> columns, BiFunction<CellRun, Integer, Columns> assign) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Found one : found.get(part)) {
            List<String> names = columns.apply(one.label());
            if (one.label().row() && !names.isEmpty()) {
                Columns read = assign.apply(one.run(), names.size());
                Row row = row(
                        one.label().id(),
                        names,
                        read,
                        one.mark().start(),
                        one.run().end(one.mark().end()));
                rows.merge(row.id(), row, (first, next) -> says(first) ? first : next);
            }
        }
        return new Table(List.copyOf(rows.values()));
    }

    private static boolean says(Row row) {
        return row.needsReview()
                || row.cells().values().stream()
                        .anyMatch(cell -> cell.evidence().isPresent());
    }

    private Row row(String id, List<String> columns, Columns read, int start, int end) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = read.slots()
                    .get(i)
                    .map(slot -> new Cell(slot.value(), Optional.of(text.evidence(slot.start(), slot.end()))))
                    .orElse(Cell.BLANK);
            cells.put(columns.get(i), cell);
        }
        return new Row(id, cells, read.needsReview(), text.evidence(start, end));
    }

    /**
     * Table 3 has its numbers behind the last label of its header, whatever the order of that, or, set on its side,
     * some behind each label.
     */
    private Table remedies() {
        List<Found> header = found.get(Part.REMEDIES);
        if (header.isEmpty()) {
            return Table.ABSENT;
        }
        List<CellRun> runs = header.stream()
                .map(Found::run)
                .filter(run -> !run.slots().isEmpty())
                .toList();
        List<Slot> all = runs.stream().flatMap(run -> run.slots().stream()).toList();
        CellRun joined = new CellRun(List.of(), all, false, false);
        CellRun run = runs.stream()
                .filter(one -> !Columns.remedies(one).needsReview())
                .findFirst()
                .orElse(joined);
        Columns read = Columns.remedies(run);
        int start = run.slots().isEmpty()
                ? header.getFirst().mark().start()
                : run.slots().getFirst().start();
        int end = run.end(header.getLast().mark().end());
        int width = StatutoryTables.OUTCOMES.size();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < BLOCKS.size(); i++) {
            Columns block = new Columns(read.slots().subList(i * width, (i + 1) * width), read.needsReview());
            rows.add(row(BLOCKS.get(i), StatutoryTables.OUTCOMES, block, start, end));
        }
        return new Table(rows);
    }

    /** The indicators of 2014, if there are enough of them to be the form and not its words in a sentence. */
    private Table statistics() {
        Table table = table(
                Part.STATISTICS, label -> List.of(StatutoryTables.VALUE), (run, columns) -> Columns.indicator(run));
        long stated = table.rows().stream().filter(TableFinder::says).count();
        boolean headed = found.get(Part.STATISTICS).stream()
                .anyMatch(one -> one.label().id().equals("-header"));
        return stated >= (headed ? 2 : FEWEST_INDICATORS) ? table : Table.ABSENT;
    }
}
