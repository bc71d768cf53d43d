package org.nianbao.indexer.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.corpus.archive.Skip;
import org.nianbao.indexer.facts.Facts;

/** What an index run asks of the rooms before it. {@link #facts} and {@link #json} are called by several threads. */
public interface Analysis {
    /** The report in a file, or why there is none. */
    Parsed parse(ArchivedFile file);

    /** What the report says, by the archive's places and the gazetteer. */
    Facts facts(Report report, Archive archive);

    /** The facts as they are stored and served. */
    ObjectNode json(Report report, Facts facts);

    /** A report, or why there is none. */
    sealed interface Parsed {
        record Text(Report report) implements Parsed {}

        record NoText(Skip skip) implements Parsed {}
    }
}
