package org.nianbao.indexer.extract.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.nianbao.indexer.extract.table.CellRun.Slot;
import org.nianbao.indexer.facts.StatutoryTables;

/**
 * Assigns the numbers behind a label to columns. Where blank cells left no trace, only what the identities of the form
 * decide is assigned; the rest is left to a person.
 *
 * @param slots a slot or nothing for each column
 * @param needsReview whether numbers are left over
 */
public record Columns(List<Optional<Slot>> slots, boolean needsReview) {
    private static final int APPLICANTS = StatutoryTables.APPLICANTS.size();
    private static final int OUTCOMES = StatutoryTables.OUTCOMES.size();
    private static final int BLOCKS = 3;

    /** A row of Table 1. */
    static Columns of(CellRun run, int columns) {
        Optional<Columns> read = exactly(run, columns);
        return read.isPresent() ? read.get() : unread(run, columns);
    }

    /** A row of Table 2, whose last column is the sum of the others. */
    static Columns applications(CellRun run) {
        Optional<Columns> read = exactly(run, APPLICANTS);
        if (read.isPresent() && (!isSplit(run, APPLICANTS) || sums(read.get().slots(), APPLICANTS))) {
            return read.get();
        }
        return fewer(run).orElseGet(() -> unread(run, APPLICANTS));
    }

    /** The numbers of Table 3: three blocks, the last of each the sum of the others. */
    static Columns remedies(CellRun run) {
        int columns = BLOCKS * OUTCOMES;
        Optional<Columns> read = exactly(run, columns);
        if (read.isPresent() && (!isSplit(run, columns) || sums(read.get().slots(), OUTCOMES))) {
            return read.get();
        }
        List<Slot> slots = run.slots();
        Optional<Columns> guess = Optional.empty();
        if (slots.size() == columns - BLOCKS) {
            guess = withoutTotals(slots);
        } else if (slots.size() > columns) {
            guess = first(slots, columns, OUTCOMES);
        }
        return guess.orElseGet(() -> unread(run, columns));
    }

    /**
     * An indicator: the numbers among the strokes of its unit, as many as the header of its table has columns.
     *
     * @param code the place of a number that only counts the rows; negative if there is none
     */
    static Columns indicator(CellRun run, int columns, int code) {
        List<Optional<Slot>> numbers = new ArrayList<>(run.slots().size());
        for (Slot slot : run.slots()) {
            if (!slot.digits().isEmpty() || slot.value().isPresent()) {
                numbers.add(Optional.of(slot));
            }
        }
        if (code >= 0 && code < numbers.size()) {
            numbers.remove(code);
        }
        boolean read = numbers.size() == columns;
        for (Optional<Slot> number : numbers) {
            read &= number.get().readable();
        }
        return read ? new Columns(numbers, false) : new Columns(blanks(columns), !numbers.isEmpty());
    }

    /** The reading that needs no guess: blank, each cell in its place, a number for each column, one digit each. */
    private static Optional<Columns> exactly(CellRun run, int columns) {
        List<Slot> slots = run.slots();
        if (slots.isEmpty()) {
            return Optional.of(new Columns(blanks(columns), false));
        }
        if (isSplit(run, columns)) {
            return Optional.of(new Columns(digits(slots.getFirst()), false));
        }
        if (isUncut(run, columns)) {
            return Optional.empty();
        }
        Optional<Columns> read = inPlace(run.cells(), columns);
        return read.isEmpty() && slots.size() == columns ? Optional.of(new Columns(all(slots), false)) : read;
    }

    /**
     * Whether there is one run of digits that is a cell each. 7 or 15 digits are no number that a table of ours has in one cell, and
     * zeros alone are no number at all.
     */
    private static boolean isSplit(CellRun run, int columns) {
        String digits = run.slots().size() == 1 ? run.slots().getFirst().digits() : "";
        return columns > 1
                && digits.length() == columns
                && (columns >= APPLICANTS || digits.chars().allMatch(c -> c == '0'));
    }

    private static List<Optional<Slot>> digits(Slot run) {
        List<Optional<Slot>> cells = new ArrayList<>();
        for (int i = 0; i < run.digits().length(); i++) {
            String digit = run.digits().substring(i, i + 1);
            cells.add(Optional.of(
                    new Slot(run.start() + i, run.start() + i + 1, digit, Optional.of(new BigDecimal(digit)))));
        }
        return cells;
    }

    /** Cells between bars, if there are as many as columns; a bar too many or too few at the end makes no difference. */
    private static Optional<Columns> inPlace(List<List<Slot>> cells, int columns) {
        int from = 0;
        int to = cells.size();
        while (to > columns && cells.get(to - 1).isEmpty()) {
            to--;
        }
        while (to - from > columns && cells.get(from).isEmpty()) {
            from++;
        }
        if (to == 0 || to - from != columns && to - from != columns - 1) {
            return Optional.empty();
        }
        List<Optional<Slot>> read = blanks(columns);
        for (int i = from; i < to; i++) {
            List<Slot> cell = cells.get(i);
            if (cell.size() > 1) {
                return Optional.empty();
            }
            if (!cell.isEmpty()) {
                read.set(i - from, Optional.of(cell.getFirst()));
            }
        }
        return Optional.of(new Columns(read, false));
    }

    private static List<Optional<Slot>> all(List<Slot> slots) {
        List<Optional<Slot>> read = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            read.add(Optional.of(slot));
        }
        return read;
    }

    /** A row of Table 2 whose blanks vanished: {@code 56 56} is the first and the total, six numbers have no total. */
    private static Optional<Columns> fewer(CellRun run) {
        List<Slot> slots = run.slots();
        int count = slots.size();
        boolean tooLong = false;
        for (Slot slot : slots) {
            tooLong |= slot.digits().length() >= APPLICANTS;
        }
        if (tooLong || isUncut(run, APPLICANTS)) {
            return Optional.empty();
        }
        if (count > APPLICANTS) {
            return first(slots, APPLICANTS, APPLICANTS);
        }
        Slot last = slots.getLast();
        boolean sums = count == 1 || sum(slots.subList(0, count - 1)).equals(value(last));
        boolean noTotal = count == APPLICANTS - 1 && (!sums || value(last).signum() == 0);
        if (!sums && !noTotal) {
            return Optional.empty();
        }
        List<Optional<Slot>> read = blanks(APPLICANTS);
        for (int i = 0; i < (noTotal ? count : count == 2 ? 1 : 0); i++) {
            read.set(i, Optional.of(slots.get(i)));
        }
        if (!noTotal) {
            read.set(APPLICANTS - 1, Optional.of(last));
        }
        return Optional.of(new Columns(read, !noTotal && count > 2));
    }

    /** Whether digits of more than one cell may stand together behind the label. */
    private static boolean isUncut(CellRun run, int columns) {
        boolean uncut =
                columns > 1 && run.glued() && run.slots().getFirst().digits().length() > 1;
        for (Slot slot : run.slots()) {
            uncut |= !slot.readable();
        }
        return uncut;
    }

    private static Optional<Columns> withoutTotals(List<Slot> slots) {
        List<Optional<Slot>> read = blanks(BLOCKS * OUTCOMES);
        for (int i = 0; i < slots.size(); i++) {
            read.set(i + i / (OUTCOMES - 1), Optional.of(slots.get(i)));
        }
        return Optional.of(new Columns(read, false));
    }

    /** The first numbers of a run that goes on into something else, if they satisfy the identity. */
    private static Optional<Columns> first(List<Slot> slots, int columns, int block) {
        List<Optional<Slot>> read = all(slots.subList(0, columns));
        return sums(read, block) ? Optional.of(new Columns(read, false)) : Optional.empty();
    }

    private static boolean sums(List<Optional<Slot>> read, int block) {
        for (int i = 0; i < read.size(); i += block) {
            List<Slot> cells = new ArrayList<>(block);
            for (Optional<Slot> slot : read.subList(i, i + block)) {
                slot.ifPresent(cells::add);
            }
            if (cells.size() < block || !sum(cells.subList(0, block - 1)).equals(value(cells.getLast()))) {
                return cells.isEmpty();
            }
        }
        return true;
    }

    private static BigDecimal sum(List<Slot> slots) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Slot slot : slots) {
            sum = sum.add(value(slot));
        }
        return sum;
    }

    private static BigDecimal value(Slot slot) {
        return slot.value().orElse(BigDecimal.ZERO);
    }

    private static Columns unread(CellRun run, int columns) {
        return new Columns(blanks(columns), !run.slots().isEmpty());
    }

    private static List<Optional<Slot>> blanks(int columns) {
        return new ArrayList<>(Collections.nCopies(columns, Optional.empty()));
    }
}
