package org.nianbao.server.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Place;

/** Names and codes that no place has today: who asks for one wants the reports of its successor too. */
final class FormerPlaces {
    private FormerPlaces() {}

    /** What a former place is today; none where it is no former one, or nobody knows. */
    static List<Place> successors(String codeOrName) {
        return Gazetteer.bundled().successors(codeOrName);
    }

    /** What to tell who asks for one. */
    static Optional<QueryNote> note(String codeOrName) {
        String today = successors(codeOrName).stream()
                .map(place -> place.name() + " (" + place.code() + ")")
                .collect(Collectors.joining(", "));
        return today.isEmpty()
                ? Optional.empty()
                : Optional.of(QueryNote.of(
                        QueryNote.Kind.FORMER_PLACE,
                        codeOrName + " is " + today + " today; reports under either name are found",
                        codeOrName + " 今为 " + today + "，新旧名称下的报告都在结果中"));
    }
}
