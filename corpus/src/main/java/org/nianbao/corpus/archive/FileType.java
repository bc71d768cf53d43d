package org.nianbao.corpus.archive;

import java.util.Locale;
import java.util.Set;

/** What a file is taken for, by the ending of its name alone. */
enum FileType {
    TEXT,
    HTML,
    ZIP,
    OTHER;

    /** The endings of dynamic pages are here because crawlers save {@code show.jsp?id=7} under that name. */
    private static final Set<String> HTML_ENDINGS =
            Set.of("html", "htm", "shtml", "shtm", "xhtml", "jsp", "asp", "aspx", "php", "do");

    static FileType of(String name) {
        String ending = ending(name);
        return switch (ending) {
            case "txt" -> TEXT;
            case "zip" -> ZIP;
            default ->
                HTML_ENDINGS.contains(ending) || HTML_ENDINGS.contains(ending(withoutQuery(name))) ? HTML : OTHER;
        };
    }

    private static String withoutQuery(String name) {
        int query = name.indexOf('?');
        return query < 0 ? name : name.substring(0, query);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
