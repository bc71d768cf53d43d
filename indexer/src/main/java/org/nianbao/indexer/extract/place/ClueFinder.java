package org.nianbao.indexer.extract.place;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.FoldedText.Line;
import org.nianbao.indexer.extract.text.Lexicon.Match;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * Gathers what tells the region: names as stated, media and sites, document numbers, codes, hosts, telephone and post.
 * What each is worth stands in {@code rules/clues.tsv}.
 */
public final class ClueFinder {
    private static final Anchored CODE = new Anchored(
            List.of("公网安备", "标识码", "area=", "code=", "dq="),
            0,
            24,
            Pattern.compile("(?:公网安备|标识码[:号]?|area=|code=|dq=)\\s*(?:11|12)?([1-8][0-9]{5})(?=[0-9]{2,})"));
    /** 统一社会信用代码 of a government (GB 32100): 11 or 12, then the division code. */
    private static final Pattern CREDIT_CODE = Pattern.compile("1[12]([1-8][0-9]{5})[0-9a-z]{8,10}");

    private static final Anchored HOST = new Anchored(
            List.of("gov.cn"), 80, 6, Pattern.compile("(?<![a-z0-9-])((?:[a-z0-9-]{1,40}\\.){1,4})gov\\.cn"));
    private static final Pattern PHONE = Pattern.compile("(0[0-9]{2,3})[\\-—–－)\\s]{1,2}[0-9]{7,8}(?![0-9])");
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
    /** Stands in no text: blank lines are left out of it. */
    private static final String NO_TOWN = "\n\n";

    /** How far before and behind a name the words count that say what its line is. */
    private static final int NEAR = 200;

    private final Gazetteer gazetteer;
    private final PlaceNames names;
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, List<String>> areaCodes = table("area-codes.tsv");
    private final Map<String, List<String>> postcodes = table("postcodes.tsv");
    private final Map<String, List<String>> documents = table("document-prefixes.tsv");
    private final Map<String, List<String>> plates = table("plate-prefixes.tsv");
    private final Map<String, List<String>> hosts = table("host-names.tsv");

    public ClueFinder(Gazetteer gazetteer, PlaceNames names) {
        this.gazetteer = gazetteer;
        this.names = names;
        Rules.each("clues.tsv", 3, row -> {
            weights.put(row[0], Double.parseDouble(row[1]));
            weights.put(row[0] + "!", Double.parseDouble(row[2]));
        });
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
     * @param places the places named in the text
     * @param spots stretches that name the issuer: title, signature, heading; names in them weigh most
     * @param town the town's name, if one is known; a county right before it weighs most
     * @param year the report year, if known; a name means what it meant then
     */
    public List<Clue> find(
            FoldedText text,
            List<Match<PlaceNames.Named>> places,
            List<IssuerFinder.Mention> spots,
            Optional<String> town,
            Optional<Integer> year) {
        List<Clue> clues = new ArrayList<>();
        new Stated(text, places, spots, town.orElse(NO_TOWN), year, clues).gather();
        patterns(text, clues);
        return clues;
    }

    /** The names of places in one text. */
    private final class Stated {
        private final FoldedText text;
        private final String all;
        private final List<Match<PlaceNames.Named>> places;
        private final List<IssuerFinder.Mention> spots;
        private final String town;
        private final Optional<Integer> year;
        private final List<Clue> clues;
        private int placeBefore = -1;

        Stated(
                FoldedText text,
                List<Match<PlaceNames.Named>> places,
                List<IssuerFinder.Mention> spots,
                String town,
                Optional<Integer> year,
                List<Clue> clues) {
            this.text = text;
            this.all = text.text();
            this.places = places;
            this.spots = spots;
            this.town = town;
            this.year = year;
            this.clues = clues;
        }

        void gather() {
            int lineIndex = 0;
            Match<PlaceNames.Named> before = null;
            for (Match<PlaceNames.Named> match : places) {
                while (text.lines().get(lineIndex).end() <= match.start()) {
                    lineIndex++;
                }
                Line line = text.lines().get(lineIndex);
                boolean adjoins = before != null && before.end() == match.start();
                placeBefore = before == null ? -1 : before.end();
                List<Place> narrowed = adjoins
                        ? narrowed(match.value().places(), before.value().places())
                        : List.of();
                String rule = rule(line, match);
                if (rule.equals("body") && PlaceWord.ELSEWHERE.within(all, match.start() - 4, match.end() + 12)) {
                    continue;
                }
                if (needsCity(match) && narrowed.isEmpty()
                        || match.value().bare() && !saysPlace(match, line, adjoins)) {
                    continue;
                }
                List<Place> meant = narrowed.isEmpty() ? match.value().places() : narrowed;
                add(clues, held(meant, year), rule, match.start(), match.end());
                before = match;
            }
        }

        /** Whether a name without its kind is a place's here, and not two characters of something else. */
        private boolean saysPlace(Match<PlaceNames.Named> match, Line line, boolean adjoins) {
            return line.furniture()
                    || opensIssuer(match)
                    || all.startsWith(town, match.end())
                    || PlaceWord.MEDIA.begins(all, match.end())
                    || adjoins && PlaceWord.GOVERNMENT.begins(all, match.end());
        }

        private String rule(Line line, Match<PlaceNames.Named> match) {
            boolean bare = match.value().bare();
            if (bare ? opensIssuer(match) : namesIssuer(match, 5)) {
                return bare
                        ? "issuer_bare"
                        : namesIssuer(match, IssuerFinder.TITLE)
                                ? "issuer_title"
                                : namesIssuer(match, IssuerFinder.COMPILER + 1) ? "issuer" : "issuer_compiling";
            }
            if (all.startsWith(town, match.end())) {
                return bare ? "before_town_bare" : "before_town";
            }
            int before = Math.max(line.start(), match.start() - 12);
            if (!bare && text.words().has(Sense.ADDRESS, before, match.start())) {
                return "address";
            }
            if (line.furniture()) {
                int from = Math.max(line.start(), match.start() - NEAR);
                int to = Math.min(line.end(), match.end() + NEAR);
                boolean host = text.words().has(Sense.HOST_LINE, from, to);
                return host ? "host_line" : bare ? "media" : "furniture";
            }
            boolean government =
                    PlaceWord.GOVERNMENT.begins(all, match.end()) || PlaceWord.MEDIA.begins(all, match.end());
            return bare ? "media" : government ? "government" : "body";
        }

        /** Whether a zone or a department bears the place's short name: {@code 昆山经济技术开发区}. */
        private boolean opensIssuer(Match<PlaceNames.Named> match) {
            if (!town.equals(NO_TOWN) || !namesIssuer(match, 5)) {
                return false;
            }
            for (IssuerFinder.Mention spot : spots) {
                boolean kind =
                        spot.name().kind() == IssuerKind.ZONE || spot.name().kind() == IssuerKind.DEPARTMENT;
                String written = spot.name().written();
                int at = kind && spot.weight() >= 5 ? all.indexOf(written, spot.start(), spot.end()) : -1;
                if (at >= 0 && (at == match.start() || placeBefore == match.start() && at < match.start())) {
                    return true;
                }
            }
            return false;
        }

        private boolean namesIssuer(Match<PlaceNames.Named> match, int weight) {
            for (IssuerFinder.Mention spot : spots) {
                if (spot.weight() >= weight && spot.start() <= match.start() && match.end() <= spot.end()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Of the meanings of a name those it had in the year; all where it had none then. */
    private static List<Place> held(List<Place> places, Optional<Integer> year) {
        if (year.isEmpty() || places.size() == 1) {
            return places;
        }
        List<Place> held = new ArrayList<>(places);
        held.removeIf(place -> !place.heldIn(year.get()));
        return held.isEmpty() ? places : held;
    }

    /** A county by the name of 城区, 郊区 or 矿区 is meant only where its city stands before it. */
    private static boolean needsCity(Match<PlaceNames.Named> match) {
        if (match.end() - match.start() != 2) {
            return false;
        }
        for (Place place : match.value().places()) {
            if (!place.name().endsWith("区")) {
                return false;
            }
        }
        return true;
    }

    /** Of the counties a name may mean, those in the city named right before it. */
    private List<Place> narrowed(List<Place> places, List<Place> above) {
        List<Place> within = new ArrayList<>(places);
        within.removeIf(place -> !lies(place, above));
        return within;
    }

    private boolean lies(Place place, List<Place> above) {
        for (Place up : gazetteer.chain(place)) {
            for (Place a : above) {
                if (a.code().equals(up.code())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void patterns(FoldedText text, List<Clue> clues) {
        String all = text.text();
        int reach = all.length();
        CODE.each(all, reach, m -> code(clues, m.group(1), "division_code", m.start(1), m.end(1)));
        numbers(all, "1", CREDIT_CODE, m -> code(clues, m.group(1), "division_code", m.start(1), m.end(1)));
        HOST.each(all, reach, m -> {
            for (String label : m.group(1).split("\\.")) {
                host(clues, label, m.start(), m.end());
            }
        });
        numbers(all, "0", PHONE, m -> coded(clues, areaCodes.get(m.group(1)), "area_code", m.start(1), m.end(1)));
        POSTCODE.each(all, reach, m -> postcode(clues, m.group(1), m.start(1), m.end(1)));
        PLATE.each(all, reach, m -> coded(clues, plates.get(m.group(1)), "plate", m.start(), m.end()));
        DOCUMENT.each(all, reach, m -> document(clues, m.group("who"), m.start(), m.end()));
    }

    /** Calls for each match that begins with a digit, where no digit stands before it and two behind it. */
    private static void numbers(String text, String first, Pattern pattern, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(text);
        for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
            boolean begins = at + 2 < text.length()
                    && isDigit(text.charAt(at + 1))
                    && isDigit(text.charAt(at + 2))
                    && (at == 0 || !isDigit(text.charAt(at - 1)));
            if (begins && matcher.region(at, Math.min(text.length(), at + 20)).lookingAt()) {
                found.accept(matcher);
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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

    /**
     * {@code 粤府办}, {@code 清府办}, {@code 连府办}: listed for provinces and cities, the first character of a county's name.
     *
     * @param who up to three characters, of which the last ones are the sign: 和粤
     */
    private void document(List<Clue> clues, String who, int start, int end) {
        for (int i = 0; i < who.length(); i++) {
            List<String> codes = documents.get(who.substring(i));
            if (codes != null) {
                coded(clues, codes, "document", start + i, end);
                break;
            }
        }
        int last = who.length() - 1;
        String rule = "document_initial";
        Set<String> initial = Set.of("^" + who.charAt(last));
        clues.add(new Clue(Level.COUNTY, initial, weights.getOrDefault(rule, 1.0), 0, rule, start + last, end));
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
        Map<Level, Set<String>> byLevel = new EnumMap<>(Level.class);
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
