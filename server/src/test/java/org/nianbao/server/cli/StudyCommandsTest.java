package org.nianbao.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Concordance, trends and tables of phrases on the command line, of two reports. */
class StudyCommandsTest {
    @TempDir
    static Path folder;

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

    @BeforeAll
    static void index() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive"));
        Files.writeString(archive.resolve("a.txt"), "玉溪市江川区前卫镇2015年政府信息公开工作年度报告\n通过微信公众号公开12件。\n");
        Files.writeString(archive.resolve("b.txt"), "玉溪市江川区前卫镇2017年政府信息公开工作年度报告\n村务公开栏公开12件，微信公开3件。\n");
        assertEquals(
                Main.FOUND,
                run("index", archive, "--index", folder.resolve("index"), "--quiet")
                        .code());
    }

    @Test
    void linesAreAlignedAtTheHit() {
        Run run =
                run("kwic", "\"微信\"", "--left", 4, "--right", 3, "--sort", "year", "--index", folder.resolve("index"));
        assertEquals(Main.FOUND, run.code(), run.err());
        assertEquals(
                "2015 报告¶通过【微信】公众号|2017    12件，【微信】公开3",
                String.join(
                        "|",
                        run.out()
                                .lines()
                                .map(line -> line.substring(18))
                                .map(String::strip)
                                .toList()));
        assertTrue(run.err().contains("2 lines in 2 reports found"), run.err());
        Run none = run("kwic", "\"没有\"", "--index", folder.resolve("index"));
        assertEquals(Main.NOTHING, none.code());
    }

    @Test
    void linesAreExportedToAFile() throws IOException {
        Path file = folder.resolve("lines.csv");
        Run run = run("kwic", "\"公开\"", "--format", "csv", "-o", file, "--index", folder.resolve("index"));
        assertEquals(Main.FOUND, run.code(), run.err());
        assertEquals(6 + 1, Files.readAllLines(file).size());
        Run wrong = run("kwic", "\"公开\"", "--format", "xls", "--index", folder.resolve("index"));
        assertEquals(Main.ERROR, wrong.code());
        assertTrue(wrong.err().contains("--format is csv or jsonl, not xls"), wrong.err());
    }

    @Test
    void aYearBetweenIsNotZeroUse() throws IOException {
        Run run = run("trends", "--phrase", "微信公众号", "--index", folder.resolve("index"));
        assertEquals(Main.FOUND, run.code(), run.err());
        assertTrue(run.out().contains("2016            0  no report here, which says nothing about use"), run.out());
        assertTrue(run.out().contains("first: 2015, 1 reports"), run.out());
        Run json = run("trends", "\"微信\" OR \"公开栏\"", "--json", "--index", folder.resolve("index"));
        JsonNode answer = new ObjectMapper().readTree(json.out());
        assertEquals(2, answer.path("series").size());
        assertEquals(
                2017, answer.path("series").path(1).path("first").path("year").asInt());
        Run many = run("trends", "a OR b OR c OR d OR e OR f", "--index", folder.resolve("index"));
        assertEquals(Main.ERROR, many.code());
        assertTrue(many.err().contains("at most 5 parts joined by OR"), many.err());
    }

    @Test
    void aListIsCountedInOneTable() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "公开\n微信\n没有\n");
        Run run = run("matrix", list, "--cells", "occurrences", "--index", folder.resolve("index"));
        assertEquals(Main.FOUND, run.code(), run.err());
        assertEquals(
                "phrase,total,2015,2016,2017|\"*\",2,1,0,1|公开,6,2,,4|微信,2,1,,1|没有,0,0,,0",
                String.join("|", run.out().substring(1).lines().toList()));
        Run narrow = run("matrix", list, "\"村务\"", "--index", folder.resolve("index"));
        assertTrue(narrow.out().contains("公开,1,1"), narrow.out());
        Run missing = run("matrix", folder.resolve("none.txt"), "--index", folder.resolve("index"));
        assertEquals(Main.ERROR, missing.code());
        assertTrue(missing.err().contains("no such file or folder"), missing.err());
    }
}
