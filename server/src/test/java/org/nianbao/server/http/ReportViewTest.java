package org.nianbao.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Section;
import org.nianbao.indexer.facts.StatutoryTables;
import org.nianbao.indexer.facts.rules.Rules;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.server.search.StoredReport;
import org.nianbao.web.Frame;
import org.nianbao.web.Lang;
import org.nianbao.web.ReportPage;
import org.nianbao.web.Segment;

/** Facts as JSON become rows whose links lead to their words; what is absent is passed over, what is null is not 0. */
class ReportViewTest {
    private static final String TEXT = "𠮷镇公开近20条,公文7条占35%,网站5条。收到申请2件,传真2件。\n行政许可 43\n行政处罚 /\n电话 010-1\n";

    private static String words(String text) {
        int at = TEXT.codePointCount(0, TEXT.indexOf(text));
        return "{\"text\": \"%s\", \"start\": %d, \"end\": %d}"
                .formatted(text, at, at + text.codePointCount(0, text.length()));
    }

    private static final String FACTS = """
            {"title": "年报", "era": "table_2021", "issuer_kind": "town", "form_version": "2021", "channels": [], "year": null,
             "region": {"then": [], "written": "𠮷镇", "candidates": [
                {"names": {"province": "甲省", "city": null, "town": "吉镇"}, "code": "1", "confidence": 0.5, "evidence": [%1$s]},
                {"names": ["乙省", "吉镇"], "code": "2", "confidence": 0.25, "evidence": []}]},
             "sections": [{"id": "overview", "heading": "𠮷镇", "start": 0, "end": 9}, {"id": "applications", "heading": "占35%%", "start": 13, "end": 30}],
             "proactive_items": {"value": 20, "approx": true, "evidence": %2$s}, "cumulative_items": null,
             "by_category": [{"name": "公文", "count": 7, "share": 35.0, "evidence": %3$s}],
             "by_channel": [{"channel": "gov_portal", "count": 5, "evidence": %4$s}],
             "applications_received": {"value": 2, "approx": false, "evidence": %5$s},
             "applications_by_route": [{"route": "fax", "count": 2, "evidence": %6$s}],
             "fees_yuan": {"value": 1234.5, "approx": false, "evidence": %6$s},
             "contact": {"phone": {"value": "010-1", "evidence": %7$s}, "address": null}, "published": null,
             "checks": [{"code": "SUM_MISMATCH", "message": "合计不符", "evidence": [%2$s, %3$s, %3$s]},
                        {"code": "NEW_CODE", "message": "新", "evidence": []}],
             "tables": {"documents": [
                {"id": "licensing", "needs_review": true, "evidence": %8$s,
                 "cells": {"decisions": {"value": 43, "evidence": %9$s}, "made": {"value": null}}},
                {"id": "unheard_of", "needs_review": false, "evidence": %10$s,
                 "cells": {"decisions": {"value": null, "evidence": %11$s}}}],
               "applications": [], "statistics": []}}
            """.formatted(
                    words("𠮷镇"),
                    words("近20条"),
                    words("公文7条"),
                    words("网站5条"),
                    words("申请2件"),
                    words("传真2件"),
                    words("010-1"),
                    words("行政许可 43"),
                    words("43"),
                    words("行政处罚 /"),
                    words("/"));

    private static ReportPage page(Lang lang) throws Exception {
        Provenance provenance = new Provenance(
                "a.txt", Optional.empty(), "0", "UTF-8", false, Instant.EPOCH, Optional.empty(), Optional.empty());
        Report report = new Report("1", provenance, TEXT, List.of());
        StoredReport stored = new StoredReport(report, (ObjectNode) new ObjectMapper().readTree(FACTS), List.of());
        Frame frame = new Frame("", List.of(), List.of(), "/");
        return new ReportView(stored, List.of(), List.of(), SearchRequest.of(""), lang, "http://h").page(frame);
    }

    private static List<String> rows(List<ReportPage.Fact> facts) {
        return facts.stream()
                .map(fact -> fact.label() + ": "
                        + String.join(
                                ", ",
                                fact.values().stream()
                                        .map(ReportPage.Value::text)
                                        .toList()))
                .toList();
    }

    /** The words at which a link within the page arrives. */
    private static String at(ReportPage page, String href) {
        return page.text().stream()
                .flatMap(line -> line.segments().stream())
                .filter(segment -> segment.anchors().contains(href.substring(1)))
                .map(Segment::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figuresAreStatedAboutOrNotAtAll() throws Exception {
        assertEquals(
                List.of("主动公开政府信息: 约 20 条", "历年累计公开: ", "收到申请: 2 件", "信息公开收费: 1,234.5 元"),
                rows(page(Lang.ZH).figures()));
        assertEquals(
                List.of(
                        "Items disclosed: about 20 items",
                        "Items disclosed so far: ",
                        "Applications received: 2",
                        "Fees: 1,234.5 yuan"),
                rows(page(Lang.EN).figures()));
    }

    @Test
    void partsLeadToTheirWords() throws Exception {
        ReportPage page = page(Lang.EN);
        List<ReportPage.Table> parts =
                page.figures().stream().flatMap(fact -> fact.parts().stream()).toList();
        assertEquals(
                List.of("By channel", "By kind", "By route"),
                parts.stream().map(ReportPage.Table::title).toList());
        assertEquals(List.of("Items", "Share"), parts.get(1).columns());
        assertEquals(
                List.of("Government portal", "公文", "By fax"),
                parts.stream().map(part -> part.rows().getFirst().label()).toList());
        assertEquals(
                List.of("5 网站5条", "7 公文7条", "35.0% 公文7条", "2 传真2件"),
                parts.stream()
                        .flatMap(part -> part.rows().getFirst().cells().stream())
                        .map(cell -> cell.text() + " " + at(page, cell.href().orElseThrow()))
                        .toList());
    }

    @Test
    void otherFactsAreShownWhereThereAreAny() throws Exception {
        assertEquals(
                List.of(
                        "年度: ",
                        "地区（原文）: 𠮷镇",
                        "可能的地区: 甲省 吉镇（把握 50%）, 乙省 吉镇（把握 25%）",
                        "公开渠道: ",
                        "章节: 概述, 依申请公开",
                        "公布日期: ",
                        "联系电话: 010-1",
                        "地址: "),
                rows(page(Lang.ZH).facts()));
        ReportPage page = page(Lang.ZH);
        ReportPage.Evidence heading = page.facts().stream()
                .filter(fact -> fact.label().equals("章节"))
                .findFirst()
                .orElseThrow()
                .values()
                .getLast()
                .evidence()
                .getFirst();
        assertEquals("占35%", heading.quote());
        assertEquals("占35%", at(page, heading.href()));
        assertTrue(page(Lang.EN)
                .details()
                .contains(new ReportPage.Detail("Form of the tables", "2021", Optional.of("#tables"))));
    }

    @Test
    void checksAreNamedAndLeadToEachSideOnce() throws Exception {
        ReportPage page = page(Lang.EN);
        assertEquals(
                List.of("Parts do not add up to the total 合计不符", "NEW_CODE 新"),
                page.checks().stream()
                        .map(check -> check.name() + " " + check.message())
                        .toList());
        assertEquals(
                List.of("近20条", "公文7条"),
                page.checks().getFirst().sides().stream()
                        .map(side -> at(page, side.href()))
                        .toList());
    }

    @Test
    void tablesTellBlankStrokeAndNoSuchCellApart() throws Exception {
        ReportPage page = page(Lang.EN);
        assertEquals(1, page.tables().size());
        ReportPage.Table documents = page.tables().getFirst();
        assertEquals(List.of("Decisions", "Made"), documents.columns());
        ReportPage.Row licences = documents.rows().getFirst();
        assertEquals("Licences", licences.label());
        assertEquals("行政许可 ", at(page, licences.review().orElseThrow()));
        assertEquals("43", licences.cells().getFirst().text());
        assertEquals("43", at(page, licences.cells().getFirst().href().orElseThrow()));
        assertEquals(
                new ReportPage.Cell("", Optional.empty(), true),
                licences.cells().getLast());
        ReportPage.Row other = documents.rows().getLast();
        assertEquals("unheard_of", other.label());
        assertEquals(Optional.empty(), other.review());
        assertEquals("/", at(page, other.cells().getFirst().href().orElseThrow()));
        assertEquals(ReportPage.Cell.NONE, other.cells().getLast());
    }

    @ParameterizedTest
    @EnumSource
    void everyIdHasAName(Lang lang) throws Exception {
        Labels labels = new Labels(lang);
        Set<String> keys = new TreeSet<>();
        for (Check.Code code : Check.Code.values()) {
            keys.add("check." + code);
        }
        for (Section section : Section.values()) {
            keys.add("section." + section.id());
        }
        StatutoryTables.APPLICANTS.forEach(column -> keys.add("column.applications." + column));
        StatutoryTables.OUTCOMES.forEach(column -> keys.add("column.remedies." + column));
        keys.addAll(List.of(
                "column.statistics." + StatutoryTables.VALUE, "column.statistics." + StatutoryTables.CUMULATIVE));
        rules("table-labels.tsv").forEach(row -> keys.add("row." + row[0].replaceFirst("_.*", "") + "." + row[1]));
        rules("stat-labels.tsv").forEach(row -> keys.add("row.statistics." + row[0]));
        rules("document-columns.tsv")
                .forEach(row -> Stream.of(row[2].split(" ")).forEach(column -> keys.add("column.documents." + column)));
        keys.removeIf(key -> key.contains(".-")); // headings of the form
        assertTrue(keys.size() > 100);
        keys.removeIf(key -> !labels.id("", key, "").isEmpty());
        assertEquals(Set.of(), keys);
    }

    private static List<String[]> rules(String name) throws IOException {
        try (InputStream table = Rules.class.getResourceAsStream(name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
