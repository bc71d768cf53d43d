package org.nianbao.server.cite;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to write a citation. */
public enum CitationFormat {
    /** GB/T 7714-2015, an electronic bulletin: 责任者. 题名[EB/OL]. (发布日期)[引用日期]. 获取路径. */
    GBT7714("text/plain; charset=utf-8", "txt") {
        @Override
        public String write(Citation cited) {
            return cited.issuer().map(issuer -> issuer + ". ").orElse("")
                    + cited.title() + "[EB/OL]. "
                    + cited.published().map(day -> "(" + day + ")").orElse("")
                    + "[" + cited.taken() + "]. "
                    + cited.permalink() + ". " + cited.note() + ".\n";
        }
    },
    /** For BibTeX and biblatex, in UTF-8. */
    BIBTEX("application/x-bibtex; charset=utf-8", "bib") {
        @Override
        public String write(Citation cited) {
            StringBuilder entry = new StringBuilder("@misc{nianbao-" + cited.id() + ",\n");
            // Braces within, so that a body's name is not taken for first and last name.
            cited.issuer().ifPresent(issuer -> field(entry, "author", "{" + tex(issuer) + "}"));
            field(entry, "title", "{" + tex(cited.title()) + "}");
            cited.published().ifPresent(day -> field(entry, "year", Integer.toString(day.getYear())));
            cited.published().ifPresent(day -> field(entry, "date", day.toString()));
            field(entry, "url", url(cited.permalink()));
            field(entry, "urldate", cited.taken().toString());
            field(entry, "note", tex(cited.note()));
            field(entry, "langid", "chinese");
            return entry.append("}\n").toString();
        }

        private static void field(StringBuilder entry, String name, String value) {
            entry.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    },
    /** A tag and a line each, for reference managers. */
    RIS("application/x-research-info-systems; charset=utf-8", "ris") {
        @Override
        public String write(Citation cited) {
            StringBuilder lines = new StringBuilder();
            tag(lines, "TY", "ELEC");
            tag(lines, "ID", "nianbao-" + cited.id());
            // A comma would divide last name and first.
            cited.issuer().ifPresent(issuer -> tag(lines, "AU", issuer.replace(',', '，')));
            tag(lines, "TI", cited.title());
            cited.published().ifPresent(day -> tag(lines, "PY", Integer.toString(day.getYear())));
            cited.published().ifPresent(day -> tag(lines, "DA", day.toString().replace('-', '/')));
            tag(lines, "Y2", cited.taken().toString().replace('-', '/'));
            tag(lines, "UR", cited.permalink());
            tag(lines, "N1", cited.note());
            tag(lines, "LA", "zh");
            tag(lines, "ER", "");
            return lines.toString();
        }

        private static void tag(StringBuilder lines, String tag, String value) {
            lines.append(tag).append("  - ").append(value).append("\r\n");
        }
    },
    /** A list of one item of the Citation Style Language. */
    CSL("application/vnd.citationstyles.csl+json; charset=utf-8", "json") {
        @Override
        public String write(Citation cited) {
            ObjectNode item = JSON.createObjectNode()
                    .put("id", "nianbao-" + cited.id())
                    .put("type", "webpage")
                    .put("title", cited.title());
            cited.issuer()
                    .ifPresent(issuer -> item.putArray("author").addObject().put("literal", issuer));
            cited.published().ifPresent(day -> date(item, "issued", day));
            date(item, "accessed", cited.taken());
            item.put("URL", cited.permalink()).put("note", cited.note()).put("language", "zh-CN");
            return JSON.createArrayNode().add(item).toPrettyString() + "\n";
        }

        private static void date(ObjectNode item, String name, LocalDate day) {
            ArrayNode parts = item.putObject(name).putArray("date-parts").addArray();
            parts.add(day.getYear()).add(day.getMonthValue()).add(day.getDayOfMonth());
        }
    };

    private static final JsonMapper JSON = new JsonMapper();

    private final String contentType;
    private final String extension;

    CitationFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    public abstract String write(Citation cited);

    /**
     * Text for TeX. Braces are words: BibTeX counts them even behind a backslash, so that {@code \{} alone would open a
     * group that nothing closes.
     */
    private static String tex(String text) {
        StringBuilder tex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> tex.append("\\textbackslash{}");
                case '{' -> tex.append("\\textbraceleft{}");
                case '}' -> tex.append("\\textbraceright{}");
                case '~' -> tex.append("\\textasciitilde{}");
                case '^' -> tex.append("\\textasciicircum{}");
                case '"' -> tex.append("\\textquotedbl{}");
                case '%', '&', '$', '#', '_' -> tex.append('\\').append(c);
                default -> tex.append(c);
            }
        }
        return tex.toString();
    }

    /** An address is taken as it is, so what would end the field is percent-encoded. */
    private static String url(String url) {
        return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20");
    }

    /** The value of the parameter {@code format}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String contentType() {
        return contentType;
    }

    /** What the name of a file ends with. */
    public String extension() {
        return extension;
    }

    public static Optional<CitationFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(CitationFormat::id).toList();
    }
}
