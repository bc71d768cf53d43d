package org.nianbao.indexer.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.corpus.archive.ParseResult;
import org.nianbao.corpus.archive.ReportParser;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.FactExtractor;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.FactsJson;

/** The usual analysis: parser, fact rules and the bundled gazetteer with each archive's own places. */
public final class ReportAnalysis implements Analysis {
    private final ReportParser parser = new ReportParser();
    private final Map<List<Place>, FactExtractor> extractors = new ConcurrentHashMap<>();

    @Override
    public Parsed parse(ArchivedFile file) {
        return switch (parser.parse(file, Instant.now())) {
            case ParseResult.Parsed(var report) -> new Parsed.Text(report);
            case ParseResult.Refused(var skip) -> new Parsed.NoText(skip);
        };
    }

    @Override
    public Facts facts(Report report, Archive archive) {
        return extractors
                .computeIfAbsent(
                        archive.places(),
                        own -> new FactExtractor(Gazetteer.bundled().with(own)))
                .extract(report);
    }

    @Override
    public ObjectNode json(Report report, Facts facts) {
        return FactsJson.write(report, facts);
    }
}
