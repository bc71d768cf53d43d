package org.nianbao.server.search;

/**
 * How a query is read.
 *
 * @param strict whether one that needs repair is refused
 * @param loose whether quoted phrases are read as if {@code ~} stood before them
 * @param synonyms whether unquoted words find what means the same
 */
public record Reading(boolean strict, boolean loose, boolean synonyms) {
    public static final Reading USUAL = new Reading(false, false, true);
    static final Reading STRICT = new Reading(true, false, true);

    /** The same, with repairs. */
    Reading lenient() {
        return new Reading(false, loose, synonyms);
    }
}
