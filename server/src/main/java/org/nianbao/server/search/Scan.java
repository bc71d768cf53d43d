package org.nianbao.server.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** What is done with every report that matches, segment by segment, by the caller's thread. */
@FunctionalInterface
interface Scan {
    /** Opens what is read of a segment. */
    Reader in(LeafReaderContext segment) throws IOException;

    /** Takes the reports of a segment in order. */
    @FunctionalInterface
    interface Reader {
        void take(int doc) throws IOException;
    }

    /** Scans all that matches, unranked. */
    static void of(IndexSearcher searcher, Query query, Scan scan) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                Reader reader = scan.in(segment);
                Bits live = segment.reader().getLiveDocs();
                DocIdSetIterator docs = scorer.iterator();
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        reader.take(doc);
                    }
                }
            }
        }
    }

    /** The only value of a field in a report; empty where it has none. */
    static String text(SortedSetDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.lookupOrd(values.nextOrd()).utf8ToString() : "";
    }
}
