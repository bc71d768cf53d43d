package org.nianbao.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.indexer.index.Source;
import org.nianbao.server.cite.Citation;
import org.nianbao.server.cite.CitationFormat;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.IssuerReports;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.server.search.SeriesRequest;
import org.nianbao.server.search.StoredReport;
import org.nianbao.web.Frame;
import org.nianbao.web.Lang;
import org.nianbao.web.Link;
import org.nianbao.web.Paragraph;
import org.nianbao.web.Paragraph.Range;
import org.nianbao.web.ReportPage;

/** A stored report as a page: every fact leads to its words in the text. */
final class ReportView {
    private static final List<String> CONTACT = List.of("phone", "address", "postcode", "email");

    private final Report report;
    private final JsonNode facts;
    private final List<Source> sources;
    private final List<IssuerReports.Dated> siblings;
    private final List<Span> marks;
    private final SearchRequest from;
    private final Links links;
    private final Labels labels;
    private final Words words;
    private final Citation citation;

    /** @param base of this site, for the citation */
    ReportView(
            StoredReport stored,
            List<IssuerReports.Dated> siblings,
            List<Span> marks,
            SearchRequest from,
            Lang lang,
            String base) {
        this.citation = Citation.of(stored, base);
        this.report = stored.report();
        this.facts = stored.facts();
        this.sources = stored.sources();
        this.siblings = siblings;
        this.marks = marks;
        this.from = from;
        this.links = new Links(lang);
        this.labels = new Labels(lang);
        this.words = new Words(report.all());
    }

    ReportPage page(Frame frame) {
        FiguresView numbers = new FiguresView(facts, words, labels);
        List<ReportPage.Fact> figures = numbers.figures();
        List<ReportPage.Fact> rows = facts();
        List<ReportPage.Check> checks = checks();
        List<ReportPage.Table> tables = numbers.tables();
        return new ReportPage(
                frame,
                facts.path("title").asText(""),
                place(),
                details(!tables.isEmpty()),
                figures,
                rows,
                checks,
                tables,
                Paragraph.split(report.all(), ranges(report.furniture()), ranges(marks), words.ranges()),
                marks.size(),
                source(),
                List.of(
                        new Link(labels.text("format.text"), "/api/v1/reports/" + report.id() + "/text"),
                        new Link(labels.text("format.json"), "/api/v1/reports/" + report.id())),
                others(),
                from.parameters().isEmpty() ? Optional.empty() : Optional.of(links.search(from)),
                citation());
    }

    private ReportPage.Citation citation() {
        List<Link> formats = Stream.of(CitationFormat.values())
                .map(format -> new Link(
                        labels.text("format." + format.id()),
                        "/reports/" + report.id() + "/citation?format=" + format.id()))
                .toList();
        return new ReportPage.Citation(CitationFormat.GBT7714.write(citation).strip(), formats);
    }

    /** The same issuer's year before and year after, what changed, and all its years. */
    private List<Link> others() {
        List<Link> others = new ArrayList<>();
        int year = facts.path("year").asInt();
        Optional<IssuerReports.Dated> before =
                siblings.stream().filter(one -> one.year() < year).reduce((a, b) -> b);
        Optional<IssuerReports.Dated> after =
                siblings.stream().filter(one -> one.year() > year).findFirst();
        if (facts.path("year").isInt()) {
            before.ifPresent(one -> others.add(sibling("others.before", one)));
            after.ifPresent(one -> others.add(sibling("others.after", one)));
            before.ifPresent(one -> others.add(new Link(
                    labels.text("others.changes", Integer.toString(one.year())),
                    links.path("/compare", SeriesView.ordered("a", one.id(), "b", report.id())))));
        }
        if (siblings.size() > 1) {
            others.add(new Link(labels.text("others.all", siblings.size()), links.path("/compare", series())));
        }
        return others;
    }

    private Link sibling(String key, IssuerReports.Dated one) {
        return new Link(labels.text(key, Integer.toString(one.year())), links.path("/reports/" + one.id(), Map.of()));
    }

    private Map<String, List<String>> series() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        List<String> codes = facts.path("region").path("current").findValuesAsText("code");
        String kind = facts.path("issuer_kind").asText();
        parameters.put("place", List.of(codes.isEmpty() ? "" : codes.getLast()));
        parameters.put("issuer_kind", List.of(kind));
        if (!SeriesRequest.governs(kind)) {
            parameters.put("issuer", List.of(facts.path("issuer").asText()));
        }
        return parameters;
    }

    private List<Link> place() {
        return Breadcrumb.of(links, ReportSearcher.steps(facts.path("region")));
    }

    /** Year and issuer lead to their words, the form to its tables. */
    private List<ReportPage.Detail> details(boolean tables) {
        List<ReportPage.Detail> details = new ArrayList<>();
        JsonNode evidence = facts.path("evidence");
        Optional<String> form = tables ? Optional.of("#tables") : Optional.empty();
        if (facts.path("year").isInt()) {
            details.add(detail("year", facts.path("year").asText(), words.href(evidence.path("year"))));
        }
        text(facts, "issuer")
                .ifPresent(issuer -> details.add(detail("issuer", issuer, words.href(evidence.path("issuer")))));
        text(facts, "issuer_kind")
                .ifPresent(kind -> details.add(
                        detail("issuer_kind", labels.value(Dimension.ISSUER_KIND, kind, kind), Optional.empty())));
        text(facts, "era").ifPresent(era -> details.add(detail("era", labels.value(Dimension.ERA, era, era), form)));
        text(facts, "form_version").ifPresent(version -> details.add(detail("form_version", version, form)));
        return details;
    }

    private ReportPage.Detail detail(String name, String value, Optional<String> href) {
        return new ReportPage.Detail(labels.text("label." + name), value, href);
    }

    private List<ReportPage.Fact> facts() {
        List<ReportPage.Fact> rows = new ArrayList<>();
        JsonNode evidence = facts.path("evidence");
        row(rows, "year", facts.path("year").asText(""), evidence.path("year"));
        JsonNode period = facts.path("period");
        row(
                rows,
                "period",
                period.isObject()
                        ? period.path("start").asText() + " – "
                                + period.path("end").asText()
                        : "",
                period.path("evidence"));
        row(rows, "issuer", facts.path("issuer").asText(""), evidence.path("issuer"));
        JsonNode region = facts.path("region");
        if (facts.has("region")
                && place().isEmpty()
                && region.path("candidates").size() < 2) {
            unstated(rows, "region");
        }
        row(rows, "region", String.join(" ", place().stream().map(Link::label).toList()), region.path("evidence"));
        row(rows, "written", region.path("written").asText(""), region.path("written"));
        candidates(rows, region.path("candidates"));
        List<ReportPage.Value> channels = new ArrayList<>();
        for (JsonNode id : facts.path("channels")) {
            String label = labels.value(Dimension.CHANNEL, id.asText(), id.asText());
            channels.add(new ReportPage.Value(
                    label, words.of(evidence.path("channels").path(id.asText()))));
        }
        if (channels.isEmpty() && facts.has("channels")) {
            unstated(rows, "channel");
        }
        row(rows, "channel", channels);
        row(rows, "sections", sections());
        if (facts.has("published")) {
            stated(rows, "published", facts.path("published"));
        }
        if (facts.path("contact").isNull()) {
            unstated(rows, "contact");
        }
        CONTACT.stream()
                .filter(facts.path("contact")::has)
                .forEach(name -> stated(rows, name, facts.path("contact").path(name)));
        return rows;
    }

    /** The parts that the report is made of, each leading to its heading. */
    private List<ReportPage.Value> sections() {
        List<ReportPage.Value> sections = new ArrayList<>();
        for (JsonNode section : facts.path("sections")) {
            String id = section.path("id").asText();
            sections.add(new ReportPage.Value(
                    labels.id("section.", id, id),
                    words.of(
                            section.path("heading").asText(),
                            section.path("start").asInt())));
        }
        return sections;
    }

    private void row(List<ReportPage.Fact> rows, String name, String value, JsonNode evidence) {
        if (facts.path(name).isNull()) {
            unstated(rows, name);
        } else if (!value.isEmpty() && !value.equals("null")) {
            row(rows, name, List.of(new ReportPage.Value(value, words.of(evidence))));
        }
    }

    private void unstated(List<ReportPage.Fact> rows, String name) {
        rows.add(new ReportPage.Fact(labels.text("label." + name), List.of(), List.of()));
    }

    private void row(List<ReportPage.Fact> rows, String name, List<ReportPage.Value> values) {
        if (!values.isEmpty()) {
            rows.add(new ReportPage.Fact(labels.text("label." + name), values, List.of()));
        }
    }

    /** A name or a date with its words; where the report does not state it, the row says so. */
    private void stated(List<ReportPage.Fact> rows, String name, JsonNode stated) {
        List<ReportPage.Value> values =
                text(stated, "value")
                        .map(value -> new ReportPage.Value(value, words.of(stated.path("evidence"))))
                        .stream()
                        .toList();
        rows.add(new ReportPage.Fact(labels.text("label." + name), values, List.of()));
    }

    /** What the region may be, where that is not decided. */
    private void candidates(List<ReportPage.Fact> rows, JsonNode candidates) {
        if (candidates.size() > 1) {
            List<ReportPage.Value> values = new ArrayList<>();
            for (JsonNode candidate : candidates) {
                List<String> names = new ArrayList<>();
                candidate
                        .path("names")
                        .forEach(name -> Optional.ofNullable(name.textValue()).ifPresent(names::add));
                String value = labels.text(
                        "value.confidence",
                        String.join(" ", names),
                        candidate.path("confidence").asDouble());
                values.add(new ReportPage.Value(value, words.of(candidate.path("evidence"))));
            }
            row(rows, "candidates", values);
        }
    }

    private List<ReportPage.Check> checks() {
        List<ReportPage.Check> checks = new ArrayList<>();
        for (JsonNode check : facts.path("checks")) {
            String code = check.path("code").asText();
            checks.add(new ReportPage.Check(
                    labels.id("check.", code, code), check.path("message").asText(), words.of(check.path("evidence"))));
        }
        return checks;
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
