package org.nianbao.corpus.archive;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.nianbao.corpus.Report;

/** Archives of a few files, and short forms for what a reader finds in them. */
final class SmallArchives {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    static final String REPORT = """
        石桥镇2017年政府信息公开工作年度报告

        一、概述
        这一年，石桥镇把账目贴到了村口，共贴出12条，另在网上登了５条。
        石桥镇人民政府
        2018年1月10日
        """;

    private SmallArchives() {}

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A zip whose names are in an encoding, with the UTF-8 flag where that is UTF-8. */
    static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(names.name());
            zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
            for (var file : files.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        return zip(StandardCharsets.UTF_8, files);
    }

    static List<ArchiveItem> read(Path root) throws IOException {
        try (ArchiveReader reader = ArchiveReader.open(root)) {
            List<ArchiveItem> items = new ArrayList<>();
            reader.forEach(items::add);
            return items;
        }
    }

    /** What a reader finds, a line an item: the location, and for a skip the reason. */
    static List<String> outline(Path root) throws IOException {
        return read(root).stream().map(SmallArchives::line).toList();
    }

    static String line(ArchiveItem item) {
        return switch (item) {
            case ArchivedFile file -> file.location();
            case Skip skip -> skip.location() + " " + skip.reason().id();
        };
    }

    static ArchivedFile file(String name, byte[] bytes) {
        Archive archive = new Archive("test", Map.of(), Map.of(), List.of());
        return new ArchivedFile(archive, name, Optional.empty(), bytes);
    }

    static ParseResult parse(String name, byte[] bytes) {
        return new ReportParser().parse(file(name, bytes), NOW);
    }

    static Report report(String name, byte[] bytes) {
        return assertInstanceOf(ParseResult.Parsed.class, parse(name, bytes)).report();
    }

    static Report report(String name, String text) {
        return report(name, utf8(text));
    }

    static SkipReason refusal(String name, byte[] bytes) {
        return assertInstanceOf(ParseResult.Refused.class, parse(name, bytes))
                .skip()
                .reason();
    }

    /** The furniture of a report, a string a span. */
    static List<String> furniture(Report report) {
        return report.furniture().stream().map(span -> span.of(report.all())).toList();
    }
}
