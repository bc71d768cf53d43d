package org.nianbao.server.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.corpus.archive.ArchiveItem;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.FactsJson;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.Means;
import org.nianbao.indexer.facts.Region;
import org.nianbao.indexer.facts.Section;
import org.nianbao.indexer.facts.StatutoryTables;
import org.nianbao.indexer.index.Analysis;
import org.nianbao.indexer.index.IndexRun;
import org.nianbao.indexer.index.ReportIndexer;

/** The small world that the search tests know: nine short reports, with their facts told and not extracted. */
final class World implements Analysis {
    /** A report of the world; furniture is every line that begins with {@code #}. */
    record Told(
            String path,
            String title,
            int year,
            String then,
            String code,
            String today,
            Era era,
            String channels,
            String text) {}

    static final List<Told> REPORTS = List.of(
            new Told(
                    "linquan",
                    "临泉县城关镇2016年政府信息公开年报",
                    2016,
                    "安徽省 阜阳市 临泉县 城关镇",
                    "341221100",
                    "34安徽省 3412阜阳市 341221临泉县 341221100城关镇",
                    Era.FREE_TEXT,
                    "gov_portal wechat_oa",
                    "临泉县城关镇人民政府通过政务公开栏、村务公开栏等渠道公开信息１２件。我镇业务人员流动性大。"),
            new Told(
                    "taihe",
                    "太和县城关镇年度报告",
                    2017,
                    "安徽省 阜阳市 太和县 城关镇",
                    "341222100",
                    "34安徽省 3412阜阳市 341222太和县 341222100城关镇",
                    Era.FREE_TEXT,
                    "gov_portal notice_board",
                    "#当前位置：首页 > 太和县\n城关镇依法予以公开，内容见附件。共12件申请。\n#分享到：微信 微博"),
            new Told(
                    "table",
                    "平山县2021年年报",
                    2021,
                    "河北省 石家庄市 平山县",
                    "130131",
                    "13河北省 1301石家庄市 130131平山县",
                    Era.TABLE_2021,
                    "gov_portal",
                    "平山县人民政府网站\n自然人 | 商业\n企业 | 科研\u00A0机构\n3 | 0 | 0"),
            new Told(
                    "content",
                    "平山县2022年年报",
                    2022,
                    "河北省 石家庄市 平山县",
                    "130131",
                    "13河北省 1301石家庄市 130131平山县",
                    Era.TABLE_2021,
                    "gov_portal app",
                    "公开内容包括机构职能。危及“三安全一稳定”的不予公开。公开公开公开。"),
            new Told(
                    "jiangchuan",
                    "前卫镇2014年年报",
                    2014,
                    "云南省 玉溪市 江川县 前卫镇",
                    "530421101",
                    "53云南省 5304玉溪市 530403江川区 530403101前卫镇",
                    Era.FREE_TEXT,
                    "loudspeaker",
                    "前卫镇用农村大喇叭宣传。没有收到申请。"),
            new Told(
                    "qianwei",
                    "前卫镇2017年年报",
                    2017,
                    "云南省 玉溪市 江川区 前卫镇",
                    "530403101",
                    "53云南省 5304玉溪市 530403江川区 530403101前卫镇",
                    Era.FREE_TEXT,
                    "wechat_oa disclosure_site",
                    "前卫镇主动公开政府信息438条，其中微信公众号公开30条。".repeat(6)),
            new Told(
                    "hongta",
                    "红塔区2017年年报",
                    2017,
                    "云南省 玉溪市 红塔区",
                    "530402",
                    "53云南省 5304玉溪市 530402红塔区",
                    Era.STAT_TABLE_2014,
                    "gov_portal gazette",
                    "红塔区政府公报公开文件。信息很多，都在政府网站上公开。"),
            new Told(
                    "latin",
                    "",
                    0,
                    "",
                    "",
                    "",
                    Era.FREE_TEXT,
                    "",
                    "The Elastic Report of 2019: Open Government Information. aaaa 𠀀𠀁𠀀𠀁𠀀"),
            new Told("bare", "", 0, "", "", "", Era.FREE_TEXT, "", "镇"));

    /** Of some reports the numbers in the order of {@link org.nianbao.indexer.index.Measure}, {@code -} where it does not say, and checks. */
    static final Map<String, List<String>> FIGURES = Map.of(
            "linquan", List.of("12", "100", "3", "0", "0", "-"),
            "taihe", List.of("-", "-", "12", "-", "-", "-", "COUNT_CONFLICT"),
            "table", List.of("250", "-", "0", "0", "1", "2", "SUM_MISMATCH", "COUNT_CONFLICT", "SUM_MISMATCH"),
            "content", List.of("0", "0", "-", "-", "0", "0"),
            "jiangchuan", List.of("-", "-", "0", "-", "-", "-"),
            "qianwei", List.of("438", "900", "-", "50", "-", "-", "SUM_MISMATCH"));

    private static final List<String> SILENT = List.of("-", "-", "-", "-", "-", "-");

    /** Of some reports the sections, each with the words it begins with; it ends where the next one begins. */
    static final Map<String, List<String>> SECTIONS = Map.of(
            "linquan", List.of("overview 临泉县", "problems 我镇"),
            "jiangchuan", List.of("proactive 前卫镇", "applications 没有收到"),
            "hongta", List.of("proactive 红塔区", "problems 信息很多", "proactive 都在"));

    static final Archive ARCHIVE = new Archive("小世界", Map.of("zh", "示例", "en", "sample"), Map.of(), List.of());

    private final Map<String, Told> told = new LinkedHashMap<>();
    private final Map<String, List<Facts.Passage>> sections = new HashMap<>();

    World(List<Told> reports) {
        reports.forEach(report -> told.put(report.path(), report));
    }

    World(List<Told> reports, Map<String, List<Facts.Passage>> sections) {
        this(reports);
        this.sections.putAll(sections);
    }

    /** A report of which only the text matters. */
    static Told plain(String path, String text) {
        return new Told(path, "", 0, "", "", "", Era.FREE_TEXT, "", text);
    }

    static ReportSearcher open(Path dir) throws IOException {
        index(dir, REPORTS);
        return ReportSearcher.open(dir);
    }

    /** Makes the index hold just these reports. */
    static void index(Path dir, List<Told> reports) throws IOException {
        index(dir, reports, new World(reports));
    }

    static void index(Path dir, List<Told> reports, World world) throws IOException {
        List<ArchiveItem> items = new ArrayList<>();
        for (Told report : reports) {
            byte[] bytes = report.text().getBytes(StandardCharsets.UTF_8);
            items.add(new ArchivedFile(ARCHIVE, report.path(), Optional.empty(), bytes));
        }
        try (ReportIndexer indexer = ReportIndexer.open(dir, false)) {
            new IndexRun(indexer, world, (bytes, done) -> {}, IndexRun.Pace.USUAL)
                    .run(List.of(new IndexRun.Root("world", items)), true);
        }
    }

    @Override
    public Parsed parse(ArchivedFile file) {
        return new Parsed.Text(report(file.source(), new String(file.bytes(), StandardCharsets.UTF_8)));
    }

    static Report report(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = Report.sha256(bytes);
        Provenance provenance = new Provenance(
                path, Optional.empty(), sha256, "UTF-8", false, Instant.EPOCH, Optional.empty(), Optional.empty());
        List<Span> furniture = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("#")) {
                furniture.add(new Span(start, start + line.length()));
            }
            start += line.length() + 1;
        }
        return new Report(Report.id(bytes), provenance, text, furniture);
    }

    /** The id of a report of the world. */
    static String id(String path) {
        return REPORTS.stream()
                .filter(report -> report.path().equals(path))
                .map(report -> report(path, report.text()).id())
                .findFirst()
                .orElseThrow();
    }

    /** The report of the world with an id. */
    static String path(String id) {
        return REPORTS.stream()
                .map(Told::path)
                .filter(path -> id(path).equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Facts facts(Report report, Archive archive) {
        Told is = told.get(report.provenance().source());
        Evidence none = new Evidence("", 0, 0);
        return new Facts(
                Optional.of(is.title()).filter(title -> !title.isEmpty()).map(title -> new Facts.Quote(title, none)),
                Optional.of(is.then())
                        .filter(places -> !places.isEmpty())
                        .map(places -> new Facts.Quote(words(places).getLast() + "人民政府", none)),
                is.today().contains("镇") ? IssuerKind.TOWN : IssuerKind.COUNTY,
                region(is),
                is.year() == 0 ? Optional.empty() : Optional.of(new Facts.Year(is.year(), none)),
                Optional.empty(),
                is.era(),
                words(is.channels()).stream()
                        .map(id -> new Facts.ChannelUse(Channel.of(id).orElseThrow(), none))
                        .toList(),
                figures(FIGURES.getOrDefault(is.path(), SILENT)),
                Means.NONE,
                Optional.empty(),
                Optional.empty(),
                FIGURES.getOrDefault(is.path(), SILENT).stream()
                        .skip(SILENT.size())
                        .map(code -> new Check(Check.Code.valueOf(code), "对不上", List.of()))
                        .toList(),
                this.sections.getOrDefault(is.path(), sections(is)),
                StatutoryTables.NONE);
    }

    private static List<Facts.Passage> sections(Told is) {
        List<Facts.Passage> sections = new ArrayList<>();
        int end = is.text().length();
        for (String section : SECTIONS.getOrDefault(is.path(), List.of()).reversed()) {
            String[] idAndWords = section.split(" ");
            int start = is.text().lastIndexOf(idAndWords[1], end - 1);
            Evidence heading = new Evidence(idAndWords[1], start, start + idAndWords[1].length());
            sections.addFirst(new Facts.Passage(Section.valueOf(idAndWords[0].toUpperCase(Locale.ROOT)), heading, end));
            end = start;
        }
        return sections;
    }

    private static Figures figures(List<String> told) {
        List<Optional<Figure>> figures = told.stream()
                .limit(SILENT.size())
                .map(number -> Optional.of(number)
                        .filter(text -> !text.equals("-"))
                        .map(text -> new Figure(Long.parseLong(text), false, new Evidence(text + "件", 0, 0))))
                .toList();
        return new Figures(
                figures.get(0),
                figures.get(1),
                List.of(),
                List.of(),
                figures.get(2),
                List.of(),
                figures.get(3),
                figures.get(4),
                figures.get(5));
    }

    private static Region region(Told is) {
        List<String> names = words(is.then());
        List<Place> today = new ArrayList<>();
        for (String step : words(is.today())) {
            String code = step.replaceAll("[^0-9]", "");
            String name = step.substring(code.length());
            today.add(new Place(code, name, Level.ofCode(code), "", 0, 9999, ""));
        }
        List<Region.Step> then = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Level level = Level.values()[i];
            int length = List.of(2, 4, 6, 9).get(i);
            String code = is.code().length() >= length ? is.code().substring(0, length) : "";
            String now = i < today.size() ? today.get(i).code() : "";
            then.add(new Region.Step(level, names.get(i), code, now));
        }
        return new Region(then, today, List.of());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    @Override
    public ObjectNode json(Report report, Facts facts) {
        return FactsJson.write(report, facts);
    }
}
