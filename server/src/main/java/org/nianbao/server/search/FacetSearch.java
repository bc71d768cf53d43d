package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nianbao.indexer.facts.Channel;

/** Looks through the values of a facet, of places through all levels. */
final class FacetSearch {
    private final Snapshot snapshot;
    private final Matches matches;
    private final FacetRequest request;

    FacetSearch(Snapshot snapshot, Matches matches, FacetRequest request) {
        this.snapshot = snapshot;
        this.matches = matches;
        this.request = request;
    }

    List<FacetValue> values() throws IOException {
        List<FacetValue> values =
                request.dimension() == Dimension.REGION && !request.prefix().isEmpty()
                        ? places()
                        : matches.facets().getOrDefault(request.dimension(), List.of()).stream()
                                .filter(this::begins)
                                .toList();
        return values.stream().limit(request.size()).toList();
    }

    /** Whether a value, or its name in either language, begins as typed. */
    private boolean begins(FacetValue value) {
        String typed = Values.fold(request.prefix()).toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(value.value(), value.label()),
                        Channel.of(value.value()).stream().map(Channel::en))
                .anyMatch(name -> Values.fold(name).toLowerCase(Locale.ROOT).startsWith(typed));
    }

    /** Places that have a report somewhere in the archive; one without any in the search is at 0. */
    private List<FacetValue> places() throws IOException {
        Choice choice = request.search().choice(Dimension.REGION);
        List<FacetValue> values = new ArrayList<>();
        for (PlaceMatch place : snapshot.atlas().finder().find(request.prefix(), request.size(), snapshot.holdings())) {
            if (place.isPlace() && place.reports() > 0) {
                String code = place.chain().getLast().code();
                values.add(new FacetValue(
                        code,
                        place.name(),
                        matches.count(Dimension.REGION, code),
                        choice.included().contains(code) || choice.included().contains(place.name()),
                        choice.excluded().contains(code) || choice.excluded().contains(place.name()),
                        List.of()));
            }
        }
        return values;
    }
}
