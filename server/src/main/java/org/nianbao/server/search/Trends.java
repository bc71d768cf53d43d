package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.index.IndexSchema;

/** Counts the use of phrases by year and by place. */
public final class Trends {
    /** How many places of a first or last use are named. */
    public static final int MAX_NAMED = 10;

    private final Snapshot snapshot;
    private final TrendsRequest request;
    private final Tally tally;
    private final Assignment years;
    private final long[] denominators;

    /** @param tally counts in the reports that are the denominator */
    Trends(Snapshot snapshot, TrendsRequest request, Tally tally) throws IOException {
        this.snapshot = snapshot;
        this.request = request;
        this.tally = tally;
        this.years = snapshot.years();
        this.denominators = tally.reports(years);
    }

    /** From the first year to the last that has a report or was asked for; the unknown, where there are some. */
    private List<Integer> bins() {
        int unknown = years.size() - 1;
        IntSummaryStatistics known =
                IntStream.range(0, unknown).filter(bin -> denominators[bin] > 0).summaryStatistics();
        request.search().yearFrom().map(Assignment::yearBin).ifPresent(known::accept);
        request.search().yearTo().map(Assignment::yearBin).ifPresent(known::accept);
        IntStream span =
                known.getCount() == 0 ? IntStream.empty() : IntStream.rangeClosed(known.getMin(), known.getMax());
        return IntStream.concat(span, IntStream.of(unknown).filter(bin -> denominators[bin] > 0))
                .boxed()
                .toList();
    }

    List<Column> years() {
        return bins().stream()
                .map(bin -> new Column(years.values().get(bin), years.labels().get(bin), denominators[bin]))
                .toList();
    }

    TrendsResponse.Series series(String label, QueryPlan plan) throws IOException {
        long[] reports = tally.reports(plan, years);
        long[] occurrences = tally.occurrences(plan, years);
        List<TrendsResponse.Count> counts = bins().stream()
                .map(bin -> new TrendsResponse.Count(reports[bin], occurrences[bin], denominators[bin]))
                .toList();
        int first = -1;
        int last = -1;
        for (int bin = 0; bin < years.size() - 1; bin++) {
            if (reports[bin] > 0) {
                first = first < 0 ? bin : first;
                last = bin;
            }
        }
        return new TrendsResponse.Series(
                label,
                counts,
                new TrendsResponse.Count(
                        Arrays.stream(reports).sum(),
                        Arrays.stream(occurrences).sum(),
                        Arrays.stream(denominators).sum()),
                first < 0 ? Optional.empty() : Optional.of(use(plan, first, reports[first])),
                last < 0 ? Optional.empty() : Optional.of(use(plan, last, reports[last])),
                request.level().isPresent() ? places(plan, request.level().get()) : List.of());
    }

    private TrendsResponse.Use use(QueryPlan plan, int year, long reports) throws IOException {
        Map<Level, BitSet> used = new EnumMap<>(Level.class);
        Map<Level, int[]> bins = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            used.put(level, new BitSet());
            bins.put(level, snapshot.regions(level).bins());
        }
        tally.forEach(plan, (doc, score) -> {
            if (years.bins()[doc] == year) {
                used.forEach((level, places) -> places.set(bins.get(level)[doc]));
            }
        });
        Map<Level, TrendsResponse.Places> places = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            Assignment regions = snapshot.regions(level);
            BitSet there = used.get(level);
            there.clear(regions.size() - 1);
            places.put(
                    level,
                    new TrendsResponse.Places(
                            there.cardinality(),
                            there.stream()
                                    .limit(MAX_NAMED)
                                    .mapToObj(bin -> named(regions, bin))
                                    .toList()));
        }
        return new TrendsResponse.Use(Assignment.yearOf(year), reports, places);
    }

    private static TrendsResponse.Named named(Assignment regions, int bin) {
        return new TrendsResponse.Named(
                regions.values().get(bin), regions.labels().get(bin));
    }

    private List<TrendsResponse.PlaceUse> places(QueryPlan plan, Level level) throws IOException {
        Assignment regions = snapshot.regions(level);
        long[] of = tally.reports(regions);
        long[] reports = tally.reports(plan, regions);
        long[] occurrences = tally.occurrences(plan, regions);
        int unknown = years.size() - 1;
        int[] first = new int[regions.size()];
        int[] last = new int[regions.size()];
        Arrays.fill(first, unknown);
        Arrays.fill(last, -1);
        tally.forEach(plan, (doc, score) -> {
            int year = years.bins()[doc];
            int place = regions.bins()[doc];
            if (year < unknown) {
                first[place] = Math.min(first[place], year);
                last[place] = Math.max(last[place], year);
            }
        });
        List<TrendsResponse.PlaceUse> uses = new ArrayList<>();
        for (int bin = 0; bin < regions.size(); bin++) {
            if (of[bin] > 0 && !regions.values().get(bin).equals(IndexSchema.NONE)) {
                uses.add(new TrendsResponse.PlaceUse(
                        named(regions, bin),
                        new TrendsResponse.Count(reports[bin], occurrences[bin], of[bin]),
                        last[bin] < 0 ? Optional.empty() : Optional.of(Assignment.yearOf(first[bin])),
                        last[bin] < 0 ? Optional.empty() : Optional.of(Assignment.yearOf(last[bin]))));
            }
        }
        uses.sort(Comparator.comparingInt(use -> use.first().orElse(Integer.MAX_VALUE)));
        return uses;
    }
}
