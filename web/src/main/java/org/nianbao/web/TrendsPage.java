package org.nianbao.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The use of phrases by year.
 *
 * @param tabs the views of the search
 * @param notes what was repaired in the query, finished sentences
 * @param chips the filters in force
 * @param keep state that the form keeps
 * @param phrases that were given one by one
 * @param most how many there may be
 * @param levels of places
 * @param labels of the series
 * @param years the rows of the table
 * @param formats the same for machines
 */
public record TrendsPage(
        Frame frame,
        List<Link.Choice> tabs,
        List<String> notes,
        List<ResultPage.Chip> chips,
        List<Frame.Field> keep,
        List<String> phrases,
        int most,
        List<Option> levels,
        List<String> labels,
        List<Year> years,
        Chart chart,
        List<Series> series,
        List<Link> formats) {
    public TrendsPage {
        tabs = List.copyOf(tabs);
        notes = List.copyOf(notes);
        chips = List.copyOf(chips);
        keep = List.copyOf(keep);
        phrases = List.copyOf(phrases);
        levels = List.copyOf(levels);
        labels = List.copyOf(labels);
        years = List.copyOf(years);
        series = List.copyOf(series);
        formats = List.copyOf(formats);
    }

    /** @param reports that the archive has of the year; without any, the counts say nothing */
    public record Year(String label, long reports, List<Count> counts) {
        public Year {
            counts = List.copyOf(counts);
        }
    }

    /** @param rate of 100 reports, written out; empty where there are none */
    public record Count(long reports, long occurrences, String rate) {}

    /**
     * @param reports that there are
     * @param href to the words around its hits
     * @param first finished lines: year, then places of each level
     * @param last the same
     * @param morePlaces how many are not shown
     */
    public record Series(
            String label,
            Count total,
            long reports,
            String href,
            List<String> first,
            List<String> last,
            List<Place> places,
            long morePlaces) {
        public Series {
            href = Link.local(href);
            first = List.copyOf(first);
            last = List.copyOf(last);
            places = List.copyOf(places);
        }
    }

    /** @param first year of use; empty where there is none */
    public record Place(String name, String code, long reports, Count count, String first, String last) {}

    /**
     * Bars of the rates, drawn to scale: the highest fills the height.
     *
     * @param groups of each year
     * @param series how many bars a year has
     */
    public record Chart(List<Bars> groups, int series) {
        private static final int GROUP = 60;
        private static final int GAP = 12;
        private static final int HEIGHT = 160;

        public Chart {
            groups = List.copyOf(groups);
        }

        /** @param held whether the archive has reports of the year */
        public record Bars(String label, boolean held, List<Double> rates) {
            public Bars {
                rates = List.copyOf(rates);
            }
        }

        /** A rectangle in the units of the drawing. */
        public record Bar(long x, long y, long width, long height, int series) {}

        public int width() {
            return Math.max(1, groups.size()) * GROUP;
        }

        public int height() {
            return HEIGHT;
        }

        /** The middle of a year. */
        public int middle(int group) {
            return group * GROUP + GROUP / 2;
        }

        public double highest() {
            return groups.stream()
                    .flatMap(group -> group.rates().stream())
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
        }

        public List<Bar> bars() {
            List<Bar> bars = new ArrayList<>();
            double highest = highest();
            int width = series == 0 ? 0 : (GROUP - GAP) / series;
            for (int i = 0; i < groups.size() && highest > 0; i++) {
                for (int k = 0; k < series; k++) {
                    long height = Math.round(HEIGHT * groups.get(i).rates().get(k) / highest);
                    bars.add(new Bar(
                            (long) i * GROUP + GAP / 2 + (long) k * width, HEIGHT - height, width, height, k + 1));
                }
            }
            return bars;
        }
    }
}
