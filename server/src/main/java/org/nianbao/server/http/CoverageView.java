package org.nianbao.server.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.server.search.Coverage;
import org.nianbao.server.search.CoverageRequest;
import org.nianbao.server.search.Dimension;
import org.nianbao.web.CoveragePage;
import org.nianbao.web.Frame;
import org.nianbao.web.Lang;
import org.nianbao.web.Link;

/** Coverage as a page. */
final class CoverageView {
    private final CoverageRequest request;
    private final Coverage coverage;
    private final Lang lang;
    private final Links links;
    private final Labels labels;

    CoverageView(CoverageRequest request, Coverage coverage, Lang lang) {
        this.request = request;
        this.coverage = coverage;
        this.lang = lang;
        this.links = new Links(lang);
        this.labels = new Labels(lang);
    }

    CoveragePage page(Frame frame) {
        List<CoveragePage.Row> all = coverage.rows().stream().map(this::row).toList();
        // Of the whole country only provinces with reports stand in the table.
        boolean fold = coverage.region().isEmpty();
        return new CoveragePage(
                frame,
                coverage.region().map(Place::name).orElseGet(() -> labels.text("study.country")),
                above(),
                coverage.note().stream()
                        .map(note -> lang == Lang.EN ? note.en() : note.zh())
                        .toList(),
                kinds(),
                coverage.years().stream().map(year -> Integer.toString(year)).toList(),
                all.stream().filter(row -> !fold || row.archived() > 0).toList(),
                all.stream().filter(row -> fold && row.archived() == 0).toList(),
                row(coverage.total()),
                others(),
                request.yearFrom().map(Object::toString).orElse(""),
                request.yearTo().map(Object::toString).orElse(""),
                path(coverage.region(), ""),
                request.kind() == IssuerKind.TOWN
                        ? List.of()
                        : List.of(new Frame.Field("issuer_kind", request.kind().id())),
                List.of(
                        new Link(labels.text("format.csv"), href(path(coverage.region(), ".csv"), request.kind())),
                        new Link(labels.text("format.json"), href(path(coverage.region(), ".json"), request.kind()))));
    }

    /** What no row holds; none where there is nothing. */
    private List<String> others() {
        List<String> others = new ArrayList<>();
        if (coverage.unplaced() > 0) {
            others.add(labels.text("study.unplaced", coverage.unplaced()));
        }
        if (coverage.undated() > 0) {
            others.add(labels.text("study.undated", coverage.undated()));
        }
        return others;
    }

    private List<Link> above() {
        List<Link> above = new ArrayList<>();
        if (coverage.region().isPresent()) {
            above.add(new Link(labels.text("study.country"), href("/coverage", request.kind())));
        }
        coverage.chain().stream()
                .limit(Math.max(0, coverage.chain().size() - 1))
                .map(place -> new Link(place.name(), href("/coverage/" + place.code(), request.kind())))
                .forEach(above::add);
        return above;
    }

    private List<Link.Choice> kinds() {
        Optional<Level> level = coverage.region().map(Place::level);
        List<Link.Choice> kinds = new ArrayList<>();
        for (Level one : Level.values()) {
            if (level.isEmpty() || one.compareTo(level.get()) >= 0) {
                IssuerKind kind = IssuerKind.valueOf(one.name());
                kinds.add(new Link.Choice(
                        labels.value(Dimension.ISSUER_KIND, kind.id(), kind.id()),
                        href(path(coverage.region(), ""), kind),
                        kind == request.kind()));
            }
        }
        return kinds;
    }

    private CoveragePage.Row row(Coverage.Row row) {
        Optional<Place> place = row.place();
        String name = place.map(Place::name).orElse("");
        String former = row.former().stream().map(Place::name).distinct().collect(Collectors.joining("、"));
        Optional<String> href = place.map(one -> row.single()
                ? links.path("/compare", Map.of("place", List.of(one.code())))
                : href("/coverage/" + one.code(), request.kind()));
        List<CoveragePage.Cell> cells = row.cells().stream()
                .map(cell -> row.single() ? single(name, cell) : sum(cell))
                .toList();
        return new CoveragePage.Row(name, href, former, row.bodies(), row.archived(), row.gaps(), row.single(), cells);
    }

    private CoveragePage.Cell single(String name, Coverage.Cell cell) {
        CoveragePage.State state = cell.archived() > 0
                ? CoveragePage.State.ARCHIVED
                : cell.gaps() > 0
                        ? CoveragePage.State.GAP
                        : cell.of() > 0 ? CoveragePage.State.ABSENT : CoveragePage.State.NOT_YET;
        List<Link> reports = new ArrayList<>();
        for (String id : cell.reports()) {
            String label = labels.text("study.report", name, Integer.toString(cell.year()));
            reports.add(new Link(label, links.path("/reports/" + id, Map.of())));
        }
        return new CoveragePage.Cell(state, "", reports);
    }

    private CoveragePage.Cell sum(Coverage.Cell cell) {
        CoveragePage.State state = cell.archived() > 0 ? CoveragePage.State.ARCHIVED : CoveragePage.State.ABSENT;
        return new CoveragePage.Cell(state, labels.text("study.share", cell.archived(), cell.of()), List.of());
    }

    private static String path(Optional<Place> region, String suffix) {
        return "/coverage" + region.map(place -> "/" + place.code()).orElse("") + suffix;
    }

    private String href(String path, IssuerKind kind) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (kind != IssuerKind.TOWN) {
            parameters.put("issuer_kind", List.of(kind.id()));
        }
        request.yearFrom().ifPresent(year -> parameters.put("year_from", List.of(year.toString())));
        request.yearTo().ifPresent(year -> parameters.put("year_to", List.of(year.toString())));
        return path.endsWith(".csv") || path.endsWith(".json")
                ? new Links(Lang.ZH).path(path, parameters)
                : links.path(path, parameters);
    }
}
