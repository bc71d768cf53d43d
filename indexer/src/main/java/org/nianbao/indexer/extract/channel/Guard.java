package org.nianbao.indexer.extract.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.indexer.extract.text.Sentence;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * What must stand around a word for it to mean a channel, a row of {@code rules/channel-guards.tsv}.
 *
 * @param words plain words, any of which will do; empty where there is a pattern
 * @param shape the pattern
 */
record Guard(Side side, List<String> words, Optional<Shape> shape) {
    /** Where a guard looks: on one side of the word and touching it, or anywhere near. */
    enum Side {
        BEFORE,
        AFTER,
        AROUND,
        BEYOND
    }

    /** How far a guard looks to one side, and around. */
    private static final int BESIDE = 24;

    private static final int AROUND = 150;
    /** How far it looks behind, over the end of the sentence. */
    private static final int BEYOND = 40;

    private static final Pattern PLAIN = Pattern.compile("[^\\\\\\[\\](){}.*+?^$]*");

    /** All guards by name. */
    static Map<String, Guard> all() {
        Map<String, Guard> all = new LinkedHashMap<>();
        Rules.each(
                "channel-guards.tsv",
                3,
                row -> all.put(row[0], of(Side.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2])));
        return all;
    }

    private static Guard of(Side side, String written) {
        return PLAIN.matcher(written).matches()
                ? new Guard(side, List.of(written.split("\\|")), Optional.empty())
                : new Guard(side, List.of(), Optional.of(new Shape(written)));
    }

    /** Whether it holds for the word at {@code start} in a sentence. */
    boolean holds(String text, Sentence sentence, int start, int end) {
        int reach = side == Side.AROUND ? AROUND : BESIDE;
        int from = isBehind() ? end : Math.max(sentence.start(), start - reach);
        int to = side == Side.BEFORE
                ? start
                : side == Side.BEYOND ? Math.min(text.length(), end + BEYOND) : Math.min(sentence.end(), end + reach);
        return shape.map(one -> matches(one, text, from, to)).orElseGet(() -> hasWord(text, from, to));
    }

    private boolean isBehind() {
        return side == Side.AFTER || side == Side.BEYOND;
    }

    private boolean matches(Shape shape, String text, int from, int to) {
        return switch (side) {
            case BEFORE -> shape.endsAt(text, from, to);
            case AFTER, BEYOND -> shape.beginsAt(text, from, to);
            case AROUND -> shape.liesIn(text, from, to);
        };
    }

    private boolean hasWord(String text, int from, int to) {
        for (String word : words) {
            boolean has = switch (side) {
                case BEFORE -> to - from >= word.length() && text.startsWith(word, to - word.length());
                case AFTER, BEYOND -> to - from >= word.length() && text.startsWith(word, from);
                case AROUND -> text.indexOf(word, from, to) >= 0;
            };
            if (has) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of its words is a word of a text of its own; what a heading announces holds for its lines. */
    boolean in(String heading) {
        return side == Side.AROUND && words.stream().anyMatch(heading::contains);
    }
}
