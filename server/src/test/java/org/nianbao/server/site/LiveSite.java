package org.nianbao.server.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.corpus.archive.ArchiveReader;
import org.nianbao.indexer.index.IndexRun;
import org.nianbao.indexer.index.ReportAnalysis;
import org.nianbao.indexer.index.ReportIndexer;
import org.nianbao.server.http.WebServer;
import org.nianbao.server.search.ReportSearcher;

/** An archive, indexed and served at a free port. */
final class LiveSite implements AutoCloseable {
    static final Path SAMPLE = Path.of("..", "corpus", "sample");

    private final ReportSearcher searcher;
    private final WebServer server;

    LiveSite(Path archive, Path index) throws IOException {
        try (ArchiveReader reader = ArchiveReader.open(archive);
                ReportIndexer indexer = ReportIndexer.open(index, false)) {
            IndexRun run = new IndexRun(indexer, new ReportAnalysis(), (bytes, reports) -> {}, IndexRun.Pace.USUAL);
            run.run(List.of(new IndexRun.Root(archive.toRealPath().toString(), reader)), false);
        }
        searcher = ReportSearcher.open(index);
        server = WebServer.start(searcher, "127.0.0.1", 0);
    }

    String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    ReportSearcher searcher() {
        return searcher;
    }

    @Override
    public void close() throws IOException {
        server.close();
        searcher.close();
    }
}
