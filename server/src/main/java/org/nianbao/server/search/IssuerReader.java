package org.nianbao.server.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.nianbao.corpus.place.Place;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.index.IndexSchema;

/** Finds the reports of one body in an index: of a government by its place of today, of another body by its name too. */
final class IssuerReader {
    /** A body with more reports is none; only so many of them are read. */
    static final int MOST = 100;

    private final Snapshot snapshot;

    IssuerReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    private record Found(int doc, String id, int year) {}

    IssuerReports reports(SeriesRequest request) throws IOException {
        PlaceAsked asked = PlaceAsked.of(snapshot.gazetteer(), "place", request.place());
        List<Place> chain = snapshot.gazetteer().chain(asked.place());
        IssuerKind kind = request.kind()
                .orElseGet(() -> IssuerKind.valueOf(asked.place().level().name()));
        String path = chain.stream().map(Place::code).collect(Collectors.joining(" "));
        List<StoredReport> reports = new ArrayList<>();
        for (Found found : find(query(path, kind.id(), request.issuer()))) {
            if (reports.size() < MOST) {
                reports.add(snapshot.report(found.doc()));
            }
        }
        return new IssuerReports(chain, kind, request.issuer(), reports, asked.note());
    }

    /** The reports of the body that issued one, itself among them; none where its place or its name is not known. */
    List<IssuerReports.Dated> siblings(StoredReport report) throws IOException {
        JsonNode region = report.facts().path("region");
        String path = String.join(" ", region.path("current").findValuesAsText("code"));
        String kind = report.facts().path("issuer_kind").asText();
        Optional<String> issuer = SeriesRequest.governs(kind)
                ? Optional.empty()
                : Optional.ofNullable(report.facts().path("issuer").textValue());
        return path.isEmpty() || !SeriesRequest.governs(kind) && issuer.isEmpty()
                ? List.of()
                : find(query(path, kind, issuer)).stream()
                        .map(found -> new IssuerReports.Dated(found.id(), found.year()))
                        .toList();
    }

    private static Query query(String path, String kind, Optional<String> issuer) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexSchema.REGION_ORDER, path)), Occur.FILTER)
                .add(new TermQuery(new Term(IndexSchema.ISSUER_KIND, kind)), Occur.FILTER);
        issuer.ifPresent(name ->
                query.add(new TermQuery(new Term(IndexSchema.ISSUER, Normalizer.normalize(name))), Occur.FILTER));
        return query.build();
    }

    private List<Found> find(Query query) throws IOException {
        List<Found> found = new ArrayList<>();
        Scan.of(snapshot, query, segment -> {
            SortedSetDocValues ids = DocValues.getSortedSet(segment.reader(), IndexSchema.ID);
            SortedNumericDocValues dates = DocValues.getSortedNumeric(segment.reader(), IndexSchema.YEAR_VALUE);
            return doc -> {
                if (dates.advanceExact(doc)) {
                    found.add(new Found(segment.docBase + doc, Scan.text(ids, doc), (int) dates.nextValue()));
                }
            };
        });
        found.sort(Comparator.comparingInt(Found::year).thenComparing(Found::id));
        return found;
    }
}
