package org.nianbao.corpus.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.corpus.archive.SmallArchives.REPORT;
import static org.nianbao.corpus.archive.SmallArchives.furniture;
import static org.nianbao.corpus.archive.SmallArchives.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;

/** Which lines belong to the page and which to the report. */
class FurnitureTest {
    static Stream<String> furnitureLines() {
        return """
            您现在的位置： 首页 > 乡镇 > 石桥镇
            您所在的位置：首页>>政务公开>>年报
            当前位置:首页-信息公开
            你的位置：首页 » 年报
            首页 > 信息公开年报
            石桥县 ＞ 乡镇 ＞ 石桥镇
            索引号：000014349/2018-00021
            索引号：00001  主题分类：综合  发文机关：石桥镇人民政府
            索引号 | 000/2018-1 | 发布机构 | 石桥镇 |
            发布机构： 石桥镇 成文日期：2018年01月02日 名称：石桥镇年报
            发文字号：石政发〔2018〕3号
            发布时间：2018-03-09 18:20:44
            发布日期: 2018年3月9日 来源: 石桥镇 作者:
            时间: 2018-03-09 00:00 来源:石桥镇
            日期：2018-03-09浏览量：102文字大小：
            2018年03月09日 来源：
            2018-03-09 09:15:33
            来源：石桥镇
            信息来源：石桥县政府网
            责任编辑：张三
            浏览次数：1,024次
            【浏览次数：12】
            点击数: [1024]
            访问量：
            阅读 315
            【字体：大 中 小】
            字号：[ 大 中 小 ]  打印  关闭
            [打印本页]  [关闭窗口]
            【打印】【关闭】【收藏】
            分享到：
            分享到：微信 新浪微博 QQ空间 X
            扫一扫在手机打开当前页
            微信扫一扫：分享
            无障碍浏览 | 长者模式
            语音播报
            关怀版 无障碍
            您访问的链接即将离开“石桥县人民政府”门户网站 是否继续？
            您即将离开本网站，跳转到其他页面
            4秒钟之后将自动跳转到新页面
            页面载入中...
            正在加载中……
            |||||||||||||||
            上一篇：无    下一篇：石桥镇2011年政府信息公开工作年度报告
            下一篇：石桥镇2019年政府信息公开工作年度报告
            上一条
            索 引 号：000/2018-1  主题分类：综合政务
            索引号： | 000/2018-1 | 发布机构： | 石桥镇 |
            索引号: 000/2018-1 | 公开方式: 主动公开 | 公开时限: 长期公开
            发布人：石桥镇  审核：张  日期：2016/3/1
            〖来源：石桥镇　更新时间：2019年2月11日　访问量：58　打印本页　关闭窗口〗
            【来源：石桥镇】【日期：2017-03-02】【已有 66 人阅读】【我要收藏】
            石桥县人民政府网站    设为首页 | 加入收藏 | 联系我们
            石桥县人民政府  www.shiqiao.example  2016-02-03  【字体：大 中 小】
            石桥县人民政府办公室主办　石桥县融媒体中心维护
            无障碍阅读 长辈版 政务微信 政务微博 移动客户端
            首 页 | 县情概览 | 看石桥 | 互动石桥
            ｜网站首页｜石桥概况｜信息公开｜
            公开指南 | 公开制度 | 公开目录 | 公开年报 | 依申请公开
            友情链接：县级部门 | 乡镇 | 其他
            相关阅读
            网站地图 | 联系我们 | 网站声明
            首页 政务公开 政务服务 互动交流
            登录 | 注册
            返回顶部
            主办：石桥县人民政府  承办：石桥县人民政府办公室
            石桥县人民政府办公室主办 石桥县信息中心承办
            主办单位：石桥县人民政府 地址：石桥县建设路1号 邮编：000000
            版权所有：石桥县人民政府 技术支持：某某科技
            石桥县人民政府 版权所有
            Copyright © 2012-2020 石桥县人民政府 All Rights Reserved
            © 2019 石桥县
            京ICP备00000000号-1
            [粤ICP备00000000号]
            粤公网安备 44000002000001号   网站标识码：4400000000
            网站标识码4400000000
            技术支持：某某科技有限公司
            网站支持IPv6
            建议使用IE9以上浏览器、1024×768分辨率
            附件：石桥镇2017年年报.pdf
            石桥镇 2017年 年报.docx
            附件1.统计表.xls（点击下载）
            图为石桥镇公开栏。
            http://www.shiqiao.example/xxgk/show.jsp?area=990101001&fbtime=2017
            """.lines();
    }

    @ParameterizedTest
    @MethodSource("furnitureLines")
    void takesOut(String line) {
        assertTrue(isFurniture(line), line);
        assertTrue(isFurniture(" \u3000\u00A0" + line + "  "), line);
    }

    static Stream<String> reportLines() {
        return """
            石桥镇2017年政府信息公开工作年度报告
            石桥镇人民政府
            2017年政府信息公开工作年度报告
            2017年政府信息公开年报
            报  告
            （2018年1月10日）
            2018年1月10日
            2012年4月12日
            2018-01-10
            日期：2018年1月10日
            石桥镇人民政府办公室 2018年1月10日
            石桥县人民政府办公室
            石政发[2013]05
            石政发〔2018〕3号
            （地址：石桥县石桥镇建设路1号  邮编：000000）
            地址：石桥县石桥镇建设路1号
            联系电话：0000-0000000
            电子邮箱：a@shiqiao.example
            邮编：000000
            石桥县石桥镇人民政府  邮编000000
            单位负责人：       审核人：        填报人：
            统计时间：2017年1月1日至2017年12月31日
            时间：2017年1月1日至12月31日
            一、概述
            四、收费情况
            无
            无。
            微信
            微博
            1.微信公众号
            微信 微博
            政务公开
            信息公开
            政务微信 政务微博 移动客户端
            公开指南
            客户端
            公开方式：主动公开
            政务公开 政务服务
            （三）平台建设管理
            建议提案承办
            主办
            （二）主办建议3件
            由石桥县人民政府办公室主办的报纸登了5条。
            本次活动由县政府主办
            网站建设
            （一）网站建设管理
            网站访问量37万人次
            访问量37万人次
            访问量：37万人次，比上年多
            浏览网页的群众渐多
            打印机和查询机各一台
            关闭网站2个
            分享经验
            收藏品展览
            公开栏、微信公众号等扫一扫，便能看到
            来源于群众的意见
            信息来源广泛
            编辑简报12期
            公开位置醒目
            位置偏远的村
            镇村两级>县级
            首页设专栏
            网站首页设有专栏，
            上一年结转
            下一步打算
            下一年度
            附件
            附表
            附件：统计表
            图书馆
            图表
            附件1：石桥镇统计表
            友情提示
            相关工作
            搜索量
            中
            大
            小
            条
            件
            0
            12
            ——
            |
            | 0 |
            |  |  |
            规章 | 0 | 0 | 0 |
            行政许可 | 0 |  |  |
            信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
            一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
            来源 | 数量 |
            统 计 指 标
            本报告电子版见 http://www.shiqiao.example
            网址：http://www.shiqiao.example
            发布时间不及时
            发布机构不健全
            公开时间：长期
            公开形式：网站、公开栏
            """.lines();
    }

    @ParameterizedTest
    @MethodSource("reportLines")
    void leaves(String line) {
        assertFalse(isFurniture(line), line);
    }

    @Test
    void aLongLineIsProse() {
        String line = "您现在的位置：" + "长".repeat(200);
        assertFalse(isFurniture(line));
        assertTrue(isFurniture(line.substring(0, 100)));
    }

    @Test
    void aBreadcrumbMayBeSpreadOverLines() {
        Report report = report("a.txt", """
            当前页面：
            首页

            > 政务公开
            >
            乡镇年报
            >
            石桥镇2017年政府信息公开工作年度报告
            > 一条孤零零的引文
            一、概述
            """);
        assertEquals(List.of("当前页面：", "首页", "> 政务公开", ">", "乡镇年报", ">"), furniture(report));
    }

    @Test
    void remainsOfWordAreTakenOutOfTheirLine() {
        String long_ = "长".repeat(300);
        Report report = report(
                "a.txt",
                "[bookmark: _GoBack]（二）其他\r\n<!--[if !supportLists]-->一、<!--[endif]-->概述\r\n" + long_
                        + "[bookmark: a]\r\n");
        assertEquals(
                List.of("[bookmark: _GoBack]", "<!--[if !supportLists]-->", "<!--[endif]-->", "[bookmark: a]"),
                furniture(report));
        assertEquals("（二）其他\n一、\n概述\r\n" + long_, report.body().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void spansAreLinesWithoutTheirBreak(String br) {
        Report report = report("a.txt", String.join(br, "导航栏", REPORT.strip(), "  打印 ", "", "来源：甲", ""));
        assertEquals(List.of("导航栏", "  打印 ", "来源：甲"), furniture(report));
        assertEquals(REPORT.strip(), report.body());
    }

    /** The table documents itself: each rule fits its example. */
    @Test
    void eachRuleFitsItsExample() {
        FurnitureRules rules = FurnitureRules.get();
        assertTrue(rules.rules.size() > 30);
        for (FurnitureRules.Rule rule : rules.rules) {
            String example = rule.example();
            boolean fits = switch (rule.kind()) {
                case "filler" -> isFurniture("打印 " + example);
                case "inline" -> furniture(report("a.txt", "前" + example + "后")).equals(List.of(example));
                case "tag", "frame-tag" -> isFurnitureElement("<" + example + ">甲</" + example + ">");
                case "hint" -> rules.hasHint("甲" + example.toUpperCase(Locale.ROOT));
                case "name", "shape" -> isFurnitureElement("<div class='" + example + "'>甲</div>");
                case "line", "piece", "trail" -> isFurniture(example);
                default -> false;
            };
            assertTrue(fits, rule.toString());
        }
    }

    @Test
    void spansAreInOrderAndWithinTheirLines() {
        List<String> lines = new ArrayList<>(furnitureLines().toList());
        lines.addAll(reportLines().toList());
        lines.addAll(List.of("", " ", "[bookmark: x]", "甲[bookmark: x]乙<!--[endif]-->", "𠀀", "首页", ">", "\u2028"));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder("甲");
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(lines.get(random.nextInt(lines.size()))).append(random.nextBoolean() ? "\n" : "\r\n");
            }
            Report report = report("a.txt", text.toString());
            int end = 0;
            for (Span span : report.furniture()) {
                assertTrue(span.start() >= end && span.length() > 0, "seed " + seed);
                assertFalse(span.of(report.all()).matches("(?s).*[\r\n].*"), "seed " + seed);
                end = span.end();
            }
        }
    }

    @Test
    void noLineIsSlow() {
        for (String unit :
                List.of("来源:", "时间：", "大 ", "[", "> ", "首页>", "a.pdf", "||", "[bookmark: ", "<!--[if ", "政府主办")) {
            String line = unit.repeat(200 / unit.length());
            String text = (line + "。\n").repeat(20_000) + unit.repeat(1_000_000);
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> report("a.txt", text), unit);
        }
    }

    private static boolean isFurniture(String line) {
        Report report = report("a.txt", REPORT + line + "\n" + REPORT);
        assertTrue(report.furniture().isEmpty() || furniture(report).equals(List.of(line)), line);
        return !report.furniture().isEmpty();
    }

    private static boolean isFurnitureElement(String html) {
        return furniture(report("a.html", "<pre>" + REPORT + "</pre>" + html)).equals(List.of("甲"));
    }
}
