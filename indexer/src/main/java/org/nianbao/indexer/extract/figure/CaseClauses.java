package org.nianbao.indexer.extract.figure;

import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Lexicon;
import org.nianbao.indexer.facts.rules.Rules;

/** Where the clauses of a sentence on cases begin and end, and whether one narrows what it counts. */
final class CaseClauses {
    private static final String BREAKS = ",;:.。!?()[]|…";

    /** Words that narrow nothing. */
    private static final Lexicon<Boolean> PLAIN = new Lexicon<>(Rules.table("plain-words.tsv", 1).stream()
            .flatMap(row -> List.of(row[0].split("\\|")).stream())
            .distinct()
            .collect(Collectors.toMap(word -> word, word -> true)));

    private CaseClauses() {}

    /** Where the clause around an index begins. */
    static int start(FoldedText text, int index, int least) {
        int at = index;
        while (at > least && !isBreak(text.text(), at - 1) && !gap(text, at)) {
            at--;
        }
        return at;
    }

    static int end(FoldedText text, int index, int most) {
        int at = index;
        while (at < most && !isBreak(text.text(), at) && !(at > index && gap(text, at))) {
            at++;
        }
        return at;
    }

    /** Where the clause behind one that ends at an index begins. */
    static int next(FoldedText text, int end) {
        return isBreak(text.text(), end) ? end + 1 : end;
    }

    static boolean isBreak(String text, int at) {
        char c = text.charAt(at);
        boolean within = (c == '.' || c == ',')
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
        return BREAKS.indexOf(c) >= 0 && !within;
    }

    /** White space that stands for a lost comma. */
    static boolean gap(FoldedText text, int at) {
        return text.gapBefore(at)
                && Character.isIdeographic(text.text().charAt(at))
                && Character.isIdeographic(text.text().charAt(at - 1));
    }

    /** Whether a stretch holds plain words and years only; a break may end it. */
    static boolean plain(FoldedText text, int from, int to) {
        int at = from;
        while (at < to) {
            Lexicon.Match<Boolean> word = PLAIN.at(text.text(), at);
            boolean year = text.text().startsWith("20", at) && at + 4 <= to;
            if (word == null && !year) {
                return isBreak(text.text(), at) && at + 1 == to;
            }
            at = word == null ? at + 4 : word.end();
        }
        return true;
    }
}
