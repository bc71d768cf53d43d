package org.nianbao.server.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.Section;
import org.nianbao.indexer.index.Measure;
import org.nianbao.server.search.Dimension;

/** The shapes of the answers in JSON. Offsets are Unicode code points of the report's text, the end exclusive. */
public final class Schemas {
    private static final Schema OFFSET = Schema.integer(0);
    public static final Schema ID = Schema.matching("[0-9a-f]{16}");
    private static final Schema LINK = Schema.string("uri-reference");

    /** A Chinese and an English sentence. */
    private static final Schema NOTE = Schema.object()
            .with("code", Schema.string())
            .with(List.of("zh", "en"), Schema.string())
            .named("Note");

    /** The query as typed and as understood, with what was repaired. */
    public static final Schema QUERY = Schema.object()
            .with(List.of("raw", "parsed"), Schema.string())
            .with("notes", Schema.list(NOTE))
            .named("Query");

    /** The state of the index that answered. */
    public static final Schema INDEX = Schema.object()
            .with(List.of("generation", "reports"), Schema.integer(0))
            .named("Index");

    public static final Schema PROBLEM = Schema.object()
            .with("type", LINK)
            .with("title", Schema.string())
            .with("status", Schema.integer(400, 599))
            .with("detail", Schema.string())
            .with("errors", Schema.list(Schema.object().with(List.of("parameter", "reason", "zh"), Schema.string())))
            .named("Problem");

    private static final Schema CHANNEL =
            Schema.oneOf(Channel.all().stream().map(Channel::id).toList()).named("Channel");

    private static final Schema CHECK_CODE = Schema.oneOf(
                    Arrays.stream(Check.Code.values()).map(Check.Code::name).toList())
            .named("CheckCode");

    private static final Schema ISSUER_KIND = Schema.oneOf(
                    Arrays.stream(IssuerKind.values()).map(IssuerKind::id).toList())
            .named("IssuerKind");

    private static final Schema ERA =
            Schema.oneOf(Arrays.stream(Era.values()).map(Era::id).toList()).named("Era");

    private static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(Level::id).toList();
    private static final Schema LEVEL = Schema.oneOf(LEVELS);

    private static final Schema EVIDENCE = Schema.object()
            .with("text", Schema.string())
            .with(List.of("start", "end"), OFFSET)
            .named("Evidence");

    private static final Schema QUOTE = Schema.object()
            .with("value", Schema.string())
            .with("evidence", EVIDENCE)
            .named("Quote");

    private static final Schema FIGURE = Schema.object()
            .with("value", Schema.integer(0))
            .with("approx", Schema.bool())
            .with("evidence", EVIDENCE)
            .named("Figure");

    private static final Schema STATED = Schema.object()
            .with("value", Schema.integer(0))
            .with("approx", Schema.bool())
            .named("Stated");

    private static final Schema NAMES =
            Schema.object().with(LEVELS, Schema.string().orNull());

    /** The names official at the report year, and the code of the lowest. */
    public static final Schema REGION_NAMES =
            NAMES.with("code", Schema.string().orNull()).named("RegionNames");

    private static final Schema SNIPPET = Schema.object()
            .with("text", Schema.string())
            .with("start", OFFSET)
            .with("spans", Schema.list(Schema.list(OFFSET, 2)))
            .named("Snippet");

    private static final Schema HIT = Schema.object()
            .with("id", ID)
            .with("title", Schema.string())
            .with("issuer", Schema.string().orNull())
            .with("region", REGION_NAMES)
            .with("year", Schema.integer(1900, 2099).orNull())
            .with("issuer_kind", ISSUER_KIND)
            .with("era", ERA)
            .with("channels", Schema.list(CHANNEL))
            .with(Arrays.stream(Measure.values()).map(Measure::json).toList(), STATED.orNull())
            .with("checks", Schema.list(CHECK_CODE))
            .with("score", Schema.number())
            .with("occurrences", Schema.integer(0))
            .with("snippets", Schema.list(SNIPPET))
            .with("links", Schema.object().with(List.of("self", "page"), LINK))
            .named("Hit");

    /** One value of a facet; a place has those directly below it where the tree is open. */
    public static final Schema FACET_VALUE = Schema.object()
            .with(List.of("value", "label"), Schema.string())
            .with("count", Schema.integer(0))
            .with(List.of("selected", "excluded"), Schema.bool())
            .withOptional("children", Schema.list(Schema.reference("FacetValue")))
            .named("FacetValue");

    public static final Schema SEARCH = Schema.object()
            .with("query", QUERY)
            .with(List.of("total", "occurrences"), Schema.integer(0))
            .with("hits", Schema.list(HIT))
            .with("facets", facets())
            .with("next", LINK.orNull())
            .with("index", INDEX)
            .named("SearchResponse");

    private static final Schema COUNT =
            Schema.object().with("count", Schema.integer(0)).with("evidence", EVIDENCE);

    private static final Schema REGION = NAMES.with(
                    List.of("code", "written"), Schema.string().orNull())
            .with("confidence", Schema.number())
            .with(
                    "then",
                    Schema.list(Schema.object()
                            .with("level", LEVEL)
                            .with("name", Schema.string())
                            .with(List.of("code", "today"), Schema.string().orNull())))
            .with(
                    "current",
                    Schema.list(Schema.object()
                            .with(List.of("code", "name"), Schema.string())
                            .with("level", LEVEL)))
            .with(
                    "candidates",
                    Schema.list(Schema.object()
                            .with("code", Schema.string())
                            .with("confidence", Schema.number())
                            .with("names", NAMES)
                            .with("evidence", Schema.list(EVIDENCE))))
            .with("evidence", Schema.list(EVIDENCE))
            .named("Region");

    private static final Schema TABLE = Schema.list(Schema.object()
            .with("id", Schema.string())
            .with(
                    "cells",
                    Schema.map(Schema.object()
                            .with("value", Schema.number().orNull())
                            .withOptional("evidence", EVIDENCE)))
            .with("needs_review", Schema.bool())
            .with("evidence", EVIDENCE));

    private static final Schema PROVENANCE = Schema.object()
            .with("source", Schema.string())
            .with("entry", Schema.string().orNull())
            .with("sha256", Schema.matching("[0-9a-f]{64}"))
            .with("encoding", Schema.string())
            .with("damaged", Schema.bool())
            .with("read_at", Schema.string("date-time"))
            .with(List.of("origin_url", "captured_at"), Schema.string().orNull())
            .named("Provenance");

    /** The facts of a report, a line of an export in JSON lines too. */
    public static final Schema FACTS = Schema.object()
            .with("id", ID)
            .with("source", Schema.string())
            .with(List.of("title", "issuer"), Schema.string().orNull())
            .with("issuer_kind", ISSUER_KIND)
            .with("region", REGION)
            .with("year", Schema.integer(1900, 2099).orNull())
            .with(
                    "period",
                    Schema.object()
                            .with(List.of("start", "end"), Schema.string("date"))
                            .with("evidence", EVIDENCE)
                            .named("Period")
                            .orNull())
            .with("era", ERA)
            .with("channels", Schema.list(CHANNEL))
            .with(
                    "sections",
                    Schema.list(Schema.object()
                            .with(
                                    "id",
                                    Schema.oneOf(Arrays.stream(Section.values())
                                            .map(Section::id)
                                            .toList()))
                            .with("heading", Schema.string())
                            .with(List.of("start", "end"), OFFSET)))
            .with(Arrays.stream(Measure.values()).map(Measure::json).toList(), FIGURE.orNull())
            .with("by_channel", Schema.list(COUNT.with("channel", CHANNEL)))
            .with(
                    "by_category",
                    Schema.list(COUNT.with("name", Schema.string())
                            .with("share", Schema.number().orNull())))
            .with("applications_by_route", Schema.list(COUNT.with("route", Schema.string())))
            .with(
                    List.of("staff_full_time", "staff_part_time", "trainings", "trained_people", "budget_yuan"),
                    FIGURE.orNull())
            .with(
                    "contact",
                    Schema.object()
                            .with(List.of("phone", "address", "postcode", "email"), QUOTE.orNull())
                            .named("Contact")
                            .orNull())
            .with("published", QUOTE.orNull())
            .with(
                    "checks",
                    Schema.list(Schema.object()
                            .with("code", CHECK_CODE)
                            .with("message", Schema.string())
                            .with("evidence", Schema.list(EVIDENCE))))
            .with("form_version", Schema.matching("[0-9]{4}").orNull())
            .with("tables", Schema.object().with(List.of("documents", "applications", "remedies", "statistics"), TABLE))
            .with(
                    "evidence",
                    Schema.object()
                            .withOptional("title", EVIDENCE)
                            .withOptional("issuer", EVIDENCE)
                            .withOptional("year", EVIDENCE)
                            .with("channels", Schema.map(EVIDENCE)))
            .with("provenance", PROVENANCE)
            .named("Facts");

    /** The facts of a report with every place where its bytes lie. */
    public static final Schema REPORT = reportWith(FACTS)
            .with(
                    "sources",
                    Schema.list(Schema.object()
                            .with(List.of("archive", "location"), Schema.string())
                            .with(
                                    List.of("origin_url", "captured_at"),
                                    Schema.string().orNull())
                            .with("read_at", Schema.string("date-time"))))
            .with("links", Schema.object().with(List.of("self", "text", "page"), LINK))
            .named("Report");

    private Schemas() {}

    private static Schema facets() {
        Schema all = Schema.object();
        for (String name : Stream.of(Dimension.values()).map(Dimension::id).toList()) {
            all = all.withOptional(name, Schema.list(FACET_VALUE));
        }
        return all;
    }

    /** The members of a named schema in an object of their own. */
    private static Schema reportWith(Schema facts) {
        return new Schema(facts.named().get("Facts"), facts.named());
    }
}
