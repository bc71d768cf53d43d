package org.nianbao.indexer.facts;

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
 * @param <T> what a word stands for
 */
final class Lexicon<T> {
    /** A word found, UTF-16 indexes, end exclusive. */
    record Match<T>(int start, int end, T value) {}

    private static final class Node<T> {
        char[] keys = {};
        final List<Node<T>> next = new ArrayList<>(1);

        @Nullable
        T value;

        @Nullable
        Node<T> step(char c) {
            if (keys.length == 1) {
                return keys[0] == c ? next.getFirst() : null;
            }
            int i = Arrays.binarySearch(keys, c);
            return i < 0 ? null : next.get(i);
        }
    }

    private final List<@Nullable Node<T>> first = new ArrayList<>(java.util.Collections.nCopies(0x10000, null));

    Lexicon(Map<String, T> words) {
        Node<T> root = new Node<>();
        new TreeMap<>(words).forEach((word, value) -> insert(root, word, value));
        for (int i = 0; i < root.keys.length; i++) {
            first.set(root.keys[i], root.next.get(i));
        }
    }

    /** Words come sorted, so a new key is always the greatest and goes last. */
    private static <T> void insert(Node<T> root, String word, T value) {
        Node<T> node = root;
        for (int i = 0; i < word.length(); i++) {
            Node<T> next = node.step(word.charAt(i));
            if (next == null) {
                next = new Node<>();
                node.keys = Arrays.copyOf(node.keys, node.keys.length + 1);
                node.keys[node.keys.length - 1] = word.charAt(i);
                node.next.add(next);
            }
            node = next;
        }
        node.value = value;
    }

    /** Takes a word found, UTF-16 indexes, end exclusive. */
    @FunctionalInterface
    interface Visitor<T> {
        void found(int start, int end, T value);
    }

    /** Calls for every word at every position, by start, the shorter first; words may overlap. */
    void each(String text, Visitor<? super T> visitor) {
        int length = text.length();
        for (int start = 0; start < length; start++) {
            Node<T> node = first.get(text.charAt(start));
            for (int i = start + 1; node != null; i++) {
                if (node.value != null) {
                    visitor.found(start, i, node.value);
                }
                node = i < length ? node.step(text.charAt(i)) : null;
            }
        }
    }

    /** Calls for every word that begins at an index, the shorter first; {@code next} tells where it goes on, -1 nowhere. */
    void each(String text, int start, IntUnaryOperator next, Visitor<? super T> visitor) {
        Node<T> node = first.get(text.charAt(start));
        for (int i = start; node != null; ) {
            if (node.value != null) {
                visitor.found(start, i + 1, node.value);
            }
            i = node.keys.length == 0 ? -1 : next.applyAsInt(i + 1);
            node = i < 0 ? null : node.step(text.charAt(i));
        }
    }

    /** The longest word that begins at an index, if any. */
    @Nullable
    Match<T> at(String text, int start) {
        Match<T> longest = null;
        Node<T> node = start < text.length() ? first.get(text.charAt(start)) : null;
        for (int i = start + 1; node != null; i++) {
            if (node.value != null) {
                longest = new Match<>(start, i, node.value);
            }
            node = i < text.length() ? node.step(text.charAt(i)) : null;
        }
        return longest;
    }

    /** The words of a text from left to right, longest first, none overlapping another. */
    List<Match<T>> find(String text) {
        List<Match<T>> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Match<T> match = at(text, i);
            if (match == null) {
                i++;
            } else {
                found.add(match);
                i = match.end();
            }
        }
        return found;
    }
}
