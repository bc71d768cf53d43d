package org.nianbao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    private final Assets assets = new Assets();

    @ParameterizedTest
    @CsvSource({
        "app.css, text/css; charset=utf-8",
        "app.js, text/javascript; charset=utf-8",
        "icon.svg, image/svg+xml",
    })
    void areFoundUnderAHashedName(String name, String contentType) {
        Asset asset = assets.find(assets.path(name)).orElseThrow();
        assertTrue(asset.path().matches("/static/[a-z]+\\.[0-9a-f]{12}\\.[a-z]+"), asset.path());
        assertEquals(contentType, asset.contentType());
        String text = new String(asset.bytes(), StandardCharsets.UTF_8);
        assertFalse(text.isBlank());
        assertFalse(text.replace("http://www.w3.org/2000/svg", "").contains("://"), "a request to somewhere else");
        assertFalse(text.contains("url(") || text.contains("@import"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/static/app.css",
                "/static/../messages_zh.properties",
                "app.css",
                "/static/app.000000000000.css"
            })
    void nothingElseIsFound(String path) {
        assertTrue(assets.find(path).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=a#b", "?page=2", "#h1"})
    void linksStayWithinTheSite(String href) {
        assertEquals(href, new Link("x", href).href());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "search"
            })
    void linksThatLeaveAreRefused(String href) {
        assertThrows(IllegalArgumentException.class, () -> new Link("x", href));
    }
}
