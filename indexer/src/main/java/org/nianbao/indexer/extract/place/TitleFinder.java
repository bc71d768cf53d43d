package org.nianbao.indexer.extract.place;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.FoldedText.Line;
import org.nianbao.indexer.extract.text.Years;

/**
 * Finds the title: a short line, or two or three lines that were one, that names the kind of document. A line glued to
 * the first paragraph counts up to the white space after it.
 */
public final class TitleFinder {
    /**
     * A title.
     *
     * @param start first character of it in the folded text
     * @param end after the last
     * @param words the title on one line, folded
     * @param head what stands before 政府信息公开 in it: year and body
     */
    public record Title(int start, int end, String words, String head) {}

    private static final int LONGEST = 70;
    private static final int LINES_READ = 60;

    /** What it is worth that a title names a year, and a body. */
    private static final int YEAR = 6;

    private static final int BODY = 4;

    /** What {@link #FORM} ends with. */
    private static final String ENDS = "告报结函知明况)";

    /** What {@link #FORM} has not in its head. */
    private static final String NO_HEAD = "。;!?<>|";

    private static final Pattern FORM = Pattern.compile(
            "(?:关于)?(?<head>[^。;!?<>|]{0,45}?)(?:政府信息|政务信息|政务|信息)公开?(?:工作)?(?:情况)?(?:的)?"
                    + "(?<tail>[^。;,!?<>|]{0,10}?)(?:年度?报告|年报|年度报|告年度报|报告|工作总结)(?:情况)?(?:的?(?:说明|函|通知|公告))?(?:\\([^)]{0,12}\\))?");

    private static final Pattern PROSE = Pattern.compile(
            "^(?:根据|按照|依据|依照|遵照|为|现将|现公布|本报告|以上|上一篇|下一篇|附)|主题词|索引号|发文|发布|文号|来源|如下|编制|公布|\\.(?:pdf|docx?|xlsx?)$");

    private TitleFinder() {}

    public static Optional<Title> find(FoldedText text) {
        List<Line> lines = text.lines();
        Title best = null;
        int bestScore = 0;
        for (int i = 0; i < Math.min(lines.size(), LINES_READ); i++) {
            for (int joined = 1; joined <= 3 && i + joined <= lines.size(); joined++) {
                Line first = lines.get(i);
                Line last = lines.get(i + joined - 1);
                if (last.end() - first.start() > LONGEST && joined > 1) {
                    break;
                }
                int worth = worth(first, joined);
                if (worth + YEAR + BODY <= bestScore
                        || !names(text, first.start(), Math.min(last.end(), first.start() + LONGEST + 1))) {
                    continue;
                }
                Title title = match(text, first.start(), last.end());
                int score = title == null ? 0 : worth + names(title);
                if (score > bestScore) {
                    best = title;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a stretch has what every title has, before a pattern is tried. */
    private static boolean names(FoldedText text, int start, int end) {
        boolean whole = end - start > LONGEST || ENDS.indexOf(text.text().charAt(end - 1)) >= 0;
        if (!whole || text.ahead("报结", start, end) == end) {
            return false;
        }
        int named = text.ahead("信政", start, end);
        return named < end && text.ahead(NO_HEAD, start, named) == named;
    }

    private static TitleFinder.@org.jspecify.annotations.Nullable Title match(FoldedText text, int start, int lineEnd) {
        int end = lineEnd;
        if (end - start > LONGEST) {
            end = start + 8;
            while (end < lineEnd && end - start <= LONGEST && !text.gapBefore(end)) {
                end++;
            }
            if (end - start > LONGEST) {
                return null;
            }
        }
        String words = text.text().substring(start, end).replace("\n", "").strip();
        Matcher form = FORM.matcher(words);
        return form.matches() && !PROSE.matcher(words).find() ? new Title(start, end, words, form.group("head")) : null;
    }

    /** What a title is worth by the place it stands in. */
    private static int worth(Line line, int joined) {
        return 8 - (line.furniture() ? 7 : 0) - joined - (line.start() > 1500 ? 6 : 0);
    }

    /** What a title is worth by what it names. */
    private static int names(Title title) {
        boolean year = Years.of(title.words()).size() > 0;
        boolean body = IssuerName.endsBody(IssuerName.withoutYear(title.head()));
        return (year ? YEAR : 0) + (body ? BODY : 0);
    }
}
