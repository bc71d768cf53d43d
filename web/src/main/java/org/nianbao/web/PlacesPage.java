package org.nianbao.web;

import java.util.List;
import java.util.Optional;

/**
 * Places and bodies found by the beginning of a name.
 *
 * @param prefix as typed
 * @param formats the same for machines
 */
public record PlacesPage(Frame frame, String prefix, List<Match> matches, List<Link> formats) {
    public PlacesPage {
        matches = List.copyOf(matches);
        formats = List.copyOf(formats);
    }

    /**
     * A place or a body.
     *
     * @param href to its reports
     * @param above the divisions it lies in, province first
     * @param kind what it is
     * @param former a former name that was meant
     * @param reports how many reports there are
     * @param links what else there is of it
     */
    public record Match(
            String name,
            String href,
            List<String> above,
            String kind,
            Optional<String> former,
            long reports,
            List<Link> links) {
        public Match {
            href = Link.local(href);
            above = List.copyOf(above);
            links = List.copyOf(links);
        }
    }
}
