package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A search, engine-neutral.
 *
 * @param q the query as typed; blank asks for every report
 * @param choices the filters; a dimension without one is absent
 * @param yearFrom first report year, narrows the years chosen
 * @param yearTo last report year, narrows the years chosen
 * @param order how hits are sorted
 * @param size hits a page, 0 to 100
 * @param page from 1; {@code page * size} at most 10,000
 * @param cursor where to go on, as {@link SearchResponse#next} gave it; then {@code page} is 1
 * @param facets what to count
 * @param reading how {@code q} is read
 */
public record SearchRequest(
        String q,
        Map<Dimension, Choice> choices,
        Optional<Integer> yearFrom,
        Optional<Integer> yearTo,
        Order order,
        int size,
        int page,
        Optional<String> cursor,
        Set<Dimension> facets,
        Reading reading) {
    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 100;
    /** How deep pages go; beyond it only cursors. */
    public static final int MAX_DEPTH = 10_000;

    public SearchRequest {
        EnumMap<Dimension, Choice> chosen = new EnumMap<>(Dimension.class);
        choices.forEach((dimension, choice) -> {
            if (!choice.equals(Choice.NONE)) {
                chosen.put(dimension, choice);
            }
        });
        choices = Collections.unmodifiableMap(chosen);
        EnumSet<Dimension> counted = EnumSet.noneOf(Dimension.class);
        counted.addAll(facets);
        facets = Collections.unmodifiableSet(counted);
        List<ParameterError> errors = new ArrayList<>();
        if (size < 0 || size > MAX_SIZE) {
            errors.add(new ParameterError(
                    "size", new Message("0 to " + MAX_SIZE, "应为 0 到 " + MAX_SIZE).not(Integer.toString(size))));
        }
        if (page < 1) {
            errors.add(new ParameterError("page", new Message("1 or more", "应为 1 或更大").not(Integer.toString(page))));
        } else if ((long) page * size > MAX_DEPTH) {
            errors.add(new ParameterError(
                    "page",
                    "page times size is at most " + MAX_DEPTH + "; an export has all, and next goes deeper",
                    "页码乘以每页条数不得超过 " + MAX_DEPTH + "；导出可得全部结果，循 next 可继续向后"));
        }
        if (cursor.isPresent() && page != 1) {
            errors.add(new ParameterError("cursor", "give a cursor or a page, not both", "cursor 和 page 只能给出一个"));
        }
        if (yearFrom.isPresent() && yearTo.isPresent() && yearFrom.get() > yearTo.get()) {
            errors.add(new ParameterError(
                    "year_from",
                    yearFrom.get() + " is after year_to " + yearTo.get(),
                    yearFrom.get() + " 晚于 year_to 的 " + yearTo.get()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }

    /** A request for a query with everything else as usual. */
    public static SearchRequest of(String q) {
        return parse(Map.of("q", List.of(q)));
    }

    /**
     * Reads the parameters of pages, API, exports and command line. Blank values count as absent.
     *
     * @throws InvalidRequestException naming every parameter that is wrong or unknown
     */
    public static SearchRequest parse(Map<String, List<String>> parameters) {
        return new SearchParameters(parameters).request();
    }

    /** The names of all parameters that {@link #parse} knows. */
    public static Set<String> parameterNames() {
        return SearchParameters.NAMES;
    }

    public Choice choice(Dimension dimension) {
        return choices.getOrDefault(dimension, Choice.NONE);
    }

    /** How many pages that many reports fill, as far as pages go; at least one. */
    public int pages(long total) {
        long reachable = Math.min(total, MAX_DEPTH);
        return size == 0 ? 1 : (int) Math.max(1, (reachable + size - 1) / size);
    }

    /** The same search from its beginning with another filter in one dimension. */
    public SearchRequest with(Dimension dimension, Choice choice) {
        Map<Dimension, Choice> changed = new LinkedHashMap<>(choices);
        changed.put(dimension, choice);
        return new SearchRequest(q, changed, yearFrom, yearTo, order, size, 1, Optional.empty(), facets, reading);
    }

    /** The same search, going on at a cursor. */
    public SearchRequest at(String place) {
        return new SearchRequest(q, choices, yearFrom, yearTo, order, size, 1, Optional.of(place), facets, reading);
    }

    /** The parameters that {@link #parse} reads as this request, in a stable order, without those that are as usual. */
    public Map<String, List<String>> parameters() {
        return SearchParameters.of(this);
    }
}
