package org.nianbao.indexer.extract.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.indexer.extract.Texts;
import org.nianbao.indexer.facts.Region;

final class RegionFinderTest {
    /** A county merged into one that kept its name: the report says in which of both the town lay then. */
    @ParameterizedTest
    @CsvSource({
        "五里桥街道办事处2010年度政府信息公开工作报告, 联系地址：卢湾区制造局路, 上海市 卢湾区 五里桥街道",
        "五里桥街道办事处2012年度政府信息公开工作报告, 联系地址：黄浦区制造局路, 上海市 黄浦区 五里桥街道",
        "闸北区大宁路街道2014年度政府信息公开工作报告, 按静安区的做法改进, 上海市 闸北区 大宁路街道",
        "静安区南京西路街道2014年度政府信息公开工作报告, 学习闸北区的做法, 上海市 静安区 南京西路街道",
        "南汇区惠南镇2008年度政府信息公开工作报告, 我镇, 上海市 南汇区 惠南镇",
        "东城区永定门外街道2009年度政府信息公开工作报告, 崇文区政府门户网站, 北京市 东城区 永定门外街道",
        "崇文区永定门外街道2009年度政府信息公开工作报告, 我街道, 北京市 崇文区 永定门外街道",
        "下关区小市街道2012年度政府信息公开工作报告, 我街道, 江苏省 南京市 下关区 小市街道",
    })
    void namesTheCountyOfThen(String title, String body, String region) {
        assertEquals(region, region(title + "\n" + body + "\n"));
    }

    /** 民族乡 go by short names; which people a town is of, the gazetteer knows. */
    @ParameterizedTest
    @CsvSource({
        "大姚县湾碧乡2021年度政府信息公开工作报告, 我乡, 云南省 楚雄彝族自治州 大姚县 湾碧傣族傈僳族乡",
        "连州市瑶安乡2021年度政府信息公开工作报告, 我乡, 广东省 清远市 连州市 瑶安瑶族乡",
        "连州市瑶安瑶族乡2021年度政府信息公开工作报告, 我乡, 广东省 清远市 连州市 瑶安瑶族乡",
    })
    void namesAnEthnicTownInFull(String title, String body, String region) {
        assertEquals(region, region(title + "\n" + body + "\n"));
    }

    /** A compiler of another county is a slip (FOREIGN_TOWN), not the issuer. */
    @ParameterizedTest
    @CsvSource({
        "茂县自然资源局2019年度政府信息公开工作报告, 本报告由松潘县自然资源局编制。, 四川省 阿坝藏族羌族自治州 茂县",
        "松潘县教育局2019年度政府信息公开工作报告, 本报告由茂县教育局编制。, 四川省 阿坝藏族羌族自治州 松潘县",
        "自然资源局2019年度政府信息公开工作报告, 本报告由茂县自然资源局编制。, 四川省 阿坝藏族羌族自治州 茂县",
    })
    void believesTheTitleBeforeTheCompiler(String title, String body, String region) {
        assertEquals(region, region(title + "\n" + body + "\n"));
    }

    private static String region(String text) {
        return Texts.facts(text).region().then().stream().map(Region.Step::name).collect(Collectors.joining(" "));
    }
}
