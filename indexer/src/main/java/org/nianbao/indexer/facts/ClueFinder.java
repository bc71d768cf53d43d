package org.nianbao.indexer.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.FoldedText.Line;
import org.nianbao.indexer.facts.Lexicon.Match;

/**
 * Gathers what tells the region: names as stated, media and sites, document numbers, codes, hosts, telephone and post.
 * What each is worth stands in {@code rules/clues.tsv}.
 */
final class ClueFinder {
    private static final Anchored CODE = new Anchored(
            List.of("公网安备", "标识码", "area=", "code=", "dq="),
            0,
            24,
            Pattern.compile("(?:公网安备|标识码[:号]?|area=|code=|dq=)\\s*(?:11|12)?([1-8][0-9]{5})(?=[0-9]{2,})"));
    /** 统一社会信用代码 of a government (GB 32100): 11 or 12, then the division code. */
    private static final Pattern CREDIT_CODE = Pattern.compile("(?<![0-9])1[12]([1-8][0-9]{5})[0-9a-z]{8,10}");

    private static final Anchored HOST = new Anchored(
            List.of("gov.cn"), 80, 6, Pattern.compile("(?<![a-z0-9-])((?:[a-z0-9-]{1,40}\\.){1,4})gov\\.cn"));
    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(0[0-9]{2,3})[\\-—–－)\\s]{1,2}[0-9]{7,8}(?![0-9])");
    private static final Anchored POSTCODE =
            new Anchored(List.of("邮编", "邮政编"), 0, 16, Pattern.compile("邮(?:政)?编(?:码)?[:\\s]{0,3}([0-9]{6})(?![0-9])"));
    private static final Anchored PLATE =
            new Anchored(List.of("公网安备", "icp备", "icp证"), 1, 4, Pattern.compile("(\\p{IsHan})(?:公网安备|icp[备证])"));
    private static final Anchored DOCUMENT = new Anchored(
            List.of("〔20", "[20", "(20", "【20"),
            12,
            6,
            Pattern.compile("(?<who>\\p{IsHan}{1,3}?)(?:[市县区州])?(?:政务公开办|政公开办|政务办|政办公开办|政办|政府办|政|府办|府|委办|委|党办)(?:公开办)?"
                    + "(?:字|发|函|电|规|厅发|室发)?[〔\\[(【]20[0-9]{2}[〕\\])】]"));
    private static final Pattern MEDIA = Pattern.compile(
            "^(?:日报|晚报|晨报|时报|报社|新闻网|新闻|在线|发布|电视台|广播电视台|广播电台|融媒|政府网|门户网|政务网|公众信息网|信息公开网|信息网|信息港|之窗|网站|网)");
    private static final Pattern GOVERNMENT = Pattern.compile("^(?:人民政府|政府|门户网站|政务|委|信息公开|党|公安|教育|人大|纪委|行政|档案馆)");
    private static final Pattern HOST_LINE = Pattern.compile("主办|承办|版权所有|copyright|管理单位|建设单位|维护单位");

    private final Gazetteer gazetteer;
    private final PlaceNames names;
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, List<String>> areaCodes = table("area-codes.tsv");
    private final Map<String, List<String>> postcodes = table("postcodes.tsv");
    private final Map<String, List<String>> documents = table("document-prefixes.tsv");
    private final Map<String, List<String>> plates = table("plate-prefixes.tsv");
    private final Map<String, List<String>> hosts = table("host-names.tsv");

    ClueFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.names = new PlaceNames(gazetteer);
        for (String[] row : Rules.table("clues.tsv", 3)) {
            weights.put(row[0], Double.parseDouble(row[1]));
            weights.put(row[0] + "!", Double.parseDouble(row[2]));
        }
    }

    private static Map<String, List<String>> table(String name) {
        Map<String, List<String>> rows = new HashMap<>();
        for (String[] row : Rules.table(name, 2)) {
            rows.computeIfAbsent(row[0], key -> new ArrayList<>(1)).add(row[1]);
        }
        return rows;
    }

    /**
     * All clues of a text.
     *
     * @param spots stretches that name the issuer: title, signature, heading; names in them weigh most
     * @param town the town's name, if one is known; a county right before it weighs most
     * @param year the report year, if known; a name means what it meant then
     */
    List<Clue> find(FoldedText text, List<IssuerFinder.Mention> spots, Optional<String> town, Optional<Integer> year) {
        List<Clue> clues = new ArrayList<>();
        stated(text, spots, town, year, clues);
        patterns(text, clues);
        return clues;
    }

    private void stated(
            FoldedText text,
            List<IssuerFinder.Mention> spots,
            Optional<String> town,
            Optional<Integer> year,
            List<Clue> clues) {
        String all = text.text();
        List<Match<PlaceNames.Named>> matches = names.lexicon().find(all);
        int lineIndex = 0;
        Match<PlaceNames.Named> before = null;
        for (Match<PlaceNames.Named> match : matches) {
            while (text.lines().get(lineIndex).end() <= match.start()) {
                lineIndex++;
            }
            Line line = text.lines().get(lineIndex);
            String rest = all.substring(match.end(), Math.min(all.length(), match.end() + 14));
            boolean adjoins = before != null && before.end() == match.start();
            if (needsCity(match)
                    && !(adjoins
                            && within(match.value().places(), before.value().places()))) {
                continue;
            }
            if (match.value().bare()
                    && !MEDIA.matcher(rest).find()
                    && !(adjoins && GOVERNMENT.matcher(rest).find())) {
                boolean inCrumb =
                        line.furniture() || town.filter(rest::startsWith).isPresent();
                if (!inCrumb || match.end() - match.start() < 2) {
                    continue;
                }
            }
            String rule = rule(text, line, match, rest, spots, town);
            List<Place> places = adjoins
                    ? narrowed(match.value().places(), before.value().places())
                    : match.value().places();
            add(clues, held(places, year), rule, match.start(), match.end());
            before = match;
        }
    }

    private String rule(
            FoldedText text,
            Line line,
            Match<PlaceNames.Named> match,
            String rest,
            List<IssuerFinder.Mention> spots,
            Optional<String> town) {
        boolean bare = match.value().bare();
        if (!bare
                && spots.stream()
                        .anyMatch(s -> s.weight() >= 5 && s.start() <= match.start() && match.end() <= s.end())) {
            return "issuer";
        }
        if (town.filter(rest::startsWith).isPresent()) {
            return bare ? "before_town_bare" : "before_town";
        }
        String before = text.text().substring(Math.max(line.start(), match.start() - 12), match.start());
        if (!bare && before.contains("地址")) {
            return "address";
        }
        if (line.furniture()) {
            return HOST_LINE.matcher(text.of(line)).find() ? "host_line" : bare ? "media" : "furniture";
        }
        if (bare) {
            return "media";
        }
        return GOVERNMENT.matcher(rest).find() || MEDIA.matcher(rest).find() ? "government" : "body";
    }

    /** Of the meanings of a name those it had in the year; all where it had none then. */
    private static List<Place> held(List<Place> places, Optional<Integer> year) {
        List<Place> held = places.stream()
                .filter(place -> year.isEmpty() || place.heldIn(year.get()))
                .toList();
        return held.isEmpty() ? places : held;
    }

    /** Whether a bare name begins the name of a zone: {@code 昆山经济技术开发区}. */
    private static boolean opensZone(List<IssuerFinder.Mention> spots, Match<PlaceNames.Named> match) {
        return match.value().bare()
                && spots.stream()
                        .filter(spot -> spot.name().kind() == IssuerKind.ZONE)
                        .anyMatch(spot -> spot.start() <= match.start() && match.end() <= spot.end());
    }

    /** A county by the name of 城区, 郊区 or 矿区 is meant only where its city stands before it. */
    private static boolean needsCity(Match<PlaceNames.Named> match) {
        return match.end() - match.start() == 2
                && match.value().places().stream()
                        .allMatch(place -> place.name().endsWith("区"));
    }

    private boolean within(List<Place> places, List<Place> above) {
        return places.stream().anyMatch(place -> lies(place, above));
    }

    private boolean lies(Place place, List<Place> above) {
        return gazetteer.chain(place).stream()
                .anyMatch(up -> above.stream().anyMatch(a -> a.code().equals(up.code())));
    }

    /** Of the counties a name may mean, those in the city named right before it; all where none is. */
    private List<Place> narrowed(List<Place> places, List<Place> above) {
        List<Place> within = places.stream().filter(place -> lies(place, above)).toList();
        return within.isEmpty() ? places : within;
    }

    private void patterns(FoldedText text, List<Clue> clues) {
        String all = text.text();
        int reach = all.length();
        CODE.each(all, reach, m -> code(clues, m.group(1), "division_code", m.start(1), m.end(1)));
        for (Matcher m = CREDIT_CODE.matcher(all); m.find(); ) {
            code(clues, m.group(1), "division_code", m.start(1), m.end(1));
        }
        HOST.each(all, reach, m -> {
            for (String label : m.group(1).split("\\.")) {
                host(clues, label, m.start(), m.end());
            }
        });
        for (Matcher m = PHONE.matcher(all); m.find(); ) {
            coded(clues, areaCodes.get(m.group(1)), "area_code", m.start(1), m.end(1));
        }
        POSTCODE.each(all, reach, m -> postcode(clues, m.group(1), m.start(1), m.end(1)));
        PLATE.each(all, reach, m -> coded(clues, plates.get(m.group(1)), "plate", m.start(), m.end()));
        DOCUMENT.each(all, reach, m -> document(clues, m.group("who"), m.start(), m.end()));
    }

    /** By the longest prefix that is listed. */
    private void postcode(List<Clue> clues, String postcode, int start, int end) {
        for (int length = 4; length >= 2; length--) {
            List<String> codes = postcodes.get(postcode.substring(0, length));
            if (codes != null) {
                coded(clues, codes, "postcode", start, end);
                return;
            }
        }
    }

    private void host(List<Clue> clues, String label, int start, int end) {
        if (label.length() < 2 || label.equals("www") || label.equals("xxgk") || label.equals("zwgk")) {
            return;
        }
        coded(clues, hosts.get(label), "host", start, end);
        add(clues, names.byPinyin(label), "host", start, end);
    }

    /** {@code 粤府办}, {@code 清府办}, {@code 连府办}: listed for provinces and cities, the first character of a county's name. */
    private void document(List<Clue> clues, String who, int start, int end) {
        coded(clues, documents.get(who), "document", start, end);
        if (who.length() == 1) {
            clues.add(new Clue(
                    Level.COUNTY,
                    Set.of("^" + who),
                    weights.getOrDefault("document_initial", 1.0),
                    0,
                    "document_initial",
                    start,
                    end));
        }
    }

    private void code(List<Clue> clues, String code, String rule, int start, int end) {
        String known = code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
        for (String prefix : List.of(known, code.substring(0, 4), code.substring(0, 2))) {
            Optional<Place> place = gazetteer.byCode(prefix);
            if (place.isPresent()) {
                add(clues, List.of(place.get()), rule, start, end);
                return;
            }
        }
    }

    private void coded(
            List<Clue> clues, @org.jspecify.annotations.Nullable List<String> codes, String rule, int start, int end) {
        if (codes != null) {
            add(clues, codes.stream().flatMap(c -> gazetteer.byCode(c).stream()).toList(), rule, start, end);
        }
    }

    private void add(List<Clue> clues, List<Place> places, String rule, int start, int end) {
        Map<Level, Set<String>> byLevel = new java.util.EnumMap<>(Level.class);
        for (Place place : places) {
            Place today = gazetteer.today(place);
            byLevel.computeIfAbsent(today.level(), level -> new LinkedHashSet<>())
                    .add(today.code());
        }
        boolean mixed = byLevel.size() > 1;
        byLevel.forEach((level, codes) -> clues.add(new Clue(
                level,
                codes,
                weights.getOrDefault(rule, 1.0) * (mixed ? 0.5 : 1),
                mixed ? 0 : weights.getOrDefault(rule + "!", 0.0),
                rule,
                start,
                end)));
    }
}
