package org.nianbao.indexer.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText.Line;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.Section;

/**
 * A report's body as sentences, each with the section it stands in. Headings are found by the words of
 * {@code rules/headings.tsv}, never by their number, at the start of a line or, where the crawler glued the body into
 * one line, behind white space or a full stop; a heading may be glued to its paragraph.
 */
public final class Outline {
    private static final String DIGITS = "0123456789";
    private static final String HAN = "一二三四五六七八九十";
    private static final String HAN_OR_DIGIT = HAN + DIGITS;

    private static final int TOP = 2;
    private static final int LONGEST_NUMBER = 8;
    private static final int SHORTEST_HEADING = 2;
    private static final int LONGEST_HEADING = 40;
    /** How long a heading without a number may be. */
    private static final int LONGEST_BARE = 26;

    /** With what a heading ends to which its paragraph is glued, and with what that begins. */
    private static final List<String> HEADING_ENDS = List.of("情况", "概述", "概况", "事项", "问题", "措施");

    private static final String PARAGRAPH_BEGINS = "我本全今截按根为2";
    private static final int LONGEST_GLUED = 30;
    /** How near words that announce channels stand to their colon. */
    private static final int ANNOUNCEMENT = 15;

    private final FoldedText text;
    private final Intentions intentions;
    private final String words;
    private final String nextYear;
    private final boolean namesNextYear;
    private final List<Sentence> sentences = new ArrayList<>();
    private Section section = Section.INTRO;
    private boolean listsChannels;
    /** Whether a list of channels goes on behind a semicolon. */
    private boolean listing;
    /** Level of the heading on problems or plans under which we are. */
    private int asideLevel = TOP;
    /** Whether a section on problems has come to what is to be done about them. */
    private boolean planning;

    private Outline(FoldedText text, Optional<Integer> year) {
        this.text = text;
        this.intentions = new Intentions(text);
        this.words = text.text();
        this.nextYear = year.map(y -> (y + 1) + "年").orElse("");
        this.namesNextYear = !nextYear.isEmpty() && words.contains(nextYear);
    }

    /** The sentences of a text; one that names the year after the report's speaks of plans. */
    public static List<Sentence> of(FoldedText text, Optional<Integer> year) {
        Outline outline = new Outline(text, year);
        for (Line line : text.lines()) {
            if (!line.furniture()) {
                outline.line(line);
            }
        }
        return outline.sentences;
    }

    /** The sections as the headings open them; headings of one kind that follow each other are one section. */
    public static List<Facts.Passage> sections(FoldedText text, List<Sentence> sentences) {
        List<Facts.Passage> sections = new ArrayList<>();
        for (int i = 0; i < sentences.size(); ) {
            Sentence heading = sentences.get(i);
            int next = i + 1;
            while (next < sentences.size() && sentences.get(next).section() == heading.section()) {
                next++;
            }
            if (heading.section() != Section.INTRO) {
                sections.add(new Facts.Passage(
                        heading.section(),
                        text.evidence(heading.start(), heading.end()),
                        text.codePointEnd(sentences.get(next - 1).end())));
            }
            i = next;
        }
        return sections;
    }

    private void line(Line line) {
        int start = line.start();
        int level = level(start, line.end());
        for (int block = line.start(); block < line.end(); block += Long.SIZE) {
            for (long left = breaks(block, line.end()); left != 0; left &= left - 1) {
                int next = block + Long.numberOfTrailingZeros(left) + 1;
                if (next == line.end()
                        || isStop(words.charAt(next - 1))
                        || opensOrEndsHeading(start, level, next, line.end())) {
                    piece(start, next, level, line);
                    start = next;
                    level = level(start, line.end());
                }
            }
        }
    }

    /**
     * Behind which of the 64 characters from an index on a piece may end, as bits: stops, those before a gap, and the last of the
     * line. Without a branch, as in {@link Lexicon}.
     */
    private long breaks(int from, int lineEnd) {
        int to = Math.min(lineEnd, from + Long.SIZE);
        long found = to == lineEnd ? 1L << to - 1 - from : 0;
        for (int i = from; i < to; i++) {
            boolean ends = isStop(words.charAt(i)) | text.gapBefore(i + 1);
            found |= (ends ? 1L : 0L) << i - from;
        }
        return found;
    }

    /** Whether white space before {@code i} parts a heading from what stands before or behind it. */
    private boolean opensOrEndsHeading(int start, int level, int i, int end) {
        boolean mayEnd =
                level > 0 && i - start >= 3 && i - start <= LONGEST_HEADING && (level <= TOP || !counts(i, end));
        return level(i, end) > 0 || mayEnd && Headings.section(words, start, i).isPresent();
    }

    private static boolean isStop(char c) {
        return c == '。' | c == ';' | c == '!' | c == '?';
    }

    /**
     * The level of the number that begins at an index, 1 the highest: {@code 第一部分}, {@code 一、}, {@code (一)}, {@code 1.}; 0
     * if none does.
     */
    private int level(int start, int end) {
        int limit = Math.min(end, start + LONGEST_NUMBER);
        if (start >= limit) {
            return 0;
        }
        char c = words.charAt(start);
        if (c == '第') {
            int part = run(HAN, start + 1, 1, limit);
            return part > start + 1 && part + 2 <= limit && words.startsWith("部分", part) ? 1 : 0;
        }
        if (c == '(') {
            int close = run(HAN_OR_DIGIT, start + 1, 2, limit);
            return close > start + 1 && isOneOf(")", close, limit) ? 3 : 0;
        }
        if (c >= '0' && c <= '9') {
            int mark = run(DIGITS, start, 2, limit);
            return isOneOf("、.", mark, limit) && !isOneOf(DIGITS, mark + 1, limit) ? 4 : 0;
        }
        int mark = run(HAN, start, 3, limit);
        return mark > start && isOneOf("、.,", mark, limit) ? 2 : 0;
    }

    /** Where a run of some characters ends, of so many at most. */
    private int run(String characters, int start, int most, int limit) {
        int end = start;
        while (end - start < most && isOneOf(characters, end, limit)) {
            end++;
        }
        return end;
    }

    private boolean isOneOf(String characters, int index, int limit) {
        return index < limit && characters.indexOf(words.charAt(index)) >= 0;
    }

    private void piece(int start, int end, int level, Line line) {
        int length = headingLength(start, end, level, start == line.start() && end == line.end());
        if (length > 0) {
            open(start, start + length, level);
            add(start, start + length, true);
        }
        if (start + length < end) {
            listsChannels |= length == 0 && announcesChannels(start, end);
            listing |= announcesList(start + length, end);
            add(start + length, end, false);
            listing &= words.charAt(end - 1) == ';';
        }
    }

    /** The first item of a list with what announces it: {@code 公开渠道有:县政府网站;}. */
    private boolean announcesList(int start, int end) {
        int colon = words.charAt(end - 1) == ';' ? words.indexOf(':', start, end) : -1;
        return colon >= 0 && text.words().has(Sense.FORM, Math.max(start, colon - ANNOUNCEMENT), colon);
    }

    /** A sentence that announces a list: {@code 主要通过以下方式公开:}. */
    private boolean announcesChannels(int start, int end) {
        if (words.charAt(end - 1) != ':') {
            return false;
        }
        return text.words().has(Sense.FORM, Math.max(start, end - ANNOUNCEMENT), end);
    }

    /** How many characters of a piece are a heading; 0 if none. A heading ends at a colon, or with the piece. */
    private int headingLength(int start, int end, int level, boolean wholeLine) {
        if (level == 0 && (!wholeLine || end - start < SHORTEST_HEADING)) {
            return 0;
        }
        int limit = Math.min(end, start + LONGEST_HEADING + 1);
        int colon = words.indexOf(':', start, limit);
        int length = (colon > start ? colon + 1 : end) - start;
        int comma = words.indexOf(',', start, limit);
        boolean fits = length <= (level > 0 ? LONGEST_HEADING : LONGEST_BARE)
                && (comma < 0 || comma >= start + length || comma < start + 3);
        if (level == 0) {
            boolean heading =
                    fits && Headings.section(words, start, start + length).isPresent() && !says(start, end);
            return heading ? length : 0;
        }
        boolean titled = fits && (colon > start ? level <= TOP || !counts(colon + 1, end) : !tells(start, end));
        if (titled
                && (level <= TOP
                        ? !Headings.isRow(words, start, start + length)
                        : Headings.section(words, start, start + length).isPresent())) {
            return length;
        }
        return level <= TOP ? gluedLength(start, limit) : 0;
    }

    /** Whether a piece has what no heading has: a full stop, a self, a denial. */
    private boolean says(int start, int end) {
        char last = words.charAt(end - 1);
        return isStop(last)
                || last == '.'
                || words.indexOf('我', start, Math.min(end, start + LONGEST_HEADING)) >= 0
                || tells(start, end);
    }

    /** Whether a piece denies or counts. */
    private boolean tells(int start, int end) {
        int limit = Math.min(end, start + LONGEST_HEADING);
        return text.words().has(Sense.ZERO, start, limit)
                || !text.amounts().within(start, limit).isEmpty();
    }

    /** Whether a number of items is all that stands behind a colon: {@code (1)机构设置:12条;} is a part in a list. */
    private boolean counts(int start, int end) {
        List<Amount> amounts = text.amounts().within(start, end);
        return amounts.size() == 1
                && amounts.getFirst().start() == start
                && end - amounts.getFirst().end() <= 1
                && "条份篇宗则".contains(amounts.getFirst().unit());
    }

    /** {@code 三、依申请公开情况2017年未收到申请}: the heading ends where a paragraph may begin. */
    private int gluedLength(int start, int end) {
        int limit = Math.min(end - 1, start + LONGEST_GLUED);
        for (int i = start + 2; i < limit; i++) {
            for (String word : HEADING_ENDS) {
                int behind = i + word.length();
                if (behind < end
                        && words.startsWith(word, i)
                        && PARAGRAPH_BEGINS.indexOf(words.charAt(behind)) >= 0
                        && Headings.section(words, start, behind).isPresent()) {
                    return behind - start;
                }
            }
        }
        return 0;
    }

    /** Under problems and plans the lower headings name what is wrong, not where the report goes on. */
    private void open(int start, int end, int level) {
        Optional<Section> named = Headings.section(words, start, end);
        if (named.isEmpty() && (level == 0 || level > TOP)) {
            return;
        }
        Section opened = named.orElse(Section.OTHER);
        boolean below = aside(section) && level > asideLevel;
        if (below && !aside(opened)) {
            return;
        }
        if (aside(opened) && !below) {
            asideLevel = level == 0 ? TOP : level;
        }
        section = opened;
        planning = section == Section.PLANS;
        listsChannels = text.words().has(Sense.FORM, start, end);
    }

    private static boolean aside(Section section) {
        return section == Section.PROBLEMS || section == Section.PLANS;
    }

    private void add(int start, int end, boolean heading) {
        Senses senses = text.words().within(start, end);
        int plan = planning && !heading ? start : plan(start, end, senses);
        sentences.add(new Sentence(start, end, section, heading, listsChannels || listing, senses, plan));
        planning |= !heading && aside(section) && senses.has(Sense.PLAN);
    }

    private int plan(int start, int end, Senses senses) {
        int plan = end;
        if (namesNextYear) {
            int at = words.indexOf(nextYear, start, end);
            plan = at < 0 || intentions.isOfThisYear(at + nextYear.length(), end) ? end : at;
        }
        if (senses.has(Sense.PLAN) || senses.has(Sense.WANT)) {
            plan = Math.min(plan, intentions.start(start, end, aside(section)));
            plan = Math.min(plan, first(Sense.WANT, start, end));
        }
        boolean done = senses.has(Sense.DONE) && text.words().has(Sense.DONE, plan, end);
        return done ? end : plan;
    }

    private int first(Sense sense, int start, int end) {
        int word = text.words().next(sense, start, end);
        return word < 0 ? end : text.words().start(word);
    }
}
