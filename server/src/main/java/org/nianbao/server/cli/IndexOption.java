package org.nianbao.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.index.ReportIndexer;
import picocli.CommandLine.Option;

/** {@code --index}, the same for all commands. */
final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Folder of the index (default: $NIANBAO_INDEX, else data/index).")
    @Nullable
    Path given;

    /** Whether somebody named a folder, on the command line or in the environment. */
    boolean named() {
        return given != null || !environment().isEmpty();
    }

    /**
     * The folder.
     *
     * @throws IOException if it is a file
     */
    Path path() throws IOException {
        Path path = given != null ? given : Path.of(environment().isEmpty() ? "data/index" : environment());
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new IOException("the index is to be a folder, but " + path + " is a file; choose another --index");
        }
        return path;
    }

    /**
     * The folder to answer from: the sample archive's, which is said, where nobody named one and only that has an index.
     *
     * @throws IOException if it is a file
     */
    Path answering(PrintWriter err) throws IOException {
        Path path = path();
        if (named() || !standsIn(sample(), path)) {
            return path;
        }
        err.println("no index yet: answering from the sample archive (fictional reports) in " + sample());
        return sample();
    }

    /** Whether one folder holds an index and the other none. */
    static boolean standsIn(Path sample, Path usual) throws IOException {
        return !ReportIndexer.exists(usual) && ReportIndexer.exists(sample);
    }

    /** Where the sample archive is indexed: apart, so that fictional reports never mix with real ones. */
    static Path sample() {
        return Path.of("data", "sample-index");
    }

    private static String environment() {
        String set = System.getenv("NIANBAO_INDEX");
        return set == null ? "" : set.strip();
    }
}
