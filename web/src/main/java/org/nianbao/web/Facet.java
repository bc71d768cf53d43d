package org.nianbao.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way to narrow a search.
 *
 * @param id name of its parameter, {@code year}
 * @param label heading
 * @param groups its values; one group without a label where they are not grouped
 * @param range fields for a first and a last value, for years and figures
 * @param fold whether it can be folded, and is
 */
public record Facet(String id, String label, List<Group> groups, Optional<Range> range, Fold fold) {
    public Facet {
        groups = List.copyOf(groups);
    }

    /** Whether values are shown at once. */
    public enum Fold {
        FIXED,
        OPEN,
        CLOSED
    }

    /** A plain list or tree of values. */
    public static Facet of(String id, String label, List<Value> values) {
        return new Facet(id, label, List.of(new Group("", values)), Optional.empty(), Fold.FIXED);
    }

    /** The most reports of a value, the length of the longest bar; 1 or more. */
    public long most() {
        return groups.stream()
                .flatMap(group -> group.values().stream())
                .mapToLong(Value::reports)
                .reduce(1, Math::max);
    }

    /** Whether there is anything to choose; a range stays, so that an empty result can be widened. */
    public boolean offersAnything() {
        return range.isPresent()
                || groups.stream().anyMatch(group -> !group.values().isEmpty());
    }

    /**
     * Values under a heading of their own, such as the channels of one kind.
     *
     * @param whole any of them, as a value by itself
     */
    public record Group(String label, List<Value> values, Optional<Value> whole) {
        public Group {
            values = List.copyOf(values);
        }

        /** A group that cannot be chosen as a whole. */
        public Group(String label, List<Value> values) {
            this(label, values, Optional.empty());
        }

        public boolean selected() {
            return Stream.concat(whole.stream(), values.stream()).anyMatch(Value::holdsSelected);
        }
    }

    /**
     * A value and the searches it leads to.
     *
     * @param reports how many would remain; a selected value is shown at 0 too
     * @param href the search with this value; where it is selected, without it
     * @param excludeHref the search with everything but this value
     * @param children parts of it, such as the counties of a city
     */
    public record Value(
            String label,
            long reports,
            boolean selected,
            String href,
            Optional<String> excludeHref,
            List<Value> children) {
        public Value {
            href = Link.local(href);
            excludeHref.ifPresent(Link::local);
            children = List.copyOf(children);
        }

        /** The same under another name. */
        public Value called(String name) {
            return new Value(name, reports, selected, href, excludeHref, children);
        }

        /** Whether this or a part of it is selected. */
        public boolean holdsSelected() {
            return selected || children.stream().anyMatch(Value::holdsSelected);
        }
    }

    /**
     * A form that narrows to a range; its fields are {@code <id>_from} and {@code <id>_to}.
     *
     * @param from present first value; empty where none is set
     * @param to present last value; empty where none is set
     * @param least what the first value is where none is set, shown as a hint
     * @param greatest what the last value is where none is set, shown as a hint
     * @param min lowest value that may be typed
     * @param max highest value that may be typed
     * @param keep the rest of the search, {@code q} included, {@code lang} not
     */
    public record Range(
            String from, String to, String least, String greatest, int min, int max, List<Frame.Field> keep) {
        public Range {
            keep = List.copyOf(keep);
        }
    }
}
