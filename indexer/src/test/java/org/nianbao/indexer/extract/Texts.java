package org.nianbao.indexer.extract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.indexer.facts.Facts;

/** Reports made of a text, and the extractor all tests share. */
public final class Texts {
    public static final FactExtractor EXTRACTOR = new FactExtractor(Gazetteer.bundled());

    private Texts() {}

    public static Report report(String text) {
        Provenance provenance = new Provenance(
                "a.txt",
                Optional.empty(),
                "0".repeat(64),
                "UTF-8",
                false,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        return new Report("0".repeat(16), provenance, text, List.of());
    }

    public static Facts facts(String text) {
        return EXTRACTOR.extract(report(text));
    }
}
