package org.nianbao.indexer.extract.place;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** What a title ends with. */
    private static final String ENDS = "告报结函知明况)";

    /** What year and body have not in them. */
    private static final String NO_HEAD = "。;!?<>|";

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
                int end = worth + YEAR + BODY > bestScore ? end(text, first.start(), last.end()) : -1;
                Title title = end < 0 || !names(text, first.start(), end) ? null : title(text, first.start(), end);
                int score = title == null ? 0 : worth + names(title);
                if (score > bestScore) {
                    best = title;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where a title may end: with the line, or at the first white space of one that is too long; -1 if nowhere. */
    private static int end(FoldedText text, int start, int lineEnd) {
        int end = lineEnd;
        if (end - start > LONGEST) {
            end = start + 8;
            while (end - start <= LONGEST && !text.gapBefore(end)) {
                end++;
            }
        }
        return end - start <= LONGEST && ENDS.indexOf(text.text().charAt(end - 1)) >= 0 ? end : -1;
    }

    /** Whether a stretch has what every title has, before it is read. */
    private static boolean names(FoldedText text, int start, int end) {
        int named = text.ahead("信政", start, end);
        return named < end && text.ahead(NO_HEAD, start, named) == named && text.ahead("报结", named, end) < end;
    }

    private static @Nullable Title title(FoldedText text, int start, int end) {
        String words = text.text().substring(start, end).replace("\n", "").strip();
        String head = TitleForm.head(words);
        return head == null ? null : new Title(start, end, words, head);
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
