package org.nianbao.indexer.extract.text;

import org.nianbao.indexer.facts.Section;

/**
 * A sentence or a heading of a report's body, with the section it stands in and what its words say. Offsets are UTF-16
 * indexes into the folded text.
 *
 * @param listsChannels whether the heading above it announces forms or channels of disclosure
 * @param senses all {@link Sense senses} of its words
 * @param plan where it begins to speak of what is intended; its end where it does not
 */
public record Sentence(
        int start, int end, Section section, boolean heading, boolean listsChannels, Senses senses, int plan) {

    /** What a sentence speaks of. */
    enum Mood {
        FACT,
        PLAN,
        ABSENCE
    }

    public boolean says(Sense sense) {
        return senses.has(sense);
    }

    /** What the sentence as a whole speaks of; one that tells a fact first and then a plan, of a fact. */
    Mood mood() {
        if (plan - start <= (end - start) / 4 && plan < end) {
            return Mood.PLAN;
        }
        return says(Sense.ABSENT) || says(Sense.GONE) ? Mood.ABSENCE : Mood.FACT;
    }
}
