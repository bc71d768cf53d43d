package org.nianbao.web;

/**
 * A link within the site.
 *
 * @param label what it says
 * @param href path, query or fragment; a link that leaves the site is refused
 */
public record Link(String label, String href) {
    public Link {
        href = local(href);
    }

    /** {@code href} where it stays within the site; what names a scheme or a host does not. */
    static String local(String href) {
        // A browser reads a backslash as a slash, so /\host leaves the site as //host does.
        boolean stays = href.startsWith("?") || href.startsWith("#") || href.matches("(?s)/(?![/\\\\]).*");
        if (!stays) {
            throw new IllegalArgumentException("not a link within the site: " + href);
        }
        return href;
    }

    /** A link of a list in which one may be the present state: a sort order, a page number. */
    public record Choice(String label, String href, boolean current) {
        public Choice {
            href = local(href);
        }
    }

    /** A link with the number of reports behind it. */
    public record Count(String label, long reports, String href) {
        public Count {
            href = local(href);
        }
    }
}
