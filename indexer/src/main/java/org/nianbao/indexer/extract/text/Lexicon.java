package org.nianbao.indexer.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A set of words, each with a value, found in a text in one pass: at each position the longest word that begins there.
 * Time grows with the text only, whatever is in it.
 *
 * <p>A tree of characters, its edges in one hash table. Node 0 is no node, node 1 the root.
 *
 * @param <T> what a word stands for
 */
public final class Lexicon<T> {
    /** A word found, UTF-16 indexes, end exclusive. */
    public record Match<T>(int start, int end, T value) {}

    private static final int ROOT = 1;
    /** Bits of a node's number. */
    private static final int NODE = 24;

    /** Characters that are words, and hashes of the two characters that begin a longer one: small, so always at hand. */
    private final long[] alone = new long[0x10000 / Long.SIZE];

    private final long[] begun = new long[0x10000 / Long.SIZE];

    private final long[] firsts = new long[0x10000 / Long.SIZE];

    private final List<T> values = new ArrayList<>();
    /** The word that ends at a node: 1 + its index in {@link #values}; 0 for none. */
    private final int[] ended;
    /** From a node by a character to another, packed as {@link #key} and node; 0 for no edge. Half of it is empty. */
    private final long[] edges;

    private int nodes = ROOT + 1;

    public Lexicon(Map<String, T> words) {
        int most = 2 + words.keySet().stream().mapToInt(String::length).sum();
        ended = new int[most];
        edges = new long[Integer.highestOneBit(most) * 4];
        words.forEach((word, value) -> {
            int node = ROOT;
            for (int i = 0; i < word.length(); i++) {
                node = grown(node, word.charAt(i));
            }
            set(firsts, word.charAt(0));
            values.add(value);
            ended[node] = values.size();
            if (word.length() == 1) {
                set(alone, word.charAt(0));
            } else {
                set(begun, hash(word.charAt(0), word.charAt(1)));
            }
        });
    }

    private static int hash(char a, char b) {
        return a * 31 + b & 0xFFFF;
    }

    private static long key(int node, char c) {
        return (long) node << Character.SIZE | c;
    }

    /** Where the edge is, or the place for it. */
    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & edges.length - 1;
        while (edges[slot] != 0 && edges[slot] >>> NODE != key) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }

    private int step(int node, char c) {
        return (int) edges[slot(key(node, c))] & (1 << NODE) - 1;
    }

    private int grown(int node, char c) {
        long key = key(node, c);
        int slot = slot(key);
        if (edges[slot] == 0) {
            edges[slot] = key << NODE | nodes++;
        }
        return (int) edges[slot] & (1 << NODE) - 1;
    }

    private static void set(long[] bits, int bit) {
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    private static boolean has(long[] bits, int bit) {
        return (bits[bit / Long.SIZE] & 1L << bit) != 0;
    }

    /** Whether a word may begin with two characters: seldom wrongly yes, never wrongly no. */
    private boolean mayBegin(char a, char b) {
        return has(begun, hash(a, b)) || has(alone, a);
    }

    private boolean mayBegin(String text, int start, int limit) {
        return mayBegin(text.charAt(start), start + 1 < limit ? text.charAt(start + 1) : 0);
    }

    /** Takes a word found, UTF-16 indexes, end exclusive. */
    @FunctionalInterface
    public interface Visitor<T> {
        void found(int start, int end, T value);
    }

    /** Calls for every word at every position, by start, the shorter first; words may overlap. */
    public void each(String text, Visitor<? super T> visitor) {
        int length = text.length();
        char second = length == 0 ? 0 : text.charAt(0);
        for (int start = 0; start < length; start++) {
            char c = second;
            second = start + 1 < length ? text.charAt(start + 1) : 0;
            int node = mayBegin(c, second) ? step(ROOT, c) : 0;
            for (int i = start + 1; node != 0; i++) {
                if (ended[node] != 0) {
                    visitor.found(start, i, values.get(ended[node] - 1));
                }
                node = i < length ? step(node, text.charAt(i)) : 0;
            }
        }
    }

    /** Calls for every word that begins at an index, the shorter first; {@code next} tells where it goes on, -1 nowhere. */
    public void each(String text, int start, IntUnaryOperator next, Visitor<? super T> visitor) {
        char c = text.charAt(start);
        if (!has(firsts, c)) {
            return;
        }
        int second = next.applyAsInt(start + 1);
        if (!mayBegin(c, second < 0 ? 0 : text.charAt(second))) {
            return;
        }
        int node = step(ROOT, c);
        for (int i = start; node != 0; ) {
            if (ended[node] != 0) {
                visitor.found(start, i + 1, values.get(ended[node] - 1));
            }
            i = next.applyAsInt(i + 1);
            node = i < 0 ? 0 : step(node, text.charAt(i));
        }
    }

    /** The longest word that begins at an index, if any. */
    @Nullable
    public Match<T> at(String text, int start) {
        return at(text, start, text.length());
    }

    /** The longest word that begins at an index and ends before {@code limit}, if any. */
    @Nullable
    public Match<T> at(String text, int start, int limit) {
        int node = start < limit && mayBegin(text, start, limit) ? step(ROOT, text.charAt(start)) : 0;
        int longest = 0;
        int end = 0;
        for (int i = start + 1; node != 0; i++) {
            if (ended[node] != 0) {
                longest = ended[node];
                end = i;
            }
            node = i < limit ? step(node, text.charAt(i)) : 0;
        }
        return longest == 0 ? null : new Match<>(start, end, values.get(longest - 1));
    }

    /** The words of a text from left to right, longest first, none overlapping another. */
    public List<Match<T>> find(String text) {
        return find(text, 0, text.length());
    }

    /** The words of a stretch of a text, as {@link #find(String)}. */
    public List<Match<T>> find(String text, int from, int to) {
        List<Match<T>> found = List.of();
        int i = from;
        while (i < to) {
            Match<T> match = at(text, i, to);
            if (match == null) {
                i++;
            } else {
                found = found.isEmpty() ? new ArrayList<>(Math.min(64, 2 + (to - from) / 32)) : found;
                found.add(match);
                i = match.end();
            }
        }
        return found;
    }
}
