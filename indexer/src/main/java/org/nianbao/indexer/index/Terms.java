package org.nianbao.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The terms of a text in the words field, as stock {@code SmartChineseAnalyzer} gives them. */
public final class Terms {
    /**
     * A term.
     *
     * @param start UTF-16 index in the text
     * @param end index after the last
     */
    public record Term(String text, int start, int end) {}

    private Terms() {}

    public static List<Term> of(String text) throws IOException {
        List<Term> terms = new ArrayList<>();
        try (Analyzer analyzer = IndexSchema.analyzer();
                TokenStream tokens = analyzer.tokenStream(IndexSchema.WORDS, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(new Term(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        }
        return terms;
    }
}
