package org.nianbao.indexer.extract.figure;

import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;

/**
 * A number that a sentence gives to something: {@code 收到申请3件} claims three applications, {@code 无} under the heading
 * 收费 claims a fee of zero. Indexes are UTF-16 indexes into the folded text.
 *
 * @param topics what is counted, of the topics that {@link CaseReader} knows
 * @param value in the unit of the amount, 0 where it is denied
 * @param money whether the unit is 元
 * @param weight how far to trust it, one of the weights of {@link CaseReader}
 * @param start of the words that tell
 * @param at where the number, or the word that denies, begins
 * @param end after it
 */
public record Claim(Senses topics, long value, boolean approx, boolean money, int weight, int start, int at, int end) {
    /** Both together. */
    Claim plus(Claim next) {
        return new Claim(topics, value + next.value, approx || next.approx, money, weight, start, at, next.end);
    }

    boolean of(Sense topic) {
        return topics.has(topic);
    }
}
