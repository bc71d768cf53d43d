package org.nianbao.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.nianbao.corpus.generate.ArchiveGenerator;
import org.nianbao.corpus.place.Gazetteer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Write a synthetic archive of N reports and its answer key (facts.jsonl), for measuring.")
final class GenerateCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "N", description = "How many reports.")
    int reports;

    @Parameters(index = "1", paramLabel = "DIR", description = "Folder to write to; made if missing.")
    Path folder = Path.of(".");

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same bytes (default: 1).")
    long seed;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (reports < 1) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(), "N must be 1 or more, not " + reports);
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IOException(folder + " is not empty; an archive and its key want a folder of their own");
                }
            }
        }
        try (ProgressBar bar = new ProgressBar("generating", reports)) {
            new ArchiveGenerator(seed, Gazetteer.bundled()).write(reports, folder, done -> bar.stepTo(done));
        }
        Talk.err(spec).printf("wrote %d reports and facts.jsonl to %s%n", reports, folder);
        return Main.FOUND;
    }
}
