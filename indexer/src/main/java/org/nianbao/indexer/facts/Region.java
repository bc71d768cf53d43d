package org.nianbao.indexer.facts;

import java.util.List;
import java.util.Optional;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;

/**
 * Where an issuer stands, by the names official at the report year.
 *
 * @param province such as {@code 云南省}
 * @param city empty for districts of 直辖市 and for counties that answer to their province
 * @param county empty for cities and provinces
 * @param town empty above the town
 * @param code code of the lowest level that is known, as at the report year; empty when the gazetteer has none
 * @param current the same division as the gazetteer has it today, province first; what facets roll up on
 * @param evidence the words that decided
 */
public record Region(
        Optional<String> province,
        Optional<String> city,
        Optional<String> county,
        Optional<String> town,
        String code,
        List<Place> current,
        List<Evidence> evidence) {

    /** Nothing known. */
    public static final Region UNKNOWN = new Region(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", List.of(), List.of());

    public Region {
        current = List.copyOf(current);
        evidence = List.copyOf(evidence);
    }

    public Optional<String> at(Level level) {
        return switch (level) {
            case PROVINCE -> province;
            case CITY -> city;
            case COUNTY -> county;
            case TOWN -> town;
        };
    }
}
