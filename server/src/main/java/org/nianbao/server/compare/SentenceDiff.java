package org.nianbao.server.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nianbao.corpus.Report;
import org.nianbao.server.compare.Comparison.Fate;
import org.nianbao.server.compare.Comparison.Line;
import org.nianbao.server.compare.Comparison.Piece;

/** The difference of two reports: by sentences, then by characters within sentences that are alike. */
final class SentenceDiff {
    /** What keeps two hostile texts of megabytes, wholly unlike, within a second. */
    private static final int MOST_SENTENCES = 3000;

    private static final int LONGEST = 1500;
    /** How far a changed sentence is looked for. */
    private static final int WINDOW = 12;
    /** The share of pairs of characters that two forms of a sentence have in common. */
    private static final double ALIKE = 0.4;

    /** A number or a Latin word is replaced as one. */
    private static final Pattern TOKEN = Pattern.compile("[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|\\X", Pattern.DOTALL);

    private final List<Sentence> before;
    private final List<Sentence> after;
    private final Set<String> keysBefore = new HashSet<>();
    private final Set<String> keysAfter = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    SentenceDiff(Report a, Report b) {
        before = Sentence.of(a, MOST_SENTENCES);
        after = Sentence.of(b, MOST_SENTENCES);
        before.forEach(sentence -> keysBefore.add(sentence.key()));
        after.forEach(sentence -> keysAfter.add(sentence.key()));
        each(
                before.stream().map(Sentence::key).toList(),
                after.stream().map(Sentence::key).toList(),
                (from, to) -> {
                    if (from.same()) {
                        for (int i = 0; i < from.length(); i++) {
                            Sentence one = before.get(from.start() + i);
                            Sentence other = after.get(to.start() + i);
                            lines.add(new Line(Fate.SAME, Optional.of(one), Optional.of(other), List.of(), false));
                        }
                    } else {
                        changed(before.subList(from.start(), from.end()), after.subList(to.start(), to.end()));
                    }
                });
    }

    List<Line> lines() {
        return lines;
    }

    boolean whole() {
        return before.size() < MOST_SENTENCES && after.size() < MOST_SENTENCES;
    }

    private record Run(int start, int end, boolean same) {
        int length() {
            return end - start;
        }
    }

    /** Gives the runs of two lists, equal and unequal by turns, in order. */
    private static void each(List<String> a, List<String> b, BiConsumer<Run, Run> taker) {
        int i = 0;
        int j = 0;
        int fromI = 0;
        int fromJ = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(a, b, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            // What went and what came in one place may be two deltas.
            if (from > i) {
                unequal(fromI, i, fromJ, j, taker);
                taker.accept(new Run(i, from, true), new Run(j, to, true));
                fromI = from;
                fromJ = to;
            }
            i = from + delta.getSource().size();
            j = to + delta.getTarget().size();
        }
        unequal(fromI, i, fromJ, j, taker);
        if (i < a.size()) {
            taker.accept(new Run(i, a.size(), true), new Run(j, b.size(), true));
        }
    }

    private static void unequal(int fromI, int i, int fromJ, int j, BiConsumer<Run, Run> taker) {
        if (i > fromI || j > fromJ) {
            taker.accept(new Run(fromI, i, false), new Run(fromJ, j, false));
        }
    }

    /** Pairs sentences that are alike, in order; what has no partner is gone or new. */
    private void changed(List<Sentence> from, List<Sentence> to) {
        int i = 0;
        List<Line> pending = new ArrayList<>();
        for (Sentence fresh : to) {
            int partner = partner(from, i, fresh);
            if (partner < 0) {
                pending.add(fresh(fresh));
                continue;
            }
            from.subList(i, partner).forEach(old -> lines.add(gone(old)));
            lines.addAll(pending);
            pending.clear();
            Sentence old = from.get(partner);
            i = partner + 1;
            lines.add(new Line(Fate.CHANGED, Optional.of(old), Optional.of(fresh), pieces(old, fresh), false));
        }
        from.subList(i, from.size()).forEach(old -> lines.add(gone(old)));
        lines.addAll(pending);
    }

    private int partner(List<Sentence> from, int start, Sentence fresh) {
        if (keysBefore.contains(fresh.key())) {
            return -1;
        }
        int best = -1;
        double most = ALIKE;
        for (int i = start; i < Math.min(from.size(), start + WINDOW); i++) {
            double alike = keysAfter.contains(from.get(i).key()) ? 0 : alike(from.get(i), fresh);
            if (alike > most) {
                most = alike;
                best = i;
            }
        }
        return best;
    }

    private Line fresh(Sentence sentence) {
        return new Line(
                Fate.NEW, Optional.empty(), Optional.of(sentence), List.of(), keysBefore.contains(sentence.key()));
    }

    private Line gone(Sentence sentence) {
        return new Line(
                Fate.GONE, Optional.of(sentence), Optional.empty(), List.of(), keysAfter.contains(sentence.key()));
    }

    /** Dice's share of the pairs of neighbouring characters of two sentences without their numbers. */
    private static double alike(Sentence a, Sentence b) {
        Set<String> one = pairs(a.form());
        Set<String> other = pairs(b.form());
        int sum = one.size() + other.size();
        one.retainAll(other);
        return sum == 0 ? 0 : 2.0 * one.size() / sum;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < Math.min(text.length(), LONGEST); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static List<Piece> pieces(Sentence old, Sentence fresh) {
        if (old.text().length() > LONGEST || fresh.text().length() > LONGEST) {
            return List.of(new Piece(Fate.GONE, old.text()), new Piece(Fate.NEW, fresh.text()));
        }
        List<String> a = tokens(old.text());
        List<String> b = tokens(fresh.text());
        List<Piece> pieces = new ArrayList<>();
        each(a, b, (from, to) -> {
            String went = String.join("", a.subList(from.start(), from.end()));
            if (from.same()) {
                pieces.add(new Piece(Fate.SAME, went));
                return;
            }
            String came = String.join("", b.subList(to.start(), to.end()));
            if (!went.isEmpty()) {
                pieces.add(new Piece(Fate.GONE, went));
            }
            if (!came.isEmpty()) {
                pieces.add(new Piece(Fate.NEW, came));
            }
        });
        return pieces;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
