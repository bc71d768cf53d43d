package org.nianbao.server.http;

import java.util.List;
import java.util.Map;
import org.nianbao.corpus.place.Place;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.PlaceMatch;
import org.nianbao.server.search.PlacesJson;
import org.nianbao.server.search.PlacesRequest;
import org.nianbao.server.search.SearchJson;
import org.nianbao.web.Frame;
import org.nianbao.web.Lang;
import org.nianbao.web.Link;
import org.nianbao.web.PlacesPage;

/** Places and bodies found by name as a page. */
final class PlacesView {
    private final PlacesRequest request;
    private final List<PlaceMatch> matches;
    private final Links links;
    private final Labels labels;

    PlacesView(PlacesRequest request, List<PlaceMatch> matches, Lang lang) {
        this.request = request;
        this.matches = matches;
        this.links = new Links(lang);
        this.labels = new Labels(lang);
    }

    PlacesPage page(Frame frame) {
        return new PlacesPage(
                frame,
                request.prefix(),
                matches.stream().map(this::match).toList(),
                List.of(new Link(
                        labels.text("format.json"),
                        "/places.json?" + SearchJson.queryString(Map.of("prefix", List.of(request.prefix()))))));
    }

    private PlacesPage.Match match(PlaceMatch match) {
        List<String> above = match.chain().stream()
                .limit(
                        match.isPlace()
                                ? match.chain().size() - 1L
                                : match.chain().size())
                .map(Place::name)
                .toList();
        return new PlacesPage.Match(
                match.name(),
                links.path("/search", PlacesJson.search(match)),
                above,
                labels.value(Dimension.ISSUER_KIND, match.kind().id(), ""),
                match.former(),
                match.reports(),
                match.place()
                        .map(place -> List.of(
                                new Link(
                                        labels.text("study.compare"),
                                        links.path("/compare", PlacesJson.compare(match))),
                                new Link(labels.text("study.link"), links.path("/coverage/" + place.code(), Map.of()))))
                        .orElse(List.of()));
    }
}
