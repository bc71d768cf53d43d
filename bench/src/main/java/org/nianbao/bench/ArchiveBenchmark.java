package org.nianbao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nianbao.bench.Rounds.Pass;
import picocli.CommandLine.Command;

@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = "Index an archive of N reports with a small heap, and see where the time goes.")
final class ArchiveBenchmark extends Benchmark {
    private static final double MB = 1_000_000;

    @Override
    ObjectNode measure(PrintWriter out) throws Exception {
        TestArchive archive = archive();
        out.printf("archive: %d reports, %.1f MB%n%n", reports, archive.bytes() / MB);
        ObjectNode whole = whole(archive);
        print(whole, archive, out);
        ObjectNode parts = parts(archive);
        print(parts, out);

        double perReport = whole.get("processor_seconds").doubleValue() * 1000 / reports;
        double sum = 0;
        for (var part : parts) {
            sum += part.get("ms_per_report").doubleValue();
        }
        out.printf(
                "whole run: %.2f ms of processor time a report, %.2f times the sum of its parts%n",
                perReport, perReport / sum);
        ObjectNode figures = JSON.createObjectNode();
        figures.put("benchmark", "archive").put("bytes", archive.bytes());
        figures.set("whole", whole);
        figures.put("sample", sampleSize()).put("rounds", rounds);
        figures.set("parts", parts);
        figures.put("whole_ms_per_report", perReport)
                .put("parts_ms_per_report", sum)
                .put("ratio", perReport / sum);
        return figures;
    }

    private static ObjectNode whole(TestArchive archive) throws IOException, InterruptedException {
        ObjectNode whole = IndexProcess.run(archive);
        double seconds = whole.get("seconds").doubleValue();
        whole.put("reports_per_second", whole.get("reports").intValue() / seconds);
        whole.put("mb_per_second", archive.bytes() / MB / seconds);
        whole.put("index_bytes", TestArchive.size(archive.index()));
        return whole;
    }

    private static void print(ObjectNode whole, TestArchive archive, PrintWriter out) {
        new Table("whole run, -Xmx" + IndexProcess.MAX_HEAP_MB + "m", "")
                .row("processors", "%.0f", whole.get("processors").doubleValue())
                .row("seconds", "%.1f", whole.get("seconds").doubleValue())
                .row("reports/s", "%.1f", whole.get("reports_per_second").doubleValue())
                .row("MB/s", "%.2f", whole.get("mb_per_second").doubleValue())
                .row("peak heap, MB", "%.0f", whole.get("peak_heap_bytes").doubleValue() / MB)
                .row(
                        "peak heap after full collections, MB",
                        "%.0f",
                        whole.get("peak_live_bytes").doubleValue() / MB)
                .row("peak RSS, MB", "%.0f", whole.get("peak_rss_bytes").doubleValue() / MB)
                .row("index, MB", "%.1f", whole.get("index_bytes").doubleValue() / MB)
                .row("index / archive", "%.2f", whole.get("index_bytes").doubleValue() / archive.bytes())
                .print(out);
    }

    private ObjectNode parts(TestArchive archive) throws Exception {
        Sample sample = new Sample(archive.folder(), sampleSize());
        Path index = Files.createTempDirectory(work, "sample-index");
        Map<String, Pass> passes = new LinkedHashMap<>();
        passes.put("reading", sample::read);
        passes.put("facts", sample::facts);
        passes.put("smartcn", sample::words);
        passes.put("grams", sample::grams);
        passes.put("writing", () -> sample.write(index));
        Rounds taken = Rounds.of(rounds, passes);
        TestArchive.delete(index);

        Map<String, Double> seconds = new LinkedHashMap<>();
        passes.keySet().forEach(name -> seconds.put(name, taken.median(name)));
        seconds.merge("writing", -seconds.get("smartcn") - seconds.get("grams"), Double::sum);
        double sum = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        ObjectNode parts = JSON.createObjectNode();
        seconds.forEach((name, time) -> parts.putObject(name)
                .put("ms_per_report", time * 1000 / sampleSize())
                .put("share", time / sum));
        return parts;
    }

    private static void print(ObjectNode parts, PrintWriter out) {
        Table table = new Table("processor time", "ms/report", "%");
        parts.properties()
                .forEach(part -> table.row(
                        part.getKey(),
                        "%.2f",
                        part.getValue().get("ms_per_report").doubleValue(),
                        part.getValue().get("share").doubleValue() * 100));
        table.print(out);
    }
}
