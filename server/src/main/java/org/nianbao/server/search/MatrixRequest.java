package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nianbao.corpus.place.Level;

/**
 * A list of phrases, counted in one table; engine-neutral.
 *
 * @param search the reports counted in
 * @param phrases the rows, at most {@link #MAX_PHRASES}, each found exactly
 * @param columns what the columns are
 * @param level of the places, where the columns are places
 * @param cells what is counted
 */
public record MatrixRequest(SearchRequest search, List<String> phrases, Columns columns, Level level, Cells cells) {
    public static final int MAX_PHRASES = 500;
    private static final Set<String> OWN = Set.of("phrase", "phrases", "columns", "level", "cells");
    private static final Set<String> WITHOUT = Set.of("cursor", "facet", "size", "page");

    public MatrixRequest {
        phrases = List.copyOf(phrases);
    }

    /** What stands above the columns. */
    public enum Columns {
        YEAR,
        REGION,
        REPORT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stands in the cells: reports that have the phrase, or how many times they have it. */
    public enum Cells {
        REPORTS,
        OCCURRENCES;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads {@code phrase}, {@code phrases} (one a line), {@code columns}, {@code level}, {@code cells}, and query and
     * filters of a search.
     *
     * @throws InvalidRequestException naming every parameter that is wrong or unknown
     */
    public static MatrixRequest parse(Map<String, List<String>> parameters) {
        OwnParameters own = new OwnParameters(parameters, OWN, WITHOUT);
        List<String> given = new ArrayList<>(own.all("phrase"));
        own.all("phrases").forEach(list -> given.addAll(lines(list)));
        List<String> phrases = PhraseList.read(own, "phrase", given, MAX_PHRASES);
        Columns columns = own.choice("columns", Columns.YEAR, List.of(Columns.values()), Columns::id);
        Cells cells = own.choice("cells", Cells.REPORTS, List.of(Cells.values()), Cells::id);
        Optional<Level> level = own.level();
        return new MatrixRequest(own.search(Optional.empty()), phrases, columns, level.orElse(Level.COUNTY), cells);
    }

    /** The phrases of a list, one a line. */
    public static List<String> lines(String list) {
        return list.lines()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** The names of all parameters that {@link #parse} knows. */
    public static Set<String> parameterNames() {
        return OwnParameters.names(OWN, WITHOUT);
    }

    /** The parameters that {@link #parse} reads as this request, without those that are as usual. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> all = OwnParameters.of(search, WITHOUT);
        if (!phrases.isEmpty()) {
            all.put("phrase", phrases);
        }
        if (columns != Columns.YEAR) {
            all.put("columns", List.of(columns.id()));
        }
        if (level != Level.COUNTY) {
            all.put("level", List.of(level.id()));
        }
        if (cells != Cells.REPORTS) {
            all.put("cells", List.of(cells.id()));
        }
        return all;
    }
}
