package org.nianbao.corpus.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.nianbao.corpus.archive.SmallArchives.furniture;
import static org.nianbao.corpus.archive.SmallArchives.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.text.Normalizer;

/** The real reports, where they lie beside the checkout. */
class RealReportsTest {
    private static final Path SHARED = Path.of("../../shared");

    /** How many lines or remains of each file are furniture, and words of some of them. */
    @ParameterizedTest
    @CsvSource({
        "reports/000_b328632c18876536.txt, 0, ''",
        "reports/001_5848052d0453d0ed.txt, 1, _GoBack",
        "reports/002_eb35ce1ab58dfe45.txt, 15, 导航栏 现在的位置 来源:清新 图为太和镇 稍候 底部 承办 版权所有 运维电话 标识码 粤ICP",
        "reports/003_bcf619aac9d9b91b.txt, 0, ''",
        "reports/004_51aad6730a271da9.txt, 0, ''",
        "devset/003.txt, 5, area= 18:20:44 .pdf .docx 下一篇",
        "devset/005.txt, 1, 10:47",
        "devset/007.txt, 3, 关怀版 所在位置 访问量",
        "devset/010.txt, 1, 信息来源",
        "devset/012.txt, 0, ''",
        "devset/016.txt, 3, 载入中 网站公告 作者",
        "devset/018.txt, 0, ''",
        "devset/020.txt, 4, 图片 03月09日 友情链接",
        "devset/023.txt, 6, supportLists endif",
        "devset/026.txt, 1, 文字大小",
        "devset/031.txt, 0, ''",
        "devset/034.txt, 2, 分享至 Copyright",
        "devset/039.txt, 1, 即将离开",
        "devset/042.txt, 0, ''",
        "devset/045.txt, 6, 当前页面 首页 乡镇信息 来源",
        "devset/048.txt, 2, 元数据 ||||||",
    })
    void furnitureIsTheFrameOfThePage(String name, int spans, String words) throws IOException {
        Report report = read(SHARED.resolve(name));
        List<String> furniture = furniture(report);
        assertEquals(spans, furniture.size(), furniture.toString());
        for (String word : words.split(" ")) {
            assertTrue(
                    word.isEmpty() || furniture.stream().anyMatch(line -> line.contains(word)),
                    word + " in " + furniture);
        }
    }

    /** What the answer keys quote as evidence of title and channels is in the body. */
    @ParameterizedTest
    @CsvSource({"reports, 5", "devset, 16"})
    void theEvidenceOfTheAnswerKeysIsInTheBody(String folder, int count) throws IOException {
        List<Path> files = texts(folder);
        assertEquals(count, files.size());
        int quotes = 0;
        for (Path file : files) {
            String body = Normalizer.normalize(read(file).body());
            Path key = Path.of(file.toString().replaceAll("txt$", "json"));
            JsonNode json = new ObjectMapper().readTree(key.toFile());
            List<String> evidence = new ArrayList<>(json.path("channels").findValuesAsText("evidence"));
            evidence.add(json.path("title").path("evidence").asText(""));
            for (String quote : evidence) {
                assertTrue(body.contains(Normalizer.normalize(quote)), file + ": " + quote);
                quotes++;
            }
        }
        assertTrue(quotes > 3 * count, quotes + " quotes");
    }

    @Test
    void allIsTheTextOfTheFile() throws IOException {
        for (String folder : List.of("reports", "devset")) {
            for (Path file : texts(folder)) {
                Report report = read(file);
                assertEquals(Files.readString(file).replaceFirst("^\uFEFF", ""), report.all());
                assertFalse(report.provenance().damaged());
            }
        }
    }

    private static List<Path> texts(String folder) throws IOException {
        Path path = SHARED.resolve(folder);
        assumeTrue(Files.isDirectory(path), "no " + folder + " beside this checkout");
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static Report read(Path file) throws IOException {
        assumeTrue(Files.exists(file), "no " + file.getFileName() + " beside this checkout");
        return report(file.getFileName().toString(), Files.readAllBytes(file));
    }
}
