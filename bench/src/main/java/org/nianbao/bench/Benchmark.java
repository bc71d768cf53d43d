package org.nianbao.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that measures, prints a table and writes the same as JSON. */
abstract class Benchmark implements Callable<Integer> {
    static final JsonMapper JSON = new JsonMapper();

    /** Enough reports for a stable mean, few enough to go over them several times. */
    private static final int SAMPLE = 2_000;

    @Option(names = "--reports", defaultValue = "20000", description = "Size of the archive (default: 20,000).")
    int reports;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the archive (default: 1).")
    long seed;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds of which medians are taken (default: 3).")
    int rounds;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there too.")
    Optional<Path> json = Optional.empty();

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "${sys:java.io.tmpdir}/nianbao-bench",
            description = "Where archives and indexes are kept (default: ${DEFAULT-VALUE}).")
    Path work = Path.of("");

    @Spec
    @Nullable
    CommandSpec spec;

    /** Measures, prints, and returns what goes into the JSON file. */
    abstract ObjectNode measure(PrintWriter out) throws Exception;

    @Override
    public final Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ObjectNode figures = measure(out);
        if (json.isPresent()) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(json.get().toFile(), figures);
        }
        return 0;
    }

    final TestArchive archive() throws IOException {
        Files.createDirectories(work);
        return TestArchive.of(reports, seed, work);
    }

    final int sampleSize() {
        return Math.min(SAMPLE, reports);
    }
}
