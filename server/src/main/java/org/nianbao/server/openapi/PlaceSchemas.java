package org.nianbao.server.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.server.compare.Comparison;
import org.nianbao.server.compare.Stated;

/** The shapes of coverage, comparisons, places and the values of one facet. */
public final class PlaceSchemas {
    private static final Schema COUNT = Schema.integer(0);
    private static final Schema YEAR = Schema.integer(1900, 2099);
    private static final Schema LINK = Schema.string("uri-reference");
    private static final Schema KIND =
            Schema.oneOf(Arrays.stream(IssuerKind.values()).map(IssuerKind::id).toList());

    private static final Schema PLACE = Schema.object()
            .with(List.of("code", "name"), Schema.string())
            .with(
                    "level",
                    Schema.oneOf(Arrays.stream(Level.values()).map(Level::id).toList()))
            .named("Place");

    private static final Schema SENTENCES_NOTE =
            Schema.object().with(List.of("code", "zh", "en"), Schema.string()).orNull();

    private static final Schema CELL = Schema.object()
            .with("year", YEAR)
            .withOptional("status", Schema.oneOf(List.of("archived", "not_in_archive", "not_yet")))
            .withOptional("gap", Schema.bool())
            .withOptional("reports", Schema.list(Schemas.ID))
            .withOptional("archived", COUNT)
            .withOptional("of", COUNT)
            .withOptional("gaps", COUNT)
            .named("CoverageCell");

    private static final Schema ROW = Schema.object()
            .withOptional("code", Schema.string())
            .withOptional("name", Schema.string())
            .withOptional("level", Schema.string())
            .withOptional("former", Schema.list(PLACE))
            .with(List.of("bodies", "archived", "gaps"), COUNT)
            .with("cells", Schema.list(CELL))
            .withOptional("links", Schema.object().with("self", LINK))
            .named("CoverageRow");

    /** Which years of which bodies the archive has; cells of one body have a status, others counts. */
    public static final Schema COVERAGE = Schema.object()
            .with("region", PLACE.orNull())
            .with("chain", Schema.list(PLACE))
            .with("issuer_kind", KIND)
            .with("years", Schema.list(YEAR))
            .with("meaning", Schema.object().with(List.of("zh", "en"), Schema.string()))
            .with("note", SENTENCES_NOTE)
            .with("rows", Schema.list(ROW))
            .with("total", ROW)
            .with(List.of("unplaced", "undated"), COUNT)
            .with("index", Schema.object().with("generation", COUNT))
            .named("Coverage");

    private static final Schema SENTENCE = Schema.object()
            .with("text", Schema.string())
            .with(List.of("start", "end"), COUNT)
            .named("Sentence");

    private static final Schema FATE = Schema.oneOf(Arrays.stream(Comparison.Fate.values())
            .map(fate -> fate.name().toLowerCase(Locale.ROOT))
            .toList());

    private static final Schema SIDE = Schema.object()
            .with("id", Schemas.ID)
            .with("title", Schema.string())
            .with("issuer", Schema.string().orNull())
            .with("year", YEAR.orNull())
            .with("era", Schema.string())
            .with(
                    Stated.NAMES,
                    Schema.object()
                            .with("value", Schema.number())
                            .with("approx", Schema.bool())
                            .orNull())
            .with("channels", Schema.list(Schema.string()))
            .with("links", Schema.object().with(List.of("self", "page"), LINK));

    private static final Schema CHANGE = Schema.object()
            .with("against", Schemas.ID)
            .with("against_year", YEAR)
            .with(List.of("new", "gone"), Schema.list(SENTENCE))
            .with("numbers_only", COUNT);

    private static final Schema LINE = Schema.object()
            .with("fate", FATE)
            .with("moved", Schema.bool())
            .with(List.of("a", "b"), SENTENCE.orNull())
            .withOptional(
                    "pieces", Schema.list(Schema.object().with("fate", FATE).with("text", Schema.string())));

    /** Two reports: a, b, counts, whole, sentences; or one body's: chain, issuer_kind, issuer, note, reports. */
    public static final Schema COMPARISON = Schema.object()
            .withOptional("a", SIDE)
            .withOptional("b", SIDE)
            .withOptional("counts", Schema.map(COUNT))
            .withOptional("whole", Schema.bool())
            .withOptional("sentences", Schema.list(LINE))
            .withOptional("chain", Schema.list(PLACE))
            .withOptional("issuer_kind", KIND)
            .withOptional("issuer", Schema.string().orNull())
            .withOptional("note", SENTENCES_NOTE)
            .withOptional("reports", Schema.list(SIDE.with("change", CHANGE.orNull())))
            .named("Comparison");

    public static final Schema PLACES = Schema.object()
            .with("prefix", Schema.string())
            .with(
                    "places",
                    Schema.list(Schema.object()
                            .with("name", Schema.string())
                            .with("issuer_kind", KIND)
                            .with("code", Schema.string().orNull())
                            .with("chain", Schema.list(PLACE))
                            .with("former", Schema.string().orNull())
                            .with("reports", COUNT)
                            .with("links", Schema.object().with("search", LINK).withOptional("compare", LINK))))
            .named("Places");

    public static final Schema FACET = Schema.object()
            .with(List.of("facet", "prefix"), Schema.string())
            .with("values", Schema.list(Schemas.FACET_VALUE))
            .named("FacetValues");

    private PlaceSchemas() {}
}
