package org.nianbao.indexer.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.indexer.facts.FoldedText.Line;

/**
 * Finds who issued a report: in the title, in the lines around it, in the signature, in the sentence that says who
 * compiled it, on the page's own lines, and by how it speaks of itself ({@code 我镇}).
 */
final class IssuerFinder {
    /**
     * A name found.
     *
     * @param weight how much the place speaks for it
     */
    record Mention(IssuerName name, int weight, int start, int end) {}

    private static final int LONGEST_LINE = 32;

    private static final Anchored COMPILED = new Anchored(
            List.of("编制", "编写", "起草", "联系"),
            36,
            4,
            Pattern.compile("(?:由|请与|请联系|联系单位:|请找)(?<name>\\p{IsHan}{3,30}?)(?:汇总|负责|组织)?(?:编制|编写|起草|联系|\\()"));
    private static final Pattern SOURCE =
            Pattern.compile("(?:来源|发布机构|发布单位|公开机构|信息提供|单位|作者|责任部门)[:\\s]{1,3}(?<name>\\p{IsHan}{2,25})");
    private static final Anchored GOVERNMENT = new Anchored(
            List.of("人民政府", "街道办事处", "镇政府", "乡政府"),
            14,
            7,
            Pattern.compile("(?<name>\\p{IsHan}{1,14}?(?:[镇乡]人民政府|街道办事处|苏木人民政府|[镇乡]政府|人民政府办公室|人民政府))"));
    private static final Pattern CRUMB =
            Pattern.compile("(?<name>\\p{IsHan}{1,10}(?:镇|乡|街道|苏木|街道办事处|局))(?=\\s*[>》/]|$)");
    private static final Pattern SELF = Pattern.compile("[我本](?<kind>镇|乡|街道|街|局|委|办|县|区|市|旗|州|省|厅|院|校|公司)(?!务|民)");
    private static final Pattern BEFORE_NAME = Pattern.compile(".*(?:在|向|按照|根据|依照|遵照)");
    private static final Pattern DATE_TAIL = Pattern.compile("\\(?\\d{4}年\\d{1,2}月\\d{1,2}日\\)?$");

    private IssuerFinder() {}

    /** All names found, the most telling first. */
    static List<Mention> find(FoldedText text, Optional<TitleFinder.Title> title) {
        List<Mention> found = new ArrayList<>();
        title.ifPresent(t -> title(text, t, found));
        lines(text, title, found);
        pattern(text, COMPILED, 6, 3_000, found);
        pattern(text, GOVERNMENT, 3, 2_000, found);
        found.sort(Comparator.comparingInt(Mention::weight).reversed());
        return found;
    }

    private static void title(FoldedText text, TitleFinder.Title title, List<Mention> found) {
        String head = IssuerName.withoutYear(title.head());
        IssuerName.of(head).ifPresent(name -> found.add(new Mention(name, 12, title.start(), title.end())));
        if (head.isEmpty()) {
            return;
        }
        // 度四堡子镇政府|信息公开: the title's own 政府 may belong to the body
        IssuerName.of(head + "政府")
                .filter(name -> found.isEmpty())
                .ifPresent(name -> found.add(new Mention(name, 11, title.start(), title.end())));
    }

    private static void lines(FoldedText text, Optional<TitleFinder.Title> title, List<Mention> found) {
        List<Line> body =
                text.lines().stream().filter(line -> !line.furniture()).toList();
        for (int i = 0; i < body.size(); i++) {
            Line line = body.get(i);
            boolean head = i < 8
                    || title.filter(t -> Math.abs(line.start() - t.end()) < 60).isPresent();
            boolean tail = i >= body.size() - 14;
            if ((head || tail) && line.length() <= LONGEST_LINE) {
                String words = DATE_TAIL.matcher(beforeGap(text, line)).replaceAll("");
                int weight = head ? 9 : 8;
                IssuerName.of(words)
                        .filter(name -> words.length() - name.written().length() <= 6)
                        .ifPresent(name -> found.add(new Mention(name, weight, line.start(), line.end())));
            }
            if (tail && line.length() > LONGEST_LINE) {
                signature(text, line, found);
            }
        }
        for (Line line : text.lines()) {
            if (line.length() <= 120 && (line.furniture() || line.start() < 600)) {
                Matcher source = SOURCE.matcher(text.of(line));
                if (source.find()) {
                    add(source, line.start(), 5, found);
                }
                Matcher crumb = CRUMB.matcher(text.of(line));
                while (line.furniture() && crumb.find()) {
                    add(crumb, line.start(), 3, found);
                }
            }
        }
    }

    /** What stands before the last white space of a line whose rest holds digits: {@code …人民政府  邮编325106}. */
    private static String beforeGap(FoldedText text, Line line) {
        for (int i = line.end() - 1; i > line.start(); i--) {
            if (text.gapBefore(i) && text.text().substring(i, line.end()).matches(".*[0-9].*")) {
                return text.text().substring(line.start(), i);
            }
        }
        return text.of(line);
    }

    /** The body's name at the end of a body that the crawler left as one line: {@code …。韶关市武江区龙归镇人民政府}. */
    private static void signature(FoldedText text, Line line, List<Mention> found) {
        int tail = Math.max(line.start(), line.end() - 3 * LONGEST_LINE);
        String end = text.text().substring(tail, line.end()).replaceAll("[|\\s]+$", "");
        String words = DATE_TAIL.matcher(end).replaceAll("");
        int start = Math.max(words.lastIndexOf('。'), words.lastIndexOf(' ')) + 1;
        for (int i = words.length() - 1; i > start; i--) {
            if (text.gapBefore(tail + i)) {
                start = i;
                break;
            }
        }
        int from = start;
        if (words.length() - from <= LONGEST_LINE) {
            IssuerName.of(words.substring(from))
                    .ifPresent(name -> found.add(new Mention(name, 7, tail + from, tail + words.length())));
        }
    }

    private static void pattern(FoldedText text, Anchored pattern, int weight, int reach, List<Mention> found) {
        pattern.each(text.text(), reach, matcher -> add(matcher, 0, weight, found));
    }

    /** Takes a name, without what stood before it in the sentence: {@code …街道在阳谷县人民政府}. */
    private static void add(Matcher matcher, int offset, int weight, List<Mention> found) {
        Matcher before = BEFORE_NAME.matcher(matcher.group("name"));
        int start = matcher.start("name") + (before.lookingAt() ? before.end() : 0);
        int end = matcher.end("name");
        String name = matcher.group("name").substring(start - matcher.start("name"));
        IssuerName.of(name).ifPresent(n -> found.add(new Mention(n, weight, offset + start, offset + end)));
    }

    /** What kind of body speaks, by its pronouns; the commonest of the first 60. */
    static Optional<IssuerKind> self(FoldedText text) {
        int[] votes = new int[IssuerKind.values().length];
        Matcher self = SELF.matcher(text.text());
        for (int i = 0; i < 60 && self.find(); i++) {
            votes[kind(self.group("kind")).ordinal()]++;
        }
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            best = votes[i] > votes[best] ? i : best;
        }
        return votes[best] == 0 ? Optional.empty() : Optional.of(IssuerKind.values()[best]);
    }

    private static IssuerKind kind(String pronoun) {
        return switch (pronoun) {
            case "镇", "乡", "街道", "街" -> IssuerKind.TOWN;
            case "县", "区", "旗" -> IssuerKind.COUNTY;
            case "市", "州" -> IssuerKind.CITY;
            case "省" -> IssuerKind.PROVINCE;
            case "校", "公司" -> IssuerKind.OTHER;
            default -> IssuerKind.DEPARTMENT;
        };
    }
}
