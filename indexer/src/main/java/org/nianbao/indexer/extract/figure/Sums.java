package org.nianbao.indexer.extract.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Sentence;

/** Arithmetic as evidence: numbers in a row that sum up to a total are its parts, however they are told. */
final class Sums {
    private static final int MOST_PARTS = 30;
    /** How far the parts of a total may reach, in characters; keeps hostile text linear. */
    private static final int REACH = 500;

    private final FoldedText text;
    private final List<Sentence> sentences;
    /** How many sentences end before the section's end. */
    private int read;

    Sums(FoldedText text, List<Sentence> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    /** The total to which the numbers of a section come exactly, from one on and all of one unit. */
    @Nullable
    Total of(Sentence sentence, Amount first, @Nullable Total last, @Nullable Total ofYear) {
        while (read + 1 < sentences.size()
                && (sentences.get(read).end() < sentence.end()
                        || sentences.get(read + 1).section() == sentence.section())) {
            read++;
        }
        int to = sentences.get(read).end();
        return last != null && isSum(last, first, to)
                ? last
                : ofYear != null && isSum(ofYear, first, to) ? ofYear : null;
    }

    private boolean isSum(Total total, Amount first, int to) {
        int from = first.start();
        if (total.onChannel() || first.value() >= total.figure().value()) {
            return false;
        }
        List<Amount> amounts = text.amounts().within(from, Math.min(to, from + REACH));
        long sum = 0;
        int parts = 0;
        int end = from;
        for (int i = 0;
                i < amounts.size() && i < MOST_PARTS && sum < total.figure().value();
                i++) {
            Amount amount = amounts.get(i);
            boolean aside = i > 0 && text.words().has(Sense.ASIDE, end, amount.start());
            end = amount.end();
            if (!aside && !amount.unit().equals(total.unit())) {
                return false;
            }
            sum += aside ? 0 : amount.value();
            parts += aside ? 0 : 1;
        }
        return parts > 1 && sum == total.figure().value();
    }
}
