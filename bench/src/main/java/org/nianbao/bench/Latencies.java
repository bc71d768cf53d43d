package org.nianbao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How long requests took, milliseconds; each has a kind and a text. Safe for threads. */
final class Latencies {
    private record Request(String kind, String text) {}

    private final Map<Request, List<Double>> millis = new LinkedHashMap<>();

    synchronized void add(String kind, String text, double took) {
        millis.computeIfAbsent(new Request(kind, text), request -> new ArrayList<>())
                .add(took);
    }

    /** Prints all and each kind, then the median of every request; puts the same into an object. */
    synchronized void tell(PrintWriter out, ObjectNode figures) {
        Table table = new Table("milliseconds", "searches", "p50", "p99");
        tell("all", request -> true, table, figures);
        for (String kind :
                millis.keySet().stream().map(Request::kind).distinct().toList()) {
            tell(kind, request -> request.kind().equals(kind), table, figures);
        }
        table.print(out);
        Table each = new Table("each", "p50");
        millis.forEach((request, taken) -> each.row(request.text(), "%.1f", percentile(taken, 50)));
        each.print(out);
    }

    private void tell(String name, Predicate<Request> which, Table table, ObjectNode figures) {
        List<Double> taken = millis.keySet().stream()
                .filter(which)
                .flatMap(request -> millis.get(request).stream())
                .toList();
        double p50 = percentile(taken, 50);
        double p99 = percentile(taken, 99);
        figures.putObject(name).put("searches", taken.size()).put("p50_ms", p50).put("p99_ms", p99);
        table.row(name, "%.1f", taken.size(), p50, p99);
    }

    private static double percentile(List<Double> values, int percent) {
        return values.stream().sorted().toList().get(Math.min(values.size() - 1, values.size() * percent / 100));
    }
}
