package org.nianbao.indexer.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * The words of {@code rules/words.tsv} in a text, found in one pass for all rules. Where one word begins another
 * ({@code 未}, {@code 未收到}), both are found, unless the longer one takes a sense back ({@code !zero} for {@code 未公开}): no word
 * within it has that sense. Indexes are UTF-16 indexes into the folded text.
 */
public final class Words {
    /** What a word says, and what it keeps shorter words at its start from saying. */
    private record Entry(long low, long high, Senses withdrawn, boolean withdraws) {
        Entry(Senses senses, Senses withdrawn) {
            this(senses.low(), senses.high(), withdrawn, !withdrawn.isEmpty());
        }

        Entry and(Entry other) {
            return new Entry(new Senses(low | other.low, high | other.high), withdrawn.and(other.withdrawn));
        }
    }

    /** No report has so many; hostile text is not to fill the memory. */
    private static final int MOST_FOUND = 1 << 20;

    /** No word that ends a stretch is longer. */
    private static final int LONGEST = 12;

    private static final Lexicon<Entry> LEXICON = lexicon();

    private final Starts starts;
    private int[] ends;
    private long[] low;
    private long[] high;
    /** What any of the words says. */
    private Senses all = Senses.NONE;

    private Senses withdrawn = Senses.NONE;
    private int withdrawnTo;

    private Words(int length) {
        int expected = length / 2 + 16; // a third is usual, and to grow costs more than to begin large
        starts = new Starts(length, expected);
        ends = new int[expected];
        low = new long[expected];
        high = new long[expected];
    }

    /** All words of a text, by their start, the shorter first. */
    static Words of(String text) {
        Words words = new Words(text.length());
        LEXICON.each(text, words::add);
        words.all = words.within(0, text.length());
        return words;
    }

    private void add(int start, int end, Entry entry) {
        if (entry.withdraws()) {
            withdraw(start, end, entry.withdrawn());
        }
        int size = starts.size();
        if (size == MOST_FOUND) {
            return;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            low = Arrays.copyOf(low, size * 2);
            high = Arrays.copyOf(high, size * 2);
        }
        starts.add(start);
        ends[size] = end;
        boolean hidden = end <= withdrawnTo;
        low[size] = hidden ? entry.low() & ~withdrawn.low() : entry.low();
        high[size] = hidden ? entry.high() & ~withdrawn.high() : entry.high();
    }

    private void withdraw(int start, int end, Senses from) {
        for (int i = starts.size() - 1; i >= 0 && starts.get(i) == start; i--) {
            low[i] &= ~from.low();
            high[i] &= ~from.high();
        }
        withdrawn = start < withdrawnTo ? withdrawn.and(from) : from;
        withdrawnTo = Math.max(withdrawnTo, end);
    }

    /** The senses of all words that lie within a stretch. */
    public Senses within(int start, int end) {
        long first = 0;
        long rest = 0;
        for (int i = starts.from(start); i < starts.size() && starts.get(i) < end; i++) {
            if (ends[i] <= end) {
                first |= low[i];
                rest |= high[i];
            }
        }
        return new Senses(first, rest);
    }

    private boolean says(int word, Sense sense) {
        return ((sense.ordinal() < Long.SIZE ? low : high)[word] & 1L << sense.ordinal()) != 0;
    }

    public boolean has(Sense sense, int start, int end) {
        return next(sense, start, end) >= 0;
    }

    /** The first word of a sense that lies within a stretch: its number for {@link #start} and {@link #end}, or -1. */
    public int next(Sense sense, int start, int end) {
        if (!all.has(sense)) {
            return -1;
        }
        for (int i = starts.from(start); i < starts.size() && starts.get(i) < end; i++) {
            if (says(i, sense) && ends[i] <= end) {
                return i;
            }
        }
        return -1;
    }

    /** The last word of a sense that lies within a stretch, or -1. */
    public int last(Sense sense, int start, int end) {
        for (int i = starts.from(end) - 1; i >= 0 && starts.get(i) >= start; i--) {
            if (says(i, sense) && ends[i] <= end) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word of a sense begins at an index. */
    public boolean at(Sense sense, int index) {
        for (int i = starts.from(index); i < starts.size() && starts.get(i) == index; i++) {
            if (says(i, sense)) {
                return true;
            }
        }
        return false;
    }

    /** Where the longest word of a sense ends that begins at {@code start} and lies before {@code limit}, or -1. */
    public int endOf(Sense sense, int start, int limit) {
        int end = -1;
        for (int i = starts.from(start); i < starts.size() && starts.get(i) == start; i++) {
            end = says(i, sense) && ends[i] <= limit ? Math.max(end, ends[i]) : end;
        }
        return end;
    }

    /** Where the longest word of a sense begins that ends at {@code end} and lies behind {@code limit}, or -1. */
    public int startOf(Sense sense, int limit, int end) {
        int start = -1;
        for (int i = starts.from(end) - 1; i >= 0 && starts.get(i) >= Math.max(limit, end - LONGEST); i--) {
            start = says(i, sense) && ends[i] == end ? starts.get(i) : start;
        }
        return start;
    }

    /** A word with those of its senses that were asked for. */
    public record Word(int start, int end, Senses senses) {
        public boolean says(Senses asked) {
            return senses.hasAny(asked);
        }
    }

    /** The words of some senses in a stretch, by their start; none that lies within another of them. */
    public List<Word> longest(Senses asked, int start, int end) {
        List<Word> found = new ArrayList<>();
        for (int i = starts.from(start); i < starts.size() && starts.get(i) < end; i++) {
            long first = low[i] & asked.low();
            long rest = high[i] & asked.high();
            if ((first | rest) == 0 || ends[i] > end) {
                continue;
            }
            Word word = new Word(starts.get(i), ends[i], new Senses(first, rest));
            if (!found.isEmpty() && found.getLast().start() == word.start()) {
                found.removeLast();
            }
            if (found.isEmpty() || found.getLast().end() < word.end()) {
                found.add(word);
            }
        }
        return found;
    }

    public int start(int word) {
        return starts.get(word);
    }

    public int end(int word) {
        return ends[word];
    }

    private static Lexicon<Entry> lexicon() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Rules.each("words.tsv", 2, row -> {
            Senses senses = Senses.NONE;
            Senses withdrawn = Senses.NONE;
            for (String id : row[0].split(" ")) {
                if (id.startsWith("!")) {
                    withdrawn = withdrawn.and(Senses.of(Sense.named(id.substring(1))));
                } else {
                    senses = senses.and(Senses.of(Sense.named(id)));
                }
            }
            for (String word : row[1].split("\\|")) {
                entries.merge(word, new Entry(senses, withdrawn), Entry::and);
            }
        });
        return new Lexicon<>(entries);
    }
}
