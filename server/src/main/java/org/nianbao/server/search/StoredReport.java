package org.nianbao.server.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nianbao.corpus.Report;
import org.nianbao.indexer.index.Source;

/**
 * A report as the index keeps it.
 *
 * @param facts the facts as JSON, in the shape in which they are served
 * @param sources every place where its bytes lie
 */
public record StoredReport(Report report, ObjectNode facts, List<Source> sources) {
    public StoredReport {
        sources = List.copyOf(sources);
    }

    /** The facts with where the report lies today: it may have moved since it was analysed. */
    public ObjectNode json() {
        ObjectNode json = facts.deepCopy();
        sources.stream().findFirst().ifPresent(source -> place(json, source));
        return json;
    }

    private static void place(ObjectNode json, Source source) {
        json.put("source", source.location());
        ObjectNode provenance = json.withObject("/provenance");
        int zip = source.location().indexOf("!/");
        provenance.put("source", zip < 0 ? source.location() : source.location().substring(0, zip));
        provenance.put("entry", zip < 0 ? null : source.location().substring(zip + 2));
        provenance.put("origin_url", source.originUrl().isEmpty() ? null : source.originUrl());
        provenance.put("captured_at", source.capturedAt().isEmpty() ? null : source.capturedAt());
    }
}
