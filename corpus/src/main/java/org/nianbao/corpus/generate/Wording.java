package org.nianbao.corpus.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How one author writes: a choice depends on the seed, on what is chosen and on how often it was asked before, not on
 * what else was chosen. So two reports of one seed read alike although their facts differ: copies of last year's text,
 * or of a neighbour's.
 */
final class Wording {
    private final long seed;
    private final Map<String, Integer> asked = new HashMap<>();

    Wording(long seed) {
        this.seed = seed;
    }

    private SplittableRandom dice(String what) {
        return new SplittableRandom(seed * 31 + what.hashCode() + ((long) asked.merge(what, 1, Integer::sum) << 32));
    }

    <T> T choose(String what, List<T> options) {
        return options.get(dice(what).nextInt(options.size()));
    }

    /** Between {@code from} and {@code to}, both included. */
    int between(String what, int from, int to) {
        return dice(what).nextInt(from, to + 1);
    }

    boolean chance(String what, int percent) {
        return dice(what).nextInt(100) < percent;
    }

    /** Up to {@code count} different options in a random order. */
    <T> List<T> some(String what, List<T> options, int count) {
        SplittableRandom dice = dice(what);
        List<T> rest = new ArrayList<>(options);
        List<T> chosen = new ArrayList<>();
        while (chosen.size() < count && !rest.isEmpty()) {
            chosen.add(rest.remove(dice.nextInt(rest.size())));
        }
        return chosen;
    }
}
