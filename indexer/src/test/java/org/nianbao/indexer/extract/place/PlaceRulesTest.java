package org.nianbao.indexer.extract.place;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.rules.Rules;

/** The tables that tell a place from a number or a letter: complete, and each code a place of today. */
class PlaceRulesTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area-codes.tsv",
                "postcodes.tsv",
                "document-prefixes.tsv",
                "plate-prefixes.tsv",
                "host-names.tsv"
            })
    void namesPlacesOfTodayInEachProvince(String table) {
        Set<String> provinces = new TreeSet<>();
        Set<String> rows = new HashSet<>();
        for (String[] row : Rules.table(table, 2)) {
            Optional<Place> place = GAZETTEER.byCode(row[1]);
            assertTrue(place.filter(Place::current).isPresent(), table + ": " + row[0] + " " + row[1]);
            assertTrue(rows.add(row[0] + " " + row[1]), table + " twice: " + row[0] + " " + row[1]);
            provinces.add(row[1].substring(0, 2));
        }
        assertEquals(
                GAZETTEER.children("").stream().map(Place::code).collect(toCollection(TreeSet::new)), provinces, table);
    }

    @Test
    void eachCityHasAnAreaCode() {
        Set<String> served = new HashSet<>();
        Rules.table("area-codes.tsv", 2).forEach(row -> served.add(row[1]));
        List<Place> without = GAZETTEER.places().stream()
                .filter(place -> place.current() && place.level() == Level.CITY)
                .filter(place -> !served.contains(place.code()) && !served.contains(place.parent()))
                .toList();
        assertEquals(List.of(), without);
    }

    @ParameterizedTest
    @CsvSource({
        "area-codes.tsv, 0763, 清远市",
        "area-codes.tsv, 0797, 赣州市",
        "area-codes.tsv, 0818, 达州市",
        "area-codes.tsv, 010, 北京市",
        "area-codes.tsv, 028, 成都市 眉山市 资阳市",
        "area-codes.tsv, 0728, 仙桃市 潜江市 天门市",
        "document-prefixes.tsv, 粤, 广东省",
        "document-prefixes.tsv, 清, 清远市",
        "document-prefixes.tsv, 阜, 阜新市 阜阳市",
        "document-prefixes.tsv, 宁, 宁夏回族自治区 南京市 宁德市 西宁市",
        "plate-prefixes.tsv, 粤, 广东省",
        "plate-prefixes.tsv, 滇, 云南省",
        "host-names.tsv, gz, 广州市",
        "host-names.tsv, xa, 西安市",
        "host-names.tsv, wj, 武进区 吴江区 温江区",
    })
    void tellsThePlace(String table, String key, String expected) {
        assertEquals(
                expected,
                Rules.table(table, 2).stream()
                        .filter(row -> row[0].equals(key))
                        .map(row -> name(row[1]))
                        .collect(joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "620572, 眉山市",
        "513432, 清远市",
        "565100, 铜仁市",
        "100031, 北京市",
        "652600, 玉溪市",
        "719000, 榆林市",
        "137400, 兴安盟",
        "131300, 白城市",
        "011100, 内蒙古自治区",
    })
    void readsAPostcodeByItsLongestPrefix(String postcode, String expected) {
        List<String[]> rows = Rules.table("postcodes.tsv", 2);
        String code = rows.stream()
                .filter(row -> postcode.startsWith(row[0]))
                .max((a, b) -> Integer.compare(a[0].length(), b[0].length()))
                .orElseThrow()[1];
        assertEquals(expected, name(code));
    }

    @Test
    void noPostcodePrefixMeansTwoPlaces() {
        Set<String> prefixes = new HashSet<>();
        for (String[] row : Rules.table("postcodes.tsv", 2)) {
            assertTrue(prefixes.add(row[0]), row[0]);
        }
    }

    private static String name(String code) {
        return GAZETTEER.byCode(code).orElseThrow().name();
    }
}
