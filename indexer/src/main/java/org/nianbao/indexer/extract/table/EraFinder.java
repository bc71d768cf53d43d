package org.nianbao.indexer.extract.table;

import java.util.List;
import java.util.Optional;
import org.nianbao.indexer.extract.table.FormLabels.Telltale;
import org.nianbao.indexer.facts.Era;

/** Tells the form of a report from the words of its tables, which stand in {@code rules/era-labels.tsv}. */
public final class EraFinder {
    /** A form needs so much weight of words. */
    private static final int ENOUGH = 2;

    private static final int ENOUGH_HEADINGS = 3;
    /** Tables of indicators before it are a province's own, unless they bear the national title. */
    private static final int FIRST_STATISTICS_YEAR = 2013;

    private static final int FIRST_STANDARD_YEAR = 2019;
    private static final int SECOND_STANDARD_YEAR = 2021;

    private EraFinder() {}

    /**
     * The form of the tables, else prose. A standard report whose tables are lost keeps its six headings: the year then
     * tells which of the two standard forms it was.
     */
    public static Era find(List<Telltale> telltales, Optional<Integer> year) {
        Optional<Era> form = form(telltales);
        int standard = year.orElse(0);
        if (form.equals(Optional.of(Era.STAT_TABLE_2014))
                && standard > 0
                && standard < FIRST_STATISTICS_YEAR
                && telltales.stream().noneMatch(EraFinder::isTitle)) {
            return Era.FREE_TEXT;
        }
        if (form.isPresent()
                || standard < FIRST_STANDARD_YEAR
                || weight(telltales, Optional.empty()) < ENOUGH_HEADINGS) {
            return form.orElse(Era.FREE_TEXT);
        }
        return standard < SECOND_STANDARD_YEAR ? Era.TABLE_2019 : Era.TABLE_2021;
    }

    /** The form with the greatest weight of words; empty where no form has enough. */
    static Optional<Era> form(List<Telltale> telltales) {
        Optional<Era> best = Optional.empty();
        int most = ENOUGH - 1;
        for (Era era : Era.values()) {
            int weight = weight(telltales, Optional.of(era));
            if (weight > most) {
                best = Optional.of(era);
                most = weight;
            }
        }
        return best;
    }

    /** Whether words are of the head of the form of 2014, not of its rows. */
    private static boolean isTitle(Telltale telltale) {
        return telltale.era().equals(Optional.of(Era.STAT_TABLE_2014)) && telltale.weight() != 1;
    }

    private static int weight(List<Telltale> telltales, Optional<Era> era) {
        int weight = 0;
        for (Telltale telltale : telltales) {
            weight += telltale.era().equals(era) ? telltale.weight() : 0;
        }
        return weight;
    }
}
