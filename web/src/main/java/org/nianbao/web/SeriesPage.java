package org.nianbao.web;

import java.util.List;

/**
 * One body's reports, year by year.
 *
 * @param heading name of the body
 * @param place where it stands, from the province down
 * @param kind what kind of body it is
 * @param notes what is to be known of the request, finished sentences
 * @param years the reports, from the oldest, each under its year
 * @param figures a number a row
 * @param channels a channel a row
 * @param changes from year to year, the latest first
 * @param formats the same for machines
 */
public record SeriesPage(
        Frame frame,
        String heading,
        List<Link> place,
        String kind,
        List<String> notes,
        List<Link> years,
        List<Row> figures,
        List<Used> channels,
        List<Change> changes,
        List<Link> formats) {
    public SeriesPage {
        place = List.copyOf(place);
        notes = List.copyOf(notes);
        years = List.copyOf(years);
        figures = List.copyOf(figures);
        channels = List.copyOf(channels);
        changes = List.copyOf(changes);
        formats = List.copyOf(formats);
    }

    /** A number through the years, a cell a report. */
    public record Row(String label, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A number of a year.
     *
     * @param text empty where the report does not state it
     * @param percent of the greatest number of the row
     */
    public record Cell(String text, long percent) {
        /** What a report does not state, which is not 0. */
        public static final Cell UNSTATED = new Cell("", 0);
    }

    /** A channel through the years, one a report. */
    public record Used(String label, List<Boolean> years) {
        public Used {
            years = List.copyOf(years);
        }
    }

    /**
     * What differs between two years.
     *
     * @param heading such as {@code 2018 against 2017}
     * @param href to the two side by side
     * @param fresh new sentences, each leading to its place
     * @param gone sentences no longer there, each leading to its place in the earlier report
     * @param numbers how many sentences differ in numbers only
     */
    public record Change(String heading, String href, List<Link> fresh, List<Link> gone, int numbers) {
        public Change {
            href = Link.local(href);
            fresh = List.copyOf(fresh);
            gone = List.copyOf(gone);
        }
    }
}
