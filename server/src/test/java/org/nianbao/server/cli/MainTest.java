package org.nianbao.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands end to end on a small world. */
class MainTest {
    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Run(code, out.toString(), err.toString());
    }

    private Path archive() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive"));
        Files.writeString(
                archive.resolve("a.txt"), "玉溪市江川区前卫镇2017年政府信息公开工作年度报告\n二、主动公开\n通过微信公众号公开１２件。\n三、依申请公开\n收到公开申请3件。\n");
        Files.write(
                archive.resolve("b.html"),
                "<html><head><meta charset=gbk></head><body><p>玉溪市江川区前卫镇2018年政府信息公开工作年度报告</p><p>村务公开栏公开12件。</p></body></html>"
                        .getBytes("GB18030"));
        Files.write(archive.resolve("empty.txt"), new byte[0]);
        Files.write(archive.resolve("binary.txt"), new byte[] {0, 1, 2, 3, (byte) 0xFF, 0, 0, 7});
        return archive;
    }

    @Test
    void anArchiveIsIndexedSearchedAndChecked() throws IOException {
        Path archive = archive();
        Path index = folder.resolve("index");
        Run first = run("index", archive, "--index", index, "--quiet");
        assertEquals(Main.FOUND, first.code(), first.err());
        assertTrue(first.err().contains("read 2, indexed 2,"), first.err());
        assertTrue(first.err().contains("empty 1") && first.err().contains("binary 1"), first.err());

        Run again = run("index", archive, "--index", index, "--quiet");
        assertTrue(again.err().contains("unchanged 2,"), again.err());

        Run found = run("search", "\"12件\"", "--index", index, "--json");
        JsonNode json = new ObjectMapper().readTree(found.out());
        assertEquals(2, json.path("total").asInt());
        assertEquals(2, json.path("occurrences").asInt());

        assertTrue(run("search", "公开", "--year", "2018", "--index", index).out().contains("2018年"));
        Run numbers = run("search", "公开", "--year", "2017", "--index", index);
        assertTrue(numbers.out().contains("applications:3"), numbers.out());
        Run beyond = run("search", "公开", "--page", "3", "--index", index);
        assertTrue(beyond.err().contains("page 3 is beyond the last, 1"), beyond.err());
        assertEquals(Main.NOTHING, run("search", "\"没有这句话\"", "--index", index).code());
        assertTrue(run("check", "--index", index).out().contains("sound"));
    }

    @Test
    void aWholeResultIsExported() throws IOException {
        Path index = folder.resolve("index");
        run("index", archive(), "--index", index, "--quiet");
        Run lines = run("export", "公开", "--format", "jsonl", "--sort", "year", "--index", index);
        assertEquals(Main.FOUND, lines.code(), lines.err());
        assertEquals(2, lines.out().lines().count());
        Path table = folder.resolve("table.csv");
        Run nowhere = run("export", "-o", folder.resolve("none").resolve("table.csv"), "--index", index);
        assertTrue(nowhere.err().contains("no such file or folder: " + folder.resolve("none") + "\n"), nowhere.err());
        Run saved = run("export", "-o", table, "--year", "2017..2018", "--lawsuits", "none", "--index", index);
        assertEquals(Main.FOUND, saved.code(), saved.err());
        assertEquals("", saved.out());
        assertEquals(3, Files.readAllLines(table).size());
        Run none = run("export", "-o", table, "--applications", ">3", "--index", index);
        assertEquals(Main.NOTHING, none.code());
        assertEquals(1, Files.readAllLines(table).size(), "the headings");
        assertEquals(
                Main.NOTHING,
                run("search", "--lawsuits", "any", "--index", index).code());
    }

    @Test
    void factsGoToOutputAndSkipsToTalk() throws IOException {
        Run facts = run("facts", archive());
        assertEquals(Main.FOUND, facts.code());
        assertEquals(2, facts.out().lines().count());
        for (String line : facts.out().lines().toList()) {
            JsonNode json = new ObjectMapper().readTree(line);
            assertEquals("江川区", json.path("region").path("county").asText());
        }
        assertTrue(facts.err().contains("empty.txt: empty"), facts.err());
    }

    @Test
    void analyzeGivesTheStockTerms() {
        assertEquals("加强 政府 信息 公开 平台 建设", run("analyze", "加强政府信息公开平台建设").out().strip());
        assertTrue(run("analyze", "--json", "政府").out().contains("{\"term\":\"政府\",\"start\":0,\"end\":2}"));
        assertEquals(Main.NOTHING, run("analyze", "，").code());
    }

    @Test
    void generateWritesAnArchiveAndItsKey() throws IOException {
        Path target = folder.resolve("generated");
        assertEquals(Main.FOUND, run("generate", "30", target, "--seed", "7").code());
        assertEquals(
                30,
                Files.readAllLines(target.resolve("facts.jsonl"), StandardCharsets.UTF_8)
                        .size());
        assertEquals(30, run("facts", target).out().lines().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index NOWHERE|no such file or folder",
                "facts NOWHERE|no such file or folder",
                "index|PATH",
                "search x --index NOWHERE|There is no index in",
                "check --index NOWHERE|There is no index in",
                "search x --size 1000 --index NOWHERE|size: 0 to 100",
                "search x --channel smoke --index NOWHERE|channel: one of",
                "search x --applications many --index NOWHERE|applications: one of 7, >0",
                "export x --format odt --index NOWHERE|format: one of csv",
                "export x --format xlsx --index NOWHERE|wants a file",
                "export x --index NOWHERE|There is no index in",
                "serve NOWHERE|no such file or folder",
                "serve --port 70000|--port",
                "generate 0 NOWHERE|N must be",
                "dance|there is no command dance",
                "search -applications:none|wants -- before it",
                "facts x --dance|Unknown option: '--dance'",
                "generate 1 a b|Unmatched argument at index"
            })
    void anErrorIsOneSentence(String line, String sentence) {
        String nowhere = folder.resolve("nowhere").toString();
        Run run = run((Object[]) line.replace("NOWHERE", nowhere).split(" "));
        assertEquals(Main.ERROR, run.code());
        assertTrue(run.err().startsWith("nianbao: ") && run.err().contains(sentence), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void theSampleAnswersWhereOnlyItHasAnIndex() throws IOException {
        Path sample = folder.resolve("sample-index");
        Path usual = folder.resolve("index");
        assertFalse(IndexOption.standsIn(sample, usual));
        run("index", archive(), "--index", sample, "--quiet");
        assertTrue(IndexOption.standsIn(sample, usual));
        run("index", archive(), "--index", usual, "--quiet");
        assertFalse(IndexOption.standsIn(sample, usual));
    }

    @Test
    void anArchiveWithoutAReportIsAnError() throws IOException {
        Path none = Files.createDirectories(folder.resolve("none"));
        Files.write(none.resolve("x.txt"), new byte[0]);
        Run run = run("index", none, "--index", folder.resolve("index"), "--quiet");
        assertEquals(Main.ERROR, run.code());
        assertTrue(run.err().contains("nothing could be read from " + none + "; reports are .txt"), run.err());
    }
}
