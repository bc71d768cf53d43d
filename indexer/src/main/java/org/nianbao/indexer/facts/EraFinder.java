package org.nianbao.indexer.facts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Tells the form of a report from the labels of its tables, which stand in {@code rules/era-labels.tsv}. */
final class EraFinder {
    private static final java.util.List<String[]> LABELS = Rules.table("era-labels.tsv", 3);

    private EraFinder() {}

    /**
     * The form with the greatest weight of labels; prose where no form reaches 2. A standard report whose tables are
     * lost keeps its six headings: the year then tells which of the two standard forms it was.
     */
    static Era find(FoldedText text, Optional<Integer> year) {
        String glued = text.text().replaceAll("[\\s|]+", "");
        Map<Era, Integer> weights = new EnumMap<>(Era.class);
        int headings = 0;
        for (String[] label : LABELS) {
            if (!glued.contains(label[2])) {
                continue;
            }
            int weight = Integer.parseInt(label[1]);
            if (label[0].equals("standard")) {
                headings += weight;
            } else {
                weights.merge(Era.valueOf(label[0].toUpperCase(java.util.Locale.ROOT)), weight, Integer::sum);
            }
        }
        Era best = Era.FREE_TEXT;
        int most = 1;
        for (Map.Entry<Era, Integer> entry : weights.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        if (best == Era.FREE_TEXT && headings >= 3 && year.orElse(0) >= 2019) {
            return year.orElse(0) >= 2021 ? Era.TABLE_2021 : Era.TABLE_2019;
        }
        return best;
    }
}
