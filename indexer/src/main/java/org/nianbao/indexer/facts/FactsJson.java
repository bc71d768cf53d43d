package org.nianbao.indexer.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;

/**
 * The facts of a report as JSON, the same in the command line, the API and the exports: snake_case names, {@code null}
 * for "the report does not say", offsets in Unicode code points.
 */
public final class FactsJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FactsJson() {}

    public static ObjectNode write(Report report, Facts facts) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", report.id());
        json.put("source", report.provenance().location());
        put(json, "title", facts.title().map(Facts.Quote::value));
        put(json, "issuer", facts.issuer().map(Facts.Quote::value));
        json.put("issuer_kind", facts.kind().id());
        json.set("region", region(facts.region()));
        facts.year().ifPresentOrElse(year -> json.put("year", year.value()), () -> json.putNull("year"));
        json.set("period", facts.period().map(FactsJson::period).orElse(MAPPER.nullNode()));
        json.put("era", facts.era().id());
        ArrayNode channels = json.putArray("channels");
        facts.channels().forEach(use -> channels.add(use.channel().id()));
        sections(json, facts);
        figures(json, facts.figures());
        means(json, facts.means());
        json.set("contact", facts.contact().map(FactsJson::contact).orElse(MAPPER.nullNode()));
        json.set(
                "published",
                facts.published()
                        .map(day -> quote(day.value().toString(), day.evidence()))
                        .orElse(MAPPER.nullNode()));
        checks(json, facts);
        tables(json, facts.tables());
        json.set("evidence", evidence(facts));
        json.set("provenance", provenance(report.provenance()));
        return json;
    }

    private static void figures(ObjectNode json, Figures figures) {
        json.set("proactive_items", figure(figures.proactive()));
        json.set("cumulative_items", figure(figures.cumulative()));
        ArrayNode channels = json.putArray("by_channel");
        figures.byChannel()
                .forEach(count -> channels.add(
                        count(count.figure()).put("channel", count.channel().id())));
        ArrayNode kinds = json.putArray("by_category");
        figures.byCategory()
                .forEach(count -> kinds.add(count(count.figure())
                        .put("name", count.name())
                        .put("share", count.share().orElse(null))));
        json.set("applications_received", figure(figures.applications()));
        ArrayNode routes = json.putArray("applications_by_route");
        figures.byRoute().forEach(count -> routes.add(count(count.figure()).put("route", count.route())));
        json.set("fees_yuan", figure(figures.fees()));
        json.set("reconsiderations", figure(figures.reconsiderations()));
        json.set("lawsuits", figure(figures.lawsuits()));
    }

    private static void sections(ObjectNode json, Facts facts) {
        ArrayNode sections = json.putArray("sections");
        for (Facts.Passage section : facts.sections()) {
            sections.addObject()
                    .put("id", section.section().id())
                    .put("heading", section.heading().text())
                    .put("start", section.heading().start())
                    .put("end", section.end());
        }
    }

    private static void means(ObjectNode json, Means means) {
        json.set("staff_full_time", figure(means.fullTime()));
        json.set("staff_part_time", figure(means.partTime()));
        json.set("trainings", figure(means.trainings()));
        json.set("trained_people", figure(means.trained()));
        json.set("budget_yuan", figure(means.budget()));
    }

    private static JsonNode contact(Contact contact) {
        ObjectNode json = MAPPER.createObjectNode();
        json.set("phone", quote(contact.phone()));
        json.set("address", quote(contact.address()));
        json.set("postcode", quote(contact.postcode()));
        json.set("email", quote(contact.email()));
        return json;
    }

    private static JsonNode quote(Optional<Facts.Quote> quote) {
        return quote.map(q -> quote(q.value(), q.evidence())).orElse(MAPPER.nullNode());
    }

    private static JsonNode quote(String value, Evidence evidence) {
        return MAPPER.createObjectNode().put("value", value).set("evidence", evidence(evidence));
    }

    private static void checks(ObjectNode json, Facts facts) {
        ArrayNode checks = json.putArray("checks");
        for (Check check : facts.checks()) {
            ObjectNode one = checks.addObject().put("code", check.code().name()).put("message", check.message());
            ArrayNode words = one.putArray("evidence");
            check.evidence().forEach(e -> words.add(evidence(e)));
        }
    }

    private static void tables(ObjectNode json, StatutoryTables tables) {
        put(json, "form_version", tables.form().map(form -> form.id().replaceAll("[^0-9]", "")));
        ObjectNode all = json.putObject("tables");
        all.set("documents", rows(tables.documents()));
        all.set("applications", rows(tables.applications()));
        all.set("remedies", rows(tables.remedies()));
        all.set("statistics", rows(tables.statistics()));
    }

    private static ArrayNode rows(StatutoryTables.Table table) {
        ArrayNode rows = MAPPER.createArrayNode();
        for (StatutoryTables.Row row : table.rows()) {
            ObjectNode one = rows.addObject().put("id", row.id());
            ObjectNode cells = one.putObject("cells");
            for (String column : row.columns()) {
                StatutoryTables.Cell cell = row.cell(column);
                ObjectNode value =
                        cells.putObject(column).put("value", cell.value().orElse(null));
                cell.evidence().ifPresent(words -> value.set("evidence", evidence(words)));
            }
            one.put("needs_review", row.needsReview()).set("evidence", evidence(row.evidence()));
        }
        return rows;
    }

    private static JsonNode figure(Optional<Figure> figure) {
        return figure.<JsonNode>map(f -> MAPPER.createObjectNode()
                        .put("value", f.value())
                        .put("approx", f.approx())
                        .set("evidence", evidence(f.evidence())))
                .orElse(MAPPER.nullNode());
    }

    private static ObjectNode count(Figure figure) {
        ObjectNode json = MAPPER.createObjectNode().put("count", figure.value());
        json.set("evidence", evidence(figure.evidence()));
        return json;
    }

    private static ObjectNode region(Region region) {
        ObjectNode json = MAPPER.createObjectNode();
        for (Level level : Level.values()) {
            put(json, level.id(), region.at(level));
        }
        put(json, "code", Optional.of(region.code()).filter(code -> !code.isEmpty()));
        put(json, "written", region.written());
        json.put("confidence", hundredths(region.confidence()));
        ArrayNode then = json.putArray("then");
        for (Region.Step step : region.then()) {
            then.addObject()
                    .put("level", step.level().id())
                    .put("name", step.name())
                    .put("code", step.code().isEmpty() ? null : step.code())
                    .put("today", step.today().isEmpty() ? null : step.today());
        }
        ArrayNode current = json.putArray("current");
        for (Place place : region.current()) {
            current.addObject()
                    .put("code", place.code())
                    .put("name", place.name())
                    .put("level", place.level().id());
        }
        ArrayNode candidates = json.putArray("candidates");
        region.candidates().forEach(candidate -> candidates.add(candidate(candidate)));
        ArrayNode evidence = json.putArray("evidence");
        region.evidence().forEach(e -> evidence.add(evidence(e)));
        return json;
    }

    private static ObjectNode candidate(Region.Candidate candidate) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("code", candidate.chain().getLast().code())
                .put("confidence", hundredths(candidate.confidence()));
        ObjectNode names = json.putObject("names");
        for (Level level : Level.values()) {
            put(
                    names,
                    level.id(),
                    candidate.chain().stream()
                            .filter(place -> place.level() == level)
                            .map(Place::name)
                            .findFirst());
        }
        ArrayNode evidence = json.putArray("evidence");
        candidate.evidence().forEach(e -> evidence.add(evidence(e)));
        return json;
    }

    private static double hundredths(double share) {
        return Math.round(share * 100) / 100.0;
    }

    private static JsonNode period(Facts.Period period) {
        return MAPPER.createObjectNode()
                .put("start", period.start().toString())
                .put("end", period.end().toString())
                .set("evidence", evidence(period.evidence()));
    }

    /** The words behind the plain values: title, issuer, year and each channel. */
    private static ObjectNode evidence(Facts facts) {
        ObjectNode json = MAPPER.createObjectNode();
        facts.title().ifPresent(title -> json.set("title", evidence(title.evidence())));
        facts.issuer().ifPresent(issuer -> json.set("issuer", evidence(issuer.evidence())));
        facts.year().ifPresent(year -> json.set("year", evidence(year.evidence())));
        ObjectNode channels = json.putObject("channels");
        facts.channels().forEach(use -> channels.set(use.channel().id(), evidence(use.evidence())));
        return json;
    }

    private static ObjectNode evidence(Evidence evidence) {
        return MAPPER.createObjectNode()
                .put("text", evidence.text())
                .put("start", evidence.start())
                .put("end", evidence.end());
    }

    private static ObjectNode provenance(Provenance provenance) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("source", provenance.source());
        put(json, "entry", provenance.entry());
        json.put("sha256", provenance.sha256());
        json.put("encoding", provenance.encoding());
        json.put("damaged", provenance.damaged());
        json.put("read_at", provenance.readAt().toString());
        put(json, "origin_url", provenance.originUrl());
        put(json, "captured_at", provenance.capturedAt());
        return json;
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresentOrElse(v -> json.put(name, v), () -> json.putNull(name));
    }
}
