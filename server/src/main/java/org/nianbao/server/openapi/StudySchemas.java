package org.nianbao.server.openapi;

import java.util.Arrays;
import java.util.List;
import org.nianbao.corpus.place.Level;

/** The shapes of concordances, trends and tables of phrases in JSON. */
public final class StudySchemas {
    private static final Schema NUMBER = Schema.integer(0);
    private static final Schema YEAR = Schema.integer(1900, 2099).orNull();
    private static final Schema LINK = Schema.string("uri-reference");

    private static final Schema PLAIN = Schema.object()
            .with("id", Schemas.ID)
            .with("title", Schema.string())
            .with("place", Schema.list(Schema.string()))
            .with("year", YEAR)
            .with("section", Schema.string().orNull())
            .with(List.of("start", "end"), NUMBER)
            .with(List.of("left", "hit", "right"), Schema.string());

    /** A line of an export. */
    public static final Schema LINE = PLAIN.named("KwicLine");

    public static final Schema KWIC = Schema.object()
            .with("query", Schemas.QUERY)
            .with(List.of("total", "occurrences", "left", "right", "page", "pages", "size"), NUMBER)
            .with("sort", Schema.string())
            .with("lines", Schema.list(PLAIN.with("links", Schema.object().with(List.of("self", "page"), LINK))))
            .with(
                    "groups",
                    Schema.object()
                            .with("by", Schema.string())
                            .with("distinct", NUMBER)
                            .with(
                                    "values",
                                    Schema.list(Schema.object()
                                            .with("text", Schema.string())
                                            .with("count", NUMBER)))
                            .orNull())
            .with("index", Schemas.INDEX)
            .named("KwicResponse");

    /** Without reports here, nothing but {@code of}. */
    private static final Schema COUNT = Schema.object()
            .with(List.of("reports", "occurrences"), NUMBER.orNull())
            .with("of", NUMBER)
            .with("per_100", Schema.number().orNull());

    private static final Schema USE = Schema.object()
            .with("year", Schema.integer(1900, 2099))
            .with("reports", NUMBER)
            .with(
                    Arrays.stream(Level.values()).map(Level::id).toList(),
                    Schema.object()
                            .with("count", NUMBER)
                            .with("some", Schema.list(Schema.object().with(List.of("code", "name"), Schema.string()))))
            .orNull();

    public static final Schema TRENDS = Schema.object()
            .with("query", Schemas.QUERY)
            .with(
                    "years",
                    Schema.list(Schema.object().with("value", Schema.string()).with("reports", NUMBER)))
            .with(
                    "series",
                    Schema.list(Schema.object()
                            .with("query", Schema.string())
                            .with("counts", Schema.list(COUNT.with("value", Schema.string())))
                            .with("total", COUNT)
                            .with(List.of("first", "last"), USE)
                            .withOptional(
                                    "places",
                                    Schema.list(COUNT.with(List.of("code", "name"), Schema.string())
                                            .with(List.of("first", "last"), YEAR)))))
            .with("index", Schemas.INDEX)
            .named("TrendsResponse");

    public static final Schema MATRIX = Schema.object()
            .with("query", Schemas.QUERY)
            .with(List.of("cells", "by"), Schema.string())
            .with("level", Schema.string().orNull())
            .with(
                    "columns",
                    Schema.list(Schema.object()
                            .with(List.of("value", "label"), Schema.string())
                            .with("reports", NUMBER)))
            .with(
                    "rows",
                    Schema.list(Schema.object()
                            .with("phrase", Schema.string())
                            .with("total", NUMBER)
                            .with("cells", Schema.list(NUMBER.orNull()))))
            .with("index", Schemas.INDEX)
            .named("MatrixResponse");

    private StudySchemas() {}
}
