package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Place;

/**
 * One place that was asked for.
 *
 * @param place as it is today
 * @param note what to tell who asked for a former one
 */
record PlaceAsked(Place place, Optional<QueryNote> note) {
    private static final int MOST_NAMED = 8;

    /**
     * The place of a code or official name.
     *
     * @param parameter where it was asked for
     * @throws InvalidRequestException if there is none, or several of which the code must say which
     */
    static PlaceAsked of(Gazetteer gazetteer, String parameter, String codeOrName) {
        List<Place> bearers = new ArrayList<>(gazetteer.named(codeOrName));
        gazetteer.byCode(codeOrName).ifPresent(bearers::add);
        List<Place> today = bearers.stream().filter(Place::current).distinct().toList();
        boolean former = today.isEmpty();
        if (former) {
            today = gazetteer.successors(codeOrName);
        }
        if (today.size() == 1) {
            Place place = today.getFirst();
            return new PlaceAsked(place, former ? Optional.of(note(codeOrName, place)) : Optional.empty());
        }
        if (today.isEmpty()) {
            throw bearers.isEmpty()
                    ? new InvalidRequestException(
                            parameter,
                            "no place of this code or official name: " + shorten(codeOrName),
                            "没有这个区划代码或正式名称的地方：" + shorten(codeOrName))
                    : new InvalidRequestException(
                            parameter,
                            "a former place, and nothing says what it became: " + codeOrName,
                            "已撤销的地方，不知其今属何处：" + codeOrName);
        }
        String places = today.stream()
                .limit(MOST_NAMED)
                .map(place -> place.code() + " "
                        + gazetteer.chain(place).stream().map(Place::name).collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
        String more = today.size() > MOST_NAMED ? ", … " + today.size() : "";
        throw new InvalidRequestException(
                parameter,
                "several places bear this name, give a code: " + places + more,
                "同名的地方不止一个，请给出代码：" + places + more);
    }

    private static QueryNote note(String asked, Place place) {
        return QueryNote.of(
                QueryNote.Kind.FORMER_PLACE,
                asked + " is " + place.name() + " (" + place.code() + ") today",
                asked + " 今为 " + place.name() + " (" + place.code() + ")");
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
