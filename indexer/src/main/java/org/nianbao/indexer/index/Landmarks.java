package org.nianbao.indexer.index;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.text.NormalizedText;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.index.PositionedTerms.At;

/** What stands where in a normalised body besides its characters; positions are its code points. */
public final class Landmarks {
    /**
     * Before the first code point of each line but the first, and after the last of all; where a space stands for the end of
     * a line, before and after it.
     */
    public static final String LINE = "\n";
    /** At each mark that ends a sentence or a half of one. */
    public static final String SENTENCE = "。";

    private static final String SENTENCE_ENDS = "。;!?";

    private Landmarks() {}

    /** The term of a section, told as a stretch: {@code #problems}. */
    public static String section(String id) {
        return "#" + id;
    }

    static List<At> of(Report report, NormalizedText normal, List<Facts.Passage> sections) {
        List<At> landmarks = new ArrayList<>();
        String body = normal.text();
        int position = 0;
        for (int i = 0; i < body.length(); i += Character.charCount(body.codePointAt(i))) {
            if (i > 0 && isLineEnd(report.all(), normal, i)) {
                landmarks.add(new At(LINE, position));
                if (body.charAt(i) == ' ') {
                    landmarks.add(new At(LINE, position + 1));
                }
            }
            if (SENTENCE_ENDS.indexOf(body.charAt(i)) >= 0) {
                landmarks.add(new At(SENTENCE, position));
            }
            position++;
        }
        landmarks.add(new At(LINE, position));
        sections(landmarks, report, normal, sections);
        return landmarks;
    }

    /** Whether a line ended before a character, or in the white space that it stands for. */
    private static boolean isLineEnd(String all, NormalizedText normal, int index) {
        int end = normal.text().charAt(index) == ' ' ? normal.end(index) : normal.start(index);
        for (int i = normal.end(index - 1); i < end; i++) {
            if ("\n\r\u000B\f\u0085\u2028\u2029".indexOf(all.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void sections(
            List<At> landmarks, Report report, NormalizedText normal, List<Facts.Passage> sections) {
        Positions positions = new Positions(report.all(), normal);
        for (Facts.Passage section : sections) {
            String term = section(section.section().id());
            landmarks.add(new At(term, positions.of(section.heading().start())));
            landmarks.add(new At(term, positions.of(section.end())));
        }
    }

    /** Takes code points of a text, in order, to the positions of what stands there or after it. */
    private static final class Positions {
        private final String all;
        private final NormalizedText normal;
        private int point;
        private int unit;
        private int index;
        private int position;

        Positions(String all, NormalizedText normal) {
            this.all = all;
            this.normal = normal;
        }

        int of(int wanted) {
            while (point < wanted && unit < all.length()) {
                unit += Character.charCount(all.codePointAt(unit));
                point++;
            }
            String body = normal.text();
            while (index < body.length() && normal.start(index) < unit) {
                index += Character.charCount(body.codePointAt(index));
                position++;
            }
            return position;
        }
    }
}
