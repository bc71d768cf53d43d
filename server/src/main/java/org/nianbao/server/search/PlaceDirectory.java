package org.nianbao.server.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.corpus.place.Pinyin;

/**
 * Names by what they begin with: in Chinese (of either script), in pinyin, by initials, or by code. One sorted array of
 * keys, some 20 MB for the 51,000 names of the bundled gazetteer. Immutable and safe for threads.
 */
final class PlaceDirectory {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    /** What kinds of places are called: in Chinese, in pinyin, by initials. */
    private static final List<String> KINDS = List.of(
            "", "省", "市", "县", "区", "镇", "乡", "街道", "sheng", "shi", "xian", "qu", "zhen", "xiang", "jiedao", "s", "x",
            "q", "z", "jd");

    private final List<Name> names;
    private final String[] keys;
    private final int[] owners;

    /**
     * A name to be found.
     *
     * @param also other names that find it too
     * @param codes codes that find it too
     */
    record Name(String name, List<String> also, List<String> codes) {}

    private record Key(String text, int owner) {}

    PlaceDirectory(List<Name> names, Pinyin pinyin) {
        this.names = List.copyOf(names);
        List<Key> all = new ArrayList<>(names.size() * 4);
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            Set<String> keys = new LinkedHashSet<>(name.codes());
            for (String written :
                    Stream.concat(Stream.of(name.name()), name.also().stream()).toList()) {
                keys.add(written);
                for (Pinyin.Reading reading : pinyin.of(written)) {
                    keys.add(reading.full());
                    keys.add(reading.initials());
                }
            }
            for (String key : keys) {
                all.add(new Key(key, i));
            }
        }
        all.sort(Comparator.comparing(Key::text));
        keys = all.stream().map(Key::text).toArray(String[]::new);
        owners = all.stream().mapToInt(Key::owner).toArray();
    }

    /** Chinese as it is written in the gazetteer, Latin as {@link Pinyin} keeps it. */
    static String fold(String typed) {
        String plain = Values.fold(typed).strip();
        if (plain.chars().anyMatch(c -> c >= 0x2e80)) {
            synchronized (SIMPLIFIED) {
                return SIMPLIFIED.transliterate(plain).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
            }
        }
        return Pinyin.fold(plain);
    }

    Name name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }

    /** The numbers of the names of which a key begins so; none for the empty beginning. */
    BitSet beginning(String folded) {
        BitSet found = new BitSet(names.size());
        if (!folded.isEmpty()) {
            for (int i = from(folded); i < keys.length && keys[i].startsWith(folded); i++) {
                found.set(owners[i]);
            }
        }
        return found;
    }

    /** The numbers of the names of which a key is just this, but for the word for what it is: 长沙 is 长沙市 and 长沙县. */
    BitSet being(String folded) {
        BitSet found = new BitSet(names.size());
        for (String kind : KINDS) {
            String key = folded + kind;
            for (int i = from(key); i < keys.length && keys[i].equals(key); i++) {
                found.set(owners[i]);
            }
        }
        return found;
    }

    private int from(String folded) {
        int at = Arrays.binarySearch(keys, folded);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && keys[at - 1].equals(folded)) {
            at--;
        }
        return at;
    }
}
