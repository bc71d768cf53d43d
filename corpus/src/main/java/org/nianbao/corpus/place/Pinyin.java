package org.nianbao.corpus.place;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How names are read in pinyin, without tones: a reading of each character by ICU, but where {@code pinyin.tsv} knows
 * better, as of 重庆 and 厦门. Typed and read alike are {@code ü}, {@code v}, {@code yu} and {@code u} behind l and n,
 * with or without apostrophes. Not safe for threads.
 */
public final class Pinyin {
    private static final String TABLE = "pinyin.tsv";
    /** A name with many characters of two readings has no more than these. */
    private static final int MOST_READINGS = 4;

    private final Transliterator reader =
            Transliterator.getInstance("Han-Latin; NFD; [\\u0300-\\u0307\\u0309-\\u036f] Remove; NFC; Lower");
    private final Map<String, List<List<String>>> words;
    private final int longest;
    private final Map<String, List<List<String>>> characters = new HashMap<>();

    /**
     * One way to read a name.
     *
     * @param full {@code chengguanzhen}
     * @param initials {@code cgz}
     */
    public record Reading(String full, String initials) {}

    public Pinyin() {
        words = read();
        longest = words.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    /** The readings of a name, the usual one first; what is not Chinese is read as it stands. */
    public List<Reading> of(String name) {
        List<List<String>> syllables = new ArrayList<>();
        for (int i = 0; i < name.length(); ) {
            int length = Math.min(longest, name.length() - i);
            while (length > 1 && !words.containsKey(name.substring(i, i + length))) {
                length--;
            }
            if (length <= 1) {
                length = Character.charCount(name.codePointAt(i));
            }
            String part = name.substring(i, i + length);
            List<List<String>> known = words.get(part);
            syllables.addAll(known == null ? characters.computeIfAbsent(part, this::character) : known);
            i += length;
        }
        Set<Reading> readings = new LinkedHashSet<>();
        readings.add(new Reading("", ""));
        for (List<String> choices : syllables) {
            Set<Reading> longer = new LinkedHashSet<>();
            for (Reading begun : readings) {
                for (String syllable : choices) {
                    if (longer.size() < MOST_READINGS && !syllable.isEmpty()) {
                        longer.add(new Reading(begun.full + syllable, begun.initials + syllable.charAt(0)));
                    }
                }
            }
            readings = longer.isEmpty() ? readings : longer;
        }
        return List.copyOf(readings);
    }

    private List<List<String>> character(String character) {
        return List.of(List.of(fold(reader.transliterate(character))));
    }

    /** What is typed, as readings are kept: {@code Lü'an} is {@code luan}. */
    public static String fold(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("['’\\s]", "").replaceAll("([ln])(?:ü|v|yu)", "$1u");
    }

    private static Map<String, List<List<String>>> read() {
        Map<String, List<List<String>>> words = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Pinyin.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    String[] cells = line.split("\t");
                    List<List<String>> syllables = new ArrayList<>();
                    for (String syllable : cells[1].split(" ")) {
                        syllables.add(List.of(syllable.split("/")));
                    }
                    if (syllables.size() != cells[0].codePointCount(0, cells[0].length())) {
                        throw new IllegalStateException(TABLE + ": as many syllables as characters: " + line);
                    }
                    words.put(cells[0], List.copyOf(syllables));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the readings of names cannot be read: " + TABLE, e);
        }
        return words;
    }
}
