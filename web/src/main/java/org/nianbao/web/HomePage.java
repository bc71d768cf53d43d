package org.nianbao.web;

import java.util.List;

/**
 * The start: what the archive holds and ways into it.
 *
 * @param totals how much there is
 * @param years reports of each year, in the order of time
 * @param regions the divisions of the top level
 * @param channelGroups the groups of channels
 * @param examples searches to try
 * @param newest reports of the latest year
 */
public record HomePage(
        Frame frame,
        Totals totals,
        List<Link.Count> years,
        List<Link.Count> regions,
        List<Link.Count> channelGroups,
        List<Link> examples,
        List<Newest> newest) {
    public HomePage {
        years = List.copyOf(years);
        regions = List.copyOf(regions);
        channelGroups = List.copyOf(channelGroups);
        examples = List.copyOf(examples);
        newest = List.copyOf(newest);
    }

    /**
     * How much there is.
     *
     * @param years first and last report year, such as {@code 2012-2024}; empty where no year is known
     * @param channels how many of the channels are named in some report
     */
    public record Totals(long reports, long places, String years, long channels) {}

    /**
     * A report.
     *
     * @param place its region from the province down
     * @param year report year; empty where unknown
     */
    public record Newest(String title, String href, List<String> place, String year) {
        public Newest {
            href = Link.local(href);
            place = List.copyOf(place);
        }
    }

    /** The most reports of one list, the length of its longest bar; 1 or more. */
    public static long most(List<Link.Count> counts) {
        return counts.stream().mapToLong(Link.Count::reports).reduce(1, Math::max);
    }
}
