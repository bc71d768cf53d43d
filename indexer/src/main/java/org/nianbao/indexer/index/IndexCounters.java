package org.nianbao.indexer.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nianbao.corpus.archive.Skip;
import org.nianbao.corpus.archive.SkipReason;

/**
 * What an index run did. Each file that holds a report is counted once: {@code indexed + updated + unchanged +
 * duplicates == read}.
 *
 * @param read files that hold a report
 * @param indexed new reports
 * @param updated files whose bytes, or what their archive says, changed since the last run
 * @param unchanged files as they were at the last run
 * @param duplicates new files whose bytes are a report already in the index; a moved file is one
 * @param damaged reports analysed in this run with bytes that no encoding explains
 * @param pruned files of earlier runs that are no longer there, or became empty or binary (these are skips too)
 * @param skips files that became no report
 */
public record IndexCounters(
        long read,
        long indexed,
        long updated,
        long unchanged,
        long duplicates,
        long damaged,
        long pruned,
        List<Skip> skips) {
    public IndexCounters {
        skips = List.copyOf(skips);
    }

    /** How many were passed over, by reason, in the order of {@link SkipReason}. */
    public Map<SkipReason, Long> skipped() {
        Map<SkipReason, Long> counts = new EnumMap<>(SkipReason.class);
        skips.forEach(skip -> counts.merge(skip.reason(), 1L, Long::sum));
        return counts;
    }
}
