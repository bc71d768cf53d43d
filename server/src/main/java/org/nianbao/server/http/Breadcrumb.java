package org.nianbao.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.server.search.Dimension;
import org.nianbao.web.Link;

/** A region from the province down, each step a search for the reports from there. */
final class Breadcrumb {
    private Breadcrumb() {}

    /**
     * The steps that are known.
     *
     * @param code of the lowest of them that has one; those above are its prefixes, which no homonym can confuse
     */
    static List<Link> of(
            Links links,
            Optional<String> province,
            Optional<String> city,
            Optional<String> county,
            Optional<String> town,
            String code) {
        List<Link> steps = new ArrayList<>();
        step(steps, links, province, prefix(code, 2));
        step(steps, links, city, prefix(code, 4));
        step(steps, links, county, prefix(code, 6));
        step(steps, links, town, prefix(code, 9));
        return steps;
    }

    private static void step(List<Link> steps, Links links, Optional<String> name, Optional<String> code) {
        name.ifPresent(n -> steps.add(new Link(n, links.browse(Dimension.REGION, code.orElse(n)))));
    }

    private static Optional<String> prefix(String code, int length) {
        return code.length() >= length ? Optional.of(code.substring(0, length)) : Optional.empty();
    }
}
