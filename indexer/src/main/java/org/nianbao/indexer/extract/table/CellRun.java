package org.nianbao.indexer.extract.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind a label, up to the next label or the first prose.
 *
 * @param cells the cells as far as bars or tabs separate them, each with the numbers in it; empty where nothing does
 * @param slots all numbers and strokes, in order
 * @param glued whether the first of them touches the label
 * @param prose whether the label is part of a sentence
 */
public record CellRun(List<List<Slot>> cells, List<Slot> slots, boolean glued, boolean prose) {
    /**
     * A number or a stroke, UTF-16 indexes into the folded text.
     *
     * @param digits the digits (20 at most) where there are only digits, else empty
     * @param value empty for a stroke, and for digits that are no number ({@code 000}, {@code 0123})
     */
    record Slot(int start, int end, String digits, Optional<BigDecimal> value) {
        boolean readable() {
            return value.isPresent() || digits.isEmpty();
        }
    }

    int end(int label) {
        return slots.isEmpty() ? label : slots.getLast().end();
    }
}
