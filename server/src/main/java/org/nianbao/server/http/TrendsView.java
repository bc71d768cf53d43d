package org.nianbao.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.server.export.CountTables;
import org.nianbao.server.search.Column;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchJson;
import org.nianbao.server.search.TrendsJson;
import org.nianbao.server.search.TrendsRequest;
import org.nianbao.server.search.TrendsResponse;
import org.nianbao.web.Frame;
import org.nianbao.web.Link;
import org.nianbao.web.Option;
import org.nianbao.web.TrendsPage;

/** Use of phrases by year as JSON, as a file and as a page. */
final class TrendsView {
    private static final String PATH = "/trends";
    private static final String API = "/api/v1/trends";
    private static final int MOST_PLACES = 50;

    private final ReportSearcher searcher;
    private final Site site;

    TrendsView(ReportSearcher searcher, Site site) {
        this.searcher = searcher;
        this.site = site;
    }

    void api(Context ctx) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>(Parameters.of(ctx));
        if (Site.wantsCsv(parameters)) {
            csv(ctx, parameters);
        } else {
            json(ctx, parameters);
        }
    }

    void json(Context ctx) throws IOException {
        json(ctx, Parameters.of(ctx));
    }

    void csv(Context ctx) throws IOException {
        csv(ctx, Parameters.of(ctx));
    }

    private void json(Context ctx, Map<String, List<String>> parameters) throws IOException {
        TrendsRequest request = TrendsRequest.parse(parameters);
        Site.json(ctx, TrendsJson.write(request, searcher.trends(request)));
    }

    private void csv(Context ctx, Map<String, List<String>> parameters) throws IOException {
        TrendsRequest request = TrendsRequest.parse(parameters);
        TrendsResponse response = searcher.trends(request);
        long rows = request.level().isPresent()
                ? response.series().stream()
                        .mapToLong(series -> series.places().size())
                        .sum()
                : (long) response.series().size() * response.years().size();
        Download file = new Download(ctx);
        file.send(() -> CountTables.trends(request, response, file.begin(Site.CSV, "nianbao-trends.csv", rows)));
    }

    void page(Context ctx) throws IOException {
        TrendsRequest request = TrendsRequest.parse(Site.known(ctx, TrendsRequest.parameterNames()));
        TrendsResponse response = searcher.trends(request);
        site.show(ctx, request.search().q(), (pages, frame, lang) -> {
            Page page = new Page(request, response, new Links(lang), new Labels(lang));
            return pages.trends(page.of(frame), lang);
        });
    }

    private record Page(TrendsRequest request, TrendsResponse response, Links links, Labels labels) {
        TrendsPage of(Frame frame) {
            Map<String, List<String>> parameters = request.parameters();
            Map<String, List<String>> csv = new LinkedHashMap<>(parameters);
            csv.put("format", List.of("csv"));
            List<TrendsPage.Series> series =
                    response.series().stream().map(this::series).toList();
            return new TrendsPage(
                    frame,
                    Tabs.of(request.search(), PATH, links, labels),
                    response.notes().stream().map(labels::note).toList(),
                    InForce.of(PATH, parameters, links, labels),
                    Site.kept(parameters, "phrase", "level"),
                    request.phrases(),
                    TrendsRequest.MAX_SERIES,
                    levels(),
                    series.stream().map(TrendsPage.Series::label).toList(),
                    years(),
                    chart(),
                    series,
                    List.of(
                            new Link(labels.text("format.page"), API + "?" + SearchJson.queryString(parameters)),
                            new Link(labels.text("format.whole", "CSV"), API + "?" + SearchJson.queryString(csv))));
        }

        private List<Option> levels() {
            List<Option> levels = new ArrayList<>();
            levels.add(new Option(
                    "", labels.text("label.level.none"), request.level().isEmpty()));
            for (Level level : Level.values()) {
                levels.add(new Option(
                        level.id(),
                        labels.text("label.level." + level.id()),
                        request.level().equals(Optional.of(level))));
            }
            return levels;
        }

        private List<TrendsPage.Year> years() {
            List<TrendsPage.Year> years = new ArrayList<>();
            for (int i = 0; i < response.years().size(); i++) {
                int row = i;
                Column year = response.years().get(i);
                years.add(new TrendsPage.Year(
                        year(year),
                        year.reports(),
                        response.series().stream()
                                .map(series -> count(series.counts().get(row)))
                                .toList()));
            }
            return years;
        }

        private String year(Column year) {
            return year.value().equals(IndexSchema.UNKNOWN) ? labels.text("label.unknown") : year.label();
        }

        private TrendsPage.Count count(TrendsResponse.Count count) {
            return new TrendsPage.Count(
                    count.reports(),
                    count.occurrences(),
                    count.rate().isPresent()
                            ? labels.text("value.rate", count.rate().getAsDouble())
                            : "");
        }

        private TrendsPage.Chart chart() {
            List<TrendsPage.Chart.Bars> bars = new ArrayList<>();
            for (int i = 0; i < response.years().size(); i++) {
                int row = i;
                Column year = response.years().get(i);
                if (!year.value().equals(IndexSchema.UNKNOWN)) {
                    bars.add(new TrendsPage.Chart.Bars(
                            year.label(),
                            year.reports() > 0,
                            response.series().stream()
                                    .map(series ->
                                            series.counts().get(row).rate().orElse(0))
                                    .toList()));
                }
            }
            return new TrendsPage.Chart(bars, response.series().size());
        }

        private TrendsPage.Series series(TrendsResponse.Series series) {
            return new TrendsPage.Series(
                    series.label(),
                    count(series.total()),
                    series.total().of(),
                    links.path("/kwic", Map.of("q", List.of(series.label()))),
                    series.first().map(this::use).orElse(List.of()),
                    series.last().map(this::use).orElse(List.of()),
                    series.places().stream()
                            .limit(MOST_PLACES)
                            .map(use -> new TrendsPage.Place(
                                    use.place().name(),
                                    use.place().code(),
                                    use.count().of(),
                                    count(use.count()),
                                    use.first().map(Object::toString).orElse(""),
                                    use.last().map(Object::toString).orElse("")))
                            .toList(),
                    Math.max(0, series.places().size() - MOST_PLACES));
        }

        /** The year, and of each level the places. */
        private List<String> use(TrendsResponse.Use use) {
            List<String> lines = new ArrayList<>();
            lines.add(labels.text("label.trends.use", Integer.toString(use.year()), use.reports()));
            use.places().forEach((level, places) -> {
                if (places.count() > 0) {
                    String names = places.some().stream()
                            .map(TrendsResponse.Named::name)
                            .collect(Collectors.joining(labels.text("label.comma")));
                    boolean all = places.some().size() == places.count();
                    String tied = places.count() == 1
                            ? names
                            : labels.text(all ? "label.trends.tie" : "label.trends.tied", names, places.count());
                    lines.add(labels.text("label.trends.places", labels.text("label.level." + level.id()), tied));
                }
            });
            return lines;
        }
    }
}
