package org.nianbao.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nianbao.web.Lang;

/**
 * A reader's browser, fresh. When it is closed it fails the test if at any time a script failed, a dialog opened, the
 * console had an error (as for a breach of the content policy) or a request went to another host.
 */
final class Visit implements AutoCloseable {
    private static final int HEIGHT = 900;
    /** How long to wait for what must come, milliseconds: ample, for the machine may be busy. */
    private static final int PATIENCE = 30_000;

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*");

    final Page page;
    private final BrowserContext context;
    private final String origin;
    private final Reader reader;
    private final List<String> faults = new ArrayList<>();

    Visit(Browser browser, String origin, Reader reader) {
        this.origin = origin;
        this.reader = reader;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(reader.width(), HEIGHT)
                .setColorScheme(reader.colours())
                .setJavaScriptEnabled(reader.script()));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(error -> faults.add("script: " + error));
        page.onConsoleMessage(this::console);
        page.onDialog(dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(this::request);
    }

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private void console(ConsoleMessage message) {
        // Chromium reports the status of an error page as an error, though the page is what was asked for.
        boolean errorPage = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        if (!errorPage && !message.type().equals("log")) {
            faults.add(message.type() + ": " + message.text());
        }
    }

    private void request(Request request) {
        if (!request.url().startsWith(origin + "/")) {
            faults.add("request: " + request.url());
        }
    }

    /** Opens a path of the site in the reader's language. */
    Response open(String path) {
        String language = reader.lang() == Lang.ZH ? "" : (path.contains("?") ? "&" : "?") + "lang=en";
        int fragment = path.indexOf('#') < 0 ? path.length() : path.indexOf('#');
        return page.navigate(origin + path.substring(0, fragment) + language + path.substring(fragment));
    }

    /** Opens the result of a search, {@code parameters} as {@code year=2017}. */
    void search(String q, String... parameters) {
        List<String> all = new ArrayList<>(List.of("q=" + encode(q)));
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=') + 1;
            all.add(parameter.substring(0, equals) + encode(parameter.substring(equals)));
        }
        open("/search?" + String.join("&", all));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Reports found, as the page says. */
    int total() {
        Locator total = page.locator(".total");
        return total.innerText().equals(reader.text("results.total", 0)) ? 0 : number(total.innerText());
    }

    /** The first number in a text. */
    static int number(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(digits -> Integer.parseInt(digits.replace(",", "")))
                .orElseThrow(() -> new AssertionError("no number in " + text));
    }

    /** Titles of the reports on this page, by their addresses. */
    Map<String, String> cards() {
        Map<String, String> cards = new LinkedHashMap<>();
        for (Locator link : page.locator(".card h2 a").all()) {
            cards.put(link.getAttribute("href").replaceFirst("[?#].*", ""), link.innerText());
        }
        return cards;
    }

    List<String> chips() {
        return page.locator(".chip").allInnerTexts().stream()
                .map(chip -> chip.replace(reader.text("chips.remove"), "").strip())
                .toList();
    }

    /** A value of a facet, by its label. */
    Locator value(String facet, String label) {
        return page.locator(".facet-" + facet + " li > .row")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                ".label", new Page.LocatorOptions().setHasText(Pattern.compile("^" + label + "$")))));
    }

    /** Follows a link and waits for the page it leads to. */
    void follow(Locator link) {
        String address = origin + link.getAttribute("href");
        link.click();
        page.waitForURL(address::equals);
    }

    /** Presses a button and waits for the page it leads to. */
    void submit(Locator button) {
        String before = page.url();
        button.click();
        page.waitForURL(address -> !address.equals(before));
    }

    /** Waits until a fault is noticed. */
    void awaitFault(String fault) {
        page.waitForCondition(() -> faults.stream().anyMatch(one -> one.contains(fault)));
    }

    /** Follows a value of a facet, which finds as many reports as were written beside it. */
    void narrow(String facet, String label) {
        Locator value = value(facet, label);
        int promised = number(value.locator(".count").innerText());
        follow(value);
        assertEquals(promised, total(), facet + " " + label);
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), faults);
    }
}
