package org.nianbao.server.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.server.SampleServer;
import org.nianbao.web.Lang;

/** What a reader can do with a result. */
@ExtendWith(SiteExtension.class)
class ResultPageTest {
    private final Chromium chromium;
    private final SampleServer site;

    ResultPageTest(Chromium chromium, SampleServer site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#withAndWithoutScript")
    void pagesHoldEachReportOnce(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.open("/search");
            int total = visit.total();
            Map<String, String> reports = new LinkedHashMap<>(visit.cards());
            int pages = 1;
            for (Locator next = visit.page.locator("[rel=next]"); next.isVisible(); pages++) {
                visit.follow(next);
                assertThat(visit.page.locator(".page[aria-current]")).containsText(Integer.toString(pages + 1));
                visit.cards().forEach((address, title) -> assertEquals(null, reports.put(address, title), title));
            }
            assertEquals(total, reports.size());
            assertEquals((total + 19) / 20, pages);
            visit.page.locator("[rel=prev]").click();
            assertThat(visit.page.locator(".page[aria-current]")).containsText(Integer.toString(pages - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#withAndWithoutScript")
    void sortsByYear(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("公开");
            sort(visit, reader.text("sort.newest"));
            assertEquals(years(visit).stream().sorted(Comparator.reverseOrder()).toList(), years(visit));
            sort(visit, reader.text("sort.oldest"));
            assertEquals(years(visit).stream().sorted().toList(), years(visit));
            assertFalse(years(visit).getFirst().equals(years(visit).getLast()));
        }
    }

    private static void sort(Visit visit, String label) {
        visit.follow(visit.page.locator(".sorts a").getByText(label));
        assertThat(visit.page.locator(".sorts [aria-current]")).hasText(label);
    }

    private static List<String> years(Visit visit) {
        return visit.page.locator(".card .year").allInnerTexts();
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#withAndWithoutScript")
    void narrowsToARangeOfYears(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("公开", "channel=gov_portal");
            int both = Stream.of("2015", "2016")
                    .mapToInt(year -> Visit.number(
                            visit.value("year", year).locator(".count").innerText()))
                    .sum();
            visit.page.locator("input[name=year_from]").fill("2015");
            visit.page.locator("input[name=year_to]").fill("2016");
            visit.submit(visit.page.locator(".facet-year .range button"));
            assertEquals(both, visit.total());
            assertThat(visit.page.locator("#q")).hasValue("公开");
            assertEquals(List.of("公开渠道：政府门户网站", "年度：2015–2016"), visit.chips());
            visit.follow(visit.page.locator(".clear"));
            assertEquals(List.of(), visit.chips());
            assertTrue(visit.total() > both);
        }
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#withAndWithoutScript")
    void excludesAValue(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("公开");
            int all = visit.total();
            Locator year = visit.value("year", "2018");
            int without = all - Visit.number(year.locator(".count").innerText());
            visit.follow(visit.page.locator(".exclude[title='" + reader.text("facet.exclude", "2018") + "']"));
            assertEquals(without, visit.total());
            assertEquals(List.of("年度：除外 2018"), visit.chips());
        }
    }

    static Stream<Arguments> emptyResults() {
        return Stream.of(
                        new String[] {"\"政务公开栏\" 火星", "year=2012"},
                        new String[] {"\"政务公开栏\"", "year=2012", "region=沧岭市", "era=table_2021"},
                        new String[] {"\"公开栏、微信公众号火星\""},
                        new String[] {"火星人登陆"})
                .flatMap(search -> Reader.withAndWithoutScript().map(reader -> Arguments.of(search, reader)));
    }

    @ParameterizedTest
    @MethodSource("emptyResults")
    void anEmptyResultHasAWayOut(String[] search, Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search(search[0], Stream.of(search).skip(1).toArray(String[]::new));
            assertEquals(0, visit.total());
            Locator way = visit.page.locator(".empty li a").first();
            String label = way.innerText();
            visit.follow(way);
            assertTrue(visit.total() > 0, label);
            assertTrue(label.endsWith("：" + visit.total() + " 份"), label);
        }
    }

    static Stream<Arguments> wrongAddresses() {
        return Stream.of(
                        Arguments.of("/search?q=%E5%85%AC&year=abc", 400, "year"),
                        Arguments.of("/search?page=0", 400, "page"),
                        Arguments.of("/search?year_from=2019&year_to=2012", 400, "year_from"),
                        Arguments.of("/search?channel=pigeon&era=stone", 400, "channel"),
                        Arguments.of("/search?proactive_items_from=9&proactive_items_to=1", 400, "proactive_items"),
                        Arguments.of("/search?check=ODD", 400, "check"),
                        Arguments.of("/reports/0000", 404, ""),
                        Arguments.of("/nothing/here", 404, ""),
                        Arguments.of("//nothing", 404, ""))
                .flatMap(address -> Stream.of(Lang.values()).map(lang -> {
                    Object[] given = address.get();
                    return Arguments.of(given[0], given[1], given[2], lang);
                }));
    }

    @ParameterizedTest
    @MethodSource("wrongAddresses")
    void anErrorSaysWhatIsWrongInTheReadersLanguage(String address, int status, String parameter, Lang lang) {
        Reader reader = Reader.USUAL.in(lang);
        try (Visit visit = chromium.visit(site, reader)) {
            Response response = visit.open(address);
            assertEquals(status, response.status());
            assertThat(visit.page.locator("html")).hasAttribute("lang", lang.tag());
            String problem = status == 400 ? "problem.invalid-parameter" : "problem.not-found";
            assertThat(visit.page.locator("h1")).hasText(reader.text(problem));
            if (!parameter.isEmpty()) {
                assertThat(visit.page.locator(".error li code").first()).hasText(parameter);
            }
        }
    }

    @Test
    void anErrorLeadsToTheOtherLanguageAndToTheStart() {
        Reader english = Reader.USUAL.in(Lang.EN);
        try (Visit visit = chromium.visit(site, Reader.USUAL)) {
            visit.open("//nothing");
            visit.follow(visit.page.locator(".language"));
            assertThat(visit.page.locator("h1")).hasText(english.text("problem.not-found"));
            visit.follow(visit.page.locator(".error a"));
            assertThat(visit.page.locator("h1")).hasText(english.text("home.heading"));
        }
    }

    @Test
    void aPastedAddressShowsTheSameList() {
        String address;
        Map<String, String> cards;
        try (Visit visit = chromium.visit(site, Reader.USUAL)) {
            visit.search("公开 OR \"政务公开栏\"");
            visit.narrow("year", "2018");
            visit.narrow("channel", "政府门户网站");
            sort(visit, Reader.USUAL.text("sort.region"));
            address = visit.page.url();
            cards = visit.cards();
            assertTrue(cards.size() > 3);
        }
        try (Visit fresh = chromium.visit(site, Reader.USUAL.withoutScript())) {
            fresh.page.navigate(address);
            assertEquals(
                    List.copyOf(cards.entrySet()), List.copyOf(fresh.cards().entrySet()));
            assertEquals(List.of("年度：2018", "公开渠道：政府门户网站"), fresh.chips());
        }
    }

    @Test
    void theOtherLanguageShowsTheSameResult() {
        Reader english = Reader.USUAL.in(Lang.EN);
        try (Visit visit = chromium.visit(site, english)) {
            visit.search("\"政务公开栏\"", "year=2018");
            Map<String, String> cards = visit.cards();
            assertEquals(List.of("Year: 2018"), visit.chips());
            visit.follow(visit.page.locator(".language"));
            assertEquals(cards, visit.cards());
            assertThat(visit.page.locator(".chip")).containsText("年度：2018");
        }
    }
}
