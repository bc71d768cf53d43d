package org.nianbao.indexer.index;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSchemaTest {
    private static final String SCHEMA = Integer.toString(IndexSchema.VERSION);

    @TempDir
    private Path dir;

    @Test
    void gramsAreCodePointsAtConsecutivePositions() throws IOException {
        assertEquals(List.of("临泉+1", "泉，+1", "，𠀀+1", "𠀀a+1"), tokens(IndexSchema.EXACT, "临泉，𠀀a"));
        assertEquals(List.of("𠀀+1", "a+1"), tokens(IndexSchema.EXACT_CHAR, "𠀀a"));
        assertEquals(List.of(), tokens(IndexSchema.EXACT, "𠀀"));
        assertEquals(List.of(), tokens(IndexSchema.EXACT, ""));
        assertEquals(List.of("  +1", " a+1"), tokens(IndexSchema.EXACT, "  a"));
        assertEquals(4999, tokens(IndexSchema.EXACT, "政𠀀".repeat(2500)).size());
    }

    @Test
    void wordsAreStockSmartChineseWithItsOddities() throws IOException {
        assertEquals(
                List.of("加强+1", "政府+1", "信息+1", "公开+1", "平台+1", "建设+1"), tokens(IndexSchema.WORDS, "加强政府信息公开平台建设"));
        assertEquals(List.of("elast+1", "公开+2"), tokens(IndexSchema.WORDS, "elastic，公开"));
        assertTrue(tokens(IndexSchema.WORDS, "临泉县城关镇人民政府").contains("县城+1"), "cut within 城关镇");
    }

    @Test
    void refusesWhatItCannotAnswerFromInOneSentence() throws IOException {
        assertAll(
                () -> refuses(Map.of(), "has schema none", "Lucene unknown"),
                () -> refuses(Map.of("schema", "0", "lucene", Version.LATEST.toString()), "has schema 0"),
                () -> refuses(Map.of("schema", SCHEMA, "lucene", "10.4.0"), "Lucene 10.4.0", Version.LATEST.toString()),
                () -> refuses(Map.of("schema", SCHEMA, "lucene", "9.12.3"), "--rebuild"));
        IndexSchema.check(Map.of("schema", SCHEMA, "lucene", Version.LATEST.toString()), dir);
        IndexSchema.check(Map.of("schema", SCHEMA, "lucene", "10." + Version.LATEST.minor + ".99"), dir);
    }

    private void refuses(Map<String, String> commit, String... words) {
        ForeignIndexException refused = assertThrows(ForeignIndexException.class, () -> IndexSchema.check(commit, dir));
        for (String word : words) {
            assertTrue(refused.getMessage().contains(word), refused.getMessage());
        }
        assertTrue(
                refused.getMessage().endsWith("nianbao index PATH... --index " + dir + " --rebuild"),
                refused.getMessage());
    }

    @Test
    void aMissingIndexIsNotMade() {
        Path nowhere = dir.resolve("nowhere");
        ForeignIndexException missing = assertThrows(ForeignIndexException.class, () -> IndexSchema.open(nowhere));
        assertTrue(missing.getMessage().contains("nianbao index"), missing.getMessage());
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void aForeignIndexIsRefusedByTheWriterAndReplacedByARebuild() throws IOException {
        try (IndexWriter foreign = new IndexWriter(FSDirectory.open(dir), new IndexWriterConfig())) {
            foreign.commit();
        }
        assertThrows(ForeignIndexException.class, () -> ReportIndexer.open(dir, false));
        try (ReportIndexer indexer = ReportIndexer.open(dir, true)) {
            indexer.commit();
        }
        assertEquals(Optional.empty(), IndexCheck.of(dir).fault());
    }

    @Test
    void aDamagedCommitIsRefusedAndReplacedByARebuild() throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(dir, false)) {
            indexer.commit();
        }
        Files.writeString(dir.resolve("segments_1"), "no index at all, but long enough to be read as one");
        assertThrows(ForeignIndexException.class, () -> IndexSchema.open(dir));
        try (FSDirectory directory = FSDirectory.open(dir);
                Lock another = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            another.ensureValid();
            assertThrows(IOException.class, () -> ReportIndexer.open(dir, true));
            assertTrue(Files.exists(dir.resolve("segments_1")), "nothing is taken away from another run");
        }
        try (ReportIndexer indexer = ReportIndexer.open(dir, true)) {
            indexer.commit();
        }
        assertEquals(0, IndexCheck.of(dir).reports());
    }

    private static List<String> tokens(String field, String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (Analyzer analyzer = IndexSchema.analyzer();
                TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term + "+" + step.getPositionIncrement());
            }
            stream.end();
        }
        return tokens;
    }
}
