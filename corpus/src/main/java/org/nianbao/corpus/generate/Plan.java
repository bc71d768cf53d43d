package org.nianbao.corpus.generate;

import java.util.List;
import java.util.Optional;

/**
 * What is true of one report, decided before a word of it is written.
 *
 * @param locating what the region can be told by
 * @param flaw what is wrong with it, on purpose
 * @param proactive items disclosed in the year; empty where the report does not say
 * @param approximate whether that number is given as 余 or 近
 * @param channels the channels used
 * @param planned a channel that is only planned
 * @param absent a channel that the body says it lacks
 * @param told which of the figures the prose gives
 * @param remedies the 15 numbers of the table of reconsiderations and lawsuits
 * @param fees in yuan; empty where the report does not say
 * @param published day of publication, {@code 2018-01-20}
 * @param foreign another town, for {@link Flaw#FOREIGN_TOWN}
 * @param author seed of the wording: reports of one author are near-duplicates
 */
record Plan(
        Seat seat,
        int year,
        Form form,
        Locating locating,
        Optional<Flaw> flaw,
        Look look,
        Optional<Integer> proactive,
        boolean approximate,
        Optional<Integer> cumulative,
        List<Channel> channels,
        Optional<Channel> planned,
        Optional<Channel> absent,
        List<Part> byChannel,
        List<Part> byCategory,
        Applications applications,
        List<Part> routes,
        int[] remedies,
        Optional<Integer> fees,
        Told told,
        String published,
        String foreign,
        long author) {

    /** What tells the region. */
    enum Locating {
        /** The title gives the full name. */
        TITLE,
        /** Only the signature does. */
        SIGNATURE,
        /** Only the page does: address, footer, codes. */
        SITE,
        /** Only the contact line does: area code and postcode. */
        CONTACT,
        /** Only the numbers of the superiors' documents do. */
        DOCUMENTS;

        /** Whether nothing else may tell it by the way. */
        boolean alone() {
            return this != TITLE && this != SITE;
        }
    }

    /** A channel under the words by which this body calls it. */
    record Channel(String id, String words) {}

    /** A part of a sum. */
    record Part(String id, String words, int count) {}

    /** What the prose says of the figures that a table may give too. */
    record Told(boolean applications, boolean reconsiderations, boolean lawsuits) {}

    boolean has(Flaw expected) {
        return flaw.filter(expected::equals).isPresent();
    }

    int reconsiderations() {
        return remedies[4];
    }

    int lawsuits() {
        return remedies[9] + remedies[14];
    }
}
