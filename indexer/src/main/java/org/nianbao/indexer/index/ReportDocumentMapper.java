package org.nianbao.indexer.index;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.util.BytesRef;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.place.Place;
import org.nianbao.corpus.text.NormalizedText;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.Region;

/** Makes the Lucene document of a report, and the report of a Lucene document. The only class that does. */
public final class ReportDocumentMapper {
    private static final JsonMapper JSON = new JsonMapper();

    /** The stored fields that {@link #report} reads. */
    public static final Set<String> REPORT_FIELDS =
            Set.of(IndexSchema.ID, IndexSchema.ALL, IndexSchema.FURNITURE, IndexSchema.PROVENANCE);

    private final FacetsConfig facets = IndexSchema.facets();

    /**
     * The document of a report.
     *
     * @param json the facts as they are served
     * @param basis the {@link Source#context} that the facts rest on
     * @param sources where its bytes lie
     */
    Document document(Report report, Facts facts, ObjectNode json, String basis, List<Source> sources)
            throws IOException {
        Document document = new Document();
        text(document, report, facts);
        filters(document, facts);
        facets(document, facts);
        document.add(new KeywordField(IndexSchema.ID, report.id(), Field.Store.YES));
        document.add(new StoredField(IndexSchema.ALL, report.all()));
        document.add(new StoredField(IndexSchema.FURNITURE, furniture(report)));
        document.add(new StoredField(IndexSchema.PROVENANCE, provenance(report).toString()));
        document.add(new StoredField(IndexSchema.FACTS, json.toString()));
        document.add(new BinaryDocValuesField(IndexSchema.SOURCES, Source.write(sources)));
        document.add(new SortedDocValuesField(IndexSchema.BASIS, new BytesRef(basis)));
        return facets.build(document);
    }

    private static void text(Document document, Report report, Facts facts) {
        NormalizedText normal = Normalizer.body(report);
        String body = normal.text();
        document.add(new Field(IndexSchema.WORDS, body, IndexSchema.WORDS_TYPE));
        exact(document, IndexSchema.EXACT, body);
        document.add(new Field(IndexSchema.EXACT_CHAR, body, IndexSchema.EXACT_CHAR_TYPE));
        document.add(new Field(
                IndexSchema.LANDMARKS,
                new PositionedTerms(Landmarks.of(report, normal, facts.sections())),
                IndexSchema.EXACT_TYPE));
        facts.title().map(title -> Normalizer.normalize(title.value())).ifPresent(title -> {
            document.add(new Field(IndexSchema.TITLE_WORDS, title, IndexSchema.TITLE_TYPE));
            exact(document, IndexSchema.TITLE_EXACT, title);
        });
        facts.issuer()
                .map(issuer -> Normalizer.normalize(issuer.value()))
                .ifPresent(issuer -> exact(document, IndexSchema.ISSUER_EXACT, issuer));
    }

    private static void exact(Document document, String field, String normal) {
        document.add(new Field(field, normal + IndexSchema.END, IndexSchema.EXACT_TYPE));
        document.add(new Field(
                IndexSchema.loose(field), new PositionedTerms(LooseGrams.of(normal)), IndexSchema.EXACT_TYPE));
    }

    private static void filters(Document document, Facts facts) {
        document.add(new StringField(IndexSchema.YEAR, year(facts), Field.Store.NO));
        facts.year()
                .ifPresent(year -> document.add(new LongField(IndexSchema.YEAR_VALUE, year.value(), Field.Store.NO)));
        regionNames(facts.region())
                .forEach(name -> document.add(new StringField(IndexSchema.REGION, name, Field.Store.NO)));
        if (!facts.region().current().isEmpty()) {
            StringJoiner codes = new StringJoiner(" ");
            facts.region().current().forEach(place -> codes.add(place.code()));
            document.add(new KeywordField(IndexSchema.REGION_ORDER, codes.toString(), Field.Store.NO));
        }
        for (String channel : channels(facts)) {
            document.add(new StringField(IndexSchema.CHANNEL, channel, Field.Store.NO));
        }
        for (String group : channelGroups(facts)) {
            document.add(new StringField(IndexSchema.CHANNEL_GROUP, group, Field.Store.NO));
        }
        facts.issuer()
                .map(issuer -> Normalizer.normalize(issuer.value()))
                .filter(issuer -> !issuer.isEmpty())
                .ifPresent(issuer -> document.add(new KeywordField(IndexSchema.ISSUER, issuer, Field.Store.NO)));
        document.add(new StringField(IndexSchema.ISSUER_KIND, facts.kind().id(), Field.Store.NO));
        document.add(new StringField(IndexSchema.ERA, facts.era().id(), Field.Store.NO));
        for (String check : checks(facts)) {
            document.add(new StringField(IndexSchema.CHECK, check, Field.Store.NO));
        }
        for (Measure measure : Measure.values()) {
            measure.of(facts.figures())
                    .ifPresent(figure -> document.add(new LongField(measure.id(), figure.value(), Field.Store.NO)));
        }
    }

    private static void facets(Document document, Facts facts) {
        document.add(new SortedSetDocValuesFacetField(IndexSchema.YEAR, year(facts)));
        document.add(new SortedSetDocValuesFacetField(IndexSchema.REGION, regionPath(facts.region())));
        for (String channel : channels(facts)) {
            document.add(new SortedSetDocValuesFacetField(IndexSchema.CHANNEL, channel));
        }
        for (String group : channelGroups(facts)) {
            document.add(new SortedSetDocValuesFacetField(IndexSchema.CHANNEL_GROUP, group));
        }
        document.add(new SortedSetDocValuesFacetField(
                IndexSchema.ISSUER_KIND, facts.kind().id()));
        document.add(
                new SortedSetDocValuesFacetField(IndexSchema.ERA, facts.era().id()));
        for (String check : checks(facts)) {
            document.add(new SortedSetDocValuesFacetField(IndexSchema.CHECK, check));
        }
        for (Measure measure : Measure.values()) {
            String sign = measure.of(facts.figures())
                    .map(figure -> figure.value() == 0 ? IndexSchema.ZERO : IndexSchema.POSITIVE)
                    .orElse(IndexSchema.NONE);
            document.add(new SortedSetDocValuesFacetField(measure.id(), sign));
        }
    }

    private static Set<String> checks(Facts facts) {
        Set<String> codes = new LinkedHashSet<>();
        facts.checks().forEach(check -> codes.add(check.code().name()));
        return codes.isEmpty() ? Set.of(IndexSchema.NONE) : codes;
    }

    private static String year(Facts facts) {
        return facts.year().map(year -> Integer.toString(year.value())).orElse(IndexSchema.UNKNOWN);
    }

    private static Set<String> channels(Facts facts) {
        Set<String> ids = new LinkedHashSet<>();
        facts.channels().forEach(use -> ids.add(use.channel().id()));
        return ids.isEmpty() ? Set.of(IndexSchema.NONE) : ids;
    }

    private static Set<String> channelGroups(Facts facts) {
        Set<String> groups = new LinkedHashSet<>();
        facts.channels().forEach(use -> groups.add(use.channel().group()));
        return groups.isEmpty() ? Set.of(IndexSchema.NONE) : groups;
    }

    private static String[] regionPath(Region region) {
        return region.current().isEmpty()
                ? new String[] {IndexSchema.UNKNOWN}
                : region.current().stream()
                        .map(place -> IndexSchema.regionLabel(place.code(), place.name()))
                        .toArray(String[]::new);
    }

    /** What a place is asked for by: names and codes of all levels, of the report year and of today. */
    private static Set<String> regionNames(Region region) {
        Set<String> names = new TreeSet<>();
        for (Region.Step step : region.then()) {
            names.addAll(List.of(step.name(), step.code(), step.today()));
        }
        names.remove("");
        for (Place place : region.current()) {
            names.add(place.code());
            names.add(place.name());
        }
        if (region.current().isEmpty()) {
            names.add(IndexSchema.UNKNOWN);
        }
        return names;
    }

    private static String furniture(Report report) {
        StringJoiner numbers = new StringJoiner(" ");
        for (Span span : report.furniture()) {
            numbers.add(Integer.toString(span.start())).add(Integer.toString(span.end()));
        }
        return numbers.toString();
    }

    private static ObjectNode provenance(Report report) {
        Provenance provenance = report.provenance();
        ObjectNode json = JSON.createObjectNode()
                .put("source", provenance.source())
                .put("sha256", provenance.sha256())
                .put("encoding", provenance.encoding())
                .put("damaged", provenance.damaged())
                .put("read_at", provenance.readAt().toString());
        provenance.entry().ifPresent(value -> json.put("entry", value));
        provenance.originUrl().ifPresent(value -> json.put("origin_url", value));
        provenance.capturedAt().ifPresent(value -> json.put("captured_at", value));
        return json;
    }

    /** The report that a stored document was made of. */
    public static Report report(Document stored) throws IOException {
        String[] numbers = stored.get(IndexSchema.FURNITURE).split(" ");
        List<Span> furniture = new ArrayList<>(numbers.length / 2);
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            furniture.add(new Span(Integer.parseInt(numbers[i]), Integer.parseInt(numbers[i + 1])));
        }
        ObjectNode json = (ObjectNode) JSON.readTree(stored.get(IndexSchema.PROVENANCE));
        Provenance provenance = new Provenance(
                json.get("source").textValue(),
                text(json, "entry"),
                json.get("sha256").textValue(),
                json.get("encoding").textValue(),
                json.get("damaged").booleanValue(),
                Instant.parse(json.get("read_at").textValue()),
                text(json, "origin_url"),
                text(json, "captured_at"));
        return new Report(stored.get(IndexSchema.ID), provenance, stored.get(IndexSchema.ALL), furniture);
    }

    /** The facts that a stored document carries, as JSON. */
    public static ObjectNode facts(Document stored) throws IOException {
        return (ObjectNode) JSON.readTree(stored.get(IndexSchema.FACTS));
    }

    /** Where the bytes of a report lie. */
    public static List<Source> sources(IndexReader reader, int doc) throws IOException {
        BinaryDocValues values = MultiDocValues.getBinaryValues(reader, IndexSchema.SOURCES);
        return values != null && values.advanceExact(doc) ? Source.read(values.binaryValue()) : List.of();
    }

    /** When the bytes of a report were read first, by its number in a leaf; the epoch where nobody knows. */
    public static Instant readAt(LeafReader leaf, int doc) throws IOException {
        BinaryDocValues values = leaf.getBinaryDocValues(IndexSchema.SOURCES);
        return values != null && values.advanceExact(doc)
                ? Source.read(values.binaryValue()).stream()
                        .map(source -> Instant.parse(source.readAt()))
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH)
                : Instant.EPOCH;
    }

    private static Optional<String> text(ObjectNode json, String name) {
        return Optional.ofNullable(json.get(name)).map(node -> node.textValue());
    }
}
