package org.nianbao.indexer.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.FoldedText.Line;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Words;

/**
 * Finds who issued a report: in the title, in the lines around it, in the signature, in the sentence that says who
 * compiled it and on the page's own lines.
 */
public final class IssuerFinder {
    /**
     * A name found.
     *
     * @param weight how much the place speaks for it
     */
    public record Mention(IssuerName name, int weight, int start, int end) {}

    /** The weight of the sentence that says who compiled the report. */
    static final int COMPILER = 6;

    /** The weight of a name that stands alone on one of the last lines. */
    static final int SIGNATURE = 8;

    /** The least weight of a name in the title. */
    static final int TITLE = 11;

    private static final int LONGEST_LINE = 32;
    private static final int HEAD_LINES = 8;
    private static final int TAIL_LINES = 14;
    private static final int MOST = 200;

    private static final Anchored COMPILED = new Anchored(
            List.of("编制", "编写", "起草", "联系"),
            36,
            4,
            Pattern.compile("(?:由|请与|请联系|联系单位:|请找)(?<name>\\p{IsHan}{3,30}?)(?:汇总|负责|组织)?(?:编制|编写|起草|联系|\\()"));
    private static final List<String> GOVERNMENTS = List.of("人民政府办公室", "人民政府", "街道办事处", "镇政府", "乡政府");
    private static final List<String> CRUMBS = List.of("街道办事处", "镇", "乡", "街道", "苏木", "局");
    private static final Pattern DATE_TAIL = Pattern.compile("\\(?\\d{4}年\\d{1,2}月\\d{1,2}日\\)?$");

    private final FoldedText text;
    private final String all;
    private final List<Mention> found = new ArrayList<>();

    private IssuerFinder(FoldedText text) {
        this.text = text;
        this.all = text.text();
    }

    /** All names found, the most telling first. */
    public static List<Mention> find(FoldedText text, Optional<TitleFinder.Title> title) {
        IssuerFinder finder = new IssuerFinder(text);
        title.ifPresent(finder::title);
        finder.lines(title);
        COMPILED.each(finder.all, 3_000, match -> finder.add(match.start("name"), match.end("name"), COMPILER));
        GOVERNMENTS.forEach(finder::governments);
        finder.found.sort(Comparator.comparingInt(Mention::weight).reversed());
        return finder.found;
    }

    private void title(TitleFinder.Title title) {
        String head = IssuerName.withoutYear(title.head());
        Optional<IssuerName> name = IssuerName.of(head);
        name.ifPresent(body -> found.add(new Mention(body, TITLE + 1, title.start(), title.end())));
        if (name.isEmpty() && !head.isEmpty()) {
            // 度四堡子镇政府|信息公开: the title's own 政府 may belong to the body
            IssuerName.of(head + "政府")
                    .ifPresent(body -> found.add(new Mention(body, TITLE, title.start(), title.end())));
        }
    }

    private void lines(Optional<TitleFinder.Title> title) {
        List<Line> lines = text.lines();
        int tail = lines.size();
        for (int left = TAIL_LINES; tail > 0 && left > 0; ) {
            left -= lines.get(--tail).furniture() ? 0 : 1;
        }
        int body = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.furniture()) {
                crumbs(line);
                continue;
            }
            boolean head = body++ < HEAD_LINES
                    || title.isPresent() && Math.abs(line.start() - title.get().end()) < 60;
            if (line.length() <= LONGEST_LINE && (head || i >= tail)) {
                alone(line, head ? SIGNATURE + 1 : SIGNATURE);
            } else if (i >= tail) {
                signature(line);
            }
        }
        publishers();
    }

    /** A name that a line consists of. */
    private void alone(Line line, int weight) {
        String words = withoutDate(all.substring(line.start(), beforeGap(line)));
        IssuerName.of(words)
                .filter(name -> words.length() - name.written().length() <= 6)
                .ifPresent(name -> found.add(new Mention(name, weight, line.start(), line.end())));
    }

    private static String withoutDate(String words) {
        return words.endsWith("日") || words.endsWith(")")
                ? DATE_TAIL.matcher(words).replaceAll("")
                : words;
    }

    /** Where the last white space stands in a line whose rest holds digits: {@code …人民政府  邮编325106}. */
    private int beforeGap(Line line) {
        boolean digits = false;
        for (int i = line.end() - 1; i > line.start(); i--) {
            digits |= all.charAt(i) >= '0' && all.charAt(i) <= '9';
            if (digits && text.gapBefore(i)) {
                return i;
            }
        }
        return line.end();
    }

    /** The body's name at the end of a body that the crawler left as one line: {@code …。韶关市武江区龙归镇人民政府}. */
    private void signature(Line line) {
        int end = line.end();
        while (end > line.start() && (all.charAt(end - 1) == '|' || all.charAt(end - 1) == ' ')) {
            end--;
        }
        int from = Math.max(line.start(), end - 3 * LONGEST_LINE);
        String words = withoutDate(all.substring(from, end));
        int last = from + words.length();
        int start = Math.max(words.lastIndexOf('。'), words.lastIndexOf(' ')) + 1 + from;
        for (int i = last - 1; i > start; i--) {
            if (text.gapBefore(i)) {
                start = i;
            }
        }
        if (last - start <= LONGEST_LINE) {
            int at = start;
            IssuerName.of(all.substring(start, last))
                    .ifPresent(name -> found.add(new Mention(name, SIGNATURE - 1, at, last)));
        }
    }

    /** {@code 来源:大路边镇}, on lines of the page or near the top. */
    private void publishers() {
        Words words = text.words();
        int taken = 0;
        for (int word = words.next(Sense.PUBLISHED_BY, 0, all.length()); word >= 0; ) {
            int end = words.end(word);
            int start = end;
            while (start < all.length() && start < end + 3 && ": \t".indexOf(all.charAt(start)) >= 0) {
                start++;
            }
            if (start > end && end > taken && (end < 600 || text.inFurniture(end))) {
                taken = add(start, hanEnd(start, 25), 5);
            }
            word = words.next(Sense.PUBLISHED_BY, end, all.length());
        }
    }

    /** Bodies in a line of crumbs: {@code 首页 > 江川区 > 前卫镇 > 信息公开}. */
    private void crumbs(Line line) {
        for (int i = line.start(); i < line.end(); i++) {
            char next = i + 1 < line.end() ? all.charAt(i + 1) : '>';
            if (next == '>' || next == '》' || next == '/' || next == ' ') {
                for (String crumb : CRUMBS) {
                    if (all.startsWith(crumb, i + 1 - crumb.length())) {
                        int start = hanStart(i + 1 - crumb.length(), 10, line.start());
                        add(start, i + 1, 3);
                        break;
                    }
                }
            }
        }
    }

    private void governments(String word) {
        for (int at = all.indexOf(word); at >= 0 && at < 2_000; at = all.indexOf(word, at + word.length())) {
            add(hanStart(at, 14, 0), at + word.length(), 3);
        }
    }

    private int hanStart(int end, int most, int from) {
        int start = end;
        while (start > from && end - start < most && IssuerName.isHan(all.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int hanEnd(int start, int most) {
        int end = start;
        while (end < all.length() && end - start < most && IssuerName.isHan(all.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Takes a name, without what stood before it in the sentence: {@code …街道在阳谷县人民政府}; returns its end. */
    private int add(int from, int end, int weight) {
        int start = Math.max(from, PlaceWord.BEFORE_NAME.last(all, from, end));
        if (found.size() < MOST) {
            IssuerName.of(all.substring(start, end))
                    .ifPresent(name -> found.add(new Mention(name, weight, start, end)));
        }
        return end;
    }
}
