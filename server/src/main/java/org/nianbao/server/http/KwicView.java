package org.nianbao.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.server.export.KwicExport;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.KwicJson;
import org.nianbao.server.search.KwicLine;
import org.nianbao.server.search.KwicOrder;
import org.nianbao.server.search.KwicRequest;
import org.nianbao.server.search.KwicResponse;
import org.nianbao.server.search.Message;
import org.nianbao.server.search.ParameterError;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchJson;
import org.nianbao.web.Frame;
import org.nianbao.web.KwicPage;
import org.nianbao.web.Link;
import org.nianbao.web.Option;
import org.nianbao.web.ResultPage;

/** Concordances as JSON, as files and as a page. */
final class KwicView {
    private static final String PATH = "/kwic";
    private static final String API = "/api/v1/kwic";
    private static final int PAGES_AROUND = 3;
    static final List<String> GROUPS = List.of(
            "following:1",
            "following:2",
            "following:3",
            "following:4",
            "preceding:1",
            "preceding:2",
            "preceding:3",
            "preceding:4");

    private final ReportSearcher searcher;
    private final Site site;

    KwicView(ReportSearcher searcher, Site site) {
        this.searcher = searcher;
        this.site = site;
    }

    /** As {@code format} says: json, csv or jsonl. */
    void api(Context ctx) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>(Parameters.of(ctx));
        Optional<List<String>> given = Optional.ofNullable(parameters.remove("format"));
        String format = String.join(",", given.orElse(List.of("json")));
        switch (format) {
            case "json" -> json(ctx, parameters);
            case "csv" -> export(ctx, KwicExport.parse(parameters, KwicExport.Format.CSV));
            case "jsonl" -> export(ctx, KwicExport.parse(parameters, KwicExport.Format.JSONL));
            default ->
                throw new InvalidRequestException(List.of(new ParameterError(
                        "format", Message.oneOf(List.of("json", "csv", "jsonl")).not(format))));
        }
    }

    void json(Context ctx) throws IOException {
        json(ctx, Parameters.of(ctx));
    }

    void csv(Context ctx) throws IOException {
        export(ctx, KwicExport.parse(Parameters.of(ctx), KwicExport.Format.CSV));
    }

    private void json(Context ctx, Map<String, List<String>> parameters) throws IOException {
        KwicRequest request = KwicRequest.parse(parameters);
        Site.json(ctx, KwicJson.write(request, searcher.kwic(request)));
    }

    private void export(Context ctx, KwicExport export) throws IOException {
        Download file = new Download(ctx);
        String name = "nianbao-kwic." + export.format().id();
        file.send(
                () -> export.write(searcher, lines -> file.begin(export.format().contentType(), name, lines)));
    }

    void page(Context ctx) throws IOException {
        KwicRequest request = KwicRequest.parse(Site.known(ctx, KwicRequest.parameterNames()));
        KwicResponse response = searcher.kwic(request);
        site.show(ctx, request.search().q(), (pages, frame, lang) -> {
            Page page = new Page(request, response, new Links(lang), new Labels(lang));
            return pages.kwic(page.of(frame), lang);
        });
    }

    private record Page(KwicRequest request, KwicResponse response, Links links, Labels labels) {
        KwicPage of(Frame frame) {
            Map<String, List<String>> parameters = request.parameters();
            return new KwicPage(
                    frame,
                    Tabs.of(request.search(), PATH, links, labels),
                    response.total(),
                    response.occurrences(),
                    response.notes().stream().map(labels::note).toList(),
                    InForce.of(PATH, parameters, links, labels),
                    new KwicPage.Form(
                            Site.kept(parameters, "left", "right", "sort", "group", "page"),
                            request.left(),
                            request.right(),
                            KwicRequest.MAX_CONTEXT,
                            options(orders(), request.order().id()),
                            options(
                                    groups(),
                                    request.group().map(KwicRequest.Group::id).orElse(""))),
                    response.lines().stream().map(this::line).toList(),
                    response.groups().map(this::groups).orElse(List.of()),
                    response.groups()
                            .map(groups -> groups.distinct() - groups.most().size())
                            .orElse(0),
                    paging(),
                    formats(parameters));
        }

        private Map<String, String> orders() {
            Map<String, String> orders = new LinkedHashMap<>();
            for (KwicOrder order : KwicOrder.values()) {
                orders.put(
                        order.id(),
                        labels.text("label.kwic.sort." + order.name().toLowerCase(Locale.ROOT)));
            }
            return orders;
        }

        private Map<String, String> groups() {
            Map<String, String> groups = new LinkedHashMap<>();
            groups.put("", labels.text("label.kwic.group.none"));
            for (String group : GROUPS) {
                String[] parts = group.split(":");
                groups.put(group, labels.text("label.kwic.group." + parts[0], Integer.parseInt(parts[1])));
            }
            return groups;
        }

        private static List<Option> options(Map<String, String> options, String chosen) {
            return options.entrySet().stream()
                    .map(option -> new Option(
                            option.getKey(), option.getValue(), option.getKey().equals(chosen)))
                    .toList();
        }

        private KwicPage.Line line(KwicLine line) {
            String place = line.place().isEmpty() ? "" : line.place().getLast();
            String year = line.year().map(Object::toString).orElse(labels.text("label.unknown"));
            return new KwicPage.Line(
                    line.left(),
                    line.hit(),
                    line.right(),
                    links.report(line.id(), request.search()) + "#h" + line.mark(),
                    line.title(),
                    place,
                    year,
                    line.section().map(id -> labels.id("section.", id, id)).orElse(""));
        }

        private List<KwicPage.Group> groups(KwicResponse.Groups groups) {
            return groups.most().stream()
                    .map(group -> new KwicPage.Group(
                            group.text().isEmpty() ? labels.text("label.kwic.end") : group.text(), group.count()))
                    .toList();
        }

        private ResultPage.Paging paging() {
            int last = request.search().pages(response.occurrences());
            int page = request.search().page();
            if (last == 1 && page == 1) {
                return ResultPage.Paging.NONE;
            }
            List<Link.Choice> around = IntStream.rangeClosed(
                            Math.max(1, page - PAGES_AROUND), Math.min(last, page + PAGES_AROUND))
                    .mapToObj(i -> new Link.Choice(Integer.toString(i), to(i), i == page))
                    .toList();
            return new ResultPage.Paging(
                    page > 1 ? Optional.of(to(Math.min(page - 1, last))) : Optional.empty(),
                    page < last ? Optional.of(to(page + 1)) : Optional.empty(),
                    around);
        }

        private String to(int page) {
            Map<String, List<String>> parameters = new LinkedHashMap<>(request.parameters());
            parameters.remove("page");
            if (page > 1) {
                parameters.put("page", List.of(Integer.toString(page)));
            }
            return links.path(PATH, parameters);
        }

        private List<Link> formats(Map<String, List<String>> parameters) {
            List<Link> formats = new ArrayList<>();
            formats.add(new Link(labels.text("format.page"), API + "?" + SearchJson.queryString(parameters)));
            Map<String, List<String>> whole = new LinkedHashMap<>(parameters);
            whole.keySet().removeAll(List.of("page", "size", "group"));
            for (KwicExport.Format format : KwicExport.Format.values()) {
                whole.put("format", List.of(format.id()));
                formats.add(new Link(
                        labels.text("format.whole", format.id().toUpperCase(Locale.ROOT)),
                        API + "?" + SearchJson.queryString(whole)));
            }
            return formats;
        }
    }
}
