package org.nianbao.indexer.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A set of words, each with a value, found in a text in one pass: at each position the longest word that begins there.
 * Time grows with the text only, whatever is in it.
 *
 * <p>A tree of characters in flat arrays: the children of a node are neighbours, sorted by character. Node 0 is no node.
 *
 * @param <T> what a word stands for
 */
public final class Lexicon<T> {
    /** A word found, UTF-16 indexes, end exclusive. */
    public record Match<T>(int start, int end, T value) {}

    /** The node of each character that begins a word. */
    private final int[] first = new int[0x10000];

    /** Characters that are words, and hashes of the two characters that begin a longer one: small, so always at hand. */
    private final long[] alone = new long[0x10000 / Long.SIZE];

    private final long[] begun = new long[0x10000 / Long.SIZE];

    private final List<T> values = new ArrayList<>();
    private int size = 1;
    private char[] characters = new char[1024];
    /** The word that ends at a node: 1 + its index in {@link #values}; 0 for none. */
    private int[] ended = new int[1024];
    /** The first child of a node; its last child is before the first child of the next node. */
    private int[] children = new int[1024];

    private int[] fans = new int[1024];

    public Lexicon(Map<String, T> words) {
        List<Map.Entry<String, T>> sorted = List.copyOf(new TreeMap<>(words).entrySet());
        if (!sorted.isEmpty()) {
            grow(sorted, 0, sorted.size(), 0, 0);
        }
        for (int node = children[0]; node < children[0] + fans[0]; node++) {
            first[characters[node]] = node;
        }
        for (String word : words.keySet()) {
            if (word.length() == 1) {
                set(alone, word.charAt(0));
            } else {
                set(begun, hash(word.charAt(0), word.charAt(1)));
            }
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

    /** Whether a word may begin with two characters: seldom wrongly yes, never wrongly no. */
    private boolean mayBegin(char a, char b) {
        return has(begun, hash(a, b)) || has(alone, a);
    }

    private boolean mayBegin(String text, int start, int limit) {
        return mayBegin(text.charAt(start), start + 1 < limit ? text.charAt(start + 1) : 0);
    }

    /** Gives a node its children: the characters at {@code depth} of the words {@code from} to {@code to}. */
    private void grow(List<Map.Entry<String, T>> words, int from, int to, int depth, int node) {
        int start = from;
        if (words.get(start).getKey().length() == depth) {
            values.add(words.get(start).getValue());
            ended[node] = values.size();
            start++;
        }
        List<Integer> bounds = new ArrayList<>();
        for (int i = start; i < to; i++) {
            if (i == start
                    || words.get(i).getKey().charAt(depth)
                            != words.get(i - 1).getKey().charAt(depth)) {
                bounds.add(i);
            }
        }
        int child = size;
        children[node] = child;
        fans[node] = bounds.size();
        size += bounds.size();
        ensure();
        bounds.add(to);
        for (int i = 0; i + 1 < bounds.size(); i++) {
            characters[child + i] = words.get(bounds.get(i)).getKey().charAt(depth);
            grow(words, bounds.get(i), bounds.get(i + 1), depth + 1, child + i);
        }
    }

    private void ensure() {
        if (size > characters.length) {
            int capacity = size * 2;
            characters = Arrays.copyOf(characters, capacity);
            ended = Arrays.copyOf(ended, capacity);
            children = Arrays.copyOf(children, capacity);
            fans = Arrays.copyOf(fans, capacity);
        }
    }

    private int step(int node, char c) {
        int low = children[node];
        int high = low + fans[node] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            char here = characters[middle];
            if (here == c) {
                return middle;
            }
            if (here < c) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
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
            int node = mayBegin(c, second) ? first[c] : 0;
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
        int node = first[c];
        if (node == 0) {
            return;
        }
        int second = next.applyAsInt(start + 1);
        if (!mayBegin(c, second < 0 ? 0 : text.charAt(second))) {
            return;
        }
        for (int i = start; node != 0; ) {
            if (ended[node] != 0) {
                visitor.found(start, i + 1, values.get(ended[node] - 1));
            }
            i = fans[node] == 0 ? -1 : next.applyAsInt(i + 1);
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
        int node = start < limit && mayBegin(text, start, limit) ? first[text.charAt(start)] : 0;
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
