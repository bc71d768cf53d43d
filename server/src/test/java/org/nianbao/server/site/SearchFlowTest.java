package org.nianbao.server.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.server.SampleServer;
import org.nianbao.web.Lang;

/** From the start page to the words of a report and back. */
@ExtendWith(SiteExtension.class)
class SearchFlowTest {
    private static final String PHRASE = "\"公开栏\"";
    private static final Pattern AT_SECOND_HIT = Pattern.compile("#h2$");

    private final Chromium chromium;
    private final SampleServer site;

    SearchFlowTest(Chromium chromium, SampleServer site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#everyone")
    void fromThePhraseToItsPlaceAndBack(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            Page page = visit.page;
            visit.open("/");
            page.locator("#q").fill(PHRASE);
            visit.submit(page.locator(".search button"));
            int everywhere = visit.total();
            assertThat(page.locator("#q")).hasValue(PHRASE);
            assertThat(page.locator("mark").first()).hasText("公开栏");

            visit.narrow("year", "2017");
            assertTrue(visit.total() < everywhere);
            List.of("霁州市", "桑河县", "黄土岭乡").forEach(place -> visit.narrow("region", place));
            assertEquals(
                    List.of(chip(reader, "label.year", "2017"), chip(reader, "label.region", "黄土岭乡")), visit.chips());
            assertEquals(
                    List.of("黄土岭乡2017年政府信息公开工作年度报告"), List.copyOf(visit.cards().values()));

            visit.follow(page.locator(".chip").first());
            assertEquals(List.of(chip(reader, "label.region", "黄土岭乡")), visit.chips());
            assertEquals(2, visit.total());
            String results = page.url();

            visit.follow(page.getByText("黄土岭乡2017年"));
            assertThat(page.locator("h1")).hasText("黄土岭乡2017年政府信息公开工作年度报告");
            stepThroughHits(page, reader);
            followAFact(page, reader);

            visit.follow(page.locator(".back a"));
            assertEquals(results, page.url());
            assertEquals(2, visit.total());
        }
    }

    private static String chip(Reader reader, String label, String value) {
        return reader.text(label)
                + reader.text("label.colon").stripTrailing()
                + (reader.lang() == Lang.EN ? " " : "")
                + value;
    }

    /** Three hits; the link from the result led to the first. */
    private static void stepThroughHits(Page page, Reader reader) {
        assertThat(page.locator("mark.hit[id^=h]")).hasCount(3);
        assertThat(page.locator("#h1")).isInViewport();
        if (reader.script()) {
            Locator status = page.locator(".hit-bar [role=status]");
            page.keyboard().press("Enter");
            assertThat(status).hasText(position(reader, 2));
            assertThat(page).hasURL(AT_SECOND_HIT);
            page.keyboard().press("Shift+Enter");
            assertThat(status).hasText(position(reader, 1));
            page.keyboard().press("Shift+Enter");
            assertThat(status).hasText(position(reader, 3));
            page.locator(".hit-bar [data-step='1']").click();
            assertThat(status).hasText(position(reader, 1));
            page.locator(".hit-bar [data-step='1']").click();
        } else {
            assertThat(page.locator("#h1 + .step")).containsText("1/3");
            page.locator(".hit-bar a").last().click();
            assertThat(page.locator("#h3 + .step")).isVisible();
            page.locator("#h3 + .step a").last().click();
            assertThat(page.locator("#h1 + .step")).isVisible();
            page.locator("#h1 + .step a").last().click();
            assertThat(page.locator("#h2 + .step")).isVisible();
        }
        assertThat(page).hasURL(AT_SECOND_HIT);
        assertThat(page.locator("#h2")).isInViewport();
    }

    private static String position(Reader reader, int number) {
        return reader.text("hits.position")
                .replace("%n", Integer.toString(number))
                .replace("%of", "3");
    }

    private static void followAFact(Page page, Reader reader) {
        Locator channels = page.locator(".facts > div")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(
                                reader.text("label.channel"), new Page.GetByTextOptions().setExact(true))));
        Locator quote = channels.locator(".quote").last();
        String words = quote.innerText();
        quote.click();
        assertThat(page.locator("mark:target")).isInViewport();
        assertThat(page.locator("mark:target")).hasText(words);
    }
}
