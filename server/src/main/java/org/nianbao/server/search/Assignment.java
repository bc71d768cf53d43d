package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.index.IndexSchema;

/**
 * Which of some bins each report of an index falls into. Read once from the doc values, so that counting many phrases takes
 * no more than an addition a hit.
 *
 * @param bins of each document the bin
 * @param values of each bin its value; what has none is in the last bin, {@code unknown} or {@code none}
 * @param labels of each bin its name
 */
record Assignment(int[] bins, List<String> values, List<String> labels) {
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;

    /** By report year: 1900 to 2099, and the unknown. */
    static Assignment years(Snapshot snapshot) throws IOException {
        int[] bins = new int[snapshot.getIndexReader().maxDoc()];
        Arrays.fill(bins, YEARS);
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            SortedNumericDocValues years = DocValues.getSortedNumeric(leaf.reader(), IndexSchema.YEAR_VALUE);
            for (int doc = years.nextDoc(); doc < leaf.reader().maxDoc(); doc = years.nextDoc()) {
                long year = years.nextValue() - FIRST_YEAR;
                bins[leaf.docBase + doc] = year >= 0 && year < YEARS ? (int) year : YEARS;
            }
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < YEARS; i++) {
            values.add(Integer.toString(FIRST_YEAR + i));
        }
        values.add(IndexSchema.UNKNOWN);
        return new Assignment(bins, values, values);
    }

    static int yearBin(int year) {
        return year - FIRST_YEAR;
    }

    static int yearOf(int bin) {
        return bin + FIRST_YEAR;
    }

    /** By the place of today at a level, in the order of codes; a report of a higher level, or of none, has none. */
    static Assignment regions(Snapshot snapshot, Level level) throws IOException {
        int[] bins = new int[snapshot.getIndexReader().maxDoc()];
        List<String> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        if (snapshot.facets().isPresent()) {
            SortedSetDocValues places = snapshot.facets().get().getDocValues();
            int[] binOf = new int[(int) places.getValueCount()];
            Map<String, Integer> known = new HashMap<>();
            for (int ord = 0; ord < binOf.length; ord++) {
                String[] path = FacetsConfig.stringToPath(places.lookupOrd(ord).utf8ToString());
                String last = path[path.length - 1];
                String code = IndexSchema.regionCode(last);
                binOf[ord] = -1;
                if (path.length > 1 && path[0].equals(Dimension.REGION.id()) && digits(level) == code.length()) {
                    binOf[ord] = known.computeIfAbsent(code, key -> known.size());
                    if (binOf[ord] == values.size()) {
                        values.add(code);
                        labels.add(IndexSchema.regionName(last));
                    }
                }
            }
            Arrays.fill(bins, values.size());
            for (int doc = places.nextDoc(); doc < bins.length; doc = places.nextDoc()) {
                for (int i = places.docValueCount(); i > 0; i--) {
                    int bin = binOf[(int) places.nextOrd()];
                    if (bin >= 0) {
                        bins[doc] = bin;
                    }
                }
            }
        }
        values.add(IndexSchema.NONE);
        labels.add(IndexSchema.NONE);
        return new Assignment(bins, values, labels);
    }

    /** How long the codes of a level are. */
    static int digits(Level level) {
        return switch (level) {
            case PROVINCE -> 2;
            case CITY -> 4;
            case COUNTY -> 6;
            case TOWN -> 9;
        };
    }

    int size() {
        return values.size();
    }
}
