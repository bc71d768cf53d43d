package org.nianbao.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.server.compare.Comparison;
import org.nianbao.server.compare.Comparison.Fate;
import org.nianbao.server.compare.Sentence;
import org.nianbao.server.compare.Side;
import org.nianbao.server.compare.Stated;
import org.nianbao.server.search.SearchJson;
import org.nianbao.web.DifferencePage;
import org.nianbao.web.Frame;
import org.nianbao.web.Lang;
import org.nianbao.web.Link;

/** Two reports side by side as a page. */
final class DifferenceView {
    private final Comparison comparison;
    private final Links links;
    private final Labels labels;

    DifferenceView(Comparison comparison, Lang lang) {
        this.comparison = comparison;
        this.links = new Links(lang);
        this.labels = new Labels(lang);
    }

    DifferencePage page(Frame frame) {
        Side a = comparison.a();
        Side b = comparison.b();
        return new DifferencePage(
                frame,
                report(a),
                report(b),
                links.path("/compare", SeriesView.ordered("a", b.id(), "b", a.id())),
                figures(),
                channels(),
                List.of(
                        labels.text("study.changed", comparison.count(Fate.CHANGED)),
                        labels.text("study.new", comparison.count(Fate.NEW)),
                        labels.text("study.gone", comparison.count(Fate.GONE)),
                        labels.text("study.same", comparison.count(Fate.SAME))),
                comparison.whole(),
                comparison.lines().stream().map(DifferenceView::line).toList(),
                List.of(new Link(
                        labels.text("format.json"),
                        "/compare.json?" + SearchJson.queryString(SeriesView.ordered("a", a.id(), "b", b.id())))));
    }

    private Link report(Side side) {
        return new Link(side.title(), links.path("/reports/" + side.id(), Map.of()));
    }

    private List<DifferencePage.Figure> figures() {
        List<DifferencePage.Figure> figures = new ArrayList<>();
        for (String name : Stated.NAMES) {
            Optional<Stated> a = Optional.ofNullable(comparison.a().figures().get(name));
            Optional<Stated> b = Optional.ofNullable(comparison.b().figures().get(name));
            if (a.isPresent() || b.isPresent()) {
                figures.add(new DifferencePage.Figure(labels.text("label." + name), figure(name, a), figure(name, b)));
            }
        }
        return figures;
    }

    private String figure(String name, Optional<Stated> stated) {
        return stated.map(figure -> labels.figure(name, figure.value(), figure.approx()))
                .orElse("");
    }

    /** Channels of both, of the first alone, of the second alone; each a line, none where there is none. */
    private List<DifferencePage.Figure> channels() {
        List<String> a = comparison.a().channels();
        List<String> b = comparison.b().channels();
        List<DifferencePage.Figure> rows = new ArrayList<>();
        Channel.all().stream()
                .filter(channel -> a.contains(channel.id()) || b.contains(channel.id()))
                .forEach(channel -> rows.add(new DifferencePage.Figure(
                        labels.channel(channel),
                        a.contains(channel.id()) ? "✓" : "",
                        b.contains(channel.id()) ? "✓" : "")));
        return rows;
    }

    private static DifferencePage.Line line(Comparison.Line line) {
        DifferencePage.Fate fate = DifferencePage.Fate.valueOf(line.fate().name());
        if (line.pieces().isEmpty()) {
            return new DifferencePage.Line(fate, whole(line.a()), whole(line.b()), line.moved());
        }
        return new DifferencePage.Line(fate, pieces(line, Fate.GONE), pieces(line, Fate.NEW), false);
    }

    private static List<DifferencePage.Piece> whole(Optional<Sentence> sentence) {
        return sentence.map(Sentence::text).map(text -> new DifferencePage.Piece(text, false)).stream()
                .toList();
    }

    /** One side of a changed sentence: what stayed and what is its own. */
    private static List<DifferencePage.Piece> pieces(Comparison.Line line, Fate own) {
        return line.pieces().stream()
                .filter(piece -> piece.fate() == Fate.SAME || piece.fate() == own)
                .map(piece -> new DifferencePage.Piece(piece.text(), piece.fate() == own))
                .collect(Collectors.toList());
    }
}
