package org.nianbao.server.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.server.compare.Sentence;
import org.nianbao.server.compare.Series;
import org.nianbao.server.compare.Side;
import org.nianbao.server.compare.Stated;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.SearchJson;
import org.nianbao.server.search.SeriesRequest;
import org.nianbao.web.Frame;
import org.nianbao.web.Lang;
import org.nianbao.web.Link;
import org.nianbao.web.SeriesPage;

/** One body's years as a page. */
final class SeriesView {
    /** Longer phrases than this are cut in the searches that sentences lead to. */
    private static final int LONGEST = 60;

    private final SeriesRequest request;
    private final Series series;
    private final Lang lang;
    private final Links links;
    private final Labels labels;

    SeriesView(SeriesRequest request, Series series, Lang lang) {
        this.request = request;
        this.series = series;
        this.lang = lang;
        this.links = new Links(lang);
        this.labels = new Labels(lang);
    }

    SeriesPage page(Frame frame) {
        List<Side> sides = series.issues().stream().map(Series.Issue::report).toList();
        List<Place> chain = series.of().chain();
        return new SeriesPage(
                frame,
                series.of().issuer().orElseGet(() -> chain.getLast().name()),
                chain.stream()
                        .map(place -> new Link(place.name(), links.browse(Dimension.REGION, place.code())))
                        .toList(),
                labels.value(
                        Dimension.ISSUER_KIND,
                        series.of().kind().id(),
                        series.of().kind().id()),
                series.of().note().stream()
                        .map(note -> lang == Lang.EN ? note.en() : note.zh())
                        .toList(),
                sides.stream()
                        .map(side -> new Link(year(side), links.path("/reports/" + side.id(), Map.of())))
                        .toList(),
                figures(sides),
                channels(sides),
                changes(),
                List.of(
                        new Link(labels.text("study.link"), links.path(coverage(chain), Map.of())),
                        new Link(labels.text("format.json"), "/compare.json?" + SearchJson.queryString(parameters()))));
    }

    private static String coverage(List<Place> chain) {
        return "/coverage/" + (chain.size() > 1 ? chain.get(chain.size() - 2) : chain.getLast()).code();
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("place", List.of(request.place()));
        request.kind().map(IssuerKind::id).ifPresent(kind -> parameters.put("issuer_kind", List.of(kind)));
        request.issuer().ifPresent(issuer -> parameters.put("issuer", List.of(issuer)));
        return parameters;
    }

    static String year(Side side) {
        return side.year().map(Object::toString).orElse("");
    }

    /** Numbers that some year states; the longest bar of a row is its greatest number. */
    private List<SeriesPage.Row> figures(List<Side> sides) {
        List<SeriesPage.Row> rows = new ArrayList<>();
        for (String name : Stated.NAMES) {
            double most = sides.stream()
                    .flatMap(side -> Optional.ofNullable(side.figures().get(name)).stream())
                    .mapToDouble(stated -> stated.value().doubleValue())
                    .max()
                    .orElse(-1);
            if (most >= 0) {
                rows.add(new SeriesPage.Row(
                        labels.text("label." + name),
                        sides.stream()
                                .map(side -> cell(
                                        name, Optional.ofNullable(side.figures().get(name)), most))
                                .toList()));
            }
        }
        return rows;
    }

    private SeriesPage.Cell cell(String name, Optional<Stated> stated, double most) {
        return stated.map(figure -> new SeriesPage.Cell(
                        labels.figure(name, figure.value(), figure.approx()),
                        Math.round(100 * figure.value().doubleValue() / Math.max(most, 1))))
                .orElse(SeriesPage.Cell.UNSTATED);
    }

    private List<SeriesPage.Used> channels(List<Side> sides) {
        List<String> used = series.channels();
        return Channel.all().stream()
                .filter(channel -> used.contains(channel.id()))
                .map(channel -> new SeriesPage.Used(
                        labels.channel(channel),
                        sides.stream()
                                .map(side -> side.channels().contains(channel.id()))
                                .toList()))
                .toList();
    }

    /** The latest first. */
    private List<SeriesPage.Change> changes() {
        List<SeriesPage.Change> changes = new ArrayList<>();
        for (Series.Issue issue : series.issues().reversed()) {
            issue.change()
                    .ifPresent(change -> changes.add(new SeriesPage.Change(
                            labels.text("study.change", year(issue.report()), year(change.against())),
                            links.path(
                                    "/compare",
                                    ordered(
                                            "a",
                                            change.against().id(),
                                            "b",
                                            issue.report().id())),
                            sentences(issue.report().id(), change.fresh()),
                            sentences(change.against().id(), change.gone()),
                            change.numbers())));
        }
        return changes;
    }

    /** Each leads to its report, marked where it stands. */
    private List<Link> sentences(String report, List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> new Link(
                        sentence.text(),
                        links.path("/reports/" + report, Map.of("q", List.of('"' + phrase(sentence.text()) + '"')))
                                + "#h1"))
                .toList();
    }

    /** The longest stretch without quotation marks, which would end a phrase. */
    private static String phrase(String text) {
        String longest = Arrays.stream(text.split("[\"“”「」『』＂]")).reduce("", (a, b) -> b.length() > a.length() ? b : a);
        return longest.codePoints().limit(LONGEST).mapToObj(Character::toString).collect(Collectors.joining());
    }

    static Map<String, List<String>> ordered(String first, String one, String second, String other) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(first, List.of(one));
        parameters.put(second, List.of(other));
        return parameters;
    }
}
