package org.nianbao.server.search;

import java.util.List;
import java.util.Optional;

/**
 * A hit with the words around it, verbatim but for white space: a line break, with the spaces about it, is {@code ¶}, other
 * white space one space.
 *
 * @param id of the report
 * @param title of the report
 * @param place names of its region official at the report year, province first; none where it is not known
 * @param section id of the section that the hit stands in
 * @param start its first code point in the report's text as read
 * @param end the code point after its last
 * @param mark the number of its mark on the report's page, from 1; 0 in a line of {@link Concordance#forEach}
 */
public record KwicLine(
        String id,
        String title,
        List<String> place,
        Optional<Integer> year,
        Optional<String> section,
        int start,
        int end,
        String left,
        String hit,
        String right,
        int mark) {
    public KwicLine {
        place = List.copyOf(place);
    }
}
