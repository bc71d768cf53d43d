package org.nianbao.server.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nianbao.server.SampleServer;

/** Makes the picture of the README; docs/README.md has the command. */
@ExtendWith(SiteExtension.class)
@EnabledIfSystemProperty(named = "nianbao.screenshot", matches = "write")
class ScreenshotTest {
    private static final Path PICTURE = Path.of("..", "docs", "results.png");

    @Test
    void results(Chromium chromium, SampleServer site) throws Exception {
        try (Visit visit = chromium.visit(site, Reader.USUAL)) {
            visit.search("\"公开栏\" OR 大喇叭", "year_from=2015", "year_to=2020", "region=霁州市");
            visit.page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
        }
        assertTrue(Files.size(PICTURE) < 300_000, "the picture is too large for a README");
    }
}
