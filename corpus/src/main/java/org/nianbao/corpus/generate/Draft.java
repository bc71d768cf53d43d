package org.nianbao.corpus.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.corpus.generate.Plan.Part;

/**
 * A report as it is being written, with what it has said so far. The answer key is made of the latter, so that it holds
 * what the text says and no more: what stands behind a cut is neither written nor said.
 */
final class Draft {
    sealed interface Block {
        record Heading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        record Table(Grid grid) implements Block {}

        record Signature(String text) implements Block {}
    }

    /** A figure with the words that state it; a table's figures have none. */
    record Figure(long value, boolean approximate, String words) {}

    /** First and last day, {@code 2018-01-01}. */
    record Period(String start, String end) {}

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, List<Part>> parts = new LinkedHashMap<>();
    private final Set<String> channels = new TreeSet<>();
    private Optional<String> title = Optional.empty();
    private Optional<Period> period = Optional.empty();
    private String issuer = "";
    private boolean cut;

    void write(Block block) {
        if (!cut) {
            blocks.add(block);
        }
    }

    /** Ends the report here, whatever else is written. */
    void cut() {
        cut = true;
    }

    void entitle(String written) {
        title = Optional.of(written);
    }

    /** The body was named so; the longest name counts. */
    void name(String written) {
        issuer = written.length() > issuer.length() && !cut ? written : issuer;
    }

    void period(String start, String end) {
        period = Optional.of(new Period(start, end));
    }

    /** States a figure; what was said before stays. */
    void state(String field, long value, boolean approximate, String words) {
        if (!cut) {
            figures.putIfAbsent(field, new Figure(value, approximate, words));
        }
    }

    void part(String field, Part part) {
        if (!cut) {
            parts.computeIfAbsent(field, k -> new ArrayList<>()).add(part);
        }
    }

    void channel(String id) {
        if (!cut) {
            channels.add(id);
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    Optional<String> title() {
        return title;
    }

    Optional<Period> period() {
        return period;
    }

    String issuer() {
        return issuer;
    }

    Set<String> channels() {
        return channels;
    }

    Optional<Figure> figure(String field) {
        return Optional.ofNullable(figures.get(field));
    }

    List<Part> parts(String field) {
        return parts.getOrDefault(field, List.of());
    }
}
