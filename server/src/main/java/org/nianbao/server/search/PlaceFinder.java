package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Pinyin;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.IssuerKind;

/** Finds places and bodies by what is typed of their names. Immutable and safe for threads. */
final class PlaceFinder {
    private final Gazetteer gazetteer;
    private final List<Place> places;
    private final PlaceDirectory directory;

    PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.places = gazetteer.places().stream()
                .filter(place -> gazetteer.today(place).current())
                .toList();
        this.directory = new PlaceDirectory(
                places.stream()
                        .map(place -> new PlaceDirectory.Name(place.name(), List.of(), List.of(place.code())))
                        .toList(),
                new Pinyin());
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    /** What an archive has: reports at or below each code, and its bodies that are no place's government. */
    record Holdings(Map<String, Long> reports, List<PlaceMatch> bodies, PlaceDirectory names) {
        static Holdings of(Map<String, Long> reports, List<PlaceMatch> bodies) {
            return new Holdings(
                    reports,
                    bodies,
                    new PlaceDirectory(
                            bodies.stream()
                                    .map(body -> new PlaceDirectory.Name(body.name(), own(body), List.of()))
                                    .toList(),
                            new Pinyin()));
        }
    }

    /** 教育局 of 枫川县教育局: the name without the places it begins with. */
    private static List<String> own(PlaceMatch body) {
        String rest = body.name();
        for (Place place : body.chain()) {
            rest = rest.startsWith(place.name()) ? rest.substring(place.name().length()) : rest;
        }
        return rest.isEmpty() || rest.equals(body.name()) ? List.of() : List.of(rest);
    }

    /**
     * The places and bodies that what is typed may mean: those with reports first, then those that bear just this name,
     * then from the province down. Of several words the last is the place, those before it divisions it lies in; in
     * Chinese they may stand together ({@code 枫川县城关镇}).
     */
    List<PlaceMatch> find(String typed, int size, Holdings holdings) {
        String folded = PlaceDirectory.fold(typed);
        BitSet exact = directory.being(folded);
        Map<String, Found> found = new HashMap<>();
        matching(typed, folded).stream().forEach(i -> {
            Place place = gazetteer.today(places.get(i));
            boolean former = !places.get(i).name().equals(place.name());
            Found one = new Found(
                    new PlaceMatch(
                            place.name(),
                            IssuerKind.valueOf(place.level().name()),
                            List.of(place),
                            former ? Optional.of(places.get(i).name()) : Optional.empty(),
                            holdings.reports().getOrDefault(place.code(), 0L)),
                    exact.get(i),
                    place.level().ordinal(),
                    place.code());
            found.merge(place.code(), one, (a, b) -> a.match().former().isEmpty() ? a : b);
        });
        BitSet exactBodies = holdings.names().being(folded);
        Stream<Found> bodies = holdings.names().beginning(folded).stream().mapToObj(i -> {
            PlaceMatch body = holdings.bodies().get(i);
            return new Found(body, exactBodies.get(i), IssuerKind.DEPARTMENT.ordinal(), body.name());
        });
        return Stream.concat(found.values().stream(), bodies)
                .sorted(Found.BEST)
                .limit(size)
                .map(Found::match)
                .map(this::placed)
                .toList();
    }

    private record Found(PlaceMatch match, boolean exact, int level, String key) {
        static final Comparator<Found> BEST = Comparator.comparing((Found one) -> one.match.reports() == 0)
                .thenComparing(one -> !one.exact)
                .thenComparing(Found::level)
                .thenComparing(one -> -one.match.reports())
                .thenComparing(Found::key);
    }

    private PlaceMatch placed(PlaceMatch match) {
        return match.isPlace()
                ? new PlaceMatch(
                        match.name(),
                        match.kind(),
                        gazetteer.chain(match.chain().getLast()),
                        match.former(),
                        match.reports())
                : match;
    }

    private BitSet matching(String typed, String folded) {
        BitSet whole = directory.beginning(folded);
        if (!whole.isEmpty()) {
            return whole;
        }
        String[] words = typed.strip().split("\\s+");
        return words.length > 1 ? within(words) : within(folded);
    }

    /** The last word begins the place's name, each before it that of a division it lies in. */
    private BitSet within(String[] words) {
        BitSet found = directory.beginning(PlaceDirectory.fold(words[words.length - 1]));
        for (int w = 0; w < words.length - 1; w++) {
            BitSet above = directory.beginning(PlaceDirectory.fold(words[w]));
            Set<String> codes =
                    above.stream().mapToObj(i -> places.get(i).code()).collect(Collectors.toSet());
            keep(found, place -> above(place).stream().map(Place::code).anyMatch(codes::contains));
        }
        return found;
    }

    /** The longest beginning that is a chain of divisions; the rest begins the place's name. */
    private BitSet within(String folded) {
        for (int i = folded.length() - 1; i > 1; i--) {
            String above = folded.substring(0, i);
            BitSet found = directory.beginning(folded.substring(i));
            keep(found, place -> isIn(place, above));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return new BitSet();
    }

    private void keep(BitSet found, Predicate<Place> wanted) {
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (!wanted.test(places.get(i))) {
                found.clear(i);
            }
        }
    }

    private boolean isIn(Place place, String written) {
        List<Place> above = above(place);
        for (int i = 0; i < above.size(); i++) {
            String names = above.subList(i, above.size()).stream().map(Place::name).collect(Collectors.joining());
            if (names.startsWith(written)) {
                return true;
            }
        }
        return false;
    }

    private List<Place> above(Place place) {
        List<Place> chain = new ArrayList<>(gazetteer.chain(gazetteer.today(place)));
        chain.removeLast();
        return chain;
    }
}
