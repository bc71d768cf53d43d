package org.nianbao.corpus.generate;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;

/**
 * Where a body stood in a year, and what it was called.
 *
 * @param chain the divisions it lay in under the names of that year, province first; its own place last
 * @param site the lowest of them from the county up, as it is today: what the page says that shows the report
 * @param siteName its name, with those above it as far as it needs them to be unmistakable
 * @param prefix the divisions above the body's own name, as far as they are needed to be unmistakable
 */
record Seat(Body body, List<Place> chain, Place site, String siteName, String prefix) {
    private static final Map<String, String[]> PROVINCES = byFirst("provinces.tsv");
    private static final Map<String, String[]> AREAS = byFirst("areas.tsv");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private static Map<String, String[]> byFirst(String table) {
        return Bank.table(table).stream().collect(Collectors.toMap(row -> row[0], Function.identity()));
    }

    static Seat of(Body body, Gazetteer gazetteer, int year) {
        boolean town = body.place().level() == Level.TOWN;
        Place site = town ? gazetteer.parent(body.place()).orElse(body.place()) : body.place();
        List<Place> chain = new ArrayList<>();
        for (Place place : gazetteer.chain(then(site, gazetteer, year))) {
            chain.add(place.heldIn(year) ? place : then(gazetteer.today(place), gazetteer, year));
        }
        List<Place> above = new ArrayList<>(chain);
        if (town) {
            chain.add(body.place());
        } else if (body.office().isEmpty()) {
            above.removeLast();
        }
        String prefix = unmistakable(above, gazetteer, year);
        return new Seat(body, chain, site, unmistakable(gazetteer.chain(site), gazetteer, 9998), prefix);
    }

    private static Place then(Place today, Gazetteer gazetteer, int year) {
        List<Place> forms = gazetteer.asOf(today, year);
        return forms.stream()
                .filter(form -> form.code().equals(today.code()))
                .findFirst()
                .orElse(forms.getFirst());
    }

    /** The lowest name with as many above it as make it the only one of its kind in the year. */
    private static String unmistakable(List<Place> chain, Gazetteer gazetteer, int year) {
        String names = "";
        for (Place place : chain.reversed()) {
            names = place.name() + names;
            if (gazetteer.named(place.name()).stream()
                            .filter(other -> other.heldIn(year))
                            .count()
                    < 2) {
                break;
            }
        }
        return names;
    }

    Optional<String> at(Level level) {
        return chain.stream()
                .filter(place -> place.level() == level)
                .map(Place::name)
                .findFirst();
    }

    String code() {
        return chain.getLast().code();
    }

    /** The name without what is above; departments without their place where {@code terse}. */
    String bare(boolean terse) {
        return (terse || body.office().isEmpty() ? "" : place()) + office();
    }

    /** The name with the divisions above it. */
    String full() {
        return prefix + office();
    }

    private String office() {
        if (!body.office().isEmpty()) {
            return body.office();
        }
        return place() + (place().endsWith("街道") ? "办事处" : "人民政府");
    }

    /** The name of the body's own place. */
    String place() {
        return chain.getLast().name();
    }

    /** How the body calls itself: 我镇, 我局. */
    String self() {
        String name = body.office().isEmpty() ? place() : body.office();
        String kind = List.of("街道", "苏木", "中学", "公司", "管理委员会", "委员会", "自治区", "地区").stream()
                .filter(name::endsWith)
                .findFirst()
                .orElse(name.substring(name.length() - 1));
        return switch (kind) {
            case "中学" -> "我校";
            case "管理委员会", "自治区", "地区" -> "我区";
            case "委员会" -> "我委";
            case "室" -> "我办";
            default -> "我" + kind;
        };
    }

    /**
     * The county without 县, 区, 市; of a body above the county its own place, and so where nothing may tell the region
     * by the way.
     */
    String shortName(boolean ownOnly) {
        return shorten((ownOnly ? Optional.<String>empty() : at(Level.COUNTY)).orElse(place()));
    }

    /** The city without 市, empty where there is none or it must not be told. */
    String shortCity(boolean ownOnly) {
        return shorten((ownOnly ? Optional.<String>empty() : at(Level.CITY)).orElse(""));
    }

    private static String shorten(String name) {
        String core = name.replaceAll("(自治[县州旗区]|地区|街道|[省盟县市区旗镇乡])$", "");
        String first = core.contains("族") ? core.substring(0, 2) : core;
        return first.length() < 2 ? name : first;
    }

    /** The host name of the county's pages. */
    String host() {
        return PINYIN.transliterate(shorten(site.name()))
                .replaceAll("[^a-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    String siteCode() {
        return (site.code() + "0000").substring(0, 6);
    }

    /** First character of ICP numbers in the province. */
    String icp() {
        return PROVINCES.getOrDefault(chain.getFirst().code(), new String[] {"", "", "京"})[2];
    }

    /** The signs of province, city and county in document numbers: 云政, 玉政, 江政. */
    List<String> documentSigns() {
        String[] province = PROVINCES.getOrDefault(chain.getFirst().code(), new String[] {"", "国", "", "政"});
        List<String> signs = new ArrayList<>(List.of(province[1] + province[3]));
        chain.stream()
                .skip(1)
                .filter(place -> place.level() != Level.TOWN)
                .forEach(place -> signs.add(place.name().charAt(0) + province[3]));
        return signs;
    }

    /** Area code and first four digits of the postcode, where the table of areas has them. */
    Optional<String[]> area() {
        return chain.stream()
                .filter(place -> place.level() == Level.CITY && AREAS.containsKey(place.code()))
                .map(place -> AREAS.get(place.code()))
                .findFirst();
    }

    /** Whether no other town of this name lies in the division of a level. */
    boolean uniqueWithin(Level level, Gazetteer gazetteer) {
        Optional<Place> within =
                chain.stream().filter(place -> place.level() == level).findFirst();
        return within.isPresent()
                && gazetteer.named(place()).stream()
                                .filter(other ->
                                        other.level() == chain.getLast().level())
                                .filter(other -> gazetteer.chain(other).contains(within.get()))
                                .count()
                        == 1;
    }
}
