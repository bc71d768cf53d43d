package org.nianbao.indexer.extract.figure;

import org.nianbao.indexer.facts.Figure;

/**
 * A counted thing that may be a total.
 *
 * @param start of the words that tell
 * @param end after the unit
 * @param score how well the words fit all that was disclosed
 * @param when of which year it is said to be
 * @param onChannel what one channel carried
 * @param plain whether its words name all information that was made public in the year
 */
record Total(Figure figure, String unit, int start, int end, int score, When when, boolean onChannel, boolean plain) {
    boolean isAllYears() {
        return when == When.ALL_YEARS;
    }
}
