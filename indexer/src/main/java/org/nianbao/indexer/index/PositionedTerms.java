package org.nianbao.indexer.index;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms that are told with their positions. */
final class PositionedTerms extends TokenStream {
    /** A term at a position; a stretch is told as its term at its start and at its end. */
    record At(String term, int position) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<At> terms;
    private Iterator<At> rest;
    private int position = -1;

    PositionedTerms(List<At> terms) {
        this.terms =
                terms.stream().sorted(Comparator.comparingInt(At::position)).toList();
        this.rest = this.terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        At next = rest.next();
        term.append(next.term());
        step.setPositionIncrement(next.position() - position);
        position = next.position();
        return true;
    }

    @Override
    public void reset() {
        rest = terms.iterator();
        position = -1;
    }
}
