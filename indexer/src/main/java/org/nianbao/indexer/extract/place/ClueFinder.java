package org.nianbao.indexer.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.FoldedText.Line;
import org.nianbao.indexer.extract.text.Lexicon.Match;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Words;
import org.nianbao.indexer.extract.text.Years;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * Gathers what tells the region: names as stated, media and sites, document numbers, codes, hosts, telephone and post.
 * What each is worth stands in {@code rules/clues.tsv}.
 */
public final class ClueFinder {
    /** At a word {@code code_label} or {@code code_parameter}. */
    private static final Pattern CODE =
            Pattern.compile("(?:公网安备|标识码[:号]?|area=|code=|dq=)\\s*(?:11|12)?([1-8][0-9]{5})(?=[0-9]{2,})");

    /** 统一社会信用代码 of a government (GB 32100): 11 or 12, then the division code. */
    private static final Pattern CREDIT_CODE = Pattern.compile("1[12]([1-8][0-9]{5})[0-9a-z]{8,10}");

    private static final Pattern PHONE = Pattern.compile("(0[0-9]{2,3})[\\-—–－)\\s]{1,2}[0-9]{7,8}(?![0-9])");

    /** At a word {@code postcode}. */
    private static final Pattern POSTCODE = Pattern.compile("邮(?:政)?编(?:码)?[:\\s]{0,3}([0-9]{6})(?![0-9])");

    /** Before a year in brackets. */
    private static final Pattern DOCUMENT =
            Pattern.compile("(?<who>\\p{IsHan}{1,3}?)(?:[市县区州])?(?:政务公开办|政公开办|政务办|政办公开办|政办|政府办|政|府办|府|委办|委|党办)(?:公开办)?"
                    + "(?:字|发|函|电|规|厅发|室发)?[〔\\[(【]20[0-9]{2}[〕\\])】]");

    /** With what the words of {@link #DOCUMENT} end before the bracket. */
    private static final String DOCUMENT_ENDS = "办政府委字发函电规";

    private static final int LONGEST_DOCUMENT = 12;
    private static final int LONGEST_CODE = 24;
    private static final int LONGEST_POSTCODE = 16;

    /** A host name has at most so many labels before gov.cn, each at most so long, and is no longer in all. */
    private static final int MOST_LABELS = 4;

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_HOST = 80;

    /** Stands in no text: blank lines are left out of it. */
    private static final String NO_TOWN = "\n\n";

    /** How far before and behind a name the words count that say what its line is. */
    private static final int NEAR = 200;

    private final Gazetteer gazetteer;
    private final PlaceNames names;
    private final Map<String, Weight> weights = new HashMap<>();
    private final Map<String, List<Meaning>> areaCodes;
    private final Map<String, List<Meaning>> postcodes;
    private final Map<String, List<Meaning>> documents;
    private final Map<String, List<Meaning>> plates;
    private final Map<String, List<Meaning>> hosts;

    /** How strongly a kind of clue speaks for the places it names, and against others. */
    private record Weight(double weight, double against) {
        static final Weight UNLISTED = new Weight(1, 0);
    }

    public ClueFinder(Gazetteer gazetteer, PlaceNames names) {
        this.gazetteer = gazetteer;
        this.names = names;
        areaCodes = table("area-codes.tsv");
        postcodes = table("postcodes.tsv");
        documents = table("document-prefixes.tsv");
        plates = table("plate-prefixes.tsv");
        hosts = table("host-names.tsv");
        Rules.each(
                "clues.tsv",
                3,
                row -> weights.put(row[0], new Weight(Double.parseDouble(row[1]), Double.parseDouble(row[2]))));
    }

    private Map<String, List<Meaning>> table(String name) {
        Map<String, List<Place>> rows = new HashMap<>();
        for (String[] row : Rules.table(name, 2)) {
            List<Place> places = rows.computeIfAbsent(row[0], key -> new ArrayList<>(1));
            gazetteer.byCode(row[1]).ifPresent(places::add);
        }
        Map<String, List<Meaning>> meanings = new HashMap<>();
        rows.forEach((sign, places) -> meanings.put(sign, Meaning.of(gazetteer, places)));
        return meanings;
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
        codes(text, clues);
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
                add(clues, meanings(match.value(), narrowed), rule, match.start(), match.end());
                before = match;
            }
        }

        /** Of the meanings of a name those it had in the year; all where it had none then. */
        private List<Meaning> meanings(PlaceNames.Named named, List<Place> narrowed) {
            List<Place> places = narrowed.isEmpty() ? named.places() : narrowed;
            List<Place> held = year.isEmpty() || places.size() == 1 ? places : held(places, year.get());
            return held.size() == named.places().size() ? named.meanings() : Meaning.of(gazetteer, held);
        }

        private static List<Place> held(List<Place> places, int year) {
            List<Place> held = new ArrayList<>(places);
            held.removeIf(place -> !place.heldIn(year));
            return held.isEmpty() ? places : held;
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
            int issuer = issuer(match);
            if (bare ? opensIssuer(match) : issuer >= 5) {
                return bare
                        ? "issuer_bare"
                        : issuer >= IssuerFinder.TITLE
                                ? "issuer_title"
                                : issuer > IssuerFinder.COMPILER ? "issuer" : "issuer_compiling";
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
            if (!town.equals(NO_TOWN) || issuer(match) < 5) {
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

        /** The weight of the heaviest of the issuer's names that a place's name is part of; 0 if it is of none. */
        private int issuer(Match<PlaceNames.Named> match) {
            int heaviest = 0;
            for (IssuerFinder.Mention spot : spots) {
                boolean within = spot.start() <= match.start() && match.end() <= spot.end();
                heaviest = within ? Math.max(heaviest, spot.weight()) : heaviest;
            }
            return heaviest;
        }
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

    private void codes(FoldedText text, List<Clue> clues) {
        String all = text.text();
        labelled(text, Sense.CODE_LABEL, CODE, LONGEST_CODE, m -> code(clues, m.group(1), m.start(1), m.end(1)));
        labelled(text, Sense.CODE_PARAMETER, CODE, LONGEST_CODE, m -> code(clues, m.group(1), m.start(1), m.end(1)));
        numbers(all, '1', CREDIT_CODE, m -> code(clues, m.group(1), m.start(1), m.end(1)));
        hosts(text, clues);
        numbers(all, '0', PHONE, m -> coded(clues, areaCodes.get(m.group(1)), "area_code", m.start(1), m.end(1)));
        labelled(
                text,
                Sense.POSTCODE,
                POSTCODE,
                LONGEST_POSTCODE,
                m -> postcode(clues, m.group(1), m.start(1), m.end(1)));
        plates(text, clues);
        documents(text, clues);
    }

    /** Calls for each match that begins with a word of a sense. */
    private static void labelled(FoldedText text, Sense label, Pattern pattern, int longest, Consumer<Matcher> found) {
        Words words = text.words();
        int end = text.text().length();
        int from = 0;
        for (int word = words.next(label, 0, end); word >= 0; word = words.next(label, from, end)) {
            int start = words.start(word);
            Matcher matcher = pattern.matcher(text.text()).region(start, Math.min(end, start + longest));
            from = words.end(word);
            if (matcher.lookingAt()) {
                from = Math.max(from, matcher.end());
                found.accept(matcher);
            }
        }
    }

    private void hosts(FoldedText text, List<Clue> clues) {
        Words words = text.words();
        int end = text.text().length();
        int from = 0;
        for (int word = words.next(Sense.GOVERNMENT_SITE, 0, end);
                word >= 0;
                word = words.next(Sense.GOVERNMENT_SITE, from, end)) {
            int site = words.start(word);
            int start = hostStart(text.text(), Math.max(from, site - LONGEST_HOST), site);
            from = words.end(word);
            for (int label = start; label < site; ) {
                int dot = text.text().indexOf('.', label);
                host(clues, text.text().substring(label, dot), start, from);
                label = dot + 1;
            }
        }
    }

    /** Where the labels begin that end, each with its dot, at an index; the index if there is none. */
    private static int hostStart(String all, int limit, int end) {
        int start = end;
        for (int labels = 0; labels < MOST_LABELS && start > limit && all.charAt(start - 1) == '.'; labels++) {
            int label = start - 1;
            while (label > limit && start - 1 - label <= LONGEST_LABEL && inLabel(all.charAt(label - 1))) {
                label--;
            }
            int length = start - 1 - label;
            if (length == 0 || length > LONGEST_LABEL) {
                break;
            }
            start = label;
        }
        return start;
    }

    private static boolean inLabel(char c) {
        return c >= 'a' && c <= 'z' || isDigit(c) || c == '-';
    }

    /** {@code 粤icp备}: the character before says the province. */
    private void plates(FoldedText text, List<Clue> clues) {
        Words words = text.words();
        int end = text.text().length();
        for (int word = words.next(Sense.PLATE_LABEL, 1, end);
                word >= 0;
                word = words.next(Sense.PLATE_LABEL, words.end(word), end)) {
            int start = words.start(word) - 1;
            coded(clues, plates.get(text.text().substring(start, start + 1)), "plate", start, words.end(word));
        }
    }

    /** {@code 粤府办〔2017〕1号}. */
    private void documents(FoldedText text, List<Clue> clues) {
        String all = text.text();
        Years years = text.years();
        int from = 0;
        for (int i = 0; i < years.size(); i++) {
            int open = years.start(i) - 1;
            int close = years.end(i);
            boolean bracket = open > 0
                    && close < all.length()
                    && "〔[(【".indexOf(all.charAt(open)) >= 0
                    && "〕])】".indexOf(all.charAt(close)) >= 0;
            if (bracket && DOCUMENT_ENDS.indexOf(all.charAt(open - 1)) >= 0) {
                Matcher matcher = DOCUMENT.matcher(all).region(Math.max(from, open - LONGEST_DOCUMENT), close + 1);
                from = close + 1;
                if (matcher.find()) {
                    document(clues, matcher.group("who"), matcher.start(), matcher.end());
                }
            }
        }
    }

    /** Calls for each match that begins with a digit, where no digit stands before it and two behind it. */
    private static void numbers(String text, char first, Pattern pattern, Consumer<Matcher> found) {
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
            List<Meaning> meanings = postcodes.get(postcode.substring(0, length));
            if (meanings != null) {
                add(clues, meanings, "postcode", start, end);
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
            List<Meaning> meanings = documents.get(who.substring(i));
            if (meanings != null) {
                add(clues, meanings, "document", start + i, end);
                break;
            }
        }
        int last = who.length() - 1;
        String rule = "document_initial";
        Set<String> initial = Set.of("^" + who.charAt(last));
        clues.add(new Clue(Level.COUNTY, initial, weight(rule).weight(), 0, rule, start + last, end));
    }

    private void code(List<Clue> clues, String code, int start, int end) {
        String known = code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
        for (String prefix : List.of(known, code.substring(0, 4), code.substring(0, 2))) {
            Optional<Place> place = gazetteer.byCode(prefix);
            if (place.isPresent()) {
                add(clues, Meaning.of(gazetteer, List.of(place.get())), "division_code", start, end);
                return;
            }
        }
    }

    private void coded(List<Clue> clues, @Nullable List<Meaning> meanings, String rule, int start, int end) {
        if (meanings != null) {
            add(clues, meanings, rule, start, end);
        }
    }

    private void add(List<Clue> clues, List<Meaning> meanings, String rule, int start, int end) {
        boolean mixed = meanings.size() > 1;
        Weight weight = weight(rule);
        for (Meaning meaning : meanings) {
            clues.add(new Clue(
                    meaning.level(),
                    meaning.codes(),
                    weight.weight() * (mixed ? 0.5 : 1),
                    mixed ? 0 : weight.against(),
                    rule,
                    start,
                    end));
        }
    }

    private Weight weight(String rule) {
        return weights.getOrDefault(rule, Weight.UNLISTED);
    }
}
