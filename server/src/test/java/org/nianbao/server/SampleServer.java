package org.nianbao.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.corpus.archive.ArchiveReader;
import org.nianbao.indexer.index.IndexRun;
import org.nianbao.indexer.index.ReportAnalysis;
import org.nianbao.indexer.index.ReportIndexer;
import org.nianbao.server.http.WebServer;
import org.nianbao.server.search.ReportSearcher;

/** An archive, indexed and served on a free port of this machine for as long as a test needs it. */
public final class SampleServer implements Closeable {
    public static final Path SAMPLE = Path.of("../corpus/sample");

    private final Path index;
    private final ReportSearcher searcher;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private SampleServer(Path index, ReportSearcher searcher, WebServer server) {
        this.index = index;
        this.searcher = searcher;
        this.server = server;
    }

    /** Indexes an archive into a folder of its own and serves it. */
    public static SampleServer of(Path archive) throws IOException {
        Path index = Files.createTempDirectory("nianbao-index");
        index(archive, index);
        ReportSearcher searcher = ReportSearcher.open(index);
        return new SampleServer(index, searcher, WebServer.start(searcher, "127.0.0.1", 0));
    }

    private static void index(Path archive, Path index) throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(index, false);
                ArchiveReader reader = ArchiveReader.open(archive)) {
            new IndexRun(indexer, new ReportAnalysis(), (bytes, reports) -> {}, IndexRun.Pace.USUAL)
                    .run(List.of(new IndexRun.Root(archive.toString(), reader)), false);
        }
    }

    /** Indexes an archive into the index that is served, as another process would. */
    public void add(Path archive) throws IOException {
        index(archive, index);
        searcher.refresh();
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    public ReportSearcher searcher() {
        return searcher;
    }

    public WebServer server() {
        return server;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        server.close();
        client.close();
        searcher.close();
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
