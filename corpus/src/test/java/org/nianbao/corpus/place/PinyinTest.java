package org.nianbao.corpus.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    private static final Pinyin PINYIN = new Pinyin();

    @ParameterizedTest
    @CsvSource({
        "城关镇,chengguanzhen,cgz",
        "重庆市,chongqingshi,cqs",
        "厦门市,xiamenshi,xms",
        "长沙市,changshashi,css",
        "长子县,zhangzixian,zzx",
        "六安市,luanshi,las",
        "蚌埠市,bengbushi,bbs",
        "亳州市,bozhoushi,bzs",
        "乐清市,yueqingshi,yqs",
        "乐亭县,laotingxian,ltx",
        "台州市,taizhoushi,tzs",
        "番禺区,panyuqu,pyq",
        "铅山县,yanshanxian,ysx",
        "都江堰市,dujiangyanshi,djys",
        "会泽县,huizexian,hzx",
        "浚县,xunxian,xx",
        "莘县,shenxian,sx",
        "渑池县,mianchixian,mcx",
        "尉犁县,yulixian,ylx",
        "什邡市,shifangshi,sfs",
        "吕梁市,luliangshi,lls",
        "东阿县,dongexian,dex",
        "浒墅关镇,xushuguanzhen,xsgz",
        "十里铺乡,shilipuxiang,slpx",
    })
    void readsNamesAsTheirPeopleDo(String name, String full, String initials) {
        assertEquals(new Pinyin.Reading(full, initials), PINYIN.of(name).getFirst());
    }

    @Test
    void nameOfTwoReadingsHasBoth() {
        List<String> readings =
                PINYIN.of("陕西省").stream().map(Pinyin.Reading::full).toList();
        assertEquals(List.of("shanxisheng", "shaanxisheng"), readings);
    }

    @ParameterizedTest
    @CsvSource({"Lü'liang,luliang", "lvliang,luliang", "LYULIANG,luliang", "xi’an,xian", "cheng guan,chengguan"})
    void foldsWhatIsTyped(String typed, String folded) {
        assertEquals(folded, Pinyin.fold(typed));
    }

    /** A few rare characters have no reading in ICU and stand as they are. */
    @Test
    void nearlyEveryOfficialNameHasFewReadingsInPlainLetters() {
        List<String> unread = new ArrayList<>();
        for (Place place : Gazetteer.bundled().places()) {
            List<Pinyin.Reading> readings = PINYIN.of(place.name());
            assertFalse(readings.isEmpty(), place.name());
            assertTrue(readings.size() <= 4, place.name());
            if (!readings.getFirst().full().matches("[a-z0-9.·()（）〇—-]+")) {
                unread.add(place.name());
            }
        }
        assertTrue(unread.size() < 30, unread.toString());
    }
}
