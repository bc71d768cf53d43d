package org.nianbao.indexer.extract.place;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.extract.text.Lexicon;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * The names by which provinces, cities and counties appear in running text: in full ({@code 新晃侗族自治县}), without the
 * ethnic groups ({@code 新晃县}) and bare ({@code 新晃}), past names included.
 */
public final class PlaceNames {
    /**
     * What a name may mean.
     *
     * @param places every place of that name, at any time
     * @param meanings what these are today
     * @param bare whether the kind of division is left off, so that the name alone proves little
     */
    record Named(List<Place> places, List<Meaning> meanings, boolean bare) {}

    private static final Pattern ETHNIC = Pattern.compile("(?:"
            + Rules.table("ethnic-groups.tsv", 1).stream().map(row -> row[0]).collect(joining("|")) + ")+$");
    private static final Pattern AUTONOMOUS = Pattern.compile("自治(?=[县州旗]$)");
    private static final Pattern KIND = Pattern.compile("(?:特别行政区|自治区|省|市|地区|盟|州|县|区|旗|林区|矿区|特区)$");

    private final Gazetteer gazetteer;
    private final Lexicon<Named> lexicon;

    private volatile @Nullable Map<String, List<Meaning>> byPinyin;

    public PlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        Map<String, Named> words = new LinkedHashMap<>();
        for (Place place : gazetteer.places()) {
            if (place.level() == Level.TOWN) {
                continue;
            }
            put(words, place.name(), place, false);
            String plain = plain(place);
            if (!plain.equals(place.name())) {
                put(words, plain, place, false);
            }
            String bare = bare(place);
            if (bare.length() >= 2) {
                put(words, bare, place, place.level() != Level.PROVINCE);
            }
        }
        words.replaceAll((form, named) ->
                new Named(List.copyOf(named.places()), Meaning.of(gazetteer, named.places()), named.bare()));
        lexicon = new Lexicon<>(words);
    }

    private static void put(Map<String, Named> words, String form, Place place, boolean bare) {
        Named named = words.get(form);
        if (named == null || named.bare() && !bare) {
            words.put(form, named = new Named(new ArrayList<>(2), List.of(), bare));
        }
        if (named.bare() == bare && !named.places().contains(place)) {
            named.places().add(place);
        }
    }

    /** The places named in a text, from left to right. */
    public List<Lexicon.Match<Named>> in(String text) {
        return lexicon.find(text);
    }

    /** {@code 新晃侗族自治县} as {@code 新晃县}; {@code 广西壮族自治区} as itself. */
    static String plain(Place place) {
        String name = place.name();
        if (place.level() == Level.PROVINCE || !name.contains("自治")) {
            return name;
        }
        String kind = name.substring(name.length() - 1);
        String stem = ETHNIC.matcher(AUTONOMOUS.matcher(name).replaceAll("").replaceAll(kind + "$", ""))
                .replaceAll("");
        return stem.isEmpty() ? name : stem + kind;
    }

    /** The name without its kind: {@code 新晃}, {@code 广西}, {@code 内蒙古}. */
    static String bare(Place place) {
        if (place.level() == Level.PROVINCE) {
            return ETHNIC_PROVINCE
                    .matcher(KIND.matcher(place.name()).replaceAll(""))
                    .replaceAll("");
        }
        return KIND.matcher(plain(place)).replaceAll("");
    }

    private static final Pattern ETHNIC_PROVINCE = Pattern.compile("(?:壮族|回族|维吾尔)$");

    /** The places whose bare name reads so in pinyin without tones or spaces: {@code zoucheng}. */
    List<Meaning> byPinyin(String label) {
        Map<String, List<Meaning>> read = byPinyin;
        return (read == null ? readPinyin() : read).getOrDefault(label, List.of());
    }

    /** Only once a report names a host, for it takes long. */
    private synchronized Map<String, List<Meaning>> readPinyin() {
        if (byPinyin != null) {
            return byPinyin;
        }
        Transliterator latin = Transliterator.getInstance("Han-Latin; Latin-ASCII");
        Map<String, List<Place>> places = new HashMap<>();
        for (Place place : gazetteer.places()) {
            if (place.level() != Level.TOWN) {
                String bare = bare(place);
                String stem = bare.length() < 2 ? place.name() : bare;
                places.computeIfAbsent(
                                latin.transliterate(stem).replace(" ", "").toLowerCase(java.util.Locale.ROOT),
                                key -> new ArrayList<>(1))
                        .add(place);
            }
        }
        Map<String, List<Meaning>> meanings = new HashMap<>();
        places.forEach((label, named) -> meanings.put(label, Meaning.of(gazetteer, named)));
        byPinyin = meanings;
        return meanings;
    }
}
