package org.nianbao.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** axe-core finds nothing to complain about, of whatever impact. */
@ExtendWith(SiteExtension.class)
class AccessibilityTest {
    private final Chromium chromium;
    private final LiveSite site;

    AccessibilityTest(Chromium chromium, LiveSite site) {
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
                AxeResults results = axe(visit).analyze();
                assertTrue(results.getPasses().size() > 10, "axe looked at " + view);
                results.getViolations()
                        .forEach(rule -> rule.getNodes()
                                .forEach(node -> violations.add(view + " " + rule.getImpact() + " " + rule.getId() + " "
                                        + node.getTarget() + " " + node.getHtml())));
            }
        }
        assertEquals(List.of(), violations);
    }

    /** The modern mode opens another page for each analysis, which takes longer than the analysis. */
    @SuppressWarnings("deprecation")
    private static AxeBuilder axe(Visit visit) {
        return new AxeBuilder(visit.page).setLegacyMode(true);
    }
}
