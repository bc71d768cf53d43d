package org.nianbao.indexer.extract.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of words, each with a value, found in a text in one pass: at each position the longest word that begins there.
 * Time grows with the text only, whatever is in it.
 *
 * <p>A tree of characters: its nodes lie in one array in preorder, so that the first child of a node stands right behind it,
 * and a word is mostly read from one cache line. The first two characters are one step, through a hash table.
 *
 * @param <T> what a word stands for
 */
public final class Lexicon<T> {
    /** A word found, UTF-16 indexes, end exclusive. */
    public record Match<T>(int start, int end, T value) {}

    private static final int NONE = -1;

    /** Of a state: whether a longer word goes on. What is above it is the number of the word's value, from 1 on. */
    private static final int INNER = 1;

    /** Of a node: its low bits are its state, then its next sibling, 0 for none, then its character. */
    private static final int BITS = 24;

    private static final int LOW = (1 << BITS) - 1;

    /** Characters that are words, characters and hashes of two that begin a longer one: small, so always at hand. */
    private final long[] alone = new long[0x10000 / Long.SIZE];

    private final long[] begun = new long[0x10000 / Long.SIZE];

    private final long[] nodes;

    /** The nodes of one and of two characters: {@link #key} and node; 0 for none. A third of it is empty. */
    private final long[] roots;

    private final Object[] values;

    public Lexicon(Map<String, T> words) {
        TreeSet<String> beginnings = new TreeSet<>();
        for (String word : words.keySet()) {
            for (int end = 1; end <= word.length(); end++) {
                beginnings.add(word.substring(0, end));
            }
        }
        nodes = new long[beginnings.size()];
        long all = beginnings.stream().filter(begun -> begun.length() <= 2).count();
        roots = new long[Math.max(Long.SIZE, Integer.highestOneBit((int) (all + all / 2)) * 2)];
        values = words.values().toArray();
        Map<String, Integer> numbers = new HashMap<>();
        words.keySet().forEach(word -> numbers.put(word, numbers.size() + 1));
        build(beginnings, numbers);
    }

    /** Lays the nodes out in the order of their words, which is the preorder of the tree. */
    private void build(TreeSet<String> beginnings, Map<String, Integer> numbers) {
        Map<String, Integer> lastChild = new HashMap<>();
        int node = 0;
        for (String word : beginnings) {
            int last = word.length() - 1;
            String parent = word.substring(0, last);
            Integer sibling = lastChild.put(parent, node);
            if (sibling != null) {
                nodes[sibling] |= (long) node << BITS;
            }
            String next = beginnings.higher(word);
            int inner = next != null && next.startsWith(word) ? INNER : 0;
            int number = numbers.getOrDefault(word, 0);
            nodes[node] = (long) word.charAt(last) << 2 * BITS | number << 1 | inner;
            if (last <= 1) {
                long key = last == 0 ? key(word.charAt(0)) : key(word.charAt(0), word.charAt(1));
                roots[root(key)] = key << BITS | node;
            }
            if (last == 0) {
                set(number > 0, alone, word.charAt(0));
            } else if (last == 1) {
                set(true, begun, hash(word.charAt(0), word.charAt(1)));
            }
            node++;
        }
    }

    private static int hash(char a, char b) {
        return a * 31 + b & 0xFFFF;
    }

    private static void set(boolean on, long[] bits, int bit) {
        bits[bit >>> 6] |= (on ? 1L : 0L) << bit;
    }

    private static boolean has(long[] bits, int bit) {
        return (bits[bit >>> 6] & 1L << bit) != 0;
    }

    private static long key(char a) {
        return 1L << 2 * Character.SIZE | a;
    }

    private static long key(char a, char b) {
        return (long) a << Character.SIZE | b;
    }

    /** Where a node of one or two characters is noted, or the place for it. */
    private int root(long key) {
        int mask = roots.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        for (long root = roots[slot]; root != 0 && root >>> BITS != key; root = roots[slot]) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The node behind another one by a character. */
    private int step(int node, char c) {
        int child = node + 1;
        do {
            long at = nodes[child];
            if ((char) (at >>> 2 * BITS) == c) {
                return child;
            }
            child = (int) (at >>> BITS) & LOW;
        } while (child != 0);
        return NONE;
    }

    private int state(int node) {
        return (int) nodes[node] & LOW;
    }

    /**
     * Where words may begin among the 64 characters from an index on, as bits, the lowest for the first. Read without a
     * branch: a branch that the processor guesses wrong costs more than ten characters.
     */
    private long candidates(String text, int from, int limit) {
        int to = Math.min(limit, from + Long.SIZE);
        long found = 0;
        char b = text.charAt(from);
        for (int i = from; i < to; i++) {
            char a = b;
            b = i + 1 < limit ? text.charAt(i + 1) : 0;
            int pair = hash(a, b);
            found |= ((begun[pair >>> 6] >>> pair | alone[a >>> 6] >>> a) & 1) << i - from;
        }
        return found;
    }

    /** The node of the words that begin with two characters. */
    private int begin(char a, char b) {
        if (!has(begun, hash(a, b))) {
            return NONE;
        }
        long root = roots[root(key(a, b))];
        return root == 0 ? NONE : (int) root & LOW;
    }

    private int begin(String text, int start, int limit) {
        return start + 1 < limit ? begin(text.charAt(start), text.charAt(start + 1)) : NONE;
    }

    /** The node behind one whose word would end at an index. */
    private int next(int node, int state, String text, int index, int limit) {
        return (state & INNER) != 0 && index < limit ? step(node, text.charAt(index)) : NONE;
    }

    /** The state of the word of one character. */
    private int single(char c) {
        return state((int) roots[root(key(c))] & LOW);
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
        for (int block = 0; block < length; block += Long.SIZE) {
            for (long left = candidates(text, block, length); left != 0; left &= left - 1) {
                each(text, block + Long.numberOfTrailingZeros(left), length, visitor);
            }
        }
    }

    private void each(String text, int start, int length, Visitor<? super T> visitor) {
        char c = text.charAt(start);
        if (has(alone, c)) {
            visitor.found(start, start + 1, value(single(c)));
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
        int longest = has(alone, c) ? single(c) : 0;
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
        for (int block = from; block < to; block += Long.SIZE) {
            for (long left = candidates(text, block, to); left != 0; left &= left - 1) {
                Match<T> match = at(text, block + Long.numberOfTrailingZeros(left), to);
                if (match != null) {
                    return match;
                }
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
        int end = from;
        for (int block = from; block < to; block += Long.SIZE) {
            for (long left = candidates(text, block, to); left != 0; left &= left - 1) {
                int start = block + Long.numberOfTrailingZeros(left);
                Match<T> match = start < end ? null : at(text, start, to);
                if (match != null) {
                    found = found.isEmpty() ? new ArrayList<>(Math.min(64, 2 + (to - from) / 32)) : found;
                    found.add(match);
                    end = match.end();
                }
            }
        }
        return found;
    }
}
