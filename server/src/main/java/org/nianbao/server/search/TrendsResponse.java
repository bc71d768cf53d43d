package org.nianbao.server.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nianbao.corpus.place.Level;

/**
 * Use of phrases by year.
 *
 * @param parsed the query as it was understood
 * @param notes the repairs it took
 * @param years in order, without gaps, {@code unknown} last where there are such reports; one without a report in the
 *     archive says nothing about use
 * @param series one of each phrase
 * @param generation number of the index's commit
 * @param reports reports in the whole index
 */
public record TrendsResponse(
        String parsed, List<QueryNote> notes, List<Column> years, List<Series> series, long generation, long reports) {
    public TrendsResponse {
        notes = List.copyOf(notes);
        years = List.copyOf(years);
        series = List.copyOf(series);
    }

    /**
     * @param label the phrase in the query language
     * @param counts of each year
     * @param total of all years
     * @param first where it is used first
     * @param last where it is used last
     * @param places by place, where a level was asked for: those that have reports, the earliest use first,
     *     then those that never use it
     */
    public record Series(
            String label,
            List<Count> counts,
            Count total,
            Optional<Use> first,
            Optional<Use> last,
            List<PlaceUse> places) {
        public Series {
            counts = List.copyOf(counts);
            places = List.copyOf(places);
        }
    }

    /** Reports with a phrase, and how many times they have it, of so many reports that there are. */
    public record Count(long reports, long occurrences, long of) {
        /** Reports with it of 100 that there are, to four decimals; nothing where there are none. */
        public OptionalDouble rate() {
            return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.round(1e6 * reports / of) / 1e4);
        }
    }

    /**
     * The first or the last year of use.
     *
     * @param reports how many have the phrase in that year
     * @param places by level, which places they are of; more than one is a tie
     */
    public record Use(int year, long reports, Map<Level, Places> places) {
        public Use {
            places = Collections.unmodifiableMap(new EnumMap<>(places));
        }
    }

    /**
     * @param count how many places
     * @param some of them in the order of codes, at most {@link Trends#MAX_NAMED}
     */
    public record Places(long count, List<Named> some) {
        public Places {
            some = List.copyOf(some);
        }
    }

    public record Named(String code, String name) {}

    /**
     * @param first year of use, of reports that state a year
     * @param last the same
     */
    public record PlaceUse(Named place, Count count, Optional<Integer> first, Optional<Integer> last) {}
}
