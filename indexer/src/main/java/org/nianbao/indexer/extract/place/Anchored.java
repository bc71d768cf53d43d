package org.nianbao.indexer.extract.place;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only around words it cannot do without. Trying it at every character of a report would cost
 * more than all other rules together.
 *
 * @param anchors words of which each match holds one
 * @param before how many characters a match may begin before the anchor
 * @param after how many characters from the anchor's start a match may need
 */
public record Anchored(List<String> anchors, int before, int after, Pattern pattern) {

    /** Calls for each match, anchor by anchor; at most one match an anchor, none twice. */
    public void each(String text, int reach, Consumer<Matcher> found) {
        for (String anchor : anchors) {
            int from = 0;
            Matcher matcher = null;
            for (int at = text.indexOf(anchor); at >= 0 && at < reach; at = text.indexOf(anchor, from)) {
                matcher = matcher == null ? pattern.matcher(text) : matcher;
                matcher.region(Math.max(from, at - before), Math.min(text.length(), at + after));
                from = at + anchor.length();
                if (matcher.find()) {
                    from = Math.max(from, matcher.end());
                    found.accept(matcher);
                }
            }
        }
    }
}
