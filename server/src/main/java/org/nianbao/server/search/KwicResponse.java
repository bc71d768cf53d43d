package org.nianbao.server.search;

import java.util.List;
import java.util.Optional;

/**
 * A page of a concordance.
 *
 * @param parsed the query as it was understood
 * @param notes the repairs it took
 * @param total how many reports match
 * @param occurrences how many lines there are in all; the same number as {@link SearchResponse#occurrences}
 * @param lines this page of them
 * @param groups where lines were to be counted
 * @param generation number of the index's commit
 * @param reports reports in the whole index
 */
public record KwicResponse(
        String parsed,
        List<QueryNote> notes,
        long total,
        long occurrences,
        List<KwicLine> lines,
        Optional<Groups> groups,
        long generation,
        long reports) {
    public KwicResponse {
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    /**
     * Lines by the characters beside their hit.
     *
     * @param distinct how many different ones there are
     * @param most the most frequent, at most {@link Concordance#MAX_GROUPS}, equals in the order of their characters
     */
    public record Groups(int distinct, List<Group> most) {
        public Groups {
            most = List.copyOf(most);
        }
    }

    /**
     * @param text the characters as they are compared (normalised); fewer than asked for at an end of a report
     * @param count how many lines
     */
    public record Group(String text, long count) {}
}
