package org.nianbao.indexer.extract.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.extract.text.Sentence;
import org.nianbao.indexer.facts.Channel;

/**
 * A counted thing in a sentence on disclosure, with what the words around it say. Indexes are UTF-16 indexes into the folded text.
 *
 * @param lead where the words that name it begin
 * @param behind the end of the item before it, no less than a reach away
 * @param share its percentage, as told behind it
 * @param channel the one it is counted on
 * @param said what its own words say, from the lead to the number
 * @param when of which year it is said to be
 */
record Item(
        Sentence sentence,
        int lead,
        int behind,
        Amount amount,
        Optional<BigDecimal> share,
        Optional<Channel> channel,
        Senses said,
        When when) {

    /** The same, of another time. */
    Item of(When other) {
        return new Item(sentence, lead, behind, amount, share, channel, said, other);
    }

    /** The same, on a channel. */
    Item on(Optional<Channel> other) {
        return new Item(sentence, lead, behind, amount, share, other, said, when);
    }

    int at() {
        return amount.start();
    }

    /** Whether it is counted in 条, the unit of information. */
    boolean inItems() {
        return amount.unit().equals("条");
    }
}
