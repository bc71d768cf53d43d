package org.nianbao.corpus.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.corpus.archive.SmallArchives.GB18030;
import static org.nianbao.corpus.archive.SmallArchives.REPORT;
import static org.nianbao.corpus.archive.SmallArchives.refusal;
import static org.nianbao.corpus.archive.SmallArchives.report;
import static org.nianbao.corpus.archive.SmallArchives.utf8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.Report;

/** Bytes in, text and encoding out. */
class EncodingTest {
    /** Rare characters, four-byte GB18030, full width, private use (a Word bullet), line ends of all kinds. */
    private static final String HARD = REPORT + "㙍𠀀龘镕\uF0B7 ＡＢ\t“引”—…\u00A0\u3000\r\n\u200B末行\r";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "GB18030, false",
        "UTF-16LE, false",
        "UTF-16LE, true",
        "UTF-16BE, false",
        "UTF-16BE, true",
    })
    void eachEncodingComesBack(String encoding, boolean mark) {
        for (String text : new String[] {REPORT, HARD, REPORT.repeat(2000), "政府信息公开年报"}) {
            Report report = report("a.txt", ((mark ? "\uFEFF" : "") + text).getBytes(Charset.forName(encoding)));
            assertEquals(text, report.all());
            assertEquals(encoding, report.provenance().encoding());
            assertFalse(report.provenance().damaged());
        }
    }

    @Test
    void utf8TextIsLeftAsItIs() {
        String text = "\n\r\n  \t年\u0000报\uFEFF\uFFFD \r\r\n";
        assertEquals(text, report("a.txt", utf8(text + REPORT)).all().substring(0, text.length()));
        assertEquals(
                "\uFEFF" + REPORT,
                report("a.txt", utf8("\uFEFF\uFEFF" + REPORT)).all());
        assertEquals("plain ASCII, 12", report("a.txt", utf8("plain ASCII, 12")).all());
    }

    @Test
    void traditionalTextIsReadByWhatThePageStates() {
        String page = "<meta http-equiv=Content-Type content='text/html; charset=big5'><p>石橋鎮政府資訊公開年報，共十二條。";
        Report report = report("a.html", page.getBytes(Charset.forName("Big5")));
        assertEquals("Big5", report.provenance().encoding());
        assertEquals("石橋鎮政府資訊公開年報，共十二條。", report.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "GBK", "utf-8", "nonsense", "x-user-defined", "iso-8859-1", "UTF-16"})
    void whatAPageStatesIsOnlyAHint(String stated) {
        String page = "<html><head><meta charset=\"" + stated + "\"></head><body><pre>" + REPORT + "</pre>";
        for (Charset charset : new Charset[] {UTF_8, GB18030, UTF_16LE}) {
            Report report = report("a.html", page.getBytes(charset));
            assertEquals(charset.name(), report.provenance().encoding());
            assertTrue(report.all().contains("共贴出12条"), report.all());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aFewBrokenBytesAreReplacedAndNoted(String encoding) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            byte[] bytes = REPORT.repeat(3).getBytes(Charset.forName(encoding));
            for (int i = 0; i < 3; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) 0xFF;
            }
            Report report = report("a.txt", bytes);
            assertEquals(encoding, report.provenance().encoding(), "seed " + seed);
            assertTrue(report.provenance().damaged(), "seed " + seed);
            assertTrue(report.all().contains("\uFFFD"), "seed " + seed);
        }
    }

    @Test
    void aCutCharacterAtTheEndIsDamage() {
        byte[] bytes = utf8("石桥镇政府信息公开年报");
        Report report = report("a.txt", Arrays.copyOf(bytes, bytes.length - 1));
        assertEquals("石桥镇政府信息公开年\uFFFD", report.all());
        assertEquals("UTF-8", report.provenance().encoding());
    }

    @Test
    void whatIsNoTextIsBinary() throws Exception {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        assertEquals(SkipReason.BINARY, refusal("a.txt", noise));
        assertEquals(SkipReason.BINARY, refusal("a.html", noise));
        assertEquals(SkipReason.BINARY, refusal("a.txt", new byte[1000]));
        assertEquals(SkipReason.BINARY, refusal("a.txt", new byte[] {1, 2, 3, 4, 5, 6}));

        ByteArrayOutputStream image = new ByteArrayOutputStream();
        image.writeBytes(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        try (var deflate = new DeflaterOutputStream(image, new Deflater(9))) {
            deflate.write(utf8(REPORT.repeat(9)));
        }
        assertEquals(SkipReason.BINARY, refusal("a.txt", image.toByteArray()));
        byte[] word = Arrays.copyOf(utf8(REPORT), 4000);
        assertEquals(SkipReason.BINARY, refusal("a.txt", word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\n\t", "\uFEFF", "\uFEFF\u3000\u00A0 \u200B"})
    void nothingButSpaceIsEmpty(String text) {
        assertEquals(SkipReason.EMPTY, refusal("a.txt", utf8(text)));
        assertEquals(SkipReason.EMPTY, refusal("a.html", utf8(text)));
    }

    @Test
    void aPageWithoutTextIsEmpty() {
        assertEquals(
                SkipReason.EMPTY, refusal("a.html", utf8("<html><title></title><script>var a;</script><img src=a>")));
    }

    @Test
    void theSameBytesHaveTheSameIdAnywhere() {
        Report report = report("a.txt", utf8("abc"));
        // the SHA-256 of "abc" in FIPS 180-4
        assertEquals("ba7816bf8f01cfea", report.id());
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                report.provenance().sha256());
        assertEquals(report.id(), report("b/c.html", utf8("abc")).id());
    }
}
