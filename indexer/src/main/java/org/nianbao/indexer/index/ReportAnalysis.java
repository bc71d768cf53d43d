package org.nianbao.indexer.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.corpus.archive.ParseResult;
import org.nianbao.corpus.archive.ReportParser;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.extract.FactExtractor;
import org.nianbao.indexer.facts.Explanation;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.FactsJson;

/** The usual analysis: parser, fact rules and the bundled gazetteer with each archive's own places. */
public final class ReportAnalysis implements Analysis {
    /** Archives come one after the other, so few are at work at a time; each takes a gazetteer. */
    private static final int REMEMBERED = 4;

    private final ReportParser parser = new ReportParser();
    private final Deque<Extractor> recent = new ArrayDeque<>();

    private record Extractor(List<Place> own, FactExtractor rules) {}

    @Override
    public Parsed parse(ArchivedFile file) {
        return switch (parser.parse(file, Instant.now())) {
            case ParseResult.Parsed(var report) -> new Parsed.Text(report);
            case ParseResult.Refused(var skip) -> new Parsed.NoText(skip);
        };
    }

    @Override
    public Facts facts(Report report, Archive archive) {
        return extractor(archive.places()).extract(report);
    }

    /** Which rules decide a report's facts, and from which words. */
    public List<Explanation> explain(Report report, Archive archive) {
        return extractor(archive.places()).explain(report);
    }

    /** The rules with an archive's own places; its list is nearly always one of these few, and equals itself at once. */
    synchronized FactExtractor extractor(List<Place> own) {
        Extractor found = recent.stream()
                .filter(known -> known.own().equals(own))
                .findFirst()
                .orElseGet(() ->
                        new Extractor(own, new FactExtractor(Gazetteer.bundled().with(own))));
        recent.remove(found);
        recent.addFirst(found);
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        return found.rules();
    }

    @Override
    public ObjectNode json(Report report, Facts facts) {
        return FactsJson.write(report, facts);
    }
}
