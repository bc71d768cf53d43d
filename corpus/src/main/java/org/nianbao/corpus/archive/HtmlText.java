package org.nianbao.corpus.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;
import org.jsoup.select.NodeVisitor;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.text.Normalizer;

/**
 * The text of an HTML page: a line a block, a line a table row ({@code a | b | c |}), white space collapsed as a browser
 * does it, U+00A0 kept. Scripts, styles and comments are not text.
 */
final class HtmlText implements NodeVisitor {
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "iframe", "object", "svg");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> KEEPS_SPACE = Set.of("pre", "textarea");

    private static final Pattern WORD_BREAK = Pattern.compile("(?<=\\p{IsHan})\n(?=\\p{IsHan})");

    /** A longer cell lays out the page; a row of the statutory tables has none. */
    private static final int MAX_CELL = 200;

    private static final int MIN_TITLE_PART = 4;

    /** Mending markup as a browser does takes time in the square of the tags; no report we know has a tenth of these. */
    private static final int MAX_TAGS = 100_000;

    private static final int MAX_DEPTH = 512;
    private static final String XHTML = "<html xmlns='http://www.w3.org/1999/xhtml'>";

    private static final class Row {
        final int start;
        final List<Span> cells = new ArrayList<>();
        int cellStart;
        boolean laysOut;

        Row(int start) {
            this.start = start;
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final List<Span> marked = new ArrayList<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private boolean spacePending;
    private int silent;
    private int keepsSpace;
    private int articles;
    private int markDepth = -1;
    private int markStart;

    private HtmlText() {}

    static Page read(String html) {
        HtmlText walk = new HtmlText();
        if (html.chars().filter(c -> c == '<').limit(MAX_TAGS + 1).count() > MAX_TAGS) {
            Jsoup.parse(XHTML + html, plainParser()).traverse(walk);
            return walk.withTitle("");
        }
        Document document = Jsoup.parse(html);
        document.body().traverse(walk);
        return walk.withTitle(document.title());
    }

    /** Takes tags as they come, in linear time, where a browser would move misplaced ones; its title is the first line. */
    private static Parser plainParser() {
        return Parser.xmlParser().tagSet(TagSet.Html()).setMaxDepth(MAX_DEPTH);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (silent == 0) {
                append(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            open(element, element.normalName(), depth);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element, element.normalName(), depth);
        }
    }

    private void open(Element element, String tag, int depth) {
        if (SILENT.contains(tag)) {
            silent++;
            return;
        }
        if (element.isBlock() || tag.equals("br") || CELLS.contains(tag)) {
            breakLine();
        }
        keepsSpace += KEEPS_SPACE.contains(tag) ? 1 : 0;
        if (markDepth < 0 && FurnitureRules.get().marks(element, articles > 0)) {
            markDepth = depth;
            markStart = out.length();
        }
        articles += isArticle(tag) ? 1 : 0;
        if (tag.equals("table") && !rows.isEmpty()) {
            rows.peek().laysOut = true;
        } else if (tag.equals("tr")) {
            rows.push(new Row(out.length()));
        } else if (CELLS.contains(tag) && !rows.isEmpty()) {
            rows.peek().cellStart = out.length();
        }
    }

    private void close(Element element, String tag, int depth) {
        if (SILENT.contains(tag)) {
            silent--;
            return;
        }
        if (CELLS.contains(tag) && !rows.isEmpty()) {
            rows.peek().cells.add(new Span(rows.peek().cellStart, out.length()));
        }
        if (element.isBlock() || CELLS.contains(tag)) {
            breakLine();
        }
        if (tag.equals("tr") && !rows.isEmpty()) {
            joinCells(rows.pop());
        }
        keepsSpace -= KEEPS_SPACE.contains(tag) ? 1 : 0;
        articles -= isArticle(tag) ? 1 : 0;
        if (markDepth == depth) {
            if (markStart < out.length()) {
                marked.add(new Span(markStart, out.length()));
            }
            markDepth = -1;
        }
    }

    private static boolean isArticle(String tag) {
        return tag.equals("article") || tag.equals("main");
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (keepsSpace > 0 && c == '\n') {
                breakLine();
            } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
                spacePending = true;
            } else {
                if (spacePending && !atLineStart()) {
                    out.append(' ');
                }
                spacePending = false;
                out.append(c);
            }
        }
    }

    private void breakLine() {
        if (!atLineStart()) {
            out.append('\n');
        }
        spacePending = false;
    }

    private boolean atLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    /** Puts the cells of a row on one line, unless the row only lays out the page. */
    private void joinCells(Row row) {
        if (row.laysOut || row.cells.size() < 2 || row.start == out.length()) {
            return;
        }
        StringBuilder line = new StringBuilder();
        int end = row.start;
        for (Span cell : row.cells) {
            if (cell.length() > MAX_CELL || !follows(end, cell.start())) {
                return;
            }
            end = cell.end();
            line.append(line.isEmpty() ? "" : " ")
                    .append(oneLine(out.substring(cell.start(), cell.end())))
                    .append(" |");
        }
        if (!follows(end, out.length())) {
            return;
        }
        while (!marked.isEmpty() && marked.getLast().end() > row.start) {
            marked.removeLast();
        }
        out.setLength(row.start);
        out.append(line).append('\n');
    }

    /** Whether there is nothing but a line break between; not so where tags are wrong and text stands beside cells. */
    private static boolean follows(int end, int start) {
        return start == end || start == end + 1;
    }

    /** The lines of a cell: a Chinese word runs on, numbers stay apart. */
    private static String oneLine(String cell) {
        return WORD_BREAK.matcher(cell.strip()).replaceAll("").replace('\n', ' ');
    }

    /**
     * The page, begun by its title where the body does not say it. A title that only adds the site's name to a heading is
     * furniture: evidence of the place, not a line of the report.
     */
    private Page withTitle(String title) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '\n') {
            end--;
        }
        String text = out.substring(0, end);
        String whole = title + "\n" + text;
        if (Normalizer.expands(whole)) {
            return new Page(whole, List.of());
        }
        String body = Normalizer.normalize(text);
        boolean stated = title.isBlank() || body.contains(Normalizer.normalize(title));
        int shift = stated ? 0 : title.length() + 1;
        List<Span> spans = new ArrayList<>();
        String heading = Normalizer.normalize(title.split("[-_|—–]", 2)[0]);
        if (!stated && heading.length() >= MIN_TITLE_PART && body.contains(heading)) {
            spans.add(new Span(0, title.length()));
        }
        for (Span span : marked) {
            spans.add(new Span(shift + span.start(), shift + Math.min(span.end(), end)));
        }
        return new Page(stated ? text : whole, spans);
    }
}
