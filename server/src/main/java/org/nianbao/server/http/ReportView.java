package org.nianbao.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.indexer.index.Source;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.server.search.StoredReport;
import org.nianbao.web.Frame;
import org.nianbao.web.Lang;
import org.nianbao.web.Link;
import org.nianbao.web.Paragraph;
import org.nianbao.web.Paragraph.Range;
import org.nianbao.web.ReportPage;

/** A stored report as a page: every fact leads to its words in the text. */
final class ReportView {
    private final Report report;
    private final JsonNode facts;
    private final List<Source> sources;
    private final List<Span> marks;
    private final SearchRequest from;
    private final Links links;
    private final Labels labels;
    private final List<Range> evidence = new ArrayList<>();

    ReportView(StoredReport stored, List<Span> marks, SearchRequest from, Lang lang) {
        this.report = stored.report();
        this.facts = stored.facts();
        this.sources = stored.sources();
        this.marks = marks;
        this.from = from;
        this.links = new Links(lang);
        this.labels = new Labels(lang);
    }

    ReportPage page(Frame frame) {
        List<ReportPage.Fact> rows = facts();
        return new ReportPage(
                frame,
                facts.path("title").asText(""),
                place(),
                details(),
                rows,
                Paragraph.split(report.all(), ranges(report.furniture()), ranges(marks), evidence),
                marks.size(),
                source(),
                List.of(
                        new Link(labels.text("format.text"), "/api/v1/reports/" + report.id() + "/text"),
                        new Link(labels.text("format.json"), "/api/v1/reports/" + report.id())),
                from.parameters().isEmpty() ? Optional.empty() : Optional.of(links.search(from)));
    }

    private List<Link> place() {
        return Breadcrumb.of(links, ReportSearcher.steps(facts.path("region")));
    }

    private List<ReportPage.Detail> details() {
        List<ReportPage.Detail> details = new ArrayList<>();
        if (facts.path("year").isInt()) {
            details.add(detail("label.year", facts.path("year").asText()));
        }
        text(facts, "issuer").ifPresent(issuer -> details.add(detail("label.issuer", issuer)));
        for (Dimension dimension : List.of(Dimension.ISSUER_KIND, Dimension.ERA)) {
            text(facts, dimension.id())
                    .ifPresent(value ->
                            details.add(detail("label." + dimension.id(), labels.value(dimension, value, value))));
        }
        return details;
    }

    private ReportPage.Detail detail(String label, String value) {
        return new ReportPage.Detail(labels.text(label), value);
    }

    private List<ReportPage.Fact> facts() {
        List<ReportPage.Fact> rows = new ArrayList<>();
        JsonNode words = facts.path("evidence");
        row(rows, "label.year", facts.path("year").asText(""), words.path("year"));
        JsonNode period = facts.path("period");
        row(
                rows,
                "label.period",
                period.isObject()
                        ? period.path("start").asText() + " – "
                                + period.path("end").asText()
                        : "",
                period.path("evidence"));
        row(rows, "label.issuer", facts.path("issuer").asText(""), words.path("issuer"));
        region(rows);
        List<ReportPage.Value> channels = new ArrayList<>();
        for (JsonNode id : facts.path("channels")) {
            String label = labels.value(Dimension.CHANNEL, id.asText(), id.asText());
            channels.add(
                    new ReportPage.Value(label, evidence(words.path("channels").path(id.asText()))));
        }
        if (!channels.isEmpty()) {
            rows.add(new ReportPage.Fact(labels.text("label.channel"), channels));
        }
        return rows;
    }

    private void row(List<ReportPage.Fact> rows, String label, String value, JsonNode words) {
        if (!value.isEmpty() && !value.equals("null")) {
            rows.add(new ReportPage.Fact(labels.text(label), List.of(new ReportPage.Value(value, evidence(words)))));
        }
    }

    private void region(List<ReportPage.Fact> rows) {
        String names = String.join(" ", place().stream().map(Link::label).toList());
        if (!names.isEmpty()) {
            List<ReportPage.Evidence> words = new ArrayList<>();
            Set<String> quotes = new HashSet<>();
            for (JsonNode one : facts.path("region").path("evidence")) {
                evidence(one).stream()
                        .filter(quote -> quotes.add(quote.quote()))
                        .forEach(words::add);
            }
            rows.add(new ReportPage.Fact(labels.text("label.region"), List.of(new ReportPage.Value(names, words))));
        }
    }

    /** Remembers the words of a fact for marking; offsets in the facts are code points, here UTF-16 indexes. */
    private List<ReportPage.Evidence> evidence(JsonNode words) {
        if (!words.has("start")) {
            return List.of();
        }
        String all = report.all();
        int start = all.offsetByCodePoints(0, words.path("start").asInt());
        int end = all.offsetByCodePoints(0, words.path("end").asInt());
        evidence.add(new Range(start, end));
        return List.of(new ReportPage.Evidence(words.path("text").asText(), "#e" + evidence.size()));
    }

    private ReportPage.Source source() {
        Provenance provenance = report.provenance();
        Optional<Source> first = sources.stream().findFirst();
        String path = first.map(source -> source.archive() + " / " + source.location())
                .orElse(provenance.location());
        return new ReportPage.Source(
                path,
                provenance.sha256(),
                provenance.encoding(),
                provenance.readAt(),
                first.map(Source::originUrl).filter(url -> !url.isEmpty()),
                first.map(Source::capturedAt).filter(time -> !time.isEmpty()));
    }

    private static List<Range> ranges(List<Span> spans) {
        return spans.stream().map(span -> new Range(span.start(), span.end())).toList();
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).textValue());
    }
}
