package org.nianbao.indexer.extract.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;

/**
 * What a name, a number or a sign may mean today, of one level.
 *
 * @param codes the divisions of that level, in the order of the gazetteer
 */
record Meaning(Level level, Set<String> codes) {
    /** The meanings of some places, the highest level first. */
    static List<Meaning> of(Gazetteer gazetteer, List<Place> places) {
        Map<Level, Set<String>> byLevel = new EnumMap<>(Level.class);
        for (Place place : places) {
            Place today = gazetteer.today(place);
            byLevel.computeIfAbsent(today.level(), level -> new LinkedHashSet<>())
                    .add(today.code());
        }
        List<Meaning> meanings = new ArrayList<>(byLevel.size());
        byLevel.forEach((level, codes) -> meanings.add(new Meaning(level, Collections.unmodifiableSet(codes))));
        return meanings;
    }
}
