package org.nianbao.indexer.index;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.corpus.text.LooseText;
import org.nianbao.indexer.index.PositionedTerms.At;

/**
 * The grams that only a loose reading has: two characters that follow each other when punctuation and white space count
 * for nothing, folded, where they do not stand side by side or one of them is Traditional. Each is told as a stretch, from
 * the position of the one to that of the other. With the grams of the exact field they are all grams of the loose text,
 * for about a tenth of its size.
 */
final class LooseGrams {
    private LooseGrams() {}

    static List<At> of(String normal) {
        List<At> grams = new ArrayList<>();
        int[] points = normal.codePoints().toArray();
        int before = -1;
        for (int i = 0; i < points.length; i++) {
            if (LooseText.isIgnored(points[i])) {
                continue;
            }
            if (before >= 0) {
                int first = LooseText.simplified(points[before]);
                int second = LooseText.simplified(points[i]);
                if (i > before + 1 || first != points[before] || second != points[i]) {
                    String gram = Character.toString(first) + Character.toString(second);
                    grams.add(new At(gram, before));
                    grams.add(new At(gram, i));
                }
            }
            before = i;
        }
        return grams;
    }
}
