package org.nianbao.corpus.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.corpus.Span;

/**
 * Finds the lines of a page that are not lines of the report. When in doubt a line stays: furniture in the body costs a
 * stray hit, a line of the report taken out is lost to the search.
 */
final class Furniture {
    /** A longer line is prose, whatever it begins with. Also what keeps the patterns cheap. */
    private static final int MAX_LINE = 200;

    /** Longest item of a breadcrumb that stands on a line of its own. */
    private static final int MAX_CRUMB = 30;

    private static final int FULL_WIDTH = '！' - '!';
    private static final String SEPARATORS = " |[]()【】〖〗/×·•-*>:";
    private static final Pattern TITLE = Pattern.compile(".*\\d{4}.*(?:报告|年报)|.*(?:报告|年报).*\\d{4}.*");
    /** A body's name and a date, on one line or two. */
    private static final Pattern SIGNATURE =
            Pattern.compile("(?m)^[^\n:]{2,60}(?:人民政府|办事处|委员会|管委会|办公室|局)(?: ?\\((?:公章|盖章|印章)\\))?[ \n]?"
                    + "\\(?[\\d〇○零一二三四五六七八九 ]{4,8}年[\\d一二三四五六七八九十 ]{1,4}月[\\d一二三四五六七八九十 ]{1,5}日\\)?$");

    private static final Pattern HOME = Pattern.compile("(?:网站)?(?:首页|主页)");
    private static final Pattern CRUMB = Pattern.compile("[>»›].*");

    /** Where in a breadcrumb that is spread over lines the last line stood. */
    private enum Trail {
        NONE,
        BEGUN,
        AFTER_ITEM,
        AFTER_SIGN
    }

    private final FurnitureRules rules = FurnitureRules.get();
    private final String text;
    private final List<Span> found = new ArrayList<>();
    private Trail trail = Trail.NONE;

    private Furniture(String text) {
        this.text = text;
    }

    /** The furniture of a page, in order, not overlapping, each within a line. */
    static List<Span> find(Page page) {
        Furniture furniture = new Furniture(page.text());
        List<Span> frame = furniture.frame(page.marked());
        furniture.eachLine(0, page.text().length(), furniture::line);
        frame.forEach(span -> furniture.eachLine(span.start(), span.end(), furniture.found::add));
        return union(furniture.found);
    }

    private void line(Span line) {
        String folded = fold(line);
        if (folded.length() <= MAX_LINE && !folded.isEmpty()) {
            if (isInTrail(folded) || rules.line.matcher(folded).matches() || isAllPieces(folded)) {
                found.add(line);
                return;
            }
        }
        Matcher inline = rules.inline.matcher(text).region(line.start(), line.end());
        while (inline.find()) {
            found.add(new Span(inline.start(), inline.end()));
        }
    }

    /** Follows a breadcrumb from its label over the lines that begin with its sign. */
    private boolean isInTrail(String line) {
        if (rules.trail.matcher(line).matches()) {
            trail = Trail.BEGUN;
            return true;
        }
        boolean crumb = CRUMB.matcher(line).matches();
        trail = switch (trail) {
            case NONE -> Trail.NONE;
            case BEGUN -> crumb ? after(line) : HOME.matcher(line).matches() ? Trail.AFTER_ITEM : Trail.NONE;
            case AFTER_ITEM -> crumb ? after(line) : Trail.NONE;
            case AFTER_SIGN ->
                line.length() <= MAX_CRUMB && !TITLE.matcher(line).matches() ? Trail.AFTER_ITEM : Trail.NONE;
        };
        return trail != Trail.NONE;
    }

    private static Trail after(String crumb) {
        return crumb.length() == 1 ? Trail.AFTER_SIGN : Trail.AFTER_ITEM;
    }

    /** Whether a line is nothing but pieces of furniture and what may stand beside them. */
    private boolean isAllPieces(String line) {
        if (!rules.hasHint(line)) {
            return false;
        }
        Matcher piece = rules.piece.matcher(line);
        Matcher filler = rules.filler.matcher(line);
        boolean furniture = false;
        int i = 0;
        while (i < line.length()) {
            if (SEPARATORS.indexOf(line.charAt(i)) >= 0) {
                i++;
            } else if (piece.region(i, line.length()).lookingAt()) {
                furniture = true;
                i = piece.end();
            } else if (filler.region(i, line.length()).lookingAt()) {
                i = filler.end();
            } else {
                return false;
            }
        }
        return furniture;
    }

    /** The marked stretches that are credible: none that holds prose, a signature or most of the page. */
    private List<Span> frame(List<Span> marked) {
        return marked.stream()
                .filter(span -> span.length() * 2 < text.length())
                .filter(span -> span.of(text).lines().allMatch(line -> line.length() <= MAX_LINE))
                .filter(span -> !speaks(span))
                .toList();
    }

    private boolean speaks(Span span) {
        StringBuilder lines = new StringBuilder();
        eachLine(span.start(), span.end(), line -> lines.append(fold(line)).append('\n'));
        return lines.indexOf("。") >= 0 || SIGNATURE.matcher(lines).find();
    }

    /** The line as the rules see it; a line that is too long for them only so far. */
    private String fold(Span line) {
        StringBuilder folded = new StringBuilder(MAX_LINE + 2);
        boolean space = false;
        for (int i = line.start(); i < line.end() && folded.length() <= MAX_LINE; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else {
                if (space && !folded.isEmpty()) {
                    folded.append(' ');
                }
                space = false;
                folded.append(c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH) : c);
            }
        }
        return folded.toString();
    }

    private void eachLine(int from, int to, Consumer<Span> consumer) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                if (start < i) {
                    consumer.accept(new Span(start, i));
                }
                start = i + 1;
            }
        }
    }

    private static List<Span> union(List<Span> spans) {
        List<Span> union = new ArrayList<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (!union.isEmpty() && span.start() < union.getLast().end()) {
                Span last = union.removeLast();
                span = new Span(last.start(), Math.max(last.end(), span.end()));
            }
            union.add(span);
        }
        return List.copyOf(union);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
