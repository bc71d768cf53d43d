package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.index.IndexSchema;

/** Counts the reports of an index by place of today, and by body. */
final class PlaceCounter {
    private static final List<IssuerKind> BODIES = List.of(IssuerKind.DEPARTMENT, IssuerKind.ZONE, IssuerKind.OTHER);

    private final Snapshot snapshot;

    PlaceCounter(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    PlaceFinder.Holdings holdings() throws IOException {
        Map<String, Long> paths = new HashMap<>();
        count(MatchAllDocsQuery.INSTANCE, (path, issuer) -> paths.merge(path, 1L, Long::sum));
        Map<String, Long> reports = new HashMap<>();
        paths.forEach((path, count) -> {
            for (String code : path.split(" ")) {
                reports.merge(code, count, Long::sum);
            }
        });
        List<PlaceMatch> bodies = new ArrayList<>();
        for (IssuerKind kind : BODIES) {
            bodies.addAll(bodies(kind));
        }
        return PlaceFinder.Holdings.of(reports, bodies);
    }

    /** Bodies of one name in two places are two. */
    private List<PlaceMatch> bodies(IssuerKind kind) throws IOException {
        record Body(String name, String path) {}
        Map<Body, Long> counts = new HashMap<>();
        count(
                new TermQuery(new Term(IndexSchema.ISSUER_KIND, kind.id())),
                (path, issuer) -> counts.merge(new Body(issuer, path), 1L, Long::sum));
        Gazetteer gazetteer = snapshot.gazetteer();
        List<PlaceMatch> bodies = new ArrayList<>();
        counts.forEach((body, count) -> {
            if (!body.name().isEmpty()) {
                Optional<Place> place =
                        gazetteer.byCode(body.path().substring(body.path().lastIndexOf(' ') + 1));
                bodies.add(new PlaceMatch(
                        body.name(), kind, place.map(gazetteer::chain).orElse(List.of()), Optional.empty(), count));
            }
        });
        return bodies;
    }

    /** Takes a report's codes of today, the highest first, and its issuer; either may be empty. */
    @FunctionalInterface
    private interface Taker {
        void take(String path, String issuer);
    }

    private void count(Query query, Taker taker) throws IOException {
        Scan.of(snapshot, query, segment -> {
            SortedSetDocValues regions = DocValues.getSortedSet(segment.reader(), IndexSchema.REGION_ORDER);
            SortedSetDocValues issuers = DocValues.getSortedSet(segment.reader(), IndexSchema.ISSUER);
            return doc -> taker.take(Scan.text(regions, doc), Scan.text(issuers, doc));
        });
    }
}
