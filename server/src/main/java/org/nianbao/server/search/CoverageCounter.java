package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.index.IndexSchema;

/** Holds the reports of an index against the gazetteer, in one pass over the region's reports. */
final class CoverageCounter implements Coverage.Bodies {
    private static final TreeMap<Integer, List<String>> NOTHING = new TreeMap<>();

    private final Snapshot snapshot;
    private final Gazetteer gazetteer;
    private final Level level;
    private final Optional<PlaceAsked> region;
    private final List<Integer> years;
    /** The bodies of the region by code; what is archived of each by year. */
    private final Map<String, TreeMap<Integer, List<String>>> archived = new HashMap<>();

    private long unplaced;
    private long undated;

    /**
     * Reads the region's reports.
     *
     * @param span the first and the last year of the archive; none where no report names one
     */
    CoverageCounter(Snapshot snapshot, CoverageRequest request, List<Integer> span) throws IOException {
        this.snapshot = snapshot;
        this.gazetteer = snapshot.gazetteer();
        this.level = request.level();
        this.region = request.region().map(asked -> PlaceAsked.of(gazetteer, "region", asked));
        this.years = years(request, span);
        bodies(region.map(PlaceAsked::place)).forEach(place -> archived.put(place.code(), new TreeMap<>()));
        read(request);
    }

    private static List<Integer> years(CoverageRequest request, List<Integer> span) {
        Optional<Integer> first = request.yearFrom().or(() -> span.stream().findFirst());
        Optional<Integer> last = request.yearTo().or(() -> span.stream().reduce((a, b) -> b));
        return IntStream.rangeClosed(
                        first.or(() -> last).orElse(0), last.or(() -> first).orElse(-1))
                .boxed()
                .toList();
    }

    Coverage coverage(CoverageRequest request) {
        Optional<Place> place = region.map(PlaceAsked::place);
        List<Place> below = place.filter(one -> one.level() == level)
                .map(List::of)
                .orElseGet(() -> gazetteer.children(place.map(Place::code).orElse("")));
        List<Coverage.Row> rows = new ArrayList<>();
        for (Place one : below) {
            List<Place> bodies = bodies(Optional.of(one));
            if (!bodies.isEmpty()) {
                rows.add(one.level() == level ? single(one) : sum(one, bodies));
            }
        }
        return new Coverage(
                place,
                place.map(gazetteer::chain).orElse(List.of()),
                request.kind(),
                years,
                List.copyOf(rows),
                total(place, rows),
                unplaced,
                undated,
                region.flatMap(PlaceAsked::note),
                snapshot.generation());
    }

    @Override
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    @Override
    public void forEach(Coverage.Taker taker) throws IOException {
        for (Place body : bodies(region.map(PlaceAsked::place))) {
            taker.take(single(body));
        }
    }

    private void read(CoverageRequest request) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(
                        new TermQuery(
                                new Term(IndexSchema.ISSUER_KIND, request.kind().id())),
                        Occur.FILTER);
        region.ifPresent(asked -> query.add(
                new TermQuery(new Term(IndexSchema.REGION, asked.place().code())), Occur.FILTER));
        Scan.of(snapshot, query.build(), segment -> {
            SortedSetDocValues ids = DocValues.getSortedSet(segment.reader(), IndexSchema.ID);
            SortedSetDocValues regions = DocValues.getSortedSet(segment.reader(), IndexSchema.REGION_ORDER);
            SortedNumericDocValues dates = DocValues.getSortedNumeric(segment.reader(), IndexSchema.YEAR_VALUE);
            return doc -> {
                String path = Scan.text(regions, doc);
                Optional<Integer> year =
                        dates.advanceExact(doc) ? Optional.of((int) dates.nextValue()) : Optional.empty();
                file(path, year, Scan.text(ids, doc));
            };
        });
    }

    /** Files a report under its body of today. */
    private void file(String path, Optional<Integer> year, String id) {
        TreeMap<Integer, List<String>> body = archived.get(path.substring(path.lastIndexOf(' ') + 1));
        if (body != null && year.isPresent()) {
            body.computeIfAbsent(year.get(), key -> new ArrayList<>(1)).add(id);
        } else if (body != null) {
            undated++;
        } else if (region.isEmpty() || List.of(path.split(" ")).contains(code())) {
            unplaced++;
        }
    }

    private String code() {
        return region.map(asked -> asked.place().code()).orElse("");
    }

    /** The places of the level at or below a place, all of them without one. */
    private List<Place> bodies(Optional<Place> top) {
        List<Place> bodies = new ArrayList<>();
        if (top.isPresent()) {
            collect(top.get(), bodies);
        } else {
            gazetteer.children("").forEach(province -> collect(province, bodies));
        }
        return bodies;
    }

    private void collect(Place place, List<Place> bodies) {
        if (place.level() == level) {
            bodies.add(place);
        } else if (place.level().compareTo(level) < 0) {
            gazetteer.children(place.code()).forEach(child -> collect(child, bodies));
        }
    }

    private Coverage.Row single(Place body) {
        TreeMap<Integer, List<String>> of = archived.getOrDefault(body.code(), NOTHING);
        List<Coverage.Cell> cells = new ArrayList<>();
        Set<Place> former = new LinkedHashSet<>();
        for (int year : years) {
            List<String> reports = of.getOrDefault(year, List.of());
            cells.add(new Coverage.Cell(
                    year,
                    reports.isEmpty() ? 0 : 1,
                    reports.isEmpty() && !stood(body, year) ? 0 : 1,
                    isGap(of, year) ? 1 : 0,
                    reports.stream().sorted().toList()));
            former.addAll(gazetteer.asOf(body, year));
        }
        former.removeIf(form -> form.name().equals(body.name()));
        return new Coverage.Row(
                Optional.of(body),
                List.copyOf(former),
                1,
                of.isEmpty() ? 0 : 1,
                hasGap(of) ? 1 : 0,
                true,
                List.copyOf(cells));
    }

    private Coverage.Row sum(Place place, List<Place> bodies) {
        // Few bodies have reports, and of few it is known when they came to be.
        List<TreeMap<Integer, List<String>>> with = bodies.stream()
                .map(body -> archived.getOrDefault(body.code(), NOTHING))
                .filter(of -> !of.isEmpty())
                .toList();
        List<Place> dated = bodies.stream().filter(body -> body.from() > 0).toList();
        List<Coverage.Cell> cells = new ArrayList<>();
        for (int year : years) {
            long later = dated.stream()
                    .filter(body -> !stood(body, year)
                            && !archived.getOrDefault(body.code(), NOTHING).containsKey(year))
                    .count();
            cells.add(new Coverage.Cell(
                    year,
                    with.stream().filter(of -> of.containsKey(year)).count(),
                    bodies.size() - later,
                    with.stream().filter(of -> isGap(of, year)).count(),
                    List.of()));
        }
        return new Coverage.Row(
                Optional.of(place),
                List.of(),
                bodies.size(),
                with.size(),
                with.stream().filter(CoverageCounter::hasGap).count(),
                false,
                List.copyOf(cells));
    }

    private Coverage.Row total(Optional<Place> place, List<Coverage.Row> rows) {
        List<Coverage.Cell> cells = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            int column = i;
            List<Coverage.Cell> below =
                    rows.stream().map(row -> row.cells().get(column)).toList();
            cells.add(new Coverage.Cell(
                    years.get(i),
                    below.stream().mapToLong(Coverage.Cell::archived).sum(),
                    below.stream().mapToLong(Coverage.Cell::of).sum(),
                    below.stream().mapToLong(Coverage.Cell::gaps).sum(),
                    List.of()));
        }
        return new Coverage.Row(
                place,
                List.of(),
                rows.stream().mapToLong(Coverage.Row::bodies).sum(),
                rows.stream().mapToLong(Coverage.Row::archived).sum(),
                rows.stream().mapToLong(Coverage.Row::gaps).sum(),
                false,
                List.copyOf(cells));
    }

    /** Whether there was such a body in a year; there was, unless it is known to have come out of nothing later. */
    private boolean stood(Place body, int year) {
        return body.from() <= year
                || gazetteer.asOf(body, body.from() - 1).stream().anyMatch(form -> form.heldIn(body.from() - 1));
    }

    private static boolean isGap(TreeMap<Integer, List<String>> of, int year) {
        return !of.isEmpty() && !of.containsKey(year) && of.firstKey() < year && year < of.lastKey();
    }

    private static boolean hasGap(TreeMap<Integer, List<String>> of) {
        return !of.isEmpty() && of.size() < of.lastKey() - of.firstKey() + 1;
    }
}
