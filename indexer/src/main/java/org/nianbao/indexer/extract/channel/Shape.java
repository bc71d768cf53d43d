package org.nianbao.indexer.extract.channel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of {@code rules/channel-guards.tsv}, tried only where a character stands with which it can begin: most places
 * are passed by without the engine. Which characters these are is learnt from the pattern, each at its first sight.
 */
final class Shape {
    private static final byte NEVER = 1;
    private static final byte MAYBE = 2;

    private final Pattern pattern;
    private final Pattern upToEnd;
    /** By character, 0 until seen; threads may learn the same twice. */
    private final byte[] begins = new byte[Character.MAX_VALUE + 1];

    private final boolean mayBeEmpty;

    Shape(String written) {
        pattern = Pattern.compile("(?:" + written + ")");
        upToEnd = Pattern.compile("(?:" + written + ")$");
        mayBeEmpty = pattern.matcher("").lookingAt();
    }

    /** Whether it begins at an index. */
    boolean beginsAt(String text, int from, int to) {
        return mayBeEmpty
                || from < to
                        && mayBeginWith(text.charAt(from))
                        && pattern.matcher(text).region(from, to).lookingAt();
    }

    /** Whether it reaches, from anywhere in a stretch, to its end. */
    boolean endsAt(String text, int from, int to) {
        return mayBeEmpty || lies(upToEnd, text, from, to);
    }

    boolean liesIn(String text, int from, int to) {
        return mayBeEmpty || lies(pattern, text, from, to);
    }

    private boolean lies(Pattern one, String text, int from, int to) {
        Matcher matcher = null;
        for (int i = from; i < to; i++) {
            if (mayBeginWith(text.charAt(i))) {
                // what stands before the region is seen, for (?<!…)
                matcher = matcher == null ? one.matcher(text).useTransparentBounds(true) : matcher;
                if (matcher.region(i, to).lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBeginWith(char c) {
        byte known = begins[c];
        if (known == 0) {
            Matcher matcher = pattern.matcher(String.valueOf(c));
            known = matcher.lookingAt() || matcher.hitEnd() ? MAYBE : NEVER;
            begins[c] = known;
        }
        return known == MAYBE;
    }
}
