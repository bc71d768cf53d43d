package org.nianbao.server.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.indexer.index.Measure;

/** What reports are filtered by and counted by. */
public enum Dimension {
    YEAR,
    REGION,
    CHANNEL,
    CHANNEL_GROUP("channels"),
    ISSUER_KIND("kind"),
    ERA,
    PROACTIVE_ITEMS(Measure.PROACTIVE_ITEMS, "proactive"),
    CUMULATIVE_ITEMS(Measure.CUMULATIVE_ITEMS),
    APPLICATIONS(Measure.APPLICATIONS),
    FEES(Measure.FEES),
    RECONSIDERATIONS(Measure.RECONSIDERATIONS),
    LAWSUITS(Measure.LAWSUITS),
    CHECK;

    private final Optional<Measure> measure;
    private final Set<String> aliases;

    Dimension(String... aliases) {
        this.measure = Optional.empty();
        this.aliases = Set.of(aliases);
    }

    Dimension(Measure measure, String... aliases) {
        this.measure = Optional.of(measure);
        this.aliases = Set.of(aliases);
    }

    /** The name in parameters, queries and JSON: {@code issuer_kind}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number it is about; empty for those of words, and for the year. */
    public Optional<Measure> measure() {
        return measure;
    }

    /** The words it has for values, as {@code none}; empty for numbers, and for those with more than can be listed. */
    public List<String> words() {
        return Values.listed(this);
    }

    /** The index's field of its numbers, absent where a report states none; empty for dimensions of words. */
    Optional<String> numbers() {
        return this == YEAR ? Optional.of(IndexSchema.YEAR_VALUE) : measure.map(Measure::id);
    }

    /** The dimension of a name, or of another name for it, that stands before a colon in a query. */
    static Optional<Dimension> named(String written) {
        String name = Values.fold(written).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(dimension -> dimension.id().equals(name)
                        || dimension.aliases.contains(name)
                        || dimension
                                .measure
                                .map(Measure::json)
                                .filter(name::equals)
                                .isPresent())
                .findFirst();
    }
}
