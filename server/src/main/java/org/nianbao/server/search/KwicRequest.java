package org.nianbao.server.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A concordance: every literal place of what a search asks for, with the words around it; engine-neutral.
 *
 * @param search the reports, and with {@code size} and {@code page} the lines of a page
 * @param left characters before a hit, 0 to 100
 * @param right characters after it, 0 to 100
 * @param group what the lines are counted by
 */
public record KwicRequest(SearchRequest search, int left, int right, KwicOrder order, Optional<Group> group) {
    public static final int USUAL_CONTEXT = 20;
    public static final int MAX_CONTEXT = 100;
    private static final int MAX_GROUPED = 4;
    private static final Set<String> OWN = Set.of("left", "right", "group");
    private static final Set<String> WITHOUT = Set.of("cursor", "facet");
    private static final Pattern GROUP = Pattern.compile("(following|preceding):([1-" + MAX_GROUPED + "])");

    /** On which side of a hit. */
    public enum Side {
        FOLLOWING,
        PRECEDING
    }

    /** Lines with the same characters beside the hit, 1 to 4 of them. */
    public record Group(Side side, int characters) {
        /** The value of the parameter: {@code following:2}. */
        public String id() {
            return side.name().toLowerCase(Locale.ROOT) + ":" + characters;
        }
    }

    /**
     * Reads {@code left}, {@code right}, {@code sort}, {@code group}, {@code size}, {@code page}, and query and filters of
     * a search.
     *
     * @throws InvalidRequestException naming every parameter that is wrong or unknown
     */
    public static KwicRequest parse(Map<String, List<String>> parameters) {
        OwnParameters own = new OwnParameters(parameters, OWN, WITHOUT);
        int left = own.number("left", USUAL_CONTEXT, 0, MAX_CONTEXT);
        int right = own.number("right", USUAL_CONTEXT, 0, MAX_CONTEXT);
        KwicOrder order = own.choice("sort", KwicOrder.RELEVANCE, List.of(KwicOrder.values()), KwicOrder::id);
        Optional<Group> group = own.single("group").flatMap(value -> {
            Matcher parts = GROUP.matcher(value);
            if (parts.matches()) {
                Side side = Side.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
                return Optional.of(new Group(side, Integer.parseInt(parts.group(2))));
            }
            own.refuse(
                    "group",
                    new Message(
                                    "following: or preceding: and 1 to " + MAX_GROUPED + ", such as following:2",
                                    "应为 following: 或 preceding: 加 1 到 " + MAX_GROUPED + "，如 following:2")
                            .not(value));
            return Optional.empty();
        });
        return new KwicRequest(own.search(order.ofReports()), left, right, order, group);
    }

    /** The names of all parameters that {@link #parse} knows. */
    public static Set<String> parameterNames() {
        return OwnParameters.names(OWN, WITHOUT);
    }

    /** The parameters that {@link #parse} reads as this request, without those that are as usual. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> all = OwnParameters.of(search, Set.of("facet", "sort"));
        if (left != USUAL_CONTEXT) {
            all.put("left", List.of(Integer.toString(left)));
        }
        if (right != USUAL_CONTEXT) {
            all.put("right", List.of(Integer.toString(right)));
        }
        if (order != KwicOrder.RELEVANCE) {
            all.put("sort", List.of(order.id()));
        }
        group.ifPresent(by -> all.put("group", List.of(by.id())));
        return all;
    }
}
