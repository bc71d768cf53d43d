package org.nianbao.indexer.extract.figure;

import java.util.Optional;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;

/** A year told in halves or quarters, {@code 上半年公开20条;下半年公开30条}: together they are the year. */
final class Seasons {
    private static final int QUARTERS = 4;

    private final FoldedText text;
    private int quarters;
    private boolean approx;
    private long sum;
    private int start;

    Seasons(FoldedText text) {
        this.text = text;
    }

    /**
     * Takes the number of one season.
     *
     * @param from where the clauses that are its own begin
     * @return all of the year, from the first season to the last, once each is told
     */
    Optional<Amount> add(int from, Amount amount) {
        int word = text.words().last(Sense.SEASON, from, amount.start());
        if (word < 0) {
            return Optional.empty();
        }
        int at = text.words().start(word);
        if ("上一1".indexOf(text.text().charAt(at)) >= 0) {
            quarters = 0;
            sum = 0;
            approx = false;
            start = at;
        } else if (quarters == 0) {
            return Optional.empty();
        }
        quarters += text.text().charAt(text.words().end(word) - 1) == '度' ? 1 : 2;
        sum += amount.value();
        approx |= amount.approx();
        return quarters == QUARTERS
                ? Optional.of(new Amount(sum, approx, amount.unit(), start, amount.end()))
                : Optional.empty();
    }
}
