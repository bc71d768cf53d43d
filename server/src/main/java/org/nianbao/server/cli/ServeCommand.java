package org.nianbao.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.index.ReportIndexer;
import org.nianbao.server.http.WebServer;
import org.nianbao.server.search.ReportSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve an index as a site and an API. With PATH, index that first; without PATH and index, the"
                + " sample archive.")
final class ServeCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Archives to index first.")
    List<Path> paths = List.of();

    @Mixin
    IndexOption index = new IndexOption();

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on (default: 127.0.0.1).")
    String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "7070", description = "Port; 0 for any free one (default: 7070).")
    int port;

    @ParentCommand
    @Nullable
    Main main;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = Talk.err(spec);
        if (port < 0 || port > 65_535) {
            throw new IOException("--port must be 0 to 65535, not " + port);
        }
        Path folder = index.path();
        if (!paths.isEmpty()) {
            index(paths, folder);
        } else if (!index.named() && !ReportIndexer.exists(folder)) {
            folder = sampleIndex();
        }
        CountDownLatch stopped = new CountDownLatch(1);
        try (ReportSearcher searcher = ReportSearcher.open(folder);
                WebServer server = WebServer.start(searcher, host, port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            err.printf("serving %s on http://%s:%d/ (end with Ctrl-C)%n", folder, host, server.port());
            // Names of places take a second to read; the first who types is not to wait for it.
            Thread.ofPlatform().daemon().start(searcher::readNames);
            stopped.await();
        }
        return Main.FOUND;
    }

    private void index(List<Path> archives, Path folder) throws IOException {
        Indexing indexing = new Indexing(Talk.err(spec), false);
        indexing.tell(indexing.run(archives, folder, false, false), main != null && main.verbose);
    }

    /** The sample archive's own index, brought up to date. */
    private Path sampleIndex() throws IOException {
        Path sample = Path.of(System.getProperty("nianbao.home", "."), "corpus", "sample");
        if (!Files.isDirectory(sample)) {
            throw new IOException("There is no index in " + index.path() + " and no sample archive in " + sample
                    + "; give the PATH of an archive");
        }
        Talk.err(spec)
                .println("no index yet: serving the sample archive (fictional reports) from " + IndexOption.sample());
        index(List.of(sample), IndexOption.sample());
        return IndexOption.sample();
    }
}
