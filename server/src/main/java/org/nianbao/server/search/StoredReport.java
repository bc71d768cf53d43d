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
}
