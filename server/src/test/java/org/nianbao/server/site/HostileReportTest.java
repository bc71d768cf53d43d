package org.nianbao.server.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.server.SampleServer;
import org.nianbao.web.Lang;

/** What a report, its archive or an address says is shown and never run. A {@link Visit} fails where anything ran. */
@ExtendWith(SiteExtension.class)
class HostileReportTest {
    private static final String ATTACK = "\"><img src=x onerror=alert(1)>";
    private static final String FILE = "a<img src=x onerror=alert(2)>.txt";
    private static final String SCRIPT = "<script>alert(document.domain)</script>";

    @TempDir
    Path archive;

    private SampleServer hostileSite() throws Exception {
        Files.writeString(
                archive.resolve(FILE),
                "前卫镇" + SCRIPT + "2017年政府信息公开工作年度报告\n一、概述\n我镇通过政务公开栏" + SCRIPT + "公开信息12条。\n" + ATTACK + "\n"
                        + "二、主动公开\n</title><svg onload=alert(3)>通过微信公众号公开5条。\n");
        Files.writeString(archive.resolve("archive.json"), """
                {"name": "x", "notice": {"zh": "<script>alert(4)</script>", "en": "<img src=x onerror=alert(5)>"},
                 "files": {"%s": {"url": "javascript:alert(6)", "captured": "<b>2018</b>"}}}
                """.formatted(FILE));
        return SampleServer.of(archive);
    }

    @Test
    void hostileWordsAreWords(Chromium chromium) throws Exception {
        try (SampleServer site = hostileSite();
                Visit visit = chromium.visit(site, Reader.USUAL)) {
            Page page = visit.page;
            visit.open("/");
            onlyText(page);
            assertThat(page.locator(".newest a")).hasText(FILE);

            page.locator("#q").fill("\"" + SCRIPT + "公开信息\"");
            visit.submit(page.locator(".search button"));
            onlyText(page);
            assertThat(page.locator("mark")).hasText(SCRIPT + "公开信息");

            visit.follow(page.locator(".card h2 a"));
            onlyText(page);
            assertThat(page.locator("h1")).hasText(Reader.USUAL.text("report.untitled"));
            assertThat(page.locator("#h1")).isInViewport();
            // A hit is marked in pieces where the words of a fact begin or end within it.
            assertEquals(
                    SCRIPT + "公开信息", String.join("", page.locator("mark.hit").allInnerTexts()));
            assertThat(page.locator(".text")).containsText(ATTACK);
            assertThat(page.locator(".source")).containsText(FILE);
            assertThat(page.locator("a[href^='javascript:']")).hasCount(0);
        }
    }

    @Test
    void hostileAddressesAreWords(Chromium chromium) throws Exception {
        try (SampleServer site = hostileSite()) {
            for (Lang lang : Lang.values()) {
                try (Visit visit = chromium.visit(site, Reader.USUAL.in(lang))) {
                    for (String address : List.of(
                            "/search?q=",
                            "/search?region=",
                            "/search?year=",
                            "/reports/x?q=",
                            "/reports/",
                            "/search?sort=")) {
                        visit.open(address + Visit.encode(ATTACK).replace("+", "%20"));
                        onlyText(visit.page);
                    }
                    visit.search(ATTACK);
                    assertEquals(ATTACK, visit.page.locator("#q").inputValue());
                    assertEquals(1, visit.total());
                }
            }
        }
    }

    /** The page has the elements that it has for any report. */
    private static void onlyText(Page page) {
        assertThat(page.locator("main script, main img, main svg:not(.bar), main b, .notice *, body > img"))
                .hasCount(0);
        assertThat(page.locator("script")).hasCount(2);
        assertThat(page.locator("form[role=search] > *"))
                .hasCount(4 + page.locator("form[role=search] > [type=hidden]").count());
    }
}
