package org.nianbao.server.compare;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.text.Normalizer;

/**
 * A sentence of a report's body, a heading, or a line of a table.
 *
 * @param text as written, without spaces around it
 * @param start its first code point in the report's text as read
 * @param key what makes two sentences the same: the normalised text
 */
public record Sentence(String text, int start, String key) {
    private static final String ENDS = "。！？；!?;\n\r";

    /** Those of a report, at most so many, in order; what has no letter or digit is none. */
    static List<Sentence> of(Report report, int most) {
        List<Sentence> sentences = new ArrayList<>();
        String all = report.all();
        int read = 0;
        int points = 0;
        for (Span part : report.bodySpans()) {
            int from = part.start();
            for (int i = part.start(); i < part.end() && sentences.size() < most; i++) {
                if (i + 1 == part.end() || ENDS.indexOf(all.charAt(i)) >= 0) {
                    String text = all.substring(from, i + 1);
                    String stripped = text.strip();
                    if (stripped.codePoints().anyMatch(Character::isLetterOrDigit)) {
                        int start = from + text.indexOf(stripped);
                        points += all.codePointCount(read, start);
                        read = start;
                        sentences.add(new Sentence(stripped, points, Normalizer.normalize(stripped)));
                    }
                    from = i + 1;
                }
            }
        }
        return sentences;
    }

    /** What is left of it without its numbers: sentences that differ in numbers only share it. */
    String form() {
        return key.replaceAll("[0-9]+(?:[.,][0-9]+)*", "0");
    }

    /** Whether it says something: cells and page numbers do not. */
    boolean tells() {
        return key.codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                        .limit(4)
                        .count()
                == 4;
    }

    int end() {
        return start + text.codePointCount(0, text.length());
    }
}
