package org.nianbao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    /** Keys that are looked up by whoever fills the records, some by an id from data. */
    private static final Pattern FOR_OTHER_ROOMS = Pattern.compile(
            "(label|sort|others|study|channel_group|issuer_kind|era|card|format|suggest|problem|value|route|section|check|table|column|row)\\..*");

    private static final Pattern USE = Pattern.compile("\\bv\\.text\\(\\s*\"([^\"]+)\"");

    @Test
    void bothLanguagesSayTheSame() {
        assertEquals(
                new TreeSet<>(Messages.of(Lang.ZH).keys()),
                new TreeSet<>(Messages.of(Lang.EN).keys()));
    }

    @Test
    void templatesUseExactlyTheKeysThereAre() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
            for (Path template : templates.toList()) {
                USE.matcher(Files.readString(template)).results().forEach(use -> used.add(use.group(1)));
            }
        }
        Set<String> keys = new TreeSet<>(Messages.of(Lang.ZH).keys());
        keys.removeIf(FOR_OTHER_ROOMS.asMatchPredicate());
        assertEquals(keys, used);
    }

    @ParameterizedTest
    @EnumSource
    void everyPatternCanBeFilledIn(Lang lang) {
        for (String key : Messages.of(lang).keys()) {
            String text = Messages.of(lang).text(key, 2, 2, 2);
            assertFalse(text.isBlank(), key);
            assertFalse(text.matches(".*\\{\\d.*"), text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZH|results.total|0|没有找到报告",
                "ZH|results.total|1|找到 1 份报告",
                "EN|results.total|0|No reports found",
                "EN|results.total|1|1 report found",
                "EN|results.total|12345|12,345 reports found",
                "EN|card.occurrences|1|1 occurrence in this report",
            })
    void countsReadWell(Lang lang, String key, long count, String text) {
        assertEquals(text, Messages.of(lang).text(key, count));
    }

    @Test
    void anUnknownKeyIsRefusedByName() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> Messages.of(Lang.ZH).text("no.such"));
        assertEquals("no message no.such", e.getMessage());
        assertEquals(Optional.empty(), Messages.of(Lang.ZH).find("era.none"));
    }
}
