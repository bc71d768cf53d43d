package org.nianbao.web;

import java.util.List;
import java.util.Optional;

/**
 * The reports that a search found. A new search starts from {@code frame.query}.
 *
 * @param tabs the views of the search
 * @param total reports found
 * @param occurrences how often the words sought stand in them; 0 hides the number
 * @param notes what was repaired in the query, finished sentences
 * @param chips the filters in force
 * @param clearAllHref the search without any filter; not shown where there is no chip
 * @param sorts orders to choose from
 * @param suggestions ways out of an empty result, such as the same search without one of its filters, or out of a page
 *     beyond the last
 * @param formats the same result for machines: JSON and exports
 * @param feed the same search as a feed
 */
public record ResultPage(
        Frame frame,
        List<Link.Choice> tabs,
        long total,
        long occurrences,
        List<String> notes,
        List<Chip> chips,
        String clearAllHref,
        List<Facet> facets,
        List<Link.Choice> sorts,
        List<Card> cards,
        Paging paging,
        List<Link> suggestions,
        List<Link> formats,
        String feed) {
    public ResultPage {
        feed = Link.local(feed);
        tabs = List.copyOf(tabs);
        notes = List.copyOf(notes);
        chips = List.copyOf(chips);
        clearAllHref = Link.local(clearAllHref);
        facets = List.copyOf(facets);
        sorts = List.copyOf(sorts);
        cards = List.copyOf(cards);
        suggestions = List.copyOf(suggestions);
        formats = List.copyOf(formats);
    }

    /** A filter in force, such as {@code 年份：2017}, and the search without it. */
    public record Chip(String label, String removeHref) {
        public Chip {
            removeHref = Link.local(removeHref);
        }
    }

    /**
     * One report found.
     *
     * @param place its region from the province down
     * @param year report year; empty where unknown
     * @param badges short marks such as the form of the report
     * @param figures key figures such as {@code 申请 3 件}
     * @param checks how much of it is to be checked, and the way there
     * @param snippets passages with the words sought
     * @param occurrences such as {@code 本文共 3 处}; empty hides it
     */
    public record Card(
            String title,
            String href,
            List<Link> place,
            String year,
            List<String> badges,
            List<String> figures,
            Optional<Link> checks,
            List<List<Segment>> snippets,
            String occurrences) {
        public Card {
            href = Link.local(href);
            place = List.copyOf(place);
            badges = List.copyOf(badges);
            figures = List.copyOf(figures);
            snippets = snippets.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Ways to the other pages of the result.
     *
     * @param pages some pages around this one; fewer than two hide the list
     */
    public record Paging(Optional<String> previous, Optional<String> next, List<Link.Choice> pages) {
        public static final Paging NONE = new Paging(Optional.empty(), Optional.empty(), List.of());

        public Paging {
            previous.ifPresent(Link::local);
            next.ifPresent(Link::local);
            pages = List.copyOf(pages);
        }
    }
}
