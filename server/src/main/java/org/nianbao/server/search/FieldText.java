package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiPhraseQuery.UnionPostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.text.LooseText;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.indexer.index.Landmarks;

/**
 * The text of a field of grams in one report after another, read from the postings alone. Positions are code points of the
 * normalised text; all lists of them ascend.
 */
final class FieldText {
    private static final int[] NOWHERE = {};

    private final LeafReader reader;
    private final String field;
    private final Map<String, Optional<Occurrences>> open = new HashMap<>();
    private int doc;

    FieldText(LeafReader reader, String field) {
        this.reader = reader;
        this.field = field;
    }

    /** Goes to a report of the segment, none before the last one. */
    FieldText at(int report) {
        doc = report;
        return this;
    }

    /** Where a normalised text begins. */
    int[] starts(String piece) throws IOException {
        int[] points = piece.codePoints().toArray();
        if (points.length == 1) {
            return positions(field, piece, true);
        }
        int last = points.length - IndexSchema.GRAM;
        int[] starts = positions(field, new String(points, last, IndexSchema.GRAM), false);
        starts = IntStream.of(starts).map(position -> position - last).toArray();
        for (int i = 0; i < last && starts.length > 0; i += IndexSchema.GRAM) {
            int[] gram = positions(field, new String(points, i, IndexSchema.GRAM), false);
            int step = i;
            starts = IntStream.of(starts)
                    .filter(start -> Arrays.binarySearch(gram, start + step) >= 0)
                    .toArray();
        }
        return starts;
    }

    /** Where a folded text stands when the field is read loosely; each from its first to its last character. */
    List<Span> loose(String folded) throws IOException {
        int[] points = folded.codePoints().toArray();
        List<Span> found = new ArrayList<>();
        if (points.length == 1) {
            for (int variant : LooseText.variants(points[0])) {
                IntStream.of(starts(Character.toString(variant)))
                        .forEach(start -> found.add(new Span(start, start + 1)));
            }
            found.sort(Comparator.comparingInt(Span::start));
            return found;
        }
        List<int[][]> steps = new ArrayList<>();
        for (int i = 0; i + IndexSchema.GRAM <= points.length; i++) {
            int[][] step = next(new String(points, i, IndexSchema.GRAM));
            if (step[0].length == 0) {
                return found;
            }
            steps.add(step);
        }
        for (int start : steps.getFirst()[0]) {
            int at = start;
            for (int[][] step : steps) {
                int index = at < 0 ? -1 : Arrays.binarySearch(step[0], at);
                at = index < 0 ? -1 : step[1][index];
            }
            if (at >= 0) {
                found.add(new Span(start, at + 1));
            }
        }
        return found;
    }

    /** Where the first character of a loose gram stands, and for each of these where the second. */
    private int[][] next(String gram) throws IOException {
        int[] close = positions(field, gram, false);
        int[] far = positions(IndexSchema.loose(field), gram, false);
        int[][] next = new int[2][close.length + far.length / 2];
        int c = 0;
        int f = 0;
        for (int i = 0; i < next[0].length; i++) {
            if (f == far.length || c < close.length && close[c] < far[f]) {
                next[0][i] = close[c];
                next[1][i] = close[c++] + 1;
            } else {
                next[0][i] = far[f];
                next[1][i] = far[f + 1];
                f += 2;
            }
        }
        return next;
    }

    /** Positions that begin a line of the body, and the one after its last character. */
    int[] lines() throws IOException {
        return positions(IndexSchema.LANDMARKS, Landmarks.LINE, false);
    }

    /** Positions of marks that end a sentence of the body. */
    int[] sentenceEnds() throws IOException {
        return positions(IndexSchema.LANDMARKS, Landmarks.SENTENCE, false);
    }

    /** The stretches of a section of the body. */
    List<Span> sections(String id) throws IOException {
        int[] ends = positions(IndexSchema.LANDMARKS, Landmarks.section(id), false);
        List<Span> sections = new ArrayList<>();
        for (int i = 0; i + 1 < ends.length; i += 2) {
            sections.add(new Span(ends[i], ends[i + 1]));
        }
        return sections;
    }

    /** @param prefix whether the term is the beginning of the terms asked for */
    private int[] positions(String in, String term, boolean prefix) throws IOException {
        String key = in + (prefix ? "\t" : "\n") + term;
        Optional<Occurrences> found = open.get(key);
        if (found == null) {
            found = (prefix ? beginning(in, term) : exactly(in, term)).map(Occurrences::new);
            open.put(key, found);
        }
        return found.isEmpty() ? NOWHERE : found.get().in(doc);
    }

    /** The postings of a term, which can be read once a report and are asked for more often. */
    private static final class Occurrences {
        private final PostingsEnum postings;
        private int[] positions = NOWHERE;
        private int doc = -1;

        Occurrences(PostingsEnum postings) {
            this.postings = postings;
        }

        int[] in(int report) throws IOException {
            if (doc == report) {
                return positions;
            }
            doc = report;
            int at = postings.docID() < report ? postings.advance(report) : postings.docID();
            positions = at == report ? new int[postings.freq()] : NOWHERE;
            for (int i = 0; i < positions.length; i++) {
                positions[i] = postings.nextPosition();
            }
            return positions;
        }
    }

    private Optional<PostingsEnum> exactly(String in, String term) throws IOException {
        TermsEnum terms = Terms.getTerms(reader, in).iterator();
        return terms.seekExact(new BytesRef(term))
                ? Optional.of(terms.postings(null, PostingsEnum.POSITIONS))
                : Optional.empty();
    }

    private Optional<PostingsEnum> beginning(String in, String prefix) throws IOException {
        BytesRef start = new BytesRef(prefix);
        TermsEnum terms = Terms.getTerms(reader, in).iterator();
        List<PostingsEnum> all = new ArrayList<>();
        boolean more = terms.seekCeil(start) != TermsEnum.SeekStatus.END;
        while (more && StringHelper.startsWith(terms.term(), start)) {
            all.add(terms.postings(null, PostingsEnum.POSITIONS));
            more = terms.next() != null;
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(new UnionPostingsEnum(all));
    }
}
