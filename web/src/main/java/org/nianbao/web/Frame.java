package org.nianbao.web;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param query what stands in the search box
 * @param keep state that a new search keeps, as hidden fields; {@code q} and {@code lang} are added by the page
 * @param notices lines about the archive, such as "sample data", finished in the page's language
 * @param otherLanguage this page in the other language
 */
public record Frame(String query, List<Field> keep, List<String> notices, String otherLanguage) {
    public Frame {
        keep = List.copyOf(keep);
        notices = List.copyOf(notices);
        otherLanguage = Link.local(otherLanguage);
    }

    /** A hidden field of a form. */
    public record Field(String name, String value) {}
}
