package org.nianbao.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.web.Paragraph.Range;
import org.nianbao.web.ReportPage;

/** The words of a report that its facts rest on, each with an anchor of its own in the order in which they are asked for. */
final class Words {
    private final String text;
    private final Map<Range, String> anchors = new LinkedHashMap<>();

    Words(String text) {
        this.text = text;
    }

    /** One or several pieces of evidence, those that read alike once. */
    List<ReportPage.Evidence> of(JsonNode evidence) {
        List<ReportPage.Evidence> words = new ArrayList<>();
        Set<String> quotes = new HashSet<>();
        for (JsonNode one : evidence.isArray() ? evidence : List.of(evidence)) {
            if (quotes.add(one.path("text").asText())) {
                href(one)
                        .ifPresent(href -> words.add(
                                new ReportPage.Evidence(one.path("text").asText(), href)));
            }
        }
        return words;
    }

    /** Words by where they begin, a code point's offset. */
    List<ReportPage.Evidence> of(String quote, int start) {
        return List.of(new ReportPage.Evidence(quote, href(start, start + quote.codePointCount(0, quote.length()))));
    }

    /** To the words; offsets in the facts are code points, here UTF-16 indexes. */
    Optional<String> href(JsonNode evidence) {
        if (!evidence.has("start")) {
            return Optional.empty();
        }
        return Optional.of(
                href(evidence.path("start").asInt(), evidence.path("end").asInt()));
    }

    private String href(int start, int end) {
        Range words = new Range(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        return anchors.computeIfAbsent(words, range -> "#e" + (anchors.size() + 1));
    }

    /** What has been asked for, the words of {@code #e1} first. */
    List<Range> ranges() {
        return List.copyOf(anchors.keySet());
    }
}
