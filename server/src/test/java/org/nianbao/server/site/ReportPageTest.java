package org.nianbao.server.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.server.SampleServer;

/** Facts lead to their words; keys belong to whoever types. */
@ExtendWith(SiteExtension.class)
class ReportPageTest {
    private final Chromium chromium;
    private final SampleServer site;

    ReportPageTest(Chromium chromium, SampleServer site) {
        this.chromium = chromium;
        this.site = site;
    }

    /** The issuer of this report stands in a line of the page's furniture, which is folded. */
    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#withAndWithoutScript")
    void everyQuotationLeadsToItsWords(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            Page page = visit.page;
            visit.search("\"太平茧市\"", "year=2017");
            visit.follow(page.locator(".card h2 a"));
            assertThat(page.locator(".furniture[open]")).hasCount(0);
            int quotes = page.locator(".quote").count();
            assertTrue(quotes > 8);
            for (int i = 0; i < quotes; i++) {
                Locator quote = page.locator(".quote").nth(i);
                String anchor = quote.getAttribute("href").substring(1);
                quote.click();
                // Where the words begin with other marked words, the anchor is an empty element before these.
                Locator words = page.locator("mark#%1$s, .at#%1$s ~ mark".formatted(anchor))
                        .first();
                assertThat(words).isInViewport();
                assertTrue(quote.innerText().contains(words.innerText().strip()), quote.innerText());
            }
            assertThat(page.locator(".furniture[open]")).not().hasCount(0);
        }
    }

    @Test
    void keysBelongToTheFieldOneTypesIn() {
        try (Visit visit = chromium.visit(site, Reader.USUAL)) {
            Page page = visit.page;
            visit.search("\"公开栏\"", "year=2017", "region=黄土岭乡");
            visit.follow(page.locator(".card h2 a").first());
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().type("大喇叭/");
            assertThat(page.locator("#q")).hasValue("大喇叭/");
            page.keyboard().press("Enter");
            assertThat(page.locator(".total")).isVisible();
        }
    }

    @Test
    void aReportFoundByNoSearchHasNoWayBack() {
        try (Visit visit = chromium.visit(site, Reader.USUAL)) {
            visit.open("/");
            visit.follow(visit.page.locator(".newest a").first());
            assertThat(visit.page.locator(".text > .paragraphs").first()).isVisible();
            assertThat(visit.page.locator(".back, .hit-bar")).hasCount(0);
        }
    }
}
