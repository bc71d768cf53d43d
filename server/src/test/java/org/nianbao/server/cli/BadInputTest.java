package org.nianbao.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run over everything that can be wrong with an archive: each is counted under its reason, the rest is indexed. */
class BadInputTest {
    private static final String REPORT = "柳湾镇%d年政府信息公开工作年度报告\n通过公开栏公开信息。第%d份。\n";

    @TempDir
    private Path folder;

    @Test
    void eachIsCountedAndNothingIsLost() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive/sub"));
        for (int i = 0; i < 5; i++) {
            Files.writeString(archive.resolve("good" + i + ".txt"), REPORT.formatted(2010 + i, i));
        }
        Files.write(archive.resolve("empty.txt"), new byte[0]);
        Files.writeString(archive.resolve("blank.html"), "<html><body> </body></html>");
        Files.write(archive.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 5, (byte) 0xFF, 0, 9, 0, 0});
        Files.write(archive.resolve("image.jpg"), new byte[] {1});
        longLine(archive.resolve("long.txt"));
        byte[] broken = REPORT.formatted(2016, 6).getBytes(StandardCharsets.UTF_8);
        broken[40] = (byte) 0xC0;
        Files.write(archive.resolve("broken.txt"), broken);
        Files.createSymbolicLink(archive.resolve("dangling.txt"), folder.resolve("nowhere.txt"));
        Files.createSymbolicLink(archive.resolve("loop"), archive.getParent());
        Files.writeString(archive.getParent().resolve("archive.json"), "{\"name\": [");
        Files.writeString(archive.resolve("torn.zip"), "PK no zip");
        zip(archive.resolve("slip.zip"), "../../escaped.txt", REPORT.formatted(2017, 7), 1);
        zip(archive.resolve("bomb.zip"), "bomb.txt", "0".repeat(1 << 20), 12);

        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "index",
                archive.getParent().toString(),
                "--index",
                folder.resolve("index").toString(),
                "--quiet",
                "--verbose");
        String told = err.toString();
        assertEquals(Main.FOUND, code, told);
        assertTrue(told.contains("read 6, indexed 6,") && told.contains("damaged 1,"), told);
        for (String reason : new String[] {
            "empty 2",
            "binary 1",
            "unsupported_type 1",
            "too_large 1",
            "unreadable 1",
            "link_loop 1",
            "bad_manifest 1",
            "bad_zip 1",
            "unsafe_path 1",
            "zip_bomb 1"
        }) {
            assertTrue(told.contains("  " + reason + System.lineSeparator()), reason + " is not in\n" + told);
        }
        assertFalse(told.contains("\tat "), told);
        assertFalse(Files.exists(folder.resolve("escaped.txt")));
    }

    private static void longLine(Path file) throws IOException {
        byte[] megabyte = "公开".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 17; i++) {
                out.write(megabyte);
            }
        }
        assertTrue(Files.size(file) > 50_000_000);
    }

    /** A zip with one entry of so many times the text. */
    private static void zip(Path file, String name, String text, int times) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(bytes);
            }
            zip.closeEntry();
        }
    }
}
