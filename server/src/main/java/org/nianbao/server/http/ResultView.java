package org.nianbao.server.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.indexer.index.Measure;
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
    /** What may be typed into a range. */
    private static final int LEAST_YEAR = 1900;

    private static final int MOST_YEAR = 2099;
    private static final int MOST = 999_999_999;
    private static final Pattern BETWEEN = Pattern.compile("([0-9]*)\\.\\.([0-9]*)");

    private static final List<Order> ORDERS = List.of(
            Order.RELEVANCE,
            Order.NEWEST,
            Order.OLDEST,
            Order.REGION,
            Order.MOST_PROACTIVE_ITEMS,
            Order.MOST_APPLICATIONS,
            Order.MOST_FEES,
            Order.MOST_RECONSIDERATIONS,
            Order.MOST_LAWSUITS);

    /** The figures on every card; one that the report does not state is left out. */
    private static final Set<Measure> KEY_FIGURES = Set.of(Measure.PROACTIVE_ITEMS, Measure.APPLICATIONS);

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
                Tabs.of(request, "/search", links, labels),
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
                        .filter(entry -> entry.getKey() != Dimension.CUMULATIVE_ITEMS
                                && entry.getKey() != Dimension.CHANNEL_GROUP)
                        .map(entry -> facet(entry.getKey(), entry.getValue()))
                        .toList(),
                sorts(),
                response.hits().stream().map(this::card).toList(),
                paging(),
                waysOut(filters),
                formats(),
                links.path("/search.atom", Feed.parameters(request)));
    }

    private List<Link> waysOut(List<Filter> filters) throws IOException {
        int last = request.pages(response.total());
        if (response.total() == 0) {
            return new WaysOut(searcher, request, lang).of(filters);
        }
        return request.page() > last ? List.of(new Link(labels.text("suggest.last", last), to(last))) : List.of();
    }

    /** This page as JSON, the whole result as files and as a feed. */
    private List<Link> formats() {
        Map<String, List<String>> whole = Choices.whole(request).parameters();
        return List.of(
                new Link(labels.text("format.page"), "/api/v1/search?" + SearchJson.queryString(request.parameters())),
                new Link(labels.text("format.whole", "CSV"), "/search.csv?" + SearchJson.queryString(whole)),
                new Link(labels.text("format.export", response.total()), links.path("/export", whole)),
                new Link(labels.text("format.feed"), links.path("/search.atom", Feed.parameters(request))));
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
            case CHANNEL -> new Facet(dimension.id(), label, channelGroups(values), Optional.empty(), Facet.Fold.FIXED);
            case YEAR ->
                new Facet(
                        dimension.id(),
                        label,
                        List.of(new Facet.Group("", values(dimension, values))),
                        Optional.of(range(values)),
                        Facet.Fold.FIXED);
            case REGION, ISSUER_KIND, ERA -> Facet.of(dimension.id(), label, values(dimension, values));
            default ->
                new Facet(
                        dimension.id(),
                        label,
                        List.of(new Facet.Group("", values(dimension, values))),
                        dimension.measure().map(measure -> range(dimension)),
                        request.choice(dimension).equals(Choice.NONE) ? Facet.Fold.CLOSED : Facet.Fold.OPEN);
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
        Map<String, Facet.Value> whole = new LinkedHashMap<>();
        response.facets()
                .getOrDefault(Dimension.CHANNEL_GROUP, List.of())
                .forEach(group -> whole.put(
                        group.value(),
                        values(Dimension.CHANNEL_GROUP, List.of(group)).getFirst()));
        groups.put(IndexSchema.NONE, List.of());
        groups.entrySet().removeIf(group -> group.getValue().isEmpty() && !whole.containsKey(group.getKey()));
        return groups.entrySet().stream()
                .map(group -> new Facet.Group(
                        labels.text("channel_group." + group.getKey()),
                        values(Dimension.CHANNEL, group.getValue()),
                        Optional.ofNullable(whole.get(group.getKey()))))
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
        return new Facet.Range(
                request.yearFrom().map(Object::toString).orElse(""),
                request.yearTo().map(Object::toString).orElse(""),
                Integer.toString(years.getCount() == 0 ? FIRST_YEAR : years.getMin()),
                Integer.toString(years.getCount() == 0 ? FIRST_YEAR : years.getMax()),
                LEAST_YEAR,
                MOST_YEAR,
                keep("year_from", "year_to"));
    }

    /** What stands in its fields is the one range that is chosen; a new one replaces all that is chosen. */
    private Facet.Range range(Dimension dimension) {
        Set<String> chosen = request.choice(dimension).included();
        Optional<Matcher> range =
                chosen.stream().map(BETWEEN::matcher).filter(Matcher::matches).findFirst();
        return new Facet.Range(
                range.map(found -> found.group(1)).orElse(""),
                range.map(found -> found.group(2)).orElse(""),
                "",
                "",
                0,
                MOST,
                keep(dimension.id()));
    }

    /** The search without some parameters, as fields of a form. */
    private List<Frame.Field> keep(String... without) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        Stream.of(without).forEach(name -> changes.put(name, List.of()));
        return Choices.changed(request, changes).parameters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Frame.Field(entry.getKey(), value)))
                .toList();
    }

    private List<Link.Choice> sorts() {
        List<Link.Choice> sorts = new ArrayList<>();
        for (Order order : ORDERS) {
            if (order != Order.RELEVANCE || !request.q().isBlank()) {
                SearchRequest sorted = Choices.changed(request, Map.of("sort", List.of(order.id())));
                sorts.add(new Link.Choice(
                        labels.text("sort." + order.name().toLowerCase(Locale.ROOT)),
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
                figures(hit),
                hit.checks().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Link(
                                labels.text("card.checks", hit.checks().size()),
                                links.report(hit.id(), request) + "#checks")),
                hit.snippets().stream().map(ResultView::segments).toList(),
                occurrences);
    }

    private List<String> figures(Hit hit) {
        return Arrays.stream(Dimension.values())
                .filter(dimension ->
                        dimension.measure().filter(KEY_FIGURES::contains).isPresent() || asked(dimension))
                .flatMap(dimension -> dimension.measure().stream())
                .filter(hit.figures()::containsKey)
                .map(measure -> {
                    Hit.Stated stated = hit.figures().get(measure);
                    return labels.text(
                            "card." + measure.json(), labels.figure(measure.json(), stated.value(), stated.approx()));
                })
                .toList();
    }

    /** Whether it is filtered or sorted by, so that each card is to show it. */
    private boolean asked(Dimension dimension) {
        return request.choices().containsKey(dimension)
                || request.order().dimension().filter(dimension::equals).isPresent()
                || response.parsed().contains(dimension.id() + ":");
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
        int last = request.pages(response.total());
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
