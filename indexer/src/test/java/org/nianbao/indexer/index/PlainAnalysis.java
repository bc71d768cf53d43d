package org.nianbao.indexer.index;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.corpus.archive.Skip;
import org.nianbao.corpus.archive.SkipReason;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.Figures;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.Means;
import org.nianbao.indexer.facts.Region;
import org.nianbao.indexer.facts.StatutoryTables;

/** Bytes are UTF-8 and all body; a report says nothing but the number of places its archive brings. */
final class PlainAnalysis implements Analysis {
    /** How many reports were analysed. */
    final AtomicInteger analysed = new AtomicInteger();

    @Override
    public Parsed parse(ArchivedFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return new Parsed.NoText(new Skip(file.source(), file.entry(), SkipReason.EMPTY, "nothing but space"));
        }
        Provenance provenance = new Provenance(
                file.source(),
                file.entry(),
                Report.sha256(file.bytes()),
                "UTF-8",
                text.contains("\uFFFD"),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        return new Parsed.Text(new Report(Report.id(file.bytes()), provenance, text, List.of()));
    }

    @Override
    public Facts facts(Report report, Archive archive) {
        analysed.incrementAndGet();
        return new Facts(
                Optional.empty(),
                Optional.empty(),
                IssuerKind.OTHER,
                new Region(List.of(), archive.places(), List.of()),
                Optional.empty(),
                Optional.empty(),
                Era.FREE_TEXT,
                List.of(),
                Figures.NONE,
                Means.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                StatutoryTables.NONE);
    }

    @Override
    public ObjectNode json(Report report, Facts facts) {
        return new JsonMapper()
                .createObjectNode()
                .put("places", facts.region().current().size());
    }
}
