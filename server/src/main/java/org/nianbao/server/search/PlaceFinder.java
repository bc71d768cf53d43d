package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Pinyin;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.IssuerKind;

/** Finds places and bodies by what is typed of their names. Immutable and safe for threads. */
final class PlaceFinder {
    /** Bits that hold the number of a place, and of its reports, in a rank. */
    private static final int NUMBER = 20;

    private static final int REPORTS = 24;
    /** Where bodies rank: behind the towns. */
    private static final int BODY = 4;

    private final Gazetteer gazetteer;
    private final List<Place> places;
    /** What each of the places is today. */
    private final Place[] today;

    private final PlaceDirectory directory;

    PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.places = gazetteer.places().stream()
                .filter(place -> gazetteer.today(place).current())
                .toList();
        this.today = places.stream().map(gazetteer::today).toArray(Place[]::new);
        this.directory = new PlaceDirectory(
                places.stream()
                        .map(place -> new PlaceDirectory.Name(place.name(), List.of(), List.of(place.code())))
                        .toList(),
                new Pinyin());
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
        List<Ranked> ranked = new ArrayList<>();
        BitSet exact = directory.being(folded);
        BitSet matching = matching(typed, folded);
        long[] ranks = new long[matching.cardinality()];
        for (int i = matching.nextSetBit(0), n = 0; i >= 0; i = matching.nextSetBit(i + 1)) {
            long reports = holdings.reports().getOrDefault(today[i].code(), 0L);
            ranks[n++] =
                    rank(reports, exact.get(i), today[i].level().ordinal(), today[i] != places.get(i)) << NUMBER | i;
        }
        Arrays.sort(ranks);
        Set<String> codes = new HashSet<>();
        for (int n = 0; n < ranks.length && codes.size() < size; n++) {
            int i = (int) (ranks[n] & (1 << NUMBER) - 1);
            if (codes.add(today[i].code())) {
                ranked.add(new Ranked(match(i, holdings), ranks[n] >> NUMBER));
            }
        }
        BitSet exactBodies = holdings.names().being(folded);
        holdings.names().beginning(folded).stream().forEach(i -> {
            PlaceMatch body = holdings.bodies().get(i);
            ranked.add(new Ranked(body, rank(body.reports(), exactBodies.get(i), BODY, false)));
        });
        return ranked.stream()
                .sorted(Comparator.comparingLong(Ranked::rank))
                .limit(size)
                .map(Ranked::match)
                .toList();
    }

    private record Ranked(PlaceMatch match, long rank) {}

    /** The less the better; of equals the one that the gazetteer has first. */
    private static long rank(long reports, boolean exact, int level, boolean former) {
        long order = reports == 0 ? 1 : 0;
        order = order << 1 | (exact ? 0 : 1);
        order = order << 3 | level;
        order = order << REPORTS | (1 << REPORTS) - 1 - Math.min(reports, (1 << REPORTS) - 1);
        return order << 1 | (former ? 1 : 0);
    }

    private PlaceMatch match(int i, Holdings holdings) {
        Place place = today[i];
        String asked = places.get(i).name();
        return new PlaceMatch(
                place.name(),
                IssuerKind.valueOf(place.level().name()),
                gazetteer.chain(place),
                asked.equals(place.name()) ? Optional.empty() : Optional.of(asked),
                holdings.reports().getOrDefault(place.code(), 0L));
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
            String names =
                    above.subList(i, above.size()).stream().map(Place::name).collect(Collectors.joining());
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
