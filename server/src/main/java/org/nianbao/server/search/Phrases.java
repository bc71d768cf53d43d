package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.corpus.text.LooseText;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.server.search.Query.Exact;
import org.nianbao.server.search.Query.Gap;
import org.nianbao.server.search.Query.Loose;
import org.nianbao.server.search.Query.Near;
import org.nianbao.server.search.Query.Pattern;
import org.nianbao.server.search.Query.Phrase;
import org.nianbao.server.search.Query.Piece;
import org.nianbao.server.search.Query.Step;

/** Reads and writes what stands between quotation marks. */
final class Phrases {
    /** How many characters {@code *} stands for at most. */
    static final int STAR = 20;
    /** How many characters may lie between phrases that are near each other. */
    static final int MAX_DISTANCE = 100;
    /** How many phrases may be asked to be near each other. */
    static final int MAX_NEAR = 5;

    private static final String WILD = "*?";

    private Phrases() {}

    static String quote(String text) {
        return "\"" + escape(text) + "\"";
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\\' || WILD.indexOf(c) >= 0 || QuoteMarks.isAny(c)) {
                out.append('\\');
            }
            out.appendCodePoint(c);
        });
        return out.toString();
    }

    /** Takes the backslashes out that give a mark its literal meaning. */
    static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (QuoteMarks.escapes(written, i)) {
                i++;
            }
            plain.append(written.charAt(i));
        }
        return plain.toString();
    }

    /** A phrase; empty where nothing is left of it, and then a note says so. */
    static Optional<Phrase> read(QueryLexer.Token token, Reading reading, Set<QueryNote> notes) {
        if (token.loose()) {
            if (!token.distance().isEmpty()) {
                notes.add(QueryNote.DISTANCE_ALONE);
            }
            return loose(plain(token.text()), notes);
        }
        if (!token.distance().isEmpty()) {
            Optional<Phrase> near = near(token, notes);
            if (near.isPresent()) {
                return near;
            }
            notes.add(QueryNote.DISTANCE_ALONE);
        }
        List<Step> steps = steps(token.text());
        boolean wild = steps.stream().anyMatch(Gap.class::isInstance);
        if (wild && steps.stream().anyMatch(Piece.class::isInstance)) {
            List<Step> trimmed = trimmed(steps);
            if (!trimmed.equals(steps)) {
                notes.add(QueryNote.OUTER_STAR);
            }
            if (trimmed.size() > 1) {
                return Optional.of(new Pattern(trimmed));
            }
            return Optional.of(new Exact(trimmed.getFirst() instanceof Piece(String text) ? text : ""));
        }
        if (wild) {
            notes.add(QueryNote.WILDCARD_ALONE);
        }
        String text = plain(token.text());
        if (Normalizer.normalize(text).isEmpty()) {
            notes.add(QueryNote.EMPTY_PHRASE);
            return Optional.empty();
        }
        return reading.loose() ? loose(text, notes) : Optional.of(new Exact(text));
    }

    private static Optional<Phrase> loose(String text, Set<QueryNote> notes) {
        String normal = Normalizer.normalize(text);
        if (LooseText.fold(normal).isEmpty()) {
            notes.add(normal.isEmpty() ? QueryNote.EMPTY_PHRASE : QueryNote.PUNCTUATION_ONLY);
            return Optional.empty();
        }
        notes.add(QueryNote.LOOSE);
        return Optional.of(new Loose(text));
    }

    private static Optional<Phrase> near(QueryLexer.Token token, Set<QueryNote> notes) {
        List<String> parts = split(plain(token.text()));
        if (parts.size() < 2) {
            return Optional.empty();
        }
        if (parts.size() > MAX_NEAR) {
            throw new InvalidRequestException(
                    "q", "more than " + MAX_NEAR + " phrases near each other", "相邻检索的短语超过 " + MAX_NEAR + " 个");
        }
        String digits = Values.fold(token.distance());
        int distance = digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (distance > MAX_DISTANCE) {
            notes.add(QueryNote.DISTANCE_LIMIT);
        }
        return Optional.of(new Near(parts, Math.min(distance, MAX_DISTANCE)));
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        Stream.concat(text.codePoints().mapToObj(Character::toString), Stream.of(" "))
                .forEach(c -> {
                    if (!QueryLexer.isSpace(c.charAt(0))) {
                        part.append(c);
                    } else if (!Normalizer.normalize(part.toString()).isEmpty()) {
                        parts.add(part.toString());
                        part.setLength(0);
                    } else {
                        part.setLength(0);
                    }
                });
        return parts;
    }

    /** Pieces and gaps by turns; what is nothing when normalised is left out. */
    private static List<Step> steps(String written) {
        List<Step> steps = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (WILD.indexOf(c) >= 0) {
                add(steps, piece);
                add(steps, c == '*' ? new Gap(0, true) : new Gap(1, false));
            } else {
                i += QuoteMarks.escapes(written, i) ? 1 : 0;
                piece.append(written.charAt(i));
            }
        }
        add(steps, piece);
        return steps;
    }

    private static void add(List<Step> steps, StringBuilder piece) {
        if (!Normalizer.normalize(piece.toString()).isEmpty()) {
            steps.add(new Piece(piece.toString()));
        }
        piece.setLength(0);
    }

    private static void add(List<Step> steps, Gap gap) {
        if (!steps.isEmpty() && steps.getLast() instanceof Gap(int questions, boolean star)) {
            steps.removeLast();
            steps.add(new Gap(questions + gap.questions(), star || gap.star()));
        } else {
            steps.add(gap);
        }
    }

    /** Without a star at the beginning or end, where it would find the same. */
    private static List<Step> trimmed(List<Step> steps) {
        List<Step> trimmed = new ArrayList<>(steps);
        if (trimmed.getFirst() instanceof Gap(int questions, boolean star)) {
            trimmed.set(0, new Gap(questions, false));
        }
        if (trimmed.getLast() instanceof Gap(int questions, boolean star)) {
            trimmed.set(trimmed.size() - 1, new Gap(questions, false));
        }
        trimmed.removeIf(step -> step instanceof Gap(int questions, boolean star) && questions == 0 && !star);
        return trimmed;
    }
}
