package org.nianbao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** How many values are right, field by field, in one group of reports. */
final class Score {
    /** Values of one field: in the key, in the answers, in both; and reports whose values are all right. */
    static final class Tally {
        private int wanted;
        private int got;
        private int both;
        private int same;

        double precision() {
            return share(both, got);
        }

        double recall() {
            return share(both, wanted);
        }

        double f1() {
            return share(2 * both, got + wanted);
        }

        double exact(int reports) {
            return share(same, reports);
        }
    }

    private final Map<String, Tally> tallies = new TreeMap<>();
    private int reports;

    void add(Answer wanted, Answer got) {
        reports++;
        wanted.fields().forEach((field, values) -> {
            Tally tally = tallies.computeIfAbsent(field, name -> new Tally());
            var found = got.fields().get(field);
            tally.wanted += values.size();
            tally.got += found.size();
            tally.both += (int) values.stream().filter(found::contains).count();
            tally.same += values.equals(found) ? 1 : 0;
        });
    }

    int reports() {
        return reports;
    }

    /** By field, in alphabetic order. */
    Map<String, Tally> tallies() {
        return tallies;
    }

    /** The mean over the fields of the share of reports that are all right in it. */
    double exact() {
        return tallies.values().stream()
                .mapToDouble(tally -> tally.exact(reports))
                .average()
                .orElse(1);
    }

    ObjectNode json() {
        ObjectNode json =
                Benchmark.JSON.createObjectNode().put("reports", reports).put("exact", exact());
        tallies.forEach((field, tally) -> json.putObject(field)
                .put("precision", tally.precision())
                .put("recall", tally.recall())
                .put("f1", tally.f1())
                .put("exact", tally.exact(reports)));
        return json;
    }

    /** Nothing wrong where there is nothing. */
    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
