package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.corpus.archive.ArchiveItem;
import org.nianbao.corpus.archive.ArchiveReader;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.corpus.generate.ArchiveGenerator;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.indexer.index.Analysis.Parsed;
import org.nianbao.indexer.index.IndexRun;
import org.nianbao.indexer.index.ReportAnalysis;
import org.nianbao.indexer.index.ReportIndexer;

/** The promise of exactness on files as they are read: generated, sample and, where they are at hand, real ones. */
class WholePathExactnessTest {
    private static final int GENERATED = 300;
    private static final int PHRASES = 3_000;

    @TempDir
    private Path folder;

    @Test
    void aQuotedPhraseEqualsAScan() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("WholePathExactnessTest seed " + seed);
        Random random = new Random(seed);
        Path generated = folder.resolve("generated");
        new ArchiveGenerator(seed, Gazetteer.bundled()).write(GENERATED, generated, done -> {});
        List<Path> roots = new ArrayList<>(List.of(generated, Path.of("../corpus/sample")));
        Optional.of(Path.of("../../shared/reports")).filter(Files::isDirectory).ifPresent(roots::add);

        Map<String, String> bodies = bodies(roots);
        Path index = folder.resolve("index");
        index(roots, index);
        List<String> texts = List.copyOf(bodies.values());
        try (ReportSearcher searcher = ReportSearcher.open(index)) {
            for (int i = 0; i < PHRASES; i++) {
                String text = texts.get(random.nextInt(texts.size()));
                check(searcher, bodies, piece(text, random), "seed " + seed);
            }
        }
    }

    private static String piece(String text, Random random) {
        int points = text.codePointCount(0, text.length());
        int length = Math.min(points, 1 + random.nextInt(30));
        int start = text.offsetByCodePoints(0, random.nextInt(points - length + 1));
        return Normalizer.normalize(text.substring(start, text.offsetByCodePoints(start, length)));
    }

    private static void check(ReportSearcher searcher, Map<String, String> bodies, String phrase, String seed)
            throws IOException {
        if (phrase.isEmpty()) {
            return;
        }
        Set<String> wanted = new HashSet<>();
        long occurrences = 0;
        for (Map.Entry<String, String> body : bodies.entrySet()) {
            int count = Marks.literal(body.getValue(), phrase).size();
            occurrences += count;
            if (count > 0) {
                wanted.add(body.getKey());
            }
        }
        String query = new Query.Exact(phrase).print();
        String message = query + ", " + seed;
        assertTrue(!wanted.isEmpty(), message);
        SearchRequest request =
                SearchRequest.parse(Map.of("q", List.of(query), "size", List.of("100"), "facet", List.of("none")));
        SearchResponse response = searcher.search(request);
        assertEquals(wanted.size(), response.total(), message);
        assertEquals(occurrences, response.occurrences(), message);
        Set<String> found = new HashSet<>();
        response.hits().forEach(hit -> found.add(hit.id()));
        while (response.next().isPresent()) {
            response = searcher.search(request.at(response.next().get()));
            response.hits().forEach(hit -> found.add(hit.id()));
        }
        assertEquals(wanted, found, message);
    }

    private static Map<String, String> bodies(List<Path> roots) throws IOException {
        Map<String, String> bodies = new HashMap<>();
        ReportAnalysis analysis = new ReportAnalysis();
        for (Path root : roots) {
            try (ArchiveReader reader = ArchiveReader.open(root)) {
                for (ArchiveItem item : reader) {
                    if (item instanceof ArchivedFile file && analysis.parse(file) instanceof Parsed.Text(var report)) {
                        bodies.put(report.id(), Normalizer.body(report).text());
                    }
                }
            }
        }
        return bodies;
    }

    private static void index(List<Path> roots, Path index) throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(index, false)) {
            for (Path root : roots) {
                try (ArchiveReader reader = ArchiveReader.open(root)) {
                    new IndexRun(indexer, new ReportAnalysis(), (bytes, done) -> {}, IndexRun.Pace.USUAL)
                            .run(List.of(new IndexRun.Root(root.toString(), reader)), false);
                }
            }
        }
    }
}
