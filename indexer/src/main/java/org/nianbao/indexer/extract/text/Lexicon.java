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
 * <p>A tree of characters in one hash table: a node is the place in it of the edge that leads there. The first two characters are one
 * step.
 *
 * @param <T> what a word stands for
 */
public final class Lexicon<T> {
    /** A word found, UTF-16 indexes, end exclusive. */
    public record Match<T>(int start, int end, T value) {}

    private static final int NONE = -1;

    /** Of a state: whether a longer word goes on. What is above it is the number of the word's value, from 1 on. */
    private static final int INNER = 1;

    /** Of an edge: its low bits are the state of the node it leads to, the others its {@link #key}. */
    private static final int STATE_BITS = 23;

    private static final int STATE = (1 << STATE_BITS) - 1;

    /** Characters that are words, characters and hashes of two that begin a longer one: small, so always at hand. */
    private final long[] alone = new long[0x10000 / Long.SIZE];

    private final long[] firsts = new long[0x10000 / Long.SIZE];
    private final long[] begun = new long[0x10000 / Long.SIZE];

    /** The edges; 0 for none. At least half of it is empty. */
    private final long[] edges;

    private final int mask;
    private final Object[] values;

    public Lexicon(Map<String, T> words) {
        Set<String> beginnings = new HashSet<>();
        for (String word : words.keySet()) {
            for (int end = 1; end <= word.length(); end++) {
                beginnings.add(word.substring(0, end));
            }
        }
        edges = new long[Math.max(Long.SIZE, Integer.highestOneBit(beginnings.size()) * 4)];
        mask = edges.length - 1;
        values = words.values().toArray();
        int number = 0;
        for (String word : words.keySet()) {
            add(word, ++number);
        }
    }

    private void add(String word, int number) {
        char c = word.charAt(0);
        int node = word.length() == 1 ? edge(root(), c) : top(c);
        for (int i = 1; i < word.length(); i++) {
            if (i > 1) {
                edges[node] |= INNER;
            }
            node = edge(node, word.charAt(i));
        }
        edges[node] |= (long) number << 1;
        if (word.length() == 1) {
            set(alone, c);
        } else {
            set(firsts, c);
            set(begun, hash(c, word.charAt(1)));
        }
    }

    private int edge(int node, char c) {
        long key = key(node, c);
        int slot = slot(key);
        edges[slot] |= key << STATE_BITS;
        return slot;
    }

    private static int hash(char a, char b) {
        return a * 31 + b & 0xFFFF;
    }

    private static void set(long[] bits, int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }

    private static boolean has(long[] bits, int bit) {
        return (bits[bit >>> 6] & 1L << bit) != 0;
    }

    /** The node that leads to the words of one character. */
    private int root() {
        return edges.length;
    }

    /** The node of the longer words that begin with a character; it has no place in the table, for no edge leads there. */
    private int top(char c) {
        return edges.length + 1 + c;
    }

    private static long key(int node, char c) {
        return (node + 1L) << Character.SIZE | c;
    }

    /** Where an edge is, or the place for it. */
    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        for (long edge = edges[slot]; edge != 0 && edge >>> STATE_BITS != key; edge = edges[slot]) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int step(int node, char c) {
        int slot = slot(key(node, c));
        return edges[slot] == 0 ? NONE : slot;
    }

    private int state(int node) {
        return (int) edges[node] & STATE;
    }

    /** The next index at which a word may begin; {@code limit} if there is none. */
    private int candidate(String text, int from, int limit) {
        char b = from < limit ? text.charAt(from) : 0;
        for (int i = from; i < limit; i++) {
            char a = b;
            b = i + 1 < limit ? text.charAt(i + 1) : 0;
            if (has(begun, hash(a, b)) || has(alone, a)) {
                return i;
            }
        }
        return limit;
    }

    /** The node of the words that begin with two characters. */
    private int begin(char a, char b) {
        return has(begun, hash(a, b)) ? step(top(a), b) : NONE;
    }

    private int begin(String text, int start, int limit) {
        return start + 1 < limit ? begin(text.charAt(start), text.charAt(start + 1)) : NONE;
    }

    /** The node behind one whose word would end at an index. */
    private int next(int node, int state, String text, int index, int limit) {
        return (state & INNER) != 0 && index < limit ? step(node, text.charAt(index)) : NONE;
    }

    /** What the word of one character stands for. */
    private T single(char c) {
        return value(state(slot(key(root(), c))));
    }

    @SuppressWarnings("unchecked")
    private T value(int state) {
        return (T) values[(state >> 1) - 1];
    }

    /** Takes a word found, UTF-16 indexes, end exclusive. */
    @FunctionalInterface
    public interface Visitor<T> {
        void found(int start, int end, T value);
    }

    /** Calls for every word at every position, by start, the shorter first; words may overlap. */
    public void each(String text, Visitor<? super T> visitor) {
        int length = text.length();
        for (int start = candidate(text, 0, length); start < length; start = candidate(text, start + 1, length)) {
            char c = text.charAt(start);
            if (has(alone, c)) {
                visitor.found(start, start + 1, single(c));
            }
            int node = begin(text, start, length);
            for (int end = start + 2; node != NONE; end++) {
                int state = state(node);
                if (state > INNER) {
                    visitor.found(start, end, value(state));
                }
                node = next(node, state, text, end, length);
            }
        }
    }

    /** Calls for every word that begins at an index, the shorter first; {@code next} tells where it goes on, -1 nowhere. */
    public void each(String text, int start, IntUnaryOperator next, Visitor<? super T> visitor) {
        char c = text.charAt(start);
        if (has(alone, c)) {
            visitor.found(start, start + 1, single(c));
        }
        int i = has(firsts, c) ? next.applyAsInt(start + 1) : -1;
        int node = i < 0 ? NONE : begin(c, text.charAt(i));
        while (node != NONE) {
            int state = state(node);
            if (state > INNER) {
                visitor.found(start, i + 1, value(state));
            }
            i = (state & INNER) != 0 ? next.applyAsInt(i + 1) : -1;
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
        if (start >= limit) {
            return null;
        }
        char c = text.charAt(start);
        int longest = has(alone, c) ? state(slot(key(root(), c))) : 0;
        int longestEnd = start + 1;
        int node = begin(text, start, limit);
        for (int end = start + 2; node != NONE; end++) {
            int state = state(node);
            if (state > INNER) {
                longest = state;
                longestEnd = end;
            }
            node = next(node, state, text, end, limit);
        }
        return longest == 0 ? null : new Match<>(start, longestEnd, value(longest));
    }

    /** The first word of a stretch of a text, the longest of those that begin there, if any. */
    @Nullable
    public Match<T> first(String text, int from, int to) {
        for (int i = candidate(text, from, to); i < to; i = candidate(text, i + 1, to)) {
            Match<T> match = at(text, i, to);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /** The words of a text from left to right, longest first, none overlapping another. */
    public List<Match<T>> find(String text) {
        return find(text, 0, text.length());
    }

    /** The words of a stretch of a text, as {@link #find(String)}. */
    public List<Match<T>> find(String text, int from, int to) {
        List<Match<T>> found = List.of();
        for (Match<T> match = first(text, from, to); match != null; match = first(text, match.end(), to)) {
            found = found.isEmpty() ? new ArrayList<>(Math.min(64, 2 + (to - from) / 32)) : found;
            found.add(match);
        }
        return found;
    }
}
