package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.corpus.Report;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.index.ForeignIndexException;
import org.nianbao.indexer.index.Measure;

class ReportSearcherTest {
    @TempDir
    private static Path dir;

    private static ReportSearcher searcher;

    @BeforeAll
    static void index() throws IOException {
        searcher = World.open(dir);
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    /** Query, the reports it finds, occurrences. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            "城关镇"                ¦ linquan taihe                    ¦ 2
            "村务公开"              ¦ linquan                          ¦ 1
            "人员流动"              ¦ linquan                          ¦ 1
            "县人民政府"            ¦ table                            ¦ 1
            "县城关镇人民政府"      ¦ linquan                          ¦ 1
            "商业企业"              ¦ table                            ¦ 1
            "科研机构"              ¦ table                            ¦ 1
            "商业 企业"             ¦ table                            ¦ 1
            "公开内容"              ¦ content                          ¦ 1
            "公开，内容"            ¦ taihe                            ¦ 1
            "公开,内容"             ¦ taihe                            ¦ 1
            "12件"                  ¦ linquan taihe                    ¦ 2
            "１２件"                ¦ linquan taihe                    ¦ 2
            "政務公開"              ¦ -                                ¦ 0
            "镇"                    ¦ linquan taihe jiangchuan qianwei bare ¦ 11
            "公开公开"              ¦ content                          ¦ 2
            "aa"                    ¦ latin                            ¦ 3
            "AAAA"                  ¦ latin                            ¦ 1
            "𠀀𠀁𠀀"                ¦ latin                            ¦ 2
            "𠀀"                    ¦ latin                            ¦ 3
            "open government"       ¦ latin                            ¦ 1
            "opengovernment"        ¦ -                                ¦ 0
            "elast"                 ¦ latin                            ¦ 1
            "首页"                  ¦ -                                ¦ 0
            “三安全一稳定”          ¦ content                          ¦ 1
            "危及“三安全一稳定”的"  ¦ content                          ¦ 1
            "，"                    ¦ taihe qianwei hongta             ¦ 8
            ，                      ¦ -                                ¦ 0
            城关镇                  ¦ linquan taihe                    ¦ 2
            人员流动                ¦ linquan                          ¦ 1
            公开政府                ¦ qianwei hongta                   ¦ 6
            elastic                 ¦ latin                            ¦ 1
            elastics                ¦ latin                            ¦ 0
            城关镇 附件             ¦ taihe                            ¦ 2
            "城关镇" -附件          ¦ linquan                          ¦ 1
            "城关镇" NOT "附件"     ¦ linquan                          ¦ 1
            -"公开"                 ¦ table jiangchuan latin bare      ¦ 0
            -"公开" -"镇"           ¦ table latin                      ¦ 0
            "大喇叭" OR "公报"      ¦ jiangchuan hongta                ¦ 2
            "大喇叭" OR ("公报" OR ("商业企业" OR "附件")) ¦ jiangchuan hongta table taihe ¦ 4
            "大喇叭" OR "公报" OR "商业企业" OR "附件"     ¦ jiangchuan hongta table taihe ¦ 4
            "大喇叭" OR -"镇"       ¦ jiangchuan table content hongta latin ¦ 1
            "镇" ("件" OR "喇叭")   ¦ linquan taihe jiangchuan         ¦ 8
            -(-"附件")              ¦ taihe                            ¦ 1
            "附件" "附件"           ¦ taihe                            ¦ 1
            """)
    void finds(String q, String reports, long occurrences) throws IOException {
        SearchResponse response = searcher.search(SearchRequest.of(q));
        assertEquals(words(reports), paths(response));
        assertEquals(words(reports).size(), response.total());
        assertEquals(occurrences, response.occurrences());
        for (Hit hit : response.hits()) {
            assertEquals(
                    hit.occurrences() == 0 && q.contains("-"), hit.snippets().isEmpty(), "snippets of " + hit);
            assertTrue(
                    hit.snippets().stream().noneMatch(snippet -> snippet.marks().isEmpty()), hit.toString());
        }
    }

    private static Set<String> words(String text) {
        return text.equals("-") ? Set.of() : new TreeSet<>(List.of(text.split(" ")));
    }

    private static Set<String> paths(SearchResponse response) {
        return response.hits().stream().map(hit -> World.path(hit.id())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Parameters, the reports they find. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            year=2017                              ¦ taihe qianwei hongta
            year=2017&year=2014                    ¦ taihe qianwei hongta jiangchuan
            year=-2017&region=玉溪市               ¦ jiangchuan
            year=unknown                           ¦ latin bare
            year_from=2017                         ¦ taihe qianwei hongta table content
            year_from=2017&year_to=2021            ¦ taihe qianwei hongta table
            year_from=2017&year_to=2021&year=2021  ¦ table
            region=玉溪市                          ¦ jiangchuan qianwei hongta
            region=53                              ¦ jiangchuan qianwei hongta
            region=5304                            ¦ jiangchuan qianwei hongta
            region=530403101                       ¦ jiangchuan qianwei
            region=530421101                       ¦ jiangchuan
            region=江川县                          ¦ jiangchuan qianwei
            region=江川区                          ¦ jiangchuan qianwei
            region=城关镇                          ¦ linquan taihe
            region=城关镇&region=红塔区            ¦ linquan taihe hongta
            region=unknown                         ¦ latin bare
            region=云南省&region=-红塔区           ¦ jiangchuan qianwei
            region=海南省                            ¦ -
            channel=wechat_oa                      ¦ linquan qianwei
            channel=wechat_oa&channel=app          ¦ linquan qianwei content
            channel=gov_portal&channel=-wechat_oa  ¦ taihe table content hongta
            channel=gov_portal&year=2017           ¦ taihe hongta
            issuer_kind=town                       ¦ linquan taihe jiangchuan qianwei
            era=table_2021                         ¦ table content
            era=-free_text                         ¦ table content hongta
            q=公开&era=table_2021                  ¦ content
            year=2015..2017                        ¦ linquan taihe qianwei hongta
            year=..2016&year=unknown               ¦ linquan jiangchuan latin bare
            applications=positive                  ¦ linquan taihe
            applications=>0                        ¦ linquan taihe
            applications=-none                     ¦ linquan taihe table jiangchuan
            applications=zero&applications=12      ¦ taihe table jiangchuan
            applications=any&applications=-0       ¦ linquan taihe
            applications=positive&fees=none        ¦ taihe
            proactive_items=100..500               ¦ table qianwei
            proactive_items=>=12&proactive_items=-438 ¦ linquan table
            cumulative_items=<=100                 ¦ linquan content
            reconsiderations=zero                  ¦ linquan content
            lawsuits=2                             ¦ table
            lawsuits=999999999999999               ¦ -
            check=SUM_MISMATCH                     ¦ table qianwei
            check=SUM_MISMATCH&check=-COUNT_CONFLICT ¦ qianwei
            check=any                              ¦ taihe table qianwei
            check=none&region=玉溪市               ¦ jiangchuan hongta
            q=applications:>0                      ¦ linquan taihe
            q=applications_received：＞0           ¦ linquan taihe
            q=Applications:>=12                    ¦ taihe
            q=applications:<12                     ¦ linquan table jiangchuan
            q=applications:none                    ¦ content qianwei hongta latin bare
            q=applications:any -applications:0     ¦ linquan taihe
            q=proactive_items:100..500             ¦ table qianwei
            q=proactive:１００．．                 ¦ table qianwei
            q=proactive:..12                       ¦ linquan content
            q=cumulative_items:zero                ¦ content
            q=fees_yuan:none "镇"                  ¦ taihe jiangchuan bare
            q="镇" (fees:positive OR lawsuits:none) -check:any ¦ linquan jiangchuan bare
            q=NOT (applications:any OR fees:any OR proactive:any) ¦ hongta latin bare
            q=fees:50 OR "喇叭"                    ¦ jiangchuan qianwei
            q=check:SUM_MISMATCH check:COUNT_CONFLICT ¦ table
            q=year:2017..2021 -year:2017           ¦ table
            q=year:unknown                         ¦ latin bare
            q=region:玉溪市 kind:county            ¦ hongta
            q=region:"江川县"                      ¦ jiangchuan qianwei
            q=channel:app OR era:stat_table_2014   ¦ content hongta
            q=fees:none&fees=none&year=2014        ¦ jiangchuan
            """)
    void filters(String query, String reports) throws IOException {
        assertEquals(words(reports), paths(search(query)));
    }

    private static SearchResponse search(String query) throws IOException {
        return searcher.search(SearchRequest.parse(SearchRequestTest.parameters(query)));
    }

    /** Each number comes back as it was, and what a report does not say is none of the numbers. */
    @ParameterizedTest
    @EnumSource
    void whatIsNotStatedIsNotZero(Measure measure) throws IOException {
        Map<String, Set<String>> expected =
                Map.of("none", new TreeSet<>(), "zero", new TreeSet<>(), "positive", new TreeSet<>());
        for (World.Told report : World.REPORTS) {
            String number = World.FIGURES.getOrDefault(report.path(), List.of()).stream()
                    .skip(measure.ordinal())
                    .findFirst()
                    .orElse("-");
            expected.get(number.equals("-") ? "none" : number.equals("0") ? "zero" : "positive")
                    .add(report.path());
            Hit hit = search("").hits().stream()
                    .filter(one -> one.id().equals(World.id(report.path())))
                    .findFirst()
                    .orElseThrow();
            Optional<Hit.Stated> stated = Optional.ofNullable(hit.figures().get(measure));
            assertEquals(number, stated.map(one -> Long.toString(one.value())).orElse("-"), report.path());
        }
        for (Map.Entry<String, Set<String>> value : expected.entrySet()) {
            assertFalse(value.getValue().isEmpty(), "the world has each case");
            assertEquals(value.getValue(), paths(search(measure.id() + "=" + value.getKey())), value.getKey());
            assertEquals(value.getValue(), paths(search("q=" + measure.id() + ":" + value.getKey())));
        }
        Map<String, Long> counts = search("").facets().get(Dimension.valueOf(measure.name())).stream()
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
        assertEquals(
                expected.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, value ->
                        (long) value.getValue().size())),
                counts);
    }

    @Test
    void factsKeepTheirSiblings() throws IOException {
        SearchResponse response = search("applications=>0&check=COUNT_CONFLICT");
        assertEquals(1, response.total());
        assertEquals(
                List.of("positive 1 *", "zero 1"), lines(response, Dimension.APPLICATIONS), "as if no applications");
        assertEquals(List.of("COUNT_CONFLICT 1 *", "none 1"), lines(response, Dimension.CHECK), "as if no check");
        assertEquals(List.of("none 1"), lines(response, Dimension.FEES), "both");
        assertEquals(
                List.of("none 4", "positive 3", "100..500 2 *", "zero 1"),
                lines(search("proactive_items=100..500&applications=-12"), Dimension.PROACTIVE_ITEMS),
                "a range is counted too");
    }

    @Test
    void sortsByFigures() throws IOException {
        assertEquals(List.of("qianwei", "table", "linquan", "content"), firstFour("sort=-proactive_items"));
        assertEquals(List.of("content", "linquan", "table", "qianwei"), firstFour("sort=proactive_items"));
        assertEquals(
                List.of("taihe", "linquan"), firstFour("sort=-applications").subList(0, 2));
    }

    /** Filters alone find nothing more relevant than the rest. */
    @Test
    void equallyRelevantReportsAreSortedFromTheNewestYear() throws IOException {
        List<String> newest = firstFour("fees=none&sort=-year");
        assertEquals("content", newest.getFirst());
        assertEquals("jiangchuan", newest.getLast());
        for (String query : List.of("q=fees:none", "q=fees:none -\"公报公开局\"", "q=NOT fees:any&sort=relevance")) {
            assertEquals(newest, firstFour(query), query);
        }
    }

    @Test
    void aPlaceThatIsNoneIsSearchedAndSaid() throws IOException {
        for (String known : List.of("玉溪市", "530402", "海南省", "unknown")) {
            assertEquals(List.of(), search("q=region:" + known).notes(), known);
        }
        SearchResponse typo = search("q=region:玉西市");
        assertEquals(0, typo.total());
        assertEquals(
                List.of("filter_value"),
                typo.notes().stream().map(QueryNote::code).toList());
        assertThrows(InvalidRequestException.class, () -> search("q=region:玉西市&strict=true"));
    }

    @Test
    void aFormerNameFindsItsSuccessorTooAndSaysSo() throws IOException {
        for (String former : List.of("region=江川县", "q=region:江川县", "region=530421", "q=region:江川县&strict=true")) {
            SearchResponse found = search(former);
            assertEquals(2, found.total(), former);
            assertEquals(
                    List.of("former_place"),
                    found.notes().stream().map(QueryNote::code).toList(),
                    former);
            assertTrue(found.notes().getFirst().en().contains("江川区 (530403)"), former);
        }
        assertEquals(List.of(), search("region=江川区").notes());
        assertEquals(search("").total() - 2, search("region=-江川县").total());
    }

    private static List<String> firstFour(String query) throws IOException {
        return search(query).hits().stream()
                .limit(4)
                .map(hit -> World.path(hit.id()))
                .toList();
    }

    @Test
    void countsKeepTheirSiblings() throws IOException {
        SearchResponse response = search("year=2017&channel=gov_portal");
        assertEquals(
                List.of("2016 1", "2017 2 *", "2021 1", "2022 1"), lines(response, Dimension.YEAR), "as if no year");
        assertEquals(
                List.of("gov_portal 2 *", "disclosure_site 1", "gazette 1", "notice_board 1", "wechat_oa 1"),
                lines(response, Dimension.CHANNEL),
                "as if no channel");
        assertEquals(List.of("free_text 1", "stat_table_2014 1"), lines(response, Dimension.ERA), "both");
    }

    @Test
    void chosenAndExcludedValuesStayVisibleAtZero() throws IOException {
        SearchResponse response = search("q=\"大喇叭\"&year=2021&channel=-app&channel=tv&region=海南省&region=石家庄市");
        assertEquals(0, response.total());
        assertEquals(List.of("2021 0 *"), lines(response, Dimension.YEAR));
        assertEquals(List.of("app 0 -", "tv 0 *"), lines(response, Dimension.CHANNEL));
        assertEquals(
                List.of("13 0", ">1301 0 *", "海南省 0 *"),
                lines(response, Dimension.REGION).stream()
                        .filter(line -> !line.startsWith(">>"))
                        .toList());
    }

    @Test
    void theTreeOfPlacesOpensWhereOneLooks() throws IOException {
        assertEquals(
                List.of("53 3", "13 2", "34 2", "unknown 2"), lines(search(""), Dimension.REGION), "closed at first");
        assertEquals(
                List.of("53 3", ">5304 3 *", ">>530403 2", ">>530402 1", "13 2", "34 2", "unknown 2"),
                lines(search("region=玉溪市"), Dimension.REGION));
        assertEquals(
                List.of("34 1", ">3412 1", ">>341222 1", ">>>341222100 1"),
                lines(search("q=\"附件\""), Dimension.REGION),
                "a single chain is open");
        assertEquals(
                List.of("53 3", "13 2", "34 2", "unknown 2", "江川县 2 *"),
                lines(search("region=江川县"), Dimension.REGION),
                "a name of the past is no place of today");
        assertEquals(
                List.of("53 3", ">5304 3", ">>530403 2", ">>530402 1 -", "13 2", "34 2", "unknown 2"),
                lines(search("region=-红塔区"), Dimension.REGION));
    }

    private static List<String> lines(SearchResponse response, Dimension dimension) {
        List<String> lines = new ArrayList<>();
        lines(response.facets().get(dimension), "", lines);
        return lines;
    }

    private static void lines(Collection<FacetValue> values, String indent, List<String> lines) {
        for (FacetValue value : values) {
            String mark = value.selected() ? " *" : value.excluded() ? " -" : "";
            lines.add(indent + value.value() + " " + value.count() + mark);
            lines(value.children(), indent + ">", lines);
        }
    }

    @Test
    void facetsOfOneValueAddUpToTheTotal() throws IOException {
        for (String query : List.of("", "q=公开", "q=\"镇\"", "channel=gov_portal")) {
            SearchResponse response = search(query);
            for (Dimension dimension :
                    List.of(Dimension.YEAR, Dimension.REGION, Dimension.ERA, Dimension.ISSUER_KIND, Dimension.FEES)) {
                long sum = response.facets().get(dimension).stream()
                        .mapToLong(FacetValue::count)
                        .sum();
                assertEquals(response.total(), sum, query + " " + dimension);
            }
        }
    }

    @Test
    void onlyTheFacetsAskedForAreCounted() throws IOException {
        assertEquals(
                Set.of(Dimension.YEAR, Dimension.ERA),
                search("facet=era,year").facets().keySet());
        assertEquals(Map.of(), search("facet=none").facets());
    }

    @Test
    void sorts() throws IOException {
        assertEquals(List.of(2014, 2016, 2017, 2017, 2017, 2021, 2022, 0, 0), years("sort=year"));
        assertEquals(List.of(2022, 2021, 2017, 2017, 2017, 2016, 2014, 0, 0), years(""));
        List<String> byRegion = search("sort=region").hits().stream()
                .map(hit -> World.path(hit.id()))
                .toList();
        assertEquals(Set.of("table", "content"), Set.copyOf(byRegion.subList(0, 2)));
        assertEquals(List.of("linquan", "taihe", "hongta"), byRegion.subList(2, 5));
        assertEquals(Set.of("jiangchuan", "qianwei"), Set.copyOf(byRegion.subList(5, 7)), "one place today");
        assertEquals(Set.of("latin", "bare"), Set.copyOf(byRegion.subList(7, 9)), "unknown places are last");
    }

    private static List<Integer> years(String query) throws IOException {
        return search(query).hits().stream().map(hit -> hit.year().orElse(0)).toList();
    }

    @Test
    void whatStandsInTheTitleOrLiterallyComesFirst(@TempDir Path other) throws IOException {
        List<World.Told> reports = List.of(
                World.plain("scattered", "公开很多政府文件和信息"),
                World.plain("literal", "公开政府文件和很多信息"),
                World.plain("plain", "清溪村全年没有收到申请。一"),
                new World.Told("titled", "清溪村年报", 0, "", "", "", Era.FREE_TEXT, "", "清溪村全年没有收到申请。二"));
        World.index(other, reports);
        try (ReportSearcher four = ReportSearcher.open(other)) {
            assertEquals(List.of("literal", "scattered"), sources(four, "公开政府"));
            assertEquals(List.of("titled", "plain"), sources(four, "清溪村"));
        }
    }

    private static List<String> sources(ReportSearcher searcher, String q) throws IOException {
        List<String> sources = new ArrayList<>();
        for (Hit hit : searcher.search(SearchRequest.of(q)).hits()) {
            sources.add(
                    searcher.report(hit.id()).orElseThrow().sources().getFirst().location());
        }
        return sources;
    }

    @Test
    void aForeignCommitIsPassedOver(@TempDir Path other) throws IOException {
        try (ReportSearcher searching = World.open(other)) {
            try (FSDirectory directory = FSDirectory.open(other);
                    IndexWriter foreign = new IndexWriter(directory, new IndexWriterConfig())) {
                foreign.deleteAll();
                foreign.setLiveCommitData(Map.of("schema", "999").entrySet());
                foreign.commit();
            }
            searching.refresh();
            assertEquals(9, searching.search(SearchRequest.of("")).total());
            assertEquals(9, searching.overview().reports());
        }
        assertThrows(ForeignIndexException.class, () -> ReportSearcher.open(other));
    }

    @Test
    void aReportIsGivenAsItWasRead() throws IOException {
        StoredReport stored = searcher.report(World.id("taihe")).orElseThrow();
        World.Told told = World.REPORTS.get(1);
        Report expected = World.report(told.path(), told.text());
        assertEquals(expected, stored.report());
        assertEquals("太和县城关镇年度报告", stored.facts().get("title").textValue());
        assertEquals("taihe", stored.sources().getFirst().location());
        assertTrue(searcher.report("nobody").isEmpty());
    }

    @Test
    void tellsWhatTheIndexHolds() throws IOException {
        Overview overview = searcher.overview();
        assertEquals(9, overview.reports());
        assertEquals(14, overview.places());
        assertEquals(Map.of("world", Map.of("zh", "示例", "en", "sample")), searcher.notices());
        assertEquals(searcher.notices(), overview.notices());
        assertSame(overview, searcher.overview(), "counted once a commit");
        assertEquals("2014", overview.facet(Dimension.YEAR).getFirst().value());
    }

    @Test
    void anEmptyIndexAnswers(@TempDir Path empty) throws IOException {
        World.index(empty, List.of());
        try (ReportSearcher nothing = ReportSearcher.open(empty)) {
            SearchResponse response = nothing.search(SearchRequest.of("公开 \"镇\""));
            assertEquals(0, response.total());
            assertEquals(List.of(), response.facets().get(Dimension.YEAR));
            assertEquals(0, nothing.overview().places());
        }
        assertThrows(ForeignIndexException.class, () -> ReportSearcher.open(empty.resolve("nowhere")));
    }

    @Test
    void theAddressIsTheWholeSearch() throws IOException {
        for (String query : List.of(
                "q=\"公开\"&region=-红塔区&region=云南省&year_from=2010&sort=year&size=2",
                "q=公开 OR 镇&facet=era&strict=true",
                "facet=none&page=2&size=3")) {
            SearchRequest request = SearchRequest.parse(SearchRequestTest.parameters(query));
            SearchRequest again = SearchRequest.parse(request.parameters());
            assertEquals(request, again);
            assertEquals(searcher.search(request), searcher.search(again));
        }
    }

    @Test
    void longQueriesAreAnswered() throws IOException {
        String text = "主动公开政府信息，".repeat(1111);
        assertEquals(
                0,
                searcher.search(SearchRequest.of('"' + text.substring(0, 9_998) + '"'))
                        .total());
        assertEquals(0, searcher.search(SearchRequest.of(text)).occurrences());
        assertThrows(InvalidRequestException.class, () -> searcher.search(SearchRequest.of("镇".repeat(10_001))));
    }

    @Test
    void noGarbageBreaksTheSearch() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ReportSearcherTest seed " + seed);
        Random random = new Random(seed);
        Set<Long> totals = new HashSet<>();
        for (int i = 0; i < 3_000; i++) {
            String q = Garbage.query(random);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            SearchResponse response = searcher.search(SearchRequest.of(q));
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            assertTrue(nanos < 1_000_000_000, () -> "seed " + seed + ": " + nanos + " ns of computing for " + q);
            assertTrue(response.total() <= 9 && response.occurrences() >= 0, () -> "seed " + seed + ": " + q);
            assertEquals(response.total(), response.hits().size(), () -> "seed " + seed + ": " + q);
            assertEquals(
                    response.parsed(),
                    searcher.search(SearchRequest.of(response.parsed())).parsed(),
                    () -> "seed " + seed + ": " + q);
            for (Hit hit : response.hits()) {
                searcher.marks(hit.id(), q);
            }
            totals.add(response.total());
        }
        assertTrue(totals.size() > 4, "the garbage finds this and that: " + totals);
    }

    @Test
    void theScoreOfAFoldedPhraseIsThatOfItsPlainForm() throws IOException {
        assertEquals(search("q=\"１２件\"").hits(), search("q=\"12件\"").hits());
    }
}
