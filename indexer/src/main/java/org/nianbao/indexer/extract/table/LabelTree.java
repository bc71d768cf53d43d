package org.nianbao.indexer.extract.table;

import java.util.Map;
import org.nianbao.indexer.extract.table.FormLabels.Term;

/**
 * The words of the forms as a tree of Chinese characters, small enough to stay at hand. Whoever walks it says what the
 * next character is, for the words of a form come broken by line breaks and signs.
 */
final class LabelTree {
    /** No node: the word does not go on so. */
    static final int NONE = 0;

    private static final int BITS = 1 << 16;
    private static final char FIRST_HAN = 0x3400;

    /** The first characters of words, hashes of the first two and three, to pass over nearly every place of a report. */
    private final long[] ones = new long[BITS / Long.SIZE];

    private final long[] twos = new long[BITS / Long.SIZE];
    private final long[] threes = new long[BITS / Long.SIZE];

    /** Hashes of the words of two characters. */
    private final long[] shorts = new long[BITS / Long.SIZE];

    /** The nodes of the first characters. */
    private final char[] tops = new char[BITS - FIRST_HAN];

    /** Of each node its character, its first child, the next child of its parent, and what the word up to it is. */
    private final char[] characters;

    private final char[] children;
    private final char[] siblings;
    private final Term[] terms;
    private int size = 1;

    LabelTree(Map<String, Term> words) {
        int most = words.keySet().stream().mapToInt(String::length).sum() + 1;
        characters = new char[most];
        children = new char[most];
        siblings = new char[most];
        terms = new Term[most];
        words.forEach(this::add);
    }

    private void add(String word, Term term) {
        if (word.length() < 2 || !word.chars().allMatch(c -> LabelMarks.isHan((char) c))) {
            throw new IllegalArgumentException("no label: " + word);
        }
        char first = word.charAt(0);
        set(ones, first);
        int two = hash(first, word.charAt(1));
        set(twos, two);
        if (word.length() == 2) {
            set(shorts, two);
        } else {
            set(threes, hash(two, word.charAt(2)));
        }
        if (tops[first - FIRST_HAN] == NONE) {
            tops[first - FIRST_HAN] = node(first);
        }
        int node = top(first);
        for (int i = 1; i < word.length(); i++) {
            node = childOrNew(node, word.charAt(i));
        }
        terms[node] = term;
    }

    private int childOrNew(int parent, char c) {
        int child = child(parent, c);
        if (child != NONE) {
            return child;
        }
        char node = node(c);
        siblings[node] = children[parent];
        children[parent] = node;
        return node;
    }

    private char node(char c) {
        characters[size] = c;
        terms[size] = Term.NONE;
        return (char) size++;
    }

    /** The next index at which a word may begin, or a bracket stands; the length of the text if there is none. */
    int candidate(String text, int from) {
        int end = text.length();
        char second = from < end ? text.charAt(from) : 0;
        for (int i = from; i < end; i++) {
            char first = second;
            second = i + 1 < end ? text.charAt(i + 1) : 0;
            if (first == '(' || has(ones, first) && mayBegin(first, second, i + 2 < end ? text.charAt(i + 2) : 0)) {
                return i;
            }
        }
        return end;
    }

    private boolean mayBegin(char first, char second, char third) {
        int two = hash(first, second);
        return !LabelMarks.isHan(second)
                || has(twos, two) && (!LabelMarks.isHan(third) || has(threes, hash(two, third)) || has(shorts, two));
    }

    /** The node of a word's first character, of which {@link #candidate} said that a word may begin with it. */
    int top(char c) {
        return tops[c - FIRST_HAN];
    }

    /** The node of the next character of a word, {@link #NONE} if no word goes on with it. */
    int child(int node, char c) {
        int child = children[node];
        while (child != NONE && characters[child] != c) {
            child = siblings[child];
        }
        return child;
    }

    boolean goesOn(int node) {
        return children[node] != NONE;
    }

    /** What the word up to a node is; {@link Term#NONE} if it is the beginning of one. */
    Term term(int node) {
        return terms[node];
    }

    private static int hash(int a, char b) {
        return a * 31 + b & BITS - 1;
    }

    private static void set(long[] bits, int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }

    private static boolean has(long[] bits, int bit) {
        return (bits[bit >>> 6] & 1L << bit) != 0;
    }
}
