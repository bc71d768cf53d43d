package org.nianbao.bench;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bench/run}: the benchmarks by name. */
@Command(
        name = "bench/run",
        description = "Measures Nianbao over a generated archive.",
        mixinStandardHelpOptions = true,
        subcommands = {ArchiveBenchmark.class, FactsBenchmark.class, QueriesBenchmark.class, HttpBenchmark.class})
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        System.exit(run(out, args));
    }

    /** Runs one benchmark and returns the exit code: 0 done, anything else failed. */
    static int run(PrintWriter out, String... args) {
        return new CommandLine(new Main()).setOut(out).execute(args);
    }
}
