package org.nianbao.server.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.server.search.Choice;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.FacetValue;
import org.nianbao.server.search.Hit;
import org.nianbao.server.search.Order;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchJson;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.server.search.SearchResponse;
import org.nianbao.server.search.Snippet;
import org.nianbao.web.Facet;
import org.nianbao.web.Frame;
import org.nianbao.web.Lang;
import org.nianbao.web.Link;
import org.nianbao.web.ResultPage;
import org.nianbao.web.Segment;

/** A search response as a page. */
final class ResultView {
    private static final int PAGES_AROUND = 3;
    /** The first year such reports exist for. */
    private static final int FIRST_YEAR = 2008;

    private final ReportSearcher searcher;
    private final SearchRequest request;
    private final SearchResponse response;
    private final Lang lang;
    private final Links links;
    private final Labels labels;

    ResultView(ReportSearcher searcher, SearchRequest request, SearchResponse response, Lang lang) {
        this.searcher = searcher;
        this.request = request;
        this.response = response;
        this.lang = lang;
        this.links = new Links(lang);
        this.labels = new Labels(lang);
    }

    ResultPage page(Frame frame) throws IOException {
        List<Filter> filters = filters();
        return new ResultPage(
                frame,
                response.total(),
                request.q().isBlank() ? 0 : response.occurrences(),
                response.notes().stream()
                        .map(note -> lang == Lang.EN ? note.en() : note.zh())
                        .toList(),
                filters.stream()
                        .map(filter -> new ResultPage.Chip(filter.label(), links.search(filter.without())))
                        .toList(),
                links.search(Choices.bare(request)),
                response.facets().entrySet().stream()
                        .map(entry -> facet(entry.getKey(), entry.getValue()))
                        .toList(),
                sorts(),
                response.hits().stream().map(this::card).toList(),
                paging(),
                response.total() == 0 ? new WaysOut(searcher, request, lang).of(filters) : List.of(),
                List.of(new Link("JSON", "/api/v1/search?" + SearchJson.queryString(request.parameters()))));
    }

    /** A filter in force and the search without it. */
    record Filter(String label, SearchRequest without) {}

    private List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        request.choices().forEach((dimension, choice) -> {
            choice.included().forEach(value -> filters.add(filter(dimension, choice, value, "")));
            choice.excluded().forEach(value -> filters.add(filter(dimension, choice, value, labels.text("label.not"))));
        });
        if (request.yearFrom().isPresent() || request.yearTo().isPresent()) {
            String range = request.yearFrom().map(Object::toString).orElse("") + "–"
                    + request.yearTo().map(Object::toString).orElse("");
            filters.add(new Filter(
                    labels.named(labels.dimension(Dimension.YEAR), range),
                    Choices.changed(request, Map.of("year_from", List.of(), "year_to", List.of()))));
        }
        return filters;
    }

    private Filter filter(Dimension dimension, Choice choice, String value, String not) {
        String name = labels.value(dimension, value, placeName(dimension, value));
        return new Filter(
                labels.named(labels.dimension(dimension), not + name),
                request.with(dimension, Choices.without(choice, value)));
    }

    /** The name of a chosen place, which the request may give as a code. */
    private String placeName(Dimension dimension, String value) {
        return find(response.facets().getOrDefault(dimension, List.of()), value)
                .map(FacetValue::label)
                .orElse(value);
    }

    private static Optional<FacetValue> find(List<FacetValue> values, String value) {
        for (FacetValue one : values) {
            Optional<FacetValue> found = one.value().equals(value) ? Optional.of(one) : find(one.children(), value);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Facet facet(Dimension dimension, List<FacetValue> values) {
        String label = labels.dimension(dimension);
        return switch (dimension) {
            case CHANNEL -> new Facet(dimension.id(), label, channelGroups(values), Optional.empty());
            case YEAR ->
                new Facet(
                        dimension.id(),
                        label,
                        List.of(new Facet.Group("", values(dimension, values))),
                        Optional.of(range(values)));
            default -> Facet.of(dimension.id(), label, values(dimension, values));
        };
    }

    private List<Facet.Group> channelGroups(List<FacetValue> values) {
        Map<String, List<FacetValue>> groups = new LinkedHashMap<>();
        Channel.all().forEach(channel -> groups.put(channel.group(), new ArrayList<>()));
        for (FacetValue value : values) {
            Channel.of(value.value())
                    .ifPresent(channel -> groups.getOrDefault(channel.group(), new ArrayList<>())
                            .add(value));
        }
        groups.values().removeIf(List::isEmpty);
        return groups.entrySet().stream()
                .map(group -> new Facet.Group(
                        labels.text("channel_group." + group.getKey()), values(Dimension.CHANNEL, group.getValue())))
                .toList();
    }

    private List<Facet.Value> values(Dimension dimension, List<FacetValue> values) {
        return values.stream()
                .map(value -> new Facet.Value(
                        labels.value(dimension, value.value(), value.label()),
                        value.count(),
                        value.selected(),
                        links.toggled(request, dimension, value.value()),
                        Optional.of(links.excluded(request, dimension, value.value())),
                        values(dimension, value.children())))
                .toList();
    }

    private Facet.Range range(List<FacetValue> values) {
        IntSummaryStatistics years = values.stream()
                .map(FacetValue::value)
                .filter(value -> value.matches("[0-9]{4}"))
                .mapToInt(Integer::parseInt)
                .summaryStatistics();
        List<Frame.Field> keep = new ArrayList<>();
        Map<String, List<String>> rest = Choices.changed(request, Map.of("year_from", List.of(), "year_to", List.of()))
                .parameters();
        rest.forEach((name, kept) -> kept.forEach(value -> keep.add(new Frame.Field(name, value))));
        return new Facet.Range(
                request.yearFrom().map(Object::toString).orElse(""),
                request.yearTo().map(Object::toString).orElse(""),
                years.getCount() == 0 ? FIRST_YEAR : years.getMin(),
                years.getCount() == 0 ? FIRST_YEAR : years.getMax(),
                keep);
    }

    private List<Link.Choice> sorts() {
        List<Link.Choice> sorts = new ArrayList<>();
        for (Order order : Order.values()) {
            boolean figure = order.dimension().flatMap(Dimension::measure).isPresent();
            if (!figure && (order != Order.RELEVANCE || !request.q().isBlank())) {
                SearchRequest sorted = Choices.changed(request, Map.of("sort", List.of(order.id())));
                sorts.add(new Link.Choice(
                        labels.text("sort." + order.name().toLowerCase(java.util.Locale.ROOT)),
                        links.search(sorted),
                        request.order() == order));
            }
        }
        return sorts;
    }

    private ResultPage.Card card(Hit hit) {
        long shown = hit.snippets().stream()
                .mapToLong(snippet -> snippet.marks().size())
                .sum();
        String occurrences = hit.occurrences() > shown ? labels.text("card.occurrences", hit.occurrences()) : "";
        return new ResultPage.Card(
                hit.title(),
                links.report(hit.id(), request) + (hit.snippets().isEmpty() ? "" : "#h1"),
                Breadcrumb.of(links, hit.region().chain()),
                hit.year().map(Object::toString).orElse(""),
                List.of(labels.value(Dimension.ERA, hit.era(), hit.era())),
                hit.snippets().stream().map(ResultView::segments).toList(),
                occurrences);
    }

    private static List<Segment> segments(Snippet snippet) {
        List<Segment> segments = new ArrayList<>();
        String text = snippet.text();
        int from = 0;
        for (Snippet.Mark mark : snippet.marks()) {
            int start = text.offsetByCodePoints(0, mark.start());
            int end = text.offsetByCodePoints(0, mark.end());
            if (start > from) {
                segments.add(Segment.plain(text.substring(from, start)));
            }
            if (end > start) {
                segments.add(Segment.hit(text.substring(start, end)));
            }
            from = end;
        }
        if (from < text.length()) {
            segments.add(Segment.plain(text.substring(from)));
        }
        return segments;
    }

    private ResultPage.Paging paging() {
        long reachable = Math.min(response.total(), SearchRequest.MAX_DEPTH);
        int last = request.size() == 0 ? 1 : (int) Math.max(1, (reachable + request.size() - 1) / request.size());
        int page = request.page();
        if (last == 1 && page == 1) {
            return ResultPage.Paging.NONE;
        }
        List<Link.Choice> around = new ArrayList<>();
        for (int i = Math.max(1, page - PAGES_AROUND); i <= Math.min(last, page + PAGES_AROUND); i++) {
            around.add(new Link.Choice(Integer.toString(i), to(i), i == page));
        }
        return new ResultPage.Paging(
                page > 1 ? Optional.of(to(Math.min(page - 1, last))) : Optional.empty(),
                page < last ? Optional.of(to(page + 1)) : Optional.empty(),
                around);
    }

    private String to(int page) {
        return links.search(
                Choices.changed(request, page == 1 ? Map.of() : Map.of("page", List.of(Integer.toString(page)))));
    }
}
