package org.nianbao.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.server.SampleServer;

/** axe-core finds nothing to complain about, of whatever impact. */
@ExtendWith(SiteExtension.class)
class AccessibilityTest {
    private final Chromium chromium;
    private final SampleServer site;

    AccessibilityTest(Chromium chromium, SampleServer site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#everyEye")
    void axeFindsNoViolation(Reader reader) throws Exception {
        List<String> violations = new ArrayList<>();
        try (Visit visit = chromium.visit(site, reader)) {
            for (String view : Views.of(site)) {
                visit.open(view);
                AxeResults results = axe(visit, reader).analyze();
                assertFalse(results.getPasses().isEmpty(), "axe looked at " + view);
                results.getViolations()
                        .forEach(rule -> rule.getNodes()
                                .forEach(node -> violations.add(view + " " + rule.getImpact() + " " + rule.getId() + " "
                                        + node.getTarget() + " " + node.getHtml())));
            }
        }
        assertEquals(List.of(), violations);
    }

    /** Dark differs from light in its colours only. The modern mode opens another page for each analysis, which takes longer than the analysis. */
    @SuppressWarnings("deprecation")
    private static AxeBuilder axe(Visit visit, Reader reader) {
        AxeBuilder axe = new AxeBuilder(visit.page).setLegacyMode(true);
        return reader.colours() == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe;
    }
}
