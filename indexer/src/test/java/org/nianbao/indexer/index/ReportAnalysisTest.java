package org.nianbao.indexer.index;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.extract.FactExtractor;

class ReportAnalysisTest {
    private final ReportAnalysis analysis = new ReportAnalysis();

    @Test
    void remembersTheRulesOfTheLastFourArchives() {
        List<FactExtractor> rules = new ArrayList<>();
        for (int archive = 0; archive < 4; archive++) {
            rules.add(analysis.extractor(places(archive)));
        }
        assertSame(rules.get(0), analysis.extractor(places(0)), "the same places in another list");
        assertNotSame(rules.get(0), analysis.extractor(places(4)));
        assertSame(rules.get(0), analysis.extractor(places(0)), "used last but one");
        assertNotSame(rules.get(1), analysis.extractor(places(1)), "out of use for longest");
    }

    private static List<Place> places(int archive) {
        return List.of(new Place("99", "虚省" + archive, Level.PROVINCE, "", 0, 9999, ""));
    }
}
