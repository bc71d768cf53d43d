package org.nianbao.indexer.index;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures;

/** A number of a report that it is filtered, counted and sorted by: items, cases or yuan. */
public enum Measure {
    PROACTIVE_ITEMS("proactive_items", Figures::proactive),
    CUMULATIVE_ITEMS("cumulative_items", Figures::cumulative),
    APPLICATIONS("applications_received", Figures::applications),
    FEES("fees_yuan", Figures::fees),
    RECONSIDERATIONS("reconsiderations", Figures::reconsiderations),
    LAWSUITS("lawsuits", Figures::lawsuits);

    private final String json;
    private final Function<Figures, Optional<Figure>> figure;

    Measure(String json, Function<Figures, Optional<Figure>> figure) {
        this.json = json;
        this.figure = figure;
    }

    /** The name of its field, facet and parameter: {@code applications}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in the JSON of the facts: {@code applications_received}. */
    public String json() {
        return json;
    }

    /** What a report says of it; empty where it says nothing, which is not zero. */
    Optional<Figure> of(Figures figures) {
        return figure.apply(figures);
    }
}
