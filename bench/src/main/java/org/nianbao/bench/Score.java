package org.nianbao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How many answers are right, in one group of reports. */
final class Score {
    private final Map<String, Integer> right = new LinkedHashMap<>();
    private int reports;
    private int found;
    private int wantedChannels;
    private int gotChannels;

    void add(Answer wanted, Answer got) {
        reports++;
        for (String field : Answer.FIELDS) {
            boolean same = wanted.fields().get(field).equals(got.fields().get(field));
            right.merge(field, same ? 1 : 0, Integer::sum);
        }
        Set<String> both = new HashSet<>(wanted.channels());
        both.retainAll(got.channels());
        found += both.size();
        wantedChannels += wanted.channels().size();
        gotChannels += got.channels().size();
    }

    int reports() {
        return reports;
    }

    /** Figures from 0 to 1 by name: accuracy of each field, then precision, recall and F1 of the channels. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        right.forEach((field, count) -> figures.put(field, share(count, reports)));
        figures.put("channels_precision", share(found, gotChannels));
        figures.put("channels_recall", share(found, wantedChannels));
        figures.put("channels_f1", share(2 * found, gotChannels + wantedChannels));
        return figures;
    }

    ObjectNode json() {
        ObjectNode json = Benchmark.JSON.createObjectNode().put("reports", reports);
        figures().forEach(json::put);
        return json;
    }

    /** Nothing wrong where there is nothing. */
    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
