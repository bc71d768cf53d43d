package org.nianbao.indexer.extract.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A set of words, each with a value, found in a text in one pass: at each position the longest word that begins there.
 * Time grows with the text only, whatever is in it.
 *
 * <p>A tree of characters in one hash table: a node is the place in it of the edge that leads there.
 *
 * @param <T> what a word stands for
 */
public final class Lexicon<T> {
    /** A word found, UTF-16 indexes, end exclusive. */
    public record Match<T>(int start, int end, T value) {}

    private static final int NONE = -1;

    /** Characters that are words, and hashes of the two characters that begin a longer one: small, so always at hand. */
    private final long[] alone = new long[0x10000 / Long.SIZE];

    private final long[] begun = new long[0x10000 / Long.SIZE];
    private final long[] firsts = new long[0x10000 / Long.SIZE];

    /** The edges, as {@link #key}; 0 for none. At least half of it is empty. */
    private final long[] edges;
    /** What the word stands for that ends at a node. */
    private final @Nullable T[] values;
    /** The nodes where a longer word goes on. */
    private final long[] inner;

    @SuppressWarnings("unchecked")
    public Lexicon(Map<String, T> words) {
        Set<String> beginnings = new HashSet<>();
        for (String word : words.keySet()) {
            for (int end = 1; end <= word.length(); end++) {
                beginnings.add(word.substring(0, end));
            }
        }
        int size = Math.max(Long.SIZE, Integer.highestOneBit(beginnings.size()) * 4);
        edges = new long[size];
        values = (T[]) new Object[size];
        inner = new long[size / Long.SIZE];
        words.forEach(this::add);
    }

    private void add(String word, T value) {
        int node = root();
        for (int i = 0; i < word.length(); i++) {
            if (i > 0) {
                set(inner, node);
            }
            long key = key(node, word.charAt(i));
            node = slot(key);
            edges[node] = key;
        }
        values[node] = value;
        set(firsts, word.charAt(0));
        if (word.length() == 1) {
            set(alone, word.charAt(0));
        } else {
            set(begun, hash(word.charAt(0), word.charAt(1)));
        }
    }

    private static int hash(char a, char b) {
        return a * 31 + b & 0xFFFF;
    }

    private static void set(long[] bits, int bit) {
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    private static boolean has(long[] bits, int bit) {
        return (bits[bit / Long.SIZE] & 1L << bit) != 0;
    }

    private int root() {
        return edges.length;
    }

    private static long key(int node, char c) {
        return (node + 1L) << Character.SIZE | c;
    }

    /** Where an edge is, or the place for it. */
    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & edges.length - 1;
        while (edges[slot] != key && edges[slot] != 0) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }

    private int step(int node, char c) {
        int slot = slot(key(node, c));
        return edges[slot] == 0 ? NONE : slot;
    }

    /** Where the words that may begin with two characters branch off: seldom wrongly somewhere, never wrongly nowhere. */
    private int begin(char a, char b) {
        return has(begun, hash(a, b)) || has(alone, a) ? step(root(), a) : NONE;
    }

    private int begin(String text, int start, int limit) {
        return begin(text.charAt(start), start + 1 < limit ? text.charAt(start + 1) : 0);
    }

    /** The node behind one whose longest word would end at an index. */
    private int next(int node, String text, int index, int limit) {
        return index < limit && has(inner, node) ? step(node, text.charAt(index)) : NONE;
    }

    /** Takes a word found, UTF-16 indexes, end exclusive. */
    @FunctionalInterface
    public interface Visitor<T> {
        void found(int start, int end, T value);
    }

    /** Calls for every word at every position, by start, the shorter first; words may overlap. */
    public void each(String text, Visitor<? super T> visitor) {
        int length = text.length();
        for (int start = 0; start < length; start++) {
            int node = begin(text, start, length);
            for (int end = start + 1; node != NONE; end++) {
                T value = values[node];
                if (value != null) {
                    visitor.found(start, end, value);
                }
                node = next(node, text, end, length);
            }
        }
    }

    /** Calls for every word that begins at an index, the shorter first; {@code next} tells where it goes on, -1 nowhere. */
    public void each(String text, int start, IntUnaryOperator next, Visitor<? super T> visitor) {
        char c = text.charAt(start);
        if (!has(firsts, c)) {
            return;
        }
        int i = next.applyAsInt(start + 1);
        int node = begin(c, i < 0 ? 0 : text.charAt(i));
        for (int end = start + 1; node != NONE; end = i + 1) {
            T value = values[node];
            if (value != null) {
                visitor.found(start, end, value);
            }
            i = end == start + 1 ? i : has(inner, node) ? next.applyAsInt(end) : -1;
            node = i < 0 ? NONE : step(node, text.charAt(i));
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
        int node = start < limit ? begin(text, start, limit) : NONE;
        T longest = null;
        int longestEnd = start;
        for (int end = start + 1; node != NONE; end++) {
            T value = values[node];
            if (value != null) {
                longest = value;
                longestEnd = end;
            }
            node = next(node, text, end, limit);
        }
        return longest == null ? null : new Match<>(start, longestEnd, longest);
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
