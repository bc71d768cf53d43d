package org.nianbao.server.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.server.SampleServer;

/** Numbers and checks: filtered by, sorted by, and each leading to its words. */
@ExtendWith(SiteExtension.class)
class FiguresTest {
    private final Chromium chromium;
    private final SampleServer site;

    FiguresTest(Chromium chromium, SampleServer site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#everyone")
    void zeroPositiveAndNotStatedAreFacets(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("公开");
            int all = visit.total();
            int sum = 0;
            for (String label : List.of("label.positive", "label.zero", "label.none")) {
                visit.search("公开");
                Locator facet = visit.page.locator(".facet-fees");
                assertThat(facet.locator(".row").first()).isHidden();
                facet.locator(".fold > summary").click();
                visit.narrow("fees", reader.text(label));
                assertThat(facet.locator(".row").first()).isVisible();
                assertEquals(
                        List.of(reader.text("label.fees_yuan") + reader.text("label.colon") + reader.text(label)),
                        visit.chips());
                sum += visit.total();
            }
            assertEquals(all, sum);
        }
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#withAndWithoutScript")
    void narrowsToARangeOfItems(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("公开", "year=2018", "proactive_items=zero");
            assertThat(visit.page.locator(".card")).hasCount(0);
            visit.page.locator("input[name=proactive_items_from]").fill("100");
            visit.page.locator("input[name=proactive_items_to]").fill("250");
            visit.submit(visit.page.locator(".facet-proactive_items .range button"));
            assertThat(visit.page.locator(".chip").last()).containsText("主动公开政府信息：100–250");
            assertEquals(List.of("年度：2018", "主动公开政府信息：100–250"), visit.chips());
            assertThat(visit.page.locator("input[name=proactive_items_to]")).hasValue("250");
            assertThat(visit.page.locator("#q")).hasValue("公开");
            List<Integer> items = items(visit);
            assertEquals(visit.total(), items.size());
            assertTrue(items.size() > 2);
            assertTrue(items.stream().allMatch(number -> number >= 100 && number <= 250), items::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#withAndWithoutScript")
    void sortsByItems(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("公开", "year=2018");
            visit.follow(visit.page.locator(".sorts a").getByText(reader.text("sort.most_proactive_items")));
            assertThat(visit.page.locator(".sorts [aria-current]")).hasText(reader.text("sort.most_proactive_items"));
            List<Integer> items = items(visit);
            assertTrue(items.size() > 5);
            assertEquals(items.stream().sorted(Comparator.reverseOrder()).toList(), items);
        }
    }

    /** The items on the cards that state them. */
    private static List<Integer> items(Visit visit) {
        return visit.page.locator(".card .figure").allInnerTexts().stream()
                .filter(figure -> figure.startsWith("主动公开"))
                .map(Visit::number)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#everyone")
    void aCheckLeadsToItsSides(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("公开");
            visit.page.locator(".facet-check .fold > summary").click();
            visit.narrow("check", reader.text("check.SUM_MISMATCH"));
            visit.follow(visit.page.locator(".card .flag").first());
            Locator checks = visit.page.locator("#checks");
            assertThat(checks).isInViewport();
            Locator check = checks.locator("li")
                    .filter(new Locator.FilterOptions().setHasText(reader.text("check.SUM_MISMATCH")));
            assertThat(check.locator("span[lang=zh-CN]")).containsText("合计");
            Locator sides = check.locator("a");
            assertTrue(sides.count() > 1);
            for (Locator side : sides.all()) {
                arrives(visit.page, side);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#everyone")
    void everyNumberLeadsToItsWords(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("", "year=2018", "sort=-proactive_items", "check=SUM_MISMATCH");
            visit.follow(visit.page.locator(".card h2 a").first());
            List<Locator> numbers = visit.page.locator("#figures a").all();
            assertTrue(numbers.size() > 8);
            for (Locator number : numbers) {
                arrives(visit.page, number);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#everyone")
    void tablesLeadToTheirWords(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("", "era=table_2021", "year=2021");
            visit.follow(visit.page.locator(".card h2 a").first());
            visit.page.locator(".jump a[href='#tables']").click();
            Locator applications = visit.page.locator("table[aria-labelledby=table-applications]");
            assertThat(applications.locator("thead th")).hasCount(8);
            assertThat(applications.locator("thead th").nth(1)).hasText(reader.text("column.applications.person"));
            Locator row = applications.locator("tbody tr").first();
            assertThat(row.locator("th")).containsText(reader.text("row.applications.new"));
            for (Locator cell : row.locator("td a").all()) {
                arrives(visit.page, cell);
            }
            arrives(visit.page, visit.page.locator(".tables td a").first());
            arrives(visit.page, visit.page.locator(".tables td a").last());
        }
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#withAndWithoutScript")
    void theWholeResultIsExported(Reader reader) throws Exception {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("公开", "proactive_items=100..", "check=any", "size=5");
            assertEquals(5, visit.cards().size());
            String csv = visit.page.locator(".formats a[href^='/search.csv']").getAttribute("href");
            String jsonl = site.get(csv.replace("/search.csv", "/search.jsonl")).body();
            assertEquals(visit.total(), jsonl.lines().count());
        }
    }

    private static void arrives(Page page, Locator link) {
        String anchor = link.getAttribute("href").substring(1);
        link.click();
        assertThat(page.locator("mark#%1$s, .at#%1$s ~ mark".formatted(anchor)).first())
                .isInViewport();
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#everyone")
    void aboutAndNotStatedAreSaid(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("", "region=桑河县", "year=2020", "sort=-proactive_items");
            String about = reader.text("value.approximate", reader.text("value.proactive_items", 12_000));
            assertThat(visit.page.locator(".card .figure").first()).containsText(about);
            visit.follow(visit.page.locator(".card h2 a").first());
            assertThat(visit.page.locator("#figures .value").first()).hasText(about);

            visit.search("", "proactive_items=none");
            assertTrue(visit.total() > 1);
            visit.follow(visit.page.locator(".card h2 a").first());
            assertThat(visit.page.locator("#figures dd").first()).hasText(reader.text("facts.unstated"));
        }
    }
}
