package org.nianbao.server.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.document.Document;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.indexer.index.ReportDocumentMapper;

/**
 * The lines of a concordance in one state of the index. How many a report has is known from the postings, so that in the
 * order of reports only those of the page are read. In the order of contexts every report with a line is read, of which
 * only the places asked for are kept; and so for groups. That is bounded by {@link #MAX_SORTED}.
 */
public final class Concordance {
    /** How many lines are sorted by their contexts, or counted in groups. */
    public static final int MAX_SORTED = 200_000;
    /** How many groups are told. */
    public static final int MAX_GROUPS = 1_000;

    private final Snapshot snapshot;
    private final KwicRequest request;
    private final QueryPlan plan;
    private final WholeResult reports;
    private final int[] times;
    private long occurrences;

    /** What is done with a concordance while its state of the index is held. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Concordance concordance) throws IOException;
    }

    /** Takes one line after another. */
    @FunctionalInterface
    public interface Taker {
        void take(KwicLine line) throws IOException;
    }

    /** A line before it is written: what it is sorted by, and where it stands. */
    private record Place(String key, String id, int doc, Span span) {}

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::key)
            .thenComparing(Place::id)
            .thenComparingInt(place -> place.span().start())
            .thenComparingInt(place -> place.span().end());

    Concordance(Snapshot snapshot, KwicRequest request, QueryPlan plan) throws IOException {
        this.snapshot = snapshot;
        this.request = request;
        this.plan = plan;
        this.reports = new WholeResult(snapshot, request.search(), plan);
        this.times = new int[snapshot.getIndexReader().maxDoc()];
        new OccurrenceCounter(snapshot.getIndexReader()).forEach(plan.literals(), reports.query(), (doc, more) -> {
            times[doc] += more;
            occurrences += more;
        });
    }

    /** How many reports match, those without a literal place too. */
    long total() throws IOException {
        return reports.total();
    }

    /** How many lines there are. */
    public long occurrences() {
        return occurrences;
    }

    /**
     * The lines of the page asked for.
     *
     * @throws TooLargeException if there are more to be sorted than {@link #MAX_SORTED}
     */
    List<KwicLine> page() throws IOException {
        long from = (request.search().page() - 1L) * request.search().size();
        long to = from + request.search().size();
        List<KwicLine> lines = new ArrayList<>();
        if (request.order().byContext()) {
            List<Place> places = sorted((int) to);
            for (Place place : places.subList((int) Math.min(from, places.size()), places.size())) {
                lines.add(new Source(place.doc()).line(place.span(), true));
            }
            return lines;
        }
        long[] seen = {0};
        reports.inOrder(hit -> {
            int doc = hit.doc;
            if (seen[0] + times[doc] > from && seen[0] < to) {
                Source source = new Source(doc);
                List<Span> places = source.text.places();
                int first = (int) Math.max(0, from - seen[0]);
                int last = (int) Math.min(places.size(), to - seen[0]);
                for (Span place : places.subList(first, last)) {
                    lines.add(source.line(place, true));
                }
            }
            seen[0] += times[doc];
            return seen[0] < to;
        });
        return lines;
    }

    /**
     * Gives every line to a taker, in order; memory does not grow with them but for the keys of an order by contexts.
     *
     * @throws TooLargeException as {@link #page}
     */
    public void forEach(Taker taker) throws IOException {
        if (request.order().byContext()) {
            for (Place place : sorted(MAX_SORTED)) {
                taker.take(new Source(place.doc()).line(place.span(), false));
            }
            return;
        }
        reports.inOrder(hit -> {
            int doc = hit.doc;
            if (times[doc] > 0) {
                Source source = new Source(doc);
                for (Span place : source.text.places()) {
                    taker.take(source.line(place, false));
                }
            }
            return true;
        });
    }

    /** @throws TooLargeException as {@link #page} */
    Optional<KwicResponse.Groups> groups() throws IOException {
        if (request.group().isEmpty()) {
            return Optional.empty();
        }
        KwicRequest.Group by = request.group().get();
        Map<String, long[]> counts = new HashMap<>();
        scan("group", (doc, id, text, place) -> {
            String beside = by.side() == KwicRequest.Side.FOLLOWING
                    ? text.following(place, by.characters())
                    : text.preceding(place, by.characters());
            counts.computeIfAbsent(beside, key -> new long[1])[0]++;
        });
        Comparator<KwicResponse.Group> mostFirst =
                Comparator.comparingLong(KwicResponse.Group::count).reversed();
        List<KwicResponse.Group> most = counts.entrySet().stream()
                .map(entry -> new KwicResponse.Group(entry.getKey(), entry.getValue()[0]))
                .sorted(mostFirst.thenComparing(KwicResponse.Group::text))
                .limit(MAX_GROUPS)
                .toList();
        return Optional.of(new KwicResponse.Groups(counts.size(), most));
    }

    /** The first places in the order of their contexts. */
    private List<Place> sorted(int wanted) throws IOException {
        PriorityQueue<Place> first = new PriorityQueue<>(ORDER.reversed());
        scan("sort", (doc, id, text, place) -> {
            first.add(new Place(key(text, place), id, doc, place));
            if (first.size() > wanted) {
                first.remove();
            }
        });
        return first.stream().sorted(ORDER).toList();
    }

    /** What is shown on the side sorted by, as it is compared; of the left side from the hit away. */
    private String key(KwicText text, Span place) {
        return request.order() == KwicOrder.RIGHT
                ? text.following(place, request.right())
                : new StringBuilder(text.preceding(place, request.left()))
                        .reverse()
                        .toString();
    }

    @FunctionalInterface
    private interface PlaceTaker {
        void take(int doc, String id, KwicText text, Span place);
    }

    private void scan(String parameter, PlaceTaker taker) throws IOException {
        if (occurrences > MAX_SORTED) {
            throw new TooLargeException(
                    parameter,
                    "there are " + occurrences + " lines and at most " + MAX_SORTED
                            + " can be sorted or grouped by their contexts; narrow the search by year or region, or sort by"
                            + " relevance or year, which exports them all",
                    "共 " + occurrences + " 行，按上下文排序或分组最多 " + MAX_SORTED + " 行；请按年度或地区缩小范围，或按相关度、年度排序，可导出全部");
        }
        for (int doc = 0; doc < times.length; doc++) {
            if (times[doc] > 0) {
                Report report = ReportDocumentMapper.report(
                        snapshot.storedFields().document(doc, ReportDocumentMapper.REPORT_FIELDS));
                KwicText text = new KwicText(report, plan.literals(), snapshot.standing(doc));
                for (Span place : text.places()) {
                    taker.take(doc, report.id(), text, place);
                }
            }
        }
    }

    /** A report whose lines are written. */
    private final class Source {
        private final int doc;
        private final Report report;
        private final KwicText text;
        private final String title;
        private final List<String> place;
        private final Optional<Integer> year;
        private final JsonNode sections;
        /** A place in the text and its code points, from which the next ones are counted. */
        private int index;

        private int points;
        private Optional<List<Span>> marks = Optional.empty();

        Source(int doc) throws IOException {
            Document stored = snapshot.storedFields().document(doc);
            JsonNode facts = ReportDocumentMapper.facts(stored);
            this.doc = doc;
            this.report = ReportDocumentMapper.report(stored);
            this.text = new KwicText(report, plan.literals(), snapshot.standing(doc));
            String written = facts.path("title").asText("");
            this.title = written.isBlank() ? report.provenance().location() : written;
            this.place = ReportSearcher.steps(facts.path("region")).stream()
                    .map(Hit.Step::name)
                    .toList();
            this.year = Optional.of(facts.path("year")).filter(JsonNode::isInt).map(JsonNode::intValue);
            this.sections = facts.path("sections");
        }

        KwicLine line(Span hit, boolean marked) throws IOException {
            Span origin = text.origin(hit);
            if (origin.start() < index) {
                index = 0;
                points = 0;
            }
            points += report.all().codePointCount(index, origin.start());
            index = origin.start();
            int end = points + report.all().codePointCount(index, origin.end());
            return new KwicLine(
                    report.id(),
                    title,
                    place,
                    year,
                    section(points),
                    points,
                    end,
                    text.left(hit, request.left()),
                    text.hit(hit),
                    text.right(hit, request.right()),
                    marked ? mark(origin) : 0);
        }

        private Optional<String> section(int point) {
            return sections.valueStream()
                    .filter(section -> section.path("start").asInt() <= point
                            && point < section.path("end").asInt())
                    .reduce((outer, inner) -> inner)
                    .map(section -> section.path("id").asText());
        }

        private int mark(Span origin) throws IOException {
            if (marks.isEmpty()) {
                marks = Optional.of(Marks.of(report, plan.literals(), snapshot.standing(doc))
                        .merged());
            }
            int before = 0;
            for (Span mark : marks.get()) {
                if (mark.end() > origin.start()) {
                    return before + 1;
                }
                before++;
            }
            throw new IllegalStateException("a hit without a mark in " + report.id());
        }
    }
}
