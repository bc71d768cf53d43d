package org.nianbao.corpus.place;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled table against what is known of the places in it, and the walks through time. */
class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.bundled();

    @Test
    void holdsTheCountryOfToday() {
        Map<Level, Long> counts =
                gazetteer.places().stream().filter(Place::current).collect(groupingBy(Place::level, counting()));
        assertEquals(Map.of(Level.PROVINCE, 31L, Level.CITY, 333L, Level.COUNTY, 2974L, Level.TOWN, 41352L), counts);
        assertEquals(31, gazetteer.children("").size());
    }

    @ParameterizedTest
    @CsvSource({
        "110101013, 北京市 东城区 东花市街道",
        "429004, 湖北省 仙桃市",
        "500229, 重庆市 城口县",
        "441900101, 广东省 东莞市 石碣镇",
        "460400100, 海南省 儋州市 那大镇",
        "530403101, 云南省 玉溪市 江川区 江城镇",
        "659001, 新疆维吾尔自治区 石河子市",
        "220381, 吉林省 四平市 公主岭市",
        "500222, 重庆市 綦江县",
    })
    void leadsFromAPlaceToItsProvince(String code, String chain) {
        assertEquals(chain, names(gazetteer.chain(at(code))));
    }

    @ParameterizedTest
    @CsvSource({
        "530403, 2012, 530421 江川县",
        "530403, 2015, 530403 江川区",
        "220184, 2017, 220381 公主岭市",
        "510185, 2015, 512081 简阳市",
        "340422, 2014, 341521 寿县",
        "350803, 2013, 350822 永定县",
        "441803, 2011, 441827 清新县",
        "4206, 2009, 4206 襄樊市",
        "5205, 2010, 5224 毕节地区",
        "540481, 2008, 542623 米林县",
        "510802, 2006, 510802 市中区",
        "320213, 2014, 320202 崇安区 320203 南长区 320204 北塘区",
        "230719, 2018, 230704 友好区 230716 上甘岭区",
        "310106, 2014, 310106 静安区 310108 闸北区",
        "440309, 2010, 440309 龙华区",
    })
    void knowsWhatAPlaceWasInAYear(String code, int year, String expected) {
        assertEquals(expected, codesAndNames(gazetteer.asOf(at(code), year)));
    }

    @ParameterizedTest
    @CsvSource({
        "530421, 江川县, 530403 江川区",
        "522423, 黔西县, 520581 黔西市",
        "3712, 莱芜市, 3701 济南市",
        "371202, 莱城区, 370116 莱芜区",
        "341402, 居巢区, 340181 巢湖市",
        "310108, 闸北区, 310106 静安区",
        "330103, 下城区, 330105 拱墅区",
        "469003, 儋州市, 4604 儋州市",
        "430626100, 汉昌镇, 430626001 汉昌街道",
        "511421148, 中岗镇, 511421148 中岗镇",
        "500110, 万盛区, 500110 綦江区",
    })
    void knowsWhatBecameOfAPlace(String code, String name, String expected) {
        Place past = gazetteer.named(name).stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertEquals(expected, codesAndNames(List.of(gazetteer.today(past))));
    }

    @ParameterizedTest
    @CsvSource({
        "220184001, 2017, 吉林省 四平市 公主岭市",
        "220184001, 2020, 吉林省 长春市 公主岭市",
        "520628101, 2010, 贵州省 铜仁地区 松桃苗族自治县",
        "420606001, 2009, 湖北省 襄樊市 樊城区",
        "460400100, 2014, 海南省 儋州市",
    })
    void placesATownUnderTheNamesOfTheYear(String town, int year, String above) {
        List<Place> chain = gazetteer.chain(at(town), year);
        assertEquals(above, names(chain.subList(0, chain.size() - 1)));
    }

    @Test
    void followsATownIntoAnotherCounty() {
        Place moved = gazetteer.named("虾子镇").stream()
                .filter(place -> !place.current())
                .findFirst()
                .orElseThrow();
        assertEquals("贵州省 遵义市 遵义县 虾子镇", names(gazetteer.chain(moved, 2015)));
        assertEquals("贵州省 遵义市 红花岗区 虾子镇", names(gazetteer.chain(gazetteer.today(moved))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"太和镇", "城关镇", "凤凰镇", "新塘镇", "城东街道"})
    void keepsHomonymsApart(String name) {
        List<Place> places = gazetteer.named(name);
        assertTrue(places.size() > 3, name + ": " + places.size());
        assertEquals(
                places.size(), places.stream().map(Place::parent).distinct().count());
    }

    @Test
    void everyParentAndSuccessorIsAPlace() {
        for (Place place : gazetteer.places()) {
            if (place.level() != Level.PROVINCE) {
                assertTrue(gazetteer.parent(place).isPresent(), place.toString());
            }
            if (!place.successor().isEmpty()) {
                assertTrue(gazetteer.today(place).current(), place.toString());
            }
            assertTrue(
                    place.current()
                            || place.level() == Level.TOWN
                            || !place.successor().isEmpty(),
                    place.toString());
        }
    }

    @Test
    void aCodeMeansOnePlaceAtATime() {
        Map<String, List<Place>> byCode = gazetteer.places().stream().collect(groupingBy(Place::code));
        for (List<Place> bearers : byCode.values()) {
            Set<Integer> years = new HashSet<>();
            for (Place place : bearers) {
                for (int year = 2002; year <= 2025; year++) {
                    assertTrue(!place.heldIn(year) || years.add(year), bearers.toString());
                }
            }
        }
    }

    @Test
    void eachPlaceOfTodayHasItsPastInOneLine() {
        for (Place place : gazetteer.places()) {
            if (place.current() && place.level() != Level.TOWN) {
                for (Place form : gazetteer.asOf(place, 2010)) {
                    assertEquals(place.code().substring(0, 2), form.code().substring(0, 2), form + " became " + place);
                }
            }
        }
    }

    @Test
    void noNameIsAFillerOfTheCode() {
        assertEquals(List.of(), gazetteer.named("市辖区"));
        assertEquals(List.of(), gazetteer.named("省直辖县级行政区划"));
        assertTrue(gazetteer.places().stream().noneMatch(place -> place.name().endsWith("街道办事处")));
    }

    @Test
    void readsATableWithFieldsLeftOff() throws IOException {
        String table = "# a comment\n90\t云岭省\n9001\t青川市\n900101\t南溪区\t\t2015\n900121\t南溪县\t\t\t2014\t900101\n";
        Gazetteer own = Gazetteer.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                new Place("900101", "南溪区", Level.COUNTY, "9001", 2015, 9999, ""),
                own.byCode("900101").orElseThrow());
        assertEquals("900121 南溪县", codesAndNames(own.asOf(own.byCode("900101").orElseThrow(), 2014)));
        assertEquals(Optional.empty(), own.byCode("900102"));
        assertEquals(
                "云岭省 青川市",
                names(gazetteer.with(own.places()).chain(own.byCode("9001").orElseThrow())));
    }

    private Place at(String code) {
        return gazetteer.byCode(code).orElseThrow(() -> new AssertionError("no place " + code));
    }

    private static String names(List<Place> places) {
        return places.stream().map(Place::name).collect(joining(" "));
    }

    private static String codesAndNames(List<Place> places) {
        return places.stream().map(place -> place.code() + " " + place.name()).collect(joining(" "));
    }
}
