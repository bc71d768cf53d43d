package org.nianbao.web;

import java.util.List;

/**
 * The literal hits of a search in their context.
 *
 * @param tabs the views of the search
 * @param total reports found
 * @param occurrences lines in all
 * @param notes what was repaired in the query, finished sentences
 * @param chips the filters in force
 * @param groups lines by the characters beside the hit; none where it was not asked for
 * @param moreGroups how many more there are
 * @param formats the same for machines
 */
public record KwicPage(
        Frame frame,
        List<Link.Choice> tabs,
        long total,
        long occurrences,
        List<String> notes,
        List<ResultPage.Chip> chips,
        Form form,
        List<Line> lines,
        List<Group> groups,
        int moreGroups,
        ResultPage.Paging paging,
        List<Link> formats) {
    public KwicPage {
        tabs = List.copyOf(tabs);
        notes = List.copyOf(notes);
        chips = List.copyOf(chips);
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
        formats = List.copyOf(formats);
    }

    /** How lines are shown. */
    public record Form(List<Frame.Field> keep, int left, int right, int most, List<Option> sorts, List<Option> groups) {
        public Form {
            keep = List.copyOf(keep);
            sorts = List.copyOf(sorts);
            groups = List.copyOf(groups);
        }
    }

    /** @param href to the hit in its report */
    public record Line(
            String left,
            String hit,
            String right,
            String href,
            String title,
            String place,
            String year,
            String section) {
        public Line {
            href = Link.local(href);
        }
    }

    public record Group(String text, long count) {}
}
