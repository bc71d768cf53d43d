package org.nianbao.corpus.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The divisions of China, now and at earlier years: province, city, county, town.
 *
 * <p>Sources, dates and how the bundled table was made: {@code corpus/gazetteer/README.md}. Immutable and safe for
 * threads.
 */
public final class Gazetteer {
    private static final String TABLE = "places.tsv";
    private static final int LEVELS = Level.values().length;

    /** The current place of each code, else the last. */
    private final Map<String, Place> byCode = new HashMap<>();

    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, List<Place>> children = new HashMap<>();
    private final Map<String, List<Place>> predecessors = new HashMap<>();
    private final List<Place> places;

    private Gazetteer(List<Place> places) {
        this.places = List.copyOf(places);
        for (Place place : places) {
            byCode.merge(place.code(), place, (a, b) -> b.to() > a.to() ? b : a);
            add(byName, place.name(), place);
            if (place.current()) {
                add(children, place.parent(), place);
            }
            if (!place.successor().isEmpty()) {
                add(predecessors, place.successor(), place);
            }
        }
    }

    /** The bundled table; read once. */
    public static Gazetteer bundled() {
        return Bundled.GAZETTEER;
    }

    /** This gazetteer with an archive's own places added. */
    public Gazetteer with(List<Place> own) {
        if (own.isEmpty()) {
            return this;
        }
        List<Place> both = new ArrayList<>(places);
        both.addAll(own);
        return new Gazetteer(both);
    }

    /** Every place at any time, in the order of the table. */
    public List<Place> places() {
        return places;
    }

    /** Every place, past or present, with this official name. */
    public List<Place> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The place that bears a code: the current one if there is one, else the last. */
    public Optional<Place> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The current places directly below a code; the provinces for the empty code. */
    public List<Place> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    public Optional<Place> parent(Place place) {
        return place.parent().isEmpty() ? Optional.empty() : byCode(place.parent());
    }

    /** The divisions a place lies in, province first, the place itself last. */
    public List<Place> chain(Place place) {
        return chain(place, UnaryOperator.identity());
    }

    /**
     * The divisions a place of today lay in on 31 December of a year, each under its name of then: 公主岭市 in 2017 lies
     * under 四平市. Of merged divisions the first of {@link #asOf} stands.
     */
    public List<Place> chain(Place place, int year) {
        return chain(place, link -> asOf(link, year).getFirst());
    }

    private List<Place> chain(Place place, UnaryOperator<Place> form) {
        Place[] upwards = new Place[LEVELS];
        int length = 0;
        for (Place next = place; next != null && length < LEVELS; ) {
            Place link = form.apply(next);
            upwards[length++] = link;
            next = link.parent().isEmpty() ? null : byCode.get(link.parent());
        }
        List<Place> chain = new ArrayList<>(length);
        while (length > 0) {
            chain.add(upwards[--length]);
        }
        return chain;
    }

    /** What a place is today; itself while it holds, or where nobody knows. */
    public Place today(Place place) {
        Place now = place;
        for (int step = 0; step < 8 && !now.current(); step++) {
            Place next = byCode.get(now.successor());
            if (next == null || next.equals(now)) {
                break;
            }
            now = next;
        }
        return now;
    }

    /** What the places that once bore a code or name are today; none where a place bears it today, or nobody knows. */
    public List<Place> successors(String codeOrName) {
        List<Place> bearers = new ArrayList<>(named(codeOrName));
        byCode(codeOrName).ifPresent(bearers::add);
        return bearers.stream().anyMatch(Place::current)
                ? List.of()
                : bearers.stream()
                        .map(this::today)
                        .filter(Place::current)
                        .distinct()
                        .toList();
    }

    /**
     * The forms a place of today had in a year: itself if it already held, and those that became it since.
     *
     * @return usually one; several where divisions were merged, the place itself first; the place itself where nothing
     *     is known
     */
    public List<Place> asOf(Place today, int year) {
        List<Place> found = new ArrayList<>();
        collect(today, year, found, 0);
        return found.isEmpty() ? List.of(today) : found;
    }

    private void collect(Place place, int year, List<Place> found, int depth) {
        if (place.heldIn(year) && !found.contains(place)) {
            found.add(place);
        }
        if (depth < 8) {
            for (Place before : predecessors.getOrDefault(place.code(), List.of())) {
                if (!before.equals(place)) {
                    collect(before, year, found, depth + 1);
                }
            }
        }
    }

    private static void add(Map<String, List<Place>> map, String key, Place place) {
        map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(place);
    }

    /**
     * Reads a table of places: tab separated, {@code code name [parent [from [to [successor]]]]}, empty fields for the
     * code's own prefix, 0, 9999 and none; {@code #} begins a comment.
     */
    static Gazetteer read(InputStream table) throws IOException {
        List<Place> places = new ArrayList<>(50_000);
        BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                places.add(place(line.split("\t", -1)));
            }
        }
        return new Gazetteer(places);
    }

    private static Place place(String[] row) {
        String code = row[0];
        Level level = Level.ofCode(code);
        return new Place(
                code,
                row[1],
                level,
                field(row, 2).orElse(prefix(code)),
                field(row, 3).map(Integer::parseInt).orElse(0),
                field(row, 4).map(Integer::parseInt).orElse(9999),
                field(row, 5).orElse(""));
    }

    private static Optional<String> field(String[] row, int i) {
        return i < row.length && !row[i].isEmpty() ? Optional.of(row[i]) : Optional.empty();
    }

    /** The code of the division above, by the structure of the code alone. */
    public static String prefix(String code) {
        return switch (Level.ofCode(code)) {
            case PROVINCE -> "";
            case CITY -> code.substring(0, 2);
            case COUNTY -> code.substring(0, 4);
            case TOWN -> code.substring(0, 6);
        };
    }

    private static final class Bundled {
        static final Gazetteer GAZETTEER = load();

        private static Gazetteer load() {
            try (InputStream table = Gazetteer.class.getResourceAsStream(TABLE)) {
                if (table == null) {
                    throw new IllegalStateException("the gazetteer is missing from the program: " + TABLE);
                }
                return read(table);
            } catch (IOException e) {
                throw new UncheckedIOException("the gazetteer cannot be read", e);
            }
        }
    }
}
