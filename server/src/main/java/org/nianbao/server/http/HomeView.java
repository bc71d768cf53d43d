package org.nianbao.server.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.FacetValue;
import org.nianbao.server.search.Hit;
import org.nianbao.server.search.Overview;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.web.Frame;
import org.nianbao.web.HomePage;
import org.nianbao.web.Lang;
import org.nianbao.web.Link;

/** What the start page shows of an index. */
final class HomeView {
    /** Searches offered where the archive has an answer to them. */
    private static final List<String> EXAMPLES =
            List.of("\"政务公开栏\"", "微信公众号", "\"下一步\" 公开", "\"未收到\" OR \"没有收到\"", "大喇叭 -电视");

    private static final int NEWEST = 5;

    private final ReportSearcher searcher;
    private final Overview overview;
    private final Links links;
    private final Labels labels;

    HomeView(ReportSearcher searcher, Overview overview, Lang lang) {
        this.searcher = searcher;
        this.overview = overview;
        this.links = new Links(lang);
        this.labels = new Labels(lang);
    }

    HomePage page(Frame frame) throws IOException {
        List<FacetValue> years = overview.facet(Dimension.YEAR).stream()
                .filter(year -> !year.value().equals(IndexSchema.UNKNOWN))
                .toList();
        String span = years.isEmpty()
                ? ""
                : years.getFirst().value().equals(years.getLast().value())
                        ? years.getFirst().value()
                        : years.getFirst().value() + "–" + years.getLast().value();
        return new HomePage(
                frame,
                new HomePage.Totals(
                        overview.reports(),
                        overview.places(),
                        span,
                        overview.facet(Dimension.CHANNEL).size()),
                counts(Dimension.YEAR, years),
                counts(Dimension.REGION, regions()),
                groups(),
                examples(),
                newest());
    }

    /** The top of the tree, and where all is in one province, what lies below it. */
    private List<FacetValue> regions() {
        List<FacetValue> values = overview.facet(Dimension.REGION);
        return values.size() == 1 && !values.getFirst().children().isEmpty()
                ? values.getFirst().children()
                : values;
    }

    private List<Link.Count> counts(Dimension dimension, List<FacetValue> values) {
        return values.stream()
                .map(value -> new Link.Count(
                        labels.value(dimension, value.value(), value.label()),
                        value.count(),
                        links.browse(dimension, value.value())))
                .toList();
    }

    /** Groups of channels; each leads to the reports with any channel of the group. */
    private List<Link.Count> groups() {
        Map<String, Long> counts = overview.facet(Dimension.CHANNEL_GROUP).stream()
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
        return Channel.all().stream()
                .map(Channel::group)
                .distinct()
                .map(group -> new Link.Count(
                        labels.text("channel_group." + group),
                        counts.getOrDefault(group, 0L),
                        links.browse(Dimension.CHANNEL_GROUP, group)))
                .toList();
    }

    private List<Link> examples() throws IOException {
        List<Link> found = new ArrayList<>();
        for (String q : EXAMPLES) {
            SearchRequest count =
                    SearchRequest.parse(Map.of("q", List.of(q), "size", List.of("0"), "facet", List.of("none")));
            if (searcher.search(count).total() > 0) {
                found.add(new Link(q, links.search(SearchRequest.of(q))));
            }
        }
        return found;
    }

    private List<HomePage.Newest> newest() throws IOException {
        SearchRequest newest = SearchRequest.parse(
                Map.of("sort", List.of("-year"), "size", List.of(Integer.toString(NEWEST)), "facet", List.of("none")));
        return searcher.search(newest).hits().stream()
                .map(hit -> new HomePage.Newest(
                        hit.title(),
                        links.path("/reports/" + hit.id(), Map.of()),
                        place(hit),
                        hit.year().map(Object::toString).orElse("")))
                .toList();
    }

    private static List<String> place(Hit hit) {
        return hit.region().chain().stream().map(Hit.Step::name).toList();
    }
}
