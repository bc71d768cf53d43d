package org.nianbao.server.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.indexer.index.IndexSchema;

/**
 * Numbers from {@code least} to {@code most}, both included; none is below zero. Prints itself shortest:
 * {@code positive} for {@code >0}.
 */
record Range(long least, long most) {
    static final String GRAMMAR = "7, >0, >=5, <10, <=10, 100..500, 100.., ..500, zero, positive, any";
    private static final String ANY = "any";
    /** Fifteen digits, so that the next greater number is one too. */
    private static final Pattern COMPARED = Pattern.compile("(|<|<=|>|>=)([0-9]{1,15})");

    private static final Pattern BETWEEN = Pattern.compile("([0-9]{0,15})\\.\\.([0-9]{0,15})");

    /** Reads one; empty for what is none, or holds no number. */
    static Optional<Range> of(String text) {
        return switch (text) {
            case ANY -> Optional.of(new Range(0, Long.MAX_VALUE));
            case IndexSchema.ZERO -> Optional.of(new Range(0, 0));
            case IndexSchema.POSITIVE -> Optional.of(new Range(1, Long.MAX_VALUE));
            default -> compared(text).or(() -> between(text)).filter(range -> range.least <= range.most);
        };
    }

    private static Optional<Range> compared(String text) {
        Matcher matcher = COMPARED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(2));
        return Optional.of(
                switch (matcher.group(1)) {
                    case "<" -> new Range(0, number - 1);
                    case "<=" -> new Range(0, number);
                    case ">" -> new Range(number + 1, Long.MAX_VALUE);
                    case ">=" -> new Range(number, Long.MAX_VALUE);
                    default -> new Range(number, number);
                });
    }

    private static Optional<Range> between(String text) {
        Matcher matcher = BETWEEN.matcher(text);
        if (!matcher.matches() || text.equals("..")) {
            return Optional.empty();
        }
        String least = matcher.group(1);
        String most = matcher.group(2);
        return Optional.of(new Range(
                least.isEmpty() ? 0 : Long.parseLong(least), most.isEmpty() ? Long.MAX_VALUE : Long.parseLong(most)));
    }

    String print() {
        if (most == Long.MAX_VALUE) {
            return least == 0 ? ANY : least == 1 ? IndexSchema.POSITIVE : least + "..";
        }
        if (least == most) {
            return least == 0 ? IndexSchema.ZERO : Long.toString(least);
        }
        return (least == 0 ? "" : least) + ".." + most;
    }
}
