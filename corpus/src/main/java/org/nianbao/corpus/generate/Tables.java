package org.nianbao.corpus.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.corpus.generate.Grid.Cell;
import org.nianbao.corpus.generate.Look.Fill;
import org.nianbao.corpus.generate.Look.Layout;
import org.nianbao.corpus.generate.Plan.Part;

/** The statutory tables of a report, filled as its plan says; each notes in the draft what can be read from it. */
final class Tables {
    /** Header and first rows of the table of applications, down to where a truncated report ends. */
    private static final int ROWS_BEFORE_CUT = 9;

    private final Plan plan;
    private final Bank bank;
    private final Draft draft;
    private final Voice voice;

    Tables(Plan plan, Bank bank, Draft draft, Voice voice) {
        this.plan = plan;
        this.bank = bank;
        this.draft = draft;
        this.voice = voice;
    }

    void documents() {
        write(grid("documents." + version(), List.of(), Map.of()));
    }

    void applications() {
        if (plan.look().layout() == Layout.MISSING) {
            return;
        }
        int[][] rows = plan.applications().printed(plan.form(), plan.has(Flaw.TABLE_IDENTITY));
        List<List<String>> data = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            data.add(cells(rows[i], i < 2 || i == rows.length - 1));
        }
        // A row of blanks says nothing, not even zero.
        if (plan.look().fill() != Fill.BLANK_ZEROS || plan.applications().received() > 0) {
            draft.state("applications_received", plan.applications().received(), false, "");
        }
        Grid grid = grid("applications." + version(), data, Map.of());
        if (plan.look().layout() == Layout.TRUNCATED) {
            write(grid.head(ROWS_BEFORE_CUT));
            draft.cut();
        } else {
            write(grid);
        }
    }

    void remedies() {
        if (plan.look().layout() == Layout.MISSING) {
            return;
        }
        int[] numbers = plan.remedies();
        boolean none = plan.reconsiderations() + plan.lawsuits() == 0;
        // Blanks among 15 numbers can only be read where each leaves a trace.
        boolean blank = plan.look().fill() == Fill.BLANK_ZEROS
                && (none || plan.look().layout().keepsBlanks());
        List<String> data = new ArrayList<>();
        for (int number : numbers) {
            data.add(blank && number == 0 ? "" : digits(number));
        }
        if (!blank || numbers[4] > 0) {
            draft.state("reconsiderations", plan.reconsiderations(), false, "");
        }
        if (!blank || plan.lawsuits() > 0) {
            draft.state("lawsuits", plan.lawsuits(), false, "");
        }
        write(grid("remedies", List.of(data), Map.of()));
    }

    /** The national table of indicators of 2014-2018. */
    void statistics() {
        Map<String, Integer> values = new TreeMap<>();
        values.put("proactive_items", plan.proactive().orElse(0));
        values.put("applications_received", plan.applications().received());
        values.put("reconsiderations", plan.reconsiderations());
        values.put("lawsuits", plan.lawsuits());
        values.forEach((field, value) -> draft.state(field, value, false, ""));
        draft.state("fees_yuan", plan.fees().orElse(0), false, "");
        int received = plan.applications().received();
        values.put("granted", received - received / 3 - received / 5);
        values.put("granted_before", received / 3);
        values.put("elsewhere", received / 5);
        parts("by_channel", plan.byChannel(), values);
        // the row of a channel that was not used says 0
        Planner.STATISTICS_CHANNELS.stream()
                .filter(channel -> !values.containsKey(channel))
                .forEach(channel -> draft.part("by_channel", new Part(channel, "", 0)));
        parts("applications_by_route", plan.routes(), values);
        plan.byChannel().forEach(part -> draft.channel(part.id()));
        write(grid("statistics", List.of(), values));
    }

    private void parts(String field, List<Part> parts, Map<String, Integer> values) {
        for (Part part : parts) {
            values.put(part.id(), part.count());
            draft.part(field, part);
        }
    }

    private String version() {
        return plan.form() == Form.TABLE_2019 ? "2019" : "2021";
    }

    private void write(Grid grid) {
        if (plan.look().layout() != Layout.MISSING) {
            draft.write(new Draft.Block.Table(grid));
        }
    }

    private List<String> cells(int[] row, boolean alwaysTotal) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.length; column++) {
            boolean sum = column == Applications.SUM;
            boolean blank = switch (plan.look().fill()) {
                case FULL, FULL_WIDTH -> false;
                case BLANK_ZEROS -> row[column] == 0;
                case TOTALS_ONLY -> !sum;
                case NO_TOTALS -> sum && !alwaysTotal;
            };
            cells.add(blank ? "" : digits(row[column]));
        }
        return cells;
    }

    private String digits(int number) {
        String digits = Integer.toString(number);
        return plan.look().fill() == Fill.FULL_WIDTH ? Numerals.fullWidth(digits) : digits;
    }

    /** Fills a form: {@code =} with the next data row, {@code =name} with a value, the rest as a sentence. */
    private Grid grid(String form, List<List<String>> data, Map<String, Integer> values) {
        List<List<Cell>> rows = new ArrayList<>();
        int next = 0;
        for (String line : bank.lines(form)) {
            List<Cell> row = new ArrayList<>();
            for (String cell : line.split("\\|")) {
                if (cell.equals("=")) {
                    data.get(next++).forEach(number -> row.add(new Cell(number, 1, 1)));
                } else if (cell.startsWith("=")) {
                    row.add(new Cell(value(cell.substring(1), values), 1, 1));
                } else {
                    Cell read = Cell.of(cell);
                    row.add(new Cell(voice.fill(read.text(), Map.of()), read.rowSpan(), read.columnSpan()));
                }
            }
            rows.add(row);
        }
        return new Grid(rows);
    }

    private String value(String name, Map<String, Integer> values) {
        if (name.equals("fees_wan")) {
            int fees = plan.fees().orElse(0);
            return fees == 0 ? "0" : "0." + Integer.toString(100 + fees / 100).substring(1);
        }
        return digits(values.getOrDefault(name, 0));
    }
}
