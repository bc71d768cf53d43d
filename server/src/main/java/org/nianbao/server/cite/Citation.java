package org.nianbao.server.cite;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.indexer.index.Source;
import org.nianbao.server.search.StoredReport;

/**
 * What of a report is cited.
 *
 * @param title as the report has it, else where its file lies; on one line
 * @param issuer the issuing body as written
 * @param year the year reported on
 * @param published the day of publication, where the report states it
 * @param taken the day on which the archive took it from the web, else on which it read it
 * @param captured time of the capture as the archive gives it
 * @param origin address of the capture
 * @param permalink of its page in this archive, with scheme and host
 * @param sha256 of its bytes
 */
public record Citation(
        String id,
        String title,
        Optional<String> issuer,
        Optional<Integer> year,
        Optional<LocalDate> published,
        LocalDate taken,
        Optional<String> captured,
        Optional<String> origin,
        String permalink,
        String sha256) {
    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}).*", Pattern.DOTALL);

    /**
     * Of a report as the index keeps it.
     *
     * @param base scheme and host of this site, {@code https://example.org}
     */
    public static Citation of(StoredReport stored, String base) {
        JsonNode facts = stored.facts();
        Optional<Source> source = stored.sources().stream().findFirst();
        Optional<String> captured = source.map(Source::capturedAt).flatMap(Citation::line);
        return new Citation(
                stored.report().id(),
                text(facts.path("title"))
                        .orElse(source.map(Source::location)
                                .orElse(stored.report().provenance().location())),
                text(facts.path("issuer")),
                Optional.of(facts.path("year")).filter(JsonNode::isInt).map(JsonNode::intValue),
                text(facts.path("published").path("value")).flatMap(Citation::day),
                captured.flatMap(Citation::day)
                        .orElse(LocalDate.ofInstant(stored.report().provenance().readAt(), ZoneOffset.UTC)),
                captured,
                source.map(Source::originUrl).flatMap(Citation::line),
                base + "/reports/" + stored.report().id(),
                stored.report().provenance().sha256());
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue()).flatMap(Citation::line);
    }

    /** On one line, without control characters and halves of characters; empty where nothing is left. */
    private static Optional<String> line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s\\p{Z}]+", " ").strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static Optional<LocalDate> day(String time) {
        Matcher day = DAY.matcher(time);
        try {
            return day.matches() ? Optional.of(LocalDate.parse(day.group(1))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What has no field of its own in most formats. */
    String note() {
        StringBuilder note = new StringBuilder();
        year.ifPresent(of -> note.append("报告年度：").append(of).append("；"));
        origin.ifPresent(url -> note.append("原址：").append(url).append("；"));
        captured.ifPresent(time -> note.append("抓取时间：").append(time).append("；"));
        return note.append("SHA-256：").append(sha256).toString();
    }
}
