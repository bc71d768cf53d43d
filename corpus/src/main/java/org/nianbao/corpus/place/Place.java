package org.nianbao.corpus.place;

/**
 * One division under one name for a stretch of years. A place that was renamed or upgraded is several {@code Place}s
 * linked by {@code successor}.
 *
 * @param code 2, 4, 6 or 9 digits (GB/T 2260; NBS for towns)
 * @param name official name, such as {@code 江川区}
 * @param level the level
 * @param parent code of the division above, empty for a province; the code's own prefix unless a county answers to the
 *     province directly (then two digits), a city has no counties, or a past town's county has another code today
 * @param from first year in which the name held on 31 December; 0 when older than the data
 * @param to last such year; 9999 while it holds
 * @param successor code of what it became; empty while it holds, and for a town merged nobody says into which
 */
public record Place(String code, String name, Level level, String parent, int from, int to, String successor) {
    public Place {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a place needs code and name: " + code + " " + name);
        }
        if (to < from) {
            throw new IllegalArgumentException(name + ": valid to " + to + " before " + from);
        }
    }

    public boolean heldIn(int year) {
        return from <= year && year <= to;
    }

    public boolean current() {
        return to == 9999;
    }
}
