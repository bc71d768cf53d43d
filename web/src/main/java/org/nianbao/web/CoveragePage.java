package org.nianbao.web;

import java.util.List;
import java.util.Optional;

/**
 * Which years of which bodies the archive has.
 *
 * @param heading name of the region
 * @param above the regions it lies in, the country first
 * @param notes what is to be known of the request, finished sentences
 * @param kinds bodies to choose from
 * @param years the columns
 * @param rows a place each
 * @param empty rows without a report, told by name only
 * @param total of all rows, the empty ones too
 * @param others reports that no row holds, finished sentences
 * @param yearFrom first year as asked; empty where it was not
 * @param yearTo last year as asked; empty where it was not
 * @param action where the form with the years goes
 * @param keep what the form keeps
 * @param formats the same for machines
 */
public record CoveragePage(
        Frame frame,
        String heading,
        List<Link> above,
        List<String> notes,
        List<Link.Choice> kinds,
        List<String> years,
        List<Row> rows,
        List<Row> empty,
        Row total,
        List<String> others,
        String yearFrom,
        String yearTo,
        String action,
        List<Frame.Field> keep,
        List<Link> formats) {
    public CoveragePage {
        above = List.copyOf(above);
        notes = List.copyOf(notes);
        kinds = List.copyOf(kinds);
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        empty = List.copyOf(empty);
        others = List.copyOf(others);
        action = Link.local(action);
        keep = List.copyOf(keep);
        formats = List.copyOf(formats);
    }

    /**
     * A place.
     *
     * @param href to its rows, or to the years of a single body
     * @param former names it bore in some of the years; empty where none
     * @param bodies how many bodies there are
     * @param archived how many of them have a report
     * @param gaps how many lack a year between two
     * @param single whether it is one body
     */
    public record Row(
            String name,
            Optional<String> href,
            String former,
            long bodies,
            long archived,
            long gaps,
            boolean single,
            List<Cell> cells) {
        public Row {
            href.ifPresent(Link::local);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A year of a place.
     *
     * @param text such as {@code 3/12}; empty for a single body
     * @param reports those of a single body
     */
    public record Cell(State state, String text, List<Link> reports) {
        public Cell {
            reports = List.copyOf(reports);
        }
    }

    /** What the archive has of a year. */
    public enum State {
        ARCHIVED,
        ABSENT,
        /** Not in this archive, though an earlier and a later year are. */
        GAP,
        /** The body came to be later. */
        NOT_YET
    }
}
