package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.corpus.Span;
import org.nianbao.server.search.Places.Place;

/** Where texts stand near each other, one place of each, in any order and without overlap. */
final class NearPlaces {
    private final List<int[]> starts;
    private final int[] lengths;
    private final int distance;
    private final int every;

    /** By what is still to come and where it may begin, the shortest way through it. */
    private final Map<Long, Optional<List<Span>>> known = new HashMap<>();

    private NearPlaces(List<int[]> starts, int[] lengths, int distance) {
        this.starts = starts;
        this.lengths = lengths;
        this.distance = distance;
        this.every = (1 << lengths.length) - 1;
    }

    static List<Place> find(FieldText text, List<String> parts, int distance) throws IOException {
        List<int[]> starts = new ArrayList<>();
        for (String part : parts) {
            int[] found = text.starts(part);
            if (found.length == 0) {
                return List.of();
            }
            starts.add(found);
        }
        int[] lengths = parts.stream().mapToInt(Places::length).toArray();
        return new NearPlaces(starts, lengths, distance).find();
    }

    private List<Place> find() {
        return lengths.length == 2 ? pairs() : all();
    }

    /** Of two texts, without the bookkeeping of more: from each place the nearest one of the other. */
    private List<Place> pairs() {
        List<Place> pairs = new ArrayList<>();
        for (int part = 0; part < 2; part++) {
            int[] others = starts.get(1 - part);
            int next = 0;
            for (int start : starts.get(part)) {
                int end = start + lengths[part];
                while (next < others.length && others[next] < end) {
                    next++;
                }
                if (next < others.length && others[next] <= end + distance) {
                    Span other = new Span(others[next], others[next] + lengths[1 - part]);
                    pairs.add(new Place(List.of(new Span(start, end), other)));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Place::start).thenComparingInt(Place::end));
        for (int i = pairs.size() - 1; i > 0; i--) {
            if (pairs.get(i).start() == pairs.get(i - 1).start()) {
                pairs.remove(i);
            }
        }
        return pairs;
    }

    private List<Place> all() {
        Map<Integer, List<Span>> shortest = new HashMap<>();
        for (int part = 0; part < lengths.length; part++) {
            for (int start : starts.get(part)) {
                Span first = new Span(start, start + lengths[part]);
                rest(every & ~(1 << part), first.end()).ifPresent(rest -> {
                    List<Span> way = way(first, rest);
                    shortest.merge(start, way, NearPlaces::shorter);
                });
            }
        }
        return shortest.values().stream()
                .map(Place::new)
                .sorted(Comparator.comparingInt(Place::start))
                .toList();
    }

    /** The way through the parts of a set, the first of which begins near {@code from}, that ends first. */
    private Optional<List<Span>> rest(int parts, int from) {
        if (parts == 0) {
            return Optional.of(List.of());
        }
        long key = (long) parts << Integer.SIZE | from;
        Optional<List<Span>> before = known.get(key);
        if (before != null) {
            return before;
        }
        List<Span> best = List.of();
        for (int part = 0; part < lengths.length; part++) {
            if ((parts & 1 << part) != 0) {
                best = shorter(best, through(part, parts & ~(1 << part), from));
            }
        }
        Optional<List<Span>> found = best.isEmpty() ? Optional.empty() : Optional.of(best);
        known.put(key, found);
        return found;
    }

    private List<Span> through(int part, int others, int from) {
        int[] places = starts.get(part);
        int index = Arrays.binarySearch(places, from);
        List<Span> best = List.of();
        for (int i = index < 0 ? -index - 1 : index; i < places.length && places[i] <= from + distance; i++) {
            Span here = new Span(places[i], places[i] + lengths[part]);
            Optional<List<Span>> rest = rest(others, here.end());
            if (rest.isPresent()) {
                best = shorter(best, way(here, rest.get()));
                if (others == 0) {
                    break;
                }
            }
        }
        return best;
    }

    private static List<Span> way(Span first, List<Span> rest) {
        List<Span> way = new ArrayList<>(rest.size() + 1);
        way.add(first);
        way.addAll(rest);
        return way;
    }

    /** The one that ends first, the former of equals; an empty one is none. */
    private static List<Span> shorter(List<Span> a, List<Span> b) {
        return b.isEmpty() || !a.isEmpty() && a.getLast().end() <= b.getLast().end() ? a : b;
    }
}
