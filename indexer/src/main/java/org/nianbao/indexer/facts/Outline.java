package org.nianbao.indexer.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.indexer.facts.FoldedText.Line;

/**
 * A report's body as sentences, each with the section it stands in. Headings are found by their words, at the start of
 * a line or, where the crawler glued the body into one line, behind white space or a full stop.
 */
final class Outline {
    /**
     * A sentence or a heading, UTF-16 indexes into the folded text.
     *
     * @param listsChannels whether the heading above it announces forms or channels of disclosure
     */
    record Sentence(int start, int end, Section section, boolean heading, boolean listsChannels) {}

    private static final Pattern NUMBER = Pattern.compile(
            "(?:第[一二三四五六七八九十]部分|[一二三四五六七八九十]{1,3}[、.,]" + "|\\([一二三四五六七八九十0-9]{1,2}\\)[、.]?|[0-9]{1,2}[、.](?![0-9]))");
    private static final Pattern TOP = Pattern.compile("^(?:第[一二三四五六七八九十]部分|[一二三四五六七八九十]{1,3}[、.,])");
    private static final Pattern CHANNELS = Pattern.compile("形式|途径|渠道|载体|方式");
    /** A sentence that announces a list: {@code 主要通过以下方式公开:}. */
    private static final Pattern LIST_LEAD = Pattern.compile("(?:形式|途径|渠道|载体|方式)[^。;]{0,12}:$");

    /** What no heading has, numbers apart: a full stop, a self, a denial. */
    private static final Pattern SAYS = Pattern.compile("[。!?;.]$|我|未|没有|无");

    private static final String STOPS = "。!?;";
    private static final int LONGEST_HEADING = 40;

    private final FoldedText text;
    private final List<Sentence> sentences = new ArrayList<>();
    private Section section = Section.INTRO;
    private boolean listsChannels;

    private Outline(FoldedText text) {
        this.text = text;
    }

    static List<Sentence> of(FoldedText text) {
        Outline outline = new Outline(text);
        for (Line line : text.lines()) {
            if (!line.furniture()) {
                outline.line(line);
            }
        }
        return outline.sentences;
    }

    private void line(Line line) {
        int start = line.start();
        for (int i = line.start(); i < line.end(); i++) {
            boolean stop = STOPS.indexOf(text.text().charAt(i)) >= 0;
            if (stop || i + 1 == line.end() || opensHeading(i + 1, line.end()) || endsHeading(start, i + 1)) {
                piece(start, i + 1, line);
                start = i + 1;
            }
        }
    }

    private boolean opensHeading(int i, int end) {
        return text.gapBefore(i)
                && NUMBER.matcher(text.text()).region(i, Math.min(end, i + 8)).lookingAt();
    }

    /** Whether a numbered piece ends at the white space before {@code i} and reads as a heading. */
    private boolean endsHeading(int start, int i) {
        if (!text.gapBefore(i) || i - start > LONGEST_HEADING || i - start < 3) {
            return false;
        }
        String piece = text.text().substring(start, i);
        return NUMBER.matcher(piece).lookingAt() && Section.of(piece).isPresent();
    }

    private void piece(int start, int end, Line line) {
        String piece = text.text().substring(start, end);
        int length = headingLength(piece, start == line.start() && end == line.end());
        if (length == 0) {
            listsChannels |= LIST_LEAD.matcher(piece).find();
            sentences.add(new Sentence(start, end, section, false, listsChannels));
            return;
        }
        open(piece.substring(0, length));
        sentences.add(new Sentence(start, start + length, section, true, listsChannels));
        if (start + length < end) {
            sentences.add(new Sentence(start + length, end, section, false, listsChannels));
        }
    }

    /** How many characters of a piece are a heading; 0 if none. A heading ends at a colon, or with the piece. */
    private static int headingLength(String piece, boolean wholeLine) {
        Matcher number = NUMBER.matcher(piece);
        boolean numbered = number.lookingAt();
        int colon = piece.indexOf(':');
        int end = colon > 0 ? colon + 1 : piece.length();
        String words = piece.substring(0, end);
        boolean short_ = end <= LONGEST_HEADING && (words.indexOf(',') < 0 || words.indexOf(',') < 3);
        if (!short_ || !(numbered || wholeLine && end <= 26)) {
            return 0;
        }
        boolean sentence = !numbered && SAYS.matcher(piece).find();
        return !sentence
                        && (Section.of(words).isPresent()
                                || numbered && TOP.matcher(words).find())
                ? end
                : 0;
    }

    private void open(String heading) {
        Optional<Section> named = Section.of(heading);
        boolean top = TOP.matcher(heading).find();
        if (named.isPresent() || top) {
            section = named.orElse(Section.OTHER);
            listsChannels = CHANNELS.matcher(heading).find();
        }
    }
}
