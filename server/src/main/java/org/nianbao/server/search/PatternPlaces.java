package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nianbao.corpus.Span;
import org.nianbao.server.search.Places.Place;
import org.nianbao.server.search.Query.Gap;
import org.nianbao.server.search.Query.Piece;
import org.nianbao.server.search.Query.Step;

/**
 * Where a pattern stands. From the last piece to the first, it is found where each place of a piece can end first; so the
 * work grows with the places of the pieces, not with what lies between.
 */
final class PatternPlaces {
    private static final Gap NONE = new Gap(0, false);

    private final int[] lines;
    private final int[] sentenceEnds;

    private PatternPlaces(FieldText text) throws IOException {
        lines = text.lines();
        sentenceEnds = text.sentenceEnds();
    }

    static List<Place> find(FieldText text, List<Step> steps) throws IOException {
        List<String> pieces = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>(List.of(NONE));
        for (Step step : steps) {
            switch (step) {
                case Gap gap -> gaps.set(gaps.size() - 1, gap);
                case Piece(String piece) -> {
                    pieces.add(piece);
                    gaps.add(NONE);
                }
            }
        }
        List<int[]> starts = new ArrayList<>();
        for (String piece : pieces) {
            int[] found = text.starts(piece);
            if (found.length == 0) {
                return List.of();
            }
            starts.add(found);
        }
        return new PatternPlaces(text).find(pieces, starts, gaps);
    }

    /** @param gaps before each piece, and after the last */
    private List<Place> find(List<String> pieces, List<int[]> starts, List<Gap> gaps) {
        int last = pieces.size() - 1;
        int[] ends = new int[starts.get(last).length];
        for (int i = 0; i < ends.length; i++) {
            int from = starts.get(last)[i] + Places.length(pieces.get(last));
            int to = from + gaps.getLast().questions();
            ends[i] = from == to || firstAtOrAfter(lines, from) >= to && firstAtOrAfter(sentenceEnds, from) >= to
                    ? to
                    : -1;
        }
        for (int piece = last - 1; piece >= 0; piece--) {
            ends = joined(
                    starts.get(piece),
                    Places.length(pieces.get(piece)),
                    gaps.get(piece + 1),
                    starts.get(piece + 1),
                    ends);
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            int to = starts.getFirst()[i];
            int from = to - gaps.getFirst().questions();
            boolean open = from == to
                    || from >= 0 && firstAtOrAfter(lines, from + 1) > to && firstAtOrAfter(sentenceEnds, from) >= to;
            if (open && ends[i] >= 0) {
                places.add(new Place(new Span(from, ends[i])));
            }
        }
        return places;
    }

    /** Where each place of a piece ends first, through a gap to the places of the next; -1 where it does not. */
    private int[] joined(int[] starts, int length, Gap gap, int[] nextStarts, int[] nextEnds) {
        int[] ends = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            int from = starts[i] + length;
            int least = from + gap.questions();
            int most = least + (gap.star() ? Phrases.STAR : 0);
            int reach = Math.min(firstAtOrAfter(lines, from) - 1, firstAtOrAfter(sentenceEnds, from));
            most = Math.min(most, Math.max(from, reach));
            ends[i] = -1;
            int found = Arrays.binarySearch(nextStarts, least);
            for (int k = found < 0 ? -found - 1 : found; k < nextStarts.length && nextStarts[k] <= most; k++) {
                if (nextEnds[k] >= 0 && (ends[i] < 0 || nextEnds[k] < ends[i])) {
                    ends[i] = nextEnds[k];
                }
            }
        }
        return ends;
    }

    private static int firstAtOrAfter(int[] positions, int position) {
        int found = Arrays.binarySearch(positions, position);
        int index = found < 0 ? -found - 1 : found;
        return index < positions.length ? positions[index] : Integer.MAX_VALUE;
    }
}
