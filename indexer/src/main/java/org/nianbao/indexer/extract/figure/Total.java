package org.nianbao.indexer.extract.figure;

import org.nianbao.indexer.facts.Figure;

/**
 * A counted thing that may be a total.
 *
 * @param start of the words that tell
 * @param end after the unit
 * @param score how well the words fit all that was disclosed
 * @param cumulative of all years
 * @param onChannel what one channel carried
 * @param plain whether its words name all information that was made public in the year
 */
record Total(
        Figure figure,
        String unit,
        int start,
        int end,
        int score,
        boolean cumulative,
        boolean onChannel,
        boolean plain) {}
