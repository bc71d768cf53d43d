package org.nianbao.server.http;

import java.util.List;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.Hit;
import org.nianbao.web.Link;

/** A region from the province down, each step a search for the reports of all years from there. */
final class Breadcrumb {
    private Breadcrumb() {}

    static List<Link> of(Links links, List<Hit.Step> place) {
        return place.stream()
                .map(step -> new Link(step.name(), links.browse(Dimension.REGION, step.ask())))
                .toList();
    }
}
