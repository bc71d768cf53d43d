package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.server.search.Query.And;
import org.nianbao.server.search.Query.Exact;
import org.nianbao.server.search.Query.Not;
import org.nianbao.server.search.Query.Or;
import org.nianbao.server.search.Query.Words;

class QueryParserTest {
    private static final Predicate<String> PLACES = place -> !place.equals("火星市");

    /** In, printed, notes. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', nullValues = "-", textBlock = """
            政府信息 公开                    ¦ 政府信息 公开                        ¦ -
            政府信息　公开                   ¦ 政府信息 公开                        ¦ -
            a AND b                         ¦ a b                                 ¦ -
            a b OR c                        ¦ (a b) OR c                          ¦ -
            a (b OR c)                      ¦ a (b OR c)                          ¦ -
            a OR b OR c OR d                ¦ a OR b OR c OR d                    ¦ -
            a OR (b OR (c OR d))            ¦ a OR b OR c OR d                    ¦ -
            (a b) (c d)                     ¦ a b c d                             ¦ -
            -a                              ¦ -a                                  ¦ -
            a －b                           ¦ a -b                                ¦ -
            NOT a b                         ¦ -a b                                ¦ -
            NOT NOT a                       ¦ a                                   ¦ -
            --a                             ¦ a                                   ¦ -
            -(a OR b)                       ¦ -(a OR b)                           ¦ -
            （a OR b）c                     ¦ (a OR b) c                          ¦ -
            a-b                             ¦ a-b                                 ¦ -
            公开：内容                      ¦ 公开：内容                          ¦ -
            a|b ｜                          ¦ a|b ｜                              ¦ -
            or and not                      ¦ or and not                          ¦ lower_case_operator
            "城关镇"                        ¦ "城关镇"                            ¦ -
            “城关镇”                        ¦ "城关镇"                            ¦ -
            「城关镇」『公开栏』            ¦ "城关镇" "公开栏"                   ¦ -
            ＂城关镇＂                      ¦ "城关镇"                            ¦ -
            "城关镇”                        ¦ "城关镇"                            ¦ -
            “城关镇"                        ¦ "城关镇"                            ¦ -
            ”城关镇“                        ¦ "城关镇"                            ¦ -
            "公开” OR "内容"                ¦ "公开" OR "内容"                    ¦ -
            "危及“三安全一稳定”"            ¦ "危及\\“三安全一稳定\\”"            ¦ -
            "稳定”信息"                     ¦ "稳定\\”信息"                       ¦ -
            "a\\"b"                         ¦ "a\\"b"                             ¦ -
            "a\\\\"                         ¦ "a\\\\"                             ¦ -
            "a\\b"                          ¦ "a\\\\b"                            ¦ -
            镇"公开"栏                      ¦ 镇 "公开" 栏                        ¦ -
            "a" -"b"                        ¦ "a" -"b"                            ¦ -
            "，"                            ¦ "，"                                ¦ -
            "OR"                            ¦ "OR"                                ¦ -
            EMPTY                          ¦ EMPTY                                  ¦ -
            applications:>0                 ¦ applications:positive               ¦ -
            applications：＞０              ¦ applications:positive               ¦ -
            applications_received:>=5       ¦ applications:5..                    ¦ -
            Fees:<10                        ¦ fees:..9                            ¦ -
            fees_yuan:<=10                  ¦ fees:..10                           ¦ -
            proactive:100..500              ¦ proactive_items:100..500            ¦ -
            proactive：１００．．５００     ¦ proactive_items:100..500            ¦ -
            cumulative_items:100..          ¦ cumulative_items:100..              ¦ -
            cumulative_items:..500          ¦ cumulative_items:..500              ¦ -
            lawsuits:7                      ¦ lawsuits:7                          ¦ -
            lawsuits:007                    ¦ lawsuits:7                          ¦ -
            lawsuits:0                      ¦ lawsuits:zero                       ¦ -
            lawsuits:0..                    ¦ lawsuits:any                        ¦ -
            lawsuits:none                   ¦ lawsuits:none                       ¦ -
            check:SUM_MISMATCH              ¦ check:SUM_MISMATCH                  ¦ -
            check:any -check:PERIOD_ODD     ¦ check:any -check:PERIOD_ODD         ¦ -
            year:2017                       ¦ year:2017                           ¦ -
            year:>=2018                     ¦ year:2018..                         ¦ -
            year:unknown                    ¦ year:unknown                        ¦ -
            kind:town channel:tv            ¦ issuer_kind:town channel:tv         ¦ -
            region:玉溪市                   ¦ region:玉溪市                       ¦ -
            region：“经开区（头屯河区）”    ¦ region:"经开区（头屯河区）"         ¦ -
            a OR (fees:none -lawsuits:>0)   ¦ a OR (fees:none -lawsuits:positive) ¦ -
            NOT fees:none                   ¦ -fees:none                          ¦ -
            "fees:none"                     ¦ "fees:none"                         ¦ -
            地址:none a:>0                  ¦ 地址:none a:>0                      ¦ unknown_filter
            fees:many                       ¦ "fees:many"                         ¦ filter_value
            fees:                           ¦ "fees:"                             ¦ filter_value
            fees: >0                        ¦ "fees:" >0                          ¦ filter_value
            fees：五元                      ¦ "fees:五元"                         ¦ filter_value
            a -check:MAYBE                  ¦ a -"check:MAYBE"                    ¦ filter_value
            lawsuits:<0                     ¦ "lawsuits:<0"                       ¦ filter_value
            lawsuits:5..2                   ¦ "lawsuits:5..2"                     ¦ filter_value
            lawsuits:>99999999999999999999  ¦ "lawsuits:>99999999999999999999"    ¦ filter_value
            year:17                         ¦ "year:17"                           ¦ filter_value
            channel:telepathy               ¦ "channel:telepathy"                 ¦ filter_value
            region:火星市                   ¦ "region:火星市"                     ¦ filter_value
            "城关镇                         ¦ "城关镇"                            ¦ unbalanced_quote
            a (b                            ¦ a b                                 ¦ unbalanced_parenthesis
            a) b                            ¦ a b                                 ¦ unbalanced_parenthesis
            a OR                            ¦ a                                   ¦ dangling_operator
            OR a                            ¦ a                                   ¦ dangling_operator
            a OR OR b                       ¦ a OR b                              ¦ dangling_operator
            a AND                           ¦ a                                   ¦ dangling_operator
            a AND AND b                     ¦ a b                                 ¦ dangling_operator
            a NOT                           ¦ a                                   ¦ dangling_operator
            a OR AND b                      ¦ a OR b                              ¦ dangling_operator
            -OR a                           ¦ a                                   ¦ dangling_operator
            a ""                            ¦ a                                   ¦ empty_phrase
            a " "                           ¦ a                                   ¦ empty_phrase
            a ()                            ¦ a                                   ¦ empty_phrase
            ""                              ¦ EMPTY                                  ¦ empty_phrase
            ,                               ¦ ,                                   ¦ punctuation_only
            ，                              ¦ ,                                   ¦ punctuation_only
            *                               ¦ ,                                   ¦ punctuation_only
            a -                             ¦ a                                   ¦ punctuation_only
            a ， b                          ¦ a b                                 ¦ punctuation_only
            公开 or 微信                    ¦ 公开 or 微信                        ¦ lower_case_operator
            "公开" And (微信)               ¦ "公开" And 微信                     ¦ lower_case_operator
            微信 或者 微博                  ¦ 微信 或者 微博                      ¦ lower_case_operator
            not 公开                        ¦ not 公开                            ¦ lower_case_operator
            or 公开                         ¦ or 公开                             ¦
            公开 and                        ¦ 公开 and                            ¦
            not                             ¦ not                                 ¦
            微信或微博                      ¦ 微信或微博                          ¦
            foo:1                           ¦ foo:1                               ¦ unknown_filter
            application：>0                 ¦ application：>0                     ¦ unknown_filter
            http://www.example              ¦ http://www.example                  ¦
            12:30                           ¦ 12:30                               ¦
            """)
    void reads(String in, String out, String notes) {
        String query = in.replace("EMPTY", "");
        String printed = out.replace("EMPTY", "");
        QueryParser.Parsed parsed = parse(query);
        assertEquals(printed, parsed.query().print());
        assertEquals(
                notes == null ? List.of() : List.of(notes),
                parsed.notes().stream().map(QueryNote::code).toList());
        if (!(parsed.query() instanceof Query.None)) {
            assertEquals(parsed.query(), parse(printed).query(), "what is printed reads the same");
        }
        if (parsed.notes().stream().noneMatch(QueryNote::repair)) {
            assertEquals(parsed, QueryParser.parseStrictly(query, PLACES));
        } else {
            assertThrows(InvalidRequestException.class, () -> QueryParser.parseStrictly(query, PLACES));
        }
    }

    private static QueryParser.Parsed parse(String query) {
        return QueryParser.parse(query, PLACES);
    }

    @Test
    void buildsTheTree() {
        assertEquals(
                new And(List.of(new Words("甲"), new Or(List.of(new Exact("乙 丙"), new Not(new Words("丁")))))),
                parse("甲 (\"乙 丙\" OR -丁)").query());
        assertEquals(new Query.All(), parse(" \t ").query());
        assertEquals(new Query.None(), parse("、").query());
    }

    @Test
    void limitsNameTheParameter() {
        for (String query : List.of("a".repeat(10_001), "a ".repeat(257), "(".repeat(65))) {
            InvalidRequestException refused = assertThrows(InvalidRequestException.class, () -> parse(query));
            assertEquals("q", refused.errors().getFirst().parameter());
        }
        assertEquals(256, ((And) parse("a ".repeat(256)).query()).parts().size());
        parse("(".repeat(64) + "a" + ")".repeat(64));
        parse("-".repeat(10_000));
        parse("\"".repeat(10_000).substring(0, 400));
    }

    /** Whatever is typed is read, and what is printed reads the same. */
    @Test
    void anyGarbageIsRead() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("QueryParserTest seed " + seed);
        Random random = new Random(seed);
        int trees = 0;
        for (int i = 0; i < 20_000; i++) {
            String query = Garbage.query(random);
            Query parsed;
            try {
                parsed = parse(query).query();
            } catch (InvalidRequestException beyondALimit) {
                assertTrue(beyondALimit.getMessage().contains("more than"), query);
                continue;
            }
            String printed = parsed.print();
            QueryParser.Parsed again = parse(printed);
            assertEquals(parsed, again.query(), () -> "seed " + seed + ": " + query + " -> " + printed);
            assertTrue(
                    parsed instanceof Query.None || again.notes().stream().noneMatch(QueryNote::repair),
                    () -> query + " -> " + again.notes());
            trees += parsed instanceof And || parsed instanceof Or ? 1 : 0;
        }
        assertTrue(trees > 1_000, "the garbage has trees in it: " + trees);
    }
}
