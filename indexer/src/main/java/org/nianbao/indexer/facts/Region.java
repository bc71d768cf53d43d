package org.nianbao.indexer.facts;

import java.util.List;
import java.util.Optional;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;

/**
 * Where an issuer stands.
 *
 * @param then the divisions under the names official at the report year, province first; no city for districts of 直辖市
 *     and for counties that answer to their province, no county for cities, no town above the town
 * @param current the same division as the gazetteer has it today, province first; what facets roll up on
 * @param written the name as the report writes it, the longest it uses: {@code 江川县前卫镇}
 * @param confidence how likely it is that the issuer stands there, 0 to 1; 0 where nothing is decided
 * @param candidates what else it may be, the likeliest first; empty where nothing else comes near
 * @param evidence the words that decided
 */
public record Region(
        List<Step> then,
        List<Place> current,
        Optional<String> written,
        double confidence,
        List<Candidate> candidates,
        List<Evidence> evidence) {

    /**
     * One division of a chain.
     *
     * @param name official at the report year, such as {@code 江川县}; of a town as written
     * @param code at the report year; empty where the gazetteer has none
     * @param today code of what it is today, under which all years are found
     */
    public record Step(Level level, String name, String code, String today) {}

    /**
     * A place that the issuer may stand in.
     *
     * @param chain the divisions of today, province first
     * @param confidence how likely it is, 0 to 1
     * @param evidence the words that speak for it
     */
    public record Candidate(List<Place> chain, double confidence, List<Evidence> evidence) {
        public Candidate {
            chain = List.copyOf(chain);
            evidence = List.copyOf(evidence);
        }
    }

    /** Nothing known. */
    public static final Region UNKNOWN = new Region(List.of(), List.of(), Optional.empty(), 0, List.of(), List.of());

    public Region {
        then = List.copyOf(then);
        current = List.copyOf(current);
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
    }

    /** A region about which there is no doubt. */
    public Region(List<Step> then, List<Place> current, List<Evidence> evidence) {
        this(then, current, Optional.empty(), 1, List.of(), evidence);
    }

    /** The name at a level, as at the report year. */
    public Optional<String> at(Level level) {
        return then.stream()
                .filter(step -> step.level() == level)
                .map(Step::name)
                .findFirst();
    }

    /** Code of the lowest level that has one, as at the report year; empty when none has. */
    public String code() {
        return then.stream().map(Step::code).filter(code -> !code.isEmpty()).reduce("", (higher, lower) -> lower);
    }
}
