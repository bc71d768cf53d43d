package org.nianbao.server.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nianbao.server.search.SearchJson;
import org.nianbao.server.search.SearchRequest;

/**
 * What an export says about itself.
 *
 * @param total how many rows it has; exact
 * @param generation of the index that it was made from
 * @param date when, in UTC
 */
public record ExportHead(
        SearchRequest request, ExportFormat format, ExportRows rows, long total, long generation, LocalDate date) {
    private static final int NAMED = 40;
    /** What no file system or header takes, and white space. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}.,+=~-]+");

    /** {@code nianbao-公开-2026-11-28.csv}: query and date; at most 40 characters of the query. */
    public String fileName() {
        String query = UNSAFE.matcher(request.q()).replaceAll("_").replaceAll("^[_.]+|[_.]+$", "");
        int end = query.offsetByCodePoints(0, Math.min(NAMED, query.codePointCount(0, query.length())));
        return "nianbao-" + (query.isEmpty() ? "" : query.substring(0, end) + "-")
                + (rows == ExportRows.FACTS ? "" : rows.id() + "-") + date + "." + format.id();
    }

    /** The search as it stands behind the question mark of the result page. */
    public String search() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(request.parameters());
        parameters.remove("facet");
        return SearchJson.queryString(parameters);
    }

    /** By name, as it stands inside of each file that has room for it. */
    Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("query", request.q());
        about.put("search", search());
        about.put("index_generation", generation);
        about.put("date", date.toString());
        about.put("rows", total);
        return about;
    }
}
