package org.nianbao.server.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.indexer.index.Measure;

/**
 * One report that matches.
 *
 * @param title as the report has it, else where its file lies
 * @param figures the numbers it states; one that it does not state is absent
 * @param checks codes of what does not fit together
 * @param score BM25; 0 where nothing was asked
 * @param occurrences how many times what was asked stands in it literally, see {@link SearchResponse#occurrences}
 * @param snippets up to three; none where nothing was asked for, only excluded
 */
public record Hit(
        String id,
        String title,
        Optional<String> issuer,
        RegionNames region,
        Optional<Integer> year,
        String issuerKind,
        String era,
        List<String> channels,
        Map<Measure, Stated> figures,
        List<String> checks,
        double score,
        long occurrences,
        List<Snippet> snippets) {

    /** A number that a report states, and whether it says about. */
    public record Stated(long value, boolean approx) {}

    /** The names official at the report year, and the code of the lowest. */
    public record RegionNames(
            Optional<String> province,
            Optional<String> city,
            Optional<String> county,
            Optional<String> town,
            Optional<String> code,
            List<Step> chain) {}

    /**
     * One division of a region, highest first.
     *
     * @param name official at the report year
     * @param ask what to filter by to find it in all years: its code of today, else its name
     */
    public record Step(String name, String ask) {}
}
