package org.nianbao.server.search;

import java.util.List;
import java.util.Optional;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.IssuerKind;

/**
 * The reports of one body.
 *
 * @param chain the divisions of today that it stands in, province first
 * @param kind what kind of body it is
 * @param issuer its name, of a body that is no place's government
 * @param reports from the oldest year; those without a year are left out, and of one year several may be there
 * @param note what to tell who asked for a former place
 */
public record IssuerReports(
        List<Place> chain,
        IssuerKind kind,
        Optional<String> issuer,
        List<StoredReport> reports,
        Optional<QueryNote> note) {
    public IssuerReports {
        chain = List.copyOf(chain);
        reports = List.copyOf(reports);
    }

    /** A report of a body by its year. */
    public record Dated(String id, int year) {}
}
