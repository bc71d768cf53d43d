package org.nianbao.indexer.extract.text;

import java.util.Arrays;

/**
 * Where the things found in a text begin, in their order: numbers for indexes and back. The first behind an index is looked
 * up by the block of characters that the index stands in, not searched for.
 */
final class Starts {
    /** Characters of a block, as a power of two. */
    private static final int BLOCK = 4;

    private int size;
    private int[] starts;
    /** For each block the number of the first thing that begins in it or behind it. */
    private final int[] blocks;

    private int filled;

    /**
     * @param length the length of the text
     * @param expected about how many will be found
     */
    Starts(int length, int expected) {
        starts = new int[Math.max(16, expected)];
        blocks = new int[(length >> BLOCK) + 1];
    }

    /** Adds one that begins no earlier than those before it. */
    void add(int start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        while (filled <= start >> BLOCK) {
            blocks[filled++] = size;
        }
        starts[size++] = start;
    }

    int size() {
        return size;
    }

    int get(int number) {
        return starts[number];
    }

    /** The first that begins at an index or behind it; {@link #size} if none does. */
    int from(int index) {
        int block = Math.max(0, index) >> BLOCK;
        int number = block < filled ? blocks[block] : size;
        while (number < size && starts[number] < index) {
            number++;
        }
        return number;
    }
}
