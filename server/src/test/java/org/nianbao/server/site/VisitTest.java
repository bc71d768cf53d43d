package org.nianbao.server.site;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.server.SampleServer;

/** What a {@link Visit} must not let pass, for the other tests rest on it. */
@ExtendWith(SiteExtension.class)
class VisitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alert(1)                                                   | dialog: 1",
                "console.error('broken')                                    | error: broken",
                "setTimeout(() => missing(), 0)                             | script: ",
                "document.body.insertAdjacentHTML('beforeend', '<img src=/ onerror=x()>') | Content Security Policy",
                "fetch('http://127.0.0.2:9/').catch(() => {})               | Content Security Policy",
            })
    void noticesWhatIsAmiss(String script, String fault, Chromium chromium, SampleServer site) {
        Visit visit = chromium.visit(site, Reader.USUAL);
        visit.open("/");
        visit.page.evaluate("() => { " + script + " }");
        visit.awaitFault(fault);
        AssertionError error = assertThrows(AssertionError.class, visit::close);
        assertTrue(error.getMessage().contains(fault), error.getMessage());
    }
}
