package org.nianbao.indexer.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

    /** Who compiled the report; one of {@link #BEFORE_COMPILER} begins it, a word {@code compiles} ends it or goes on. */
    private static final Pattern COMPILED =
            Pattern.compile("(?:由|请与|请联系|联系单位:|请找)(?<name>\\p{IsHan}{3,30}?)(?:汇总|负责|组织)?(?:编制|编写|起草|联系|\\()");

    private static final String BEFORE_COMPILER = "由请联";

    /** How far into a text who compiled it and governments are looked for, and how far before a word its compiler. */
    private static final int COMPILERS_READ = 3_000;

    private static final int GOVERNMENTS_READ = 2_000;
    private static final int LONGEST_COMPILER = 36;

    private static final List<String> CRUMBS = List.of("街道办事处", "镇", "乡", "街道", "苏木", "局");

    /** With what {@link #CRUMBS} end. */
    private static final String CRUMB_ENDS = "处镇乡道木局";

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
        finder.publishers();
        finder.compilers();
        finder.governments();
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
    }

    /** A name that a line consists of. */
    private void alone(Line line, int weight) {
        String words = withoutDate(all.substring(line.start(), beforeGap(line)));
        IssuerName.of(words)
                .filter(name -> words.length() - name.written().length() <= 6)
                .ifPresent(name -> found.add(new Mention(name, weight, line.start(), line.end())));
    }

    /** Without a date at the end: {@code (2018年1月15日)}. */
    private static String withoutDate(String words) {
        int end = words.length() - (words.endsWith(")") ? 1 : 0);
        int day = words.startsWith("日", end - 1) ? digits(words, end - 1, 2) : -1;
        int month = day > 0 && words.charAt(day - 1) == '月' ? digits(words, day - 1, 2) : -1;
        int year = month > 0 && words.charAt(month - 1) == '年' ? digits(words, month - 1, 4) : -1;
        if (year < 0 || month - 1 - year < 4) {
            return words;
        }
        return words.substring(0, year > 0 && words.charAt(year - 1) == '(' ? year - 1 : year);
    }

    /** Where at most so many digits begin that end at an index; -1 if none do. */
    private static int digits(String words, int end, int most) {
        int start = end;
        while (start > 0 && end - start < most && words.charAt(start - 1) >= '0' && words.charAt(start - 1) <= '9') {
            start--;
        }
        return start == end ? -1 : start;
    }

    /** Where the last white space stands in a line whose rest holds digits: {@code …人民政府  邮编325106}. */
    private int beforeGap(Line line) {
        boolean digits = false;
        for (int i = line.end() - 1; i > line.start(); i--) {
            char c = all.charAt(i);
            digits |= c >= '0' && c <= '9';
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
            if ((next == '>' || next == '》' || next == '/' || next == ' ') && CRUMB_ENDS.indexOf(all.charAt(i)) >= 0) {
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

    /** {@code 本报告由大路边镇党政办编制}. */
    private void compilers() {
        Words words = text.words();
        int limit = Math.min(all.length(), COMPILERS_READ);
        int from = 0;
        for (int word = words.next(Sense.COMPILES, 0, limit);
                word >= 0;
                word = words.next(Sense.COMPILES, from, limit)) {
            int start = Math.max(from, words.start(word) - LONGEST_COMPILER);
            from = words.end(word);
            if (text.ahead(BEFORE_COMPILER, start, from - 2) < from - 2) {
                Matcher match = COMPILED.matcher(all).region(start, Math.min(all.length(), from + 2));
                if (match.find()) {
                    from = Math.max(from, match.end());
                    add(match.start("name"), match.end("name"), COMPILER);
                }
            }
        }
    }

    private void governments() {
        Words words = text.words();
        int limit = Math.min(all.length(), GOVERNMENTS_READ);
        for (int word = words.next(Sense.GOVERNMENT, 0, limit); word >= 0; ) {
            int start = words.start(word);
            int end = words.endOf(Sense.GOVERNMENT, start, all.length());
            add(hanStart(start, 14, 0), end, 3);
            word = words.next(Sense.GOVERNMENT, start + 1, limit);
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
