package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.index.IndexSchema;

/** Turns Lucene's counts into facet values: chosen ones stay at 0, and the tree of places is open where one looks. */
final class FacetCounts {
    private final Facets facets;
    private final SearchRequest request;
    private final Snapshot snapshot;
    private final Others others;

    /** Counts the reports of a value that is no facet value: a place's former name, a range of numbers. */
    @FunctionalInterface
    interface Others {
        long count(Dimension dimension, String value) throws IOException;
    }

    FacetCounts(Facets facets, SearchRequest request, Snapshot snapshot, Others others) {
        this.facets = facets;
        this.request = request;
        this.snapshot = snapshot;
        this.others = others;
    }

    Map<Dimension, List<FacetValue>> values() throws IOException {
        Map<Dimension, List<FacetValue>> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : request.facets()) {
            values.put(dimension, dimension == Dimension.REGION ? regions() : flat(dimension));
        }
        return values;
    }

    private List<FacetValue> flat(Dimension dimension) throws IOException {
        Choice choice = request.choice(dimension);
        Map<String, Long> counts = counts(dimension, List.of());
        Set<String> chosen = new LinkedHashSet<>(choice.included());
        chosen.addAll(choice.excluded());
        for (String value : chosen) {
            if (!counts.containsKey(value)) {
                counts.put(value, others.count(dimension, value));
            }
        }
        List<FacetValue> values = new ArrayList<>();
        counts.forEach((value, count) -> values.add(new FacetValue(
                value,
                dimension == Dimension.CHANNEL
                        ? Channel.of(value).map(Channel::zh).orElse(value)
                        : value,
                count,
                choice.included().contains(value),
                choice.excluded().contains(value),
                List.of())));
        values.sort(dimension == Dimension.YEAR ? Comparator.comparing(FacetValue::value) : BY_COUNT);
        return values;
    }

    private static final Comparator<FacetValue> BY_COUNT =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private List<FacetValue> regions() throws IOException {
        Choice choice = request.choice(Dimension.REGION);
        Set<String> chosen = new LinkedHashSet<>(choice.included());
        chosen.addAll(choice.excluded());
        Set<List<String>> paths = new LinkedHashSet<>();
        chosen.forEach(name -> paths.addAll(snapshot.regionPaths(name)));
        List<FacetValue> values = new ArrayList<>(below(List.of(), paths, choice));
        for (String name : chosen) {
            if (snapshot.regionPaths(name).isEmpty()) {
                boolean included = choice.included().contains(name);
                values.add(new FacetValue(
                        name, name, others.count(Dimension.REGION, name), included, !included, List.of()));
            }
        }
        return values;
    }

    private List<FacetValue> below(List<String> path, Set<List<String>> chosen, Choice choice) throws IOException {
        Map<String, Long> counts = counts(Dimension.REGION, path);
        for (List<String> place : chosen) {
            if (place.size() > path.size() && place.subList(0, path.size()).equals(path)) {
                counts.putIfAbsent(place.get(path.size()), 0L);
            }
        }
        List<FacetValue> values = new ArrayList<>();
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            List<String> place = new ArrayList<>(path);
            place.add(entry.getKey());
            boolean open = counts.size() == 1
                    || chosen.stream()
                            .anyMatch(one -> one.size() >= place.size()
                                    && one.subList(0, place.size()).equals(place));
            String code = IndexSchema.regionCode(entry.getKey());
            String name = IndexSchema.regionName(entry.getKey());
            values.add(new FacetValue(
                    code,
                    name,
                    entry.getValue(),
                    choice.included().contains(code) || choice.included().contains(name),
                    choice.excluded().contains(code) || choice.excluded().contains(name),
                    open ? below(place, chosen, choice) : List.of()));
        }
        values.sort(BY_COUNT);
        return values;
    }

    private Map<String, Long> counts(Dimension dimension, List<String> path) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        FacetResult result = facets.getAllChildren(dimension.id(), path.toArray(String[]::new));
        if (result != null) {
            for (LabelAndValue child : result.labelValues) {
                counts.put(child.label, child.value.longValue());
            }
        }
        return counts;
    }
}
