package org.nianbao.indexer.extract.place;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.extract.text.Lexicon;
import org.nianbao.indexer.facts.rules.Rules;

/** What a word beside a place's or a body's name says of it; the words stand in {@code rules/place-words.tsv}. */
public enum PlaceWord {
    /** Behind a short name: part of a medium's name. */
    MEDIA,
    /** Behind a name: its government. */
    GOVERNMENT,
    /** Before a body's name and no part of it. */
    BEFORE_NAME,
    /** The body is visited, compared with, near by, or written to. */
    ELSEWHERE,
    /** The place was another, or became one. */
    RENAMED,
    /** Right before the name of a place that was another, or became one. */
    FORMER,
    /** Behind the name of the body that the report is about. */
    ACTS,
    /** Before the name of the one who acts. */
    ACTS_BEFORE,
    /** Before the name of one who is told of beside others, or whom something is done to. */
    JOINS,
    /** Behind the name of a government that the body works under. */
    SUPERIOR;

    private final Lexicon<PlaceWord> words = words();

    private Lexicon<PlaceWord> words() {
        Map<String, PlaceWord> own = new HashMap<>();
        for (String[] row : Rules.table("place-words.tsv", 2)) {
            if (row[0].equals(name().toLowerCase(Locale.ROOT))) {
                for (String word : row[1].split("\\|")) {
                    own.put(word, this);
                }
            }
        }
        return new Lexicon<>(own);
    }

    /** Whether such a word begins at an index. */
    boolean begins(String text, int index) {
        return words.at(text, index) != null;
    }

    /** Whether such a word ends at an index; none is looked for before {@code from}. */
    boolean ends(String text, int from, int index) {
        for (int i = Math.max(0, from); i < index; i++) {
            Lexicon.Match<PlaceWord> match = words.at(text, i);
            if (match != null && match.end() == index) {
                return true;
            }
        }
        return false;
    }

    /** The end of the last such word that lies within a stretch, or -1. */
    int last(String text, int from, int to) {
        int last = -1;
        for (Lexicon.Match<PlaceWord> match = first(text, from, to);
                match != null;
                match = first(text, match.start() + 1, to)) {
            last = match.end();
        }
        return last;
    }

    boolean within(String text, int from, int to) {
        return first(text, from, to) != null;
    }

    private Lexicon.@Nullable Match<PlaceWord> first(String text, int from, int to) {
        return words.first(text, Math.max(0, from), Math.min(to, text.length()));
    }
}
