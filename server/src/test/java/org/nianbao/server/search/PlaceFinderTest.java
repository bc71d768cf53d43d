package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.IssuerKind;

class PlaceFinderTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final PlaceFinder FINDER = Atlas.BUNDLED.finder();
    private static final PlaceFinder.Holdings NONE = PlaceFinder.Holdings.of(Map.of(), List.of());

    private static List<String> found(String typed, PlaceFinder.Holdings holdings) {
        return FINDER.find(typed, 10, holdings).stream()
                .map(match -> match.chain().stream().map(Place::name).collect(Collectors.joining("/")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "重庆,重庆市",
        "重慶,重庆市",
        "chongqing,重庆市",
        "cq,重庆市",
        "xiamen,福建省/厦门市",
        "changsha,湖南省/长沙市",
        "xi'an,陕西省/西安市",
        "shaanxi,陕西省",
        "lvliang,山西省/吕梁市",
        "luliang,山西省/吕梁市",
        "530403,云南省/玉溪市/江川区",
        "江川县,云南省/玉溪市/江川区",
        "临泉县城关,安徽省/阜阳市/临泉县/城关街道",
        "linquan chengguan,安徽省/阜阳市/临泉县/城关街道",
        "云南 江川,云南省/玉溪市/江川区",
        "ＣＱ,重庆市",
    })
    void findsWhatIsTyped(String typed, String best) {
        List<String> found = found(typed, NONE);
        assertTrue(found.getFirst().equals(best) || best.contains("城关") && found.contains(best), typed + found);
    }

    @Test
    void thoseInTheArchiveComeFirstWithTheirReports() {
        PlaceFinder.Holdings holdings = PlaceFinder.Holdings.of(Map.of("341222100", 3L), List.of());
        PlaceMatch first = FINDER.find("cgz", 5, holdings).getFirst();
        assertEquals("太和县", first.chain().get(2).name());
        assertEquals(3, first.reports());
        assertEquals(0, FINDER.find("cgz", 5, holdings).get(1).reports());
    }

    @Test
    void bodiesAreFoundByTheirWholeAndTheirOwnName() {
        List<Place> chain = GAZETTEER.chain(GAZETTEER.byCode("530403").orElseThrow());
        PlaceMatch bureau = new PlaceMatch("江川区教育局", IssuerKind.DEPARTMENT, chain, Optional.empty(), 2);
        PlaceFinder.Holdings holdings = PlaceFinder.Holdings.of(Map.of(), List.of(bureau));
        for (String typed : List.of("江川区教", "教育局", "jyj", "jiaoyuju", "jiangchuanqujiao")) {
            assertTrue(FINDER.find(typed, 10, holdings).contains(bureau), typed);
        }
    }

    @Test
    void formerNameIsToldAndEachPlaceIsFoundOnce() {
        PlaceMatch jiangchuan = FINDER.find("jiangchuanxian", 10, NONE).stream()
                .filter(match -> match.name().equals("江川区"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("江川县"), jiangchuan.former());
        List<String> codes = FINDER.find("cheng", 50, NONE).stream()
                .map(match -> match.chain().getLast().code())
                .toList();
        assertEquals(50, codes.stream().distinct().count());
    }

    @Test
    void everyPlaceOfTodayIsFoundByNameAndCode() {
        for (Place place : GAZETTEER.places().subList(0, 4000)) {
            if (place.current()) {
                assertEquals(
                        place.code(),
                        FINDER.find(place.code(), 1, PlaceFinder.Holdings.of(Map.of(place.code(), 1L), List.of()))
                                .getFirst()
                                .chain()
                                .getLast()
                                .code());
            }
        }
    }

    @Test
    void oddInputFindsNothing() {
        for (String typed : List.of("", " ", "\"", "(", "*", "\\", "𠀀𠀁", "\uD840", "a\u0000b", "镇".repeat(100))) {
            assertEquals(List.of(), FINDER.find(typed, 10, NONE), typed);
        }
    }

    @Test
    void answersWithinTwentyMilliseconds() {
        List<String> typed = List.of("c", "xi", "城", "cheng", "fengchuan chengguan", "x y z");
        for (int warm = 0; warm < 20; warm++) {
            typed.forEach(one -> FINDER.find(one, 10, NONE));
        }
        for (String one : typed) {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                FINDER.find(one, 10, NONE);
                best = Math.min(best, System.nanoTime() - start);
            }
            assertTrue(best < 20_000_000, one + ": " + best + " ns");
        }
    }
}
