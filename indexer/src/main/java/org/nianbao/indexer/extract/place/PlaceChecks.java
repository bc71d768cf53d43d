package org.nianbao.indexer.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.extract.place.IssuerFinder.Mention;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Lexicon.Match;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Check.Code;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.Region;

/**
 * Holds the places and bodies that a report names against the one that issues it: another town that acts where the own
 * one must, another kind of body that says 我局, another office that compiled it, and a county or city by a name that it
 * had not yet or no longer. What the page itself says (crumbs, footers) is no part of the report. The words that tell a
 * neighbour or a visited place from a foreign one stand in {@code rules/place-words.tsv}.
 */
public final class PlaceChecks {
    /**
     * Who issued the report.
     *
     * @param town the town's name, if it is one
     * @param mentions all bodies named
     * @param pronouns how the report speaks of its own body
     */
    public record Own(
            Optional<Mention> issuer,
            List<Mention> mentions,
            Optional<String> town,
            IssuerKind kind,
            Region region,
            Optional<Facts.Year> year,
            Pronouns pronouns) {}

    private static final List<String> TOWN_ENDS = List.of("镇", "乡", "街道", "苏木");
    private static final Set<String> OFFICES = Set.of("局", "厅", "委", "公司");
    private static final Set<String> TOWNS = Set.copyOf(TOWN_ENDS);
    private static final String STOPS = "。!?;\n";
    private static final int LONGEST_NAME = 10;

    /** How far from a name the words of its sentence count. */
    private static final int NEAR = 20;

    private final Gazetteer gazetteer;
    private final FoldedText text;
    private final String all;
    private final List<Match<PlaceNames.Named>> places;
    private final Own own;
    /** The codes of today of the issuer's town, county, city and province, and of those it answered to then. */
    private final Set<String> chain = new HashSet<>();

    private PlaceChecks(Gazetteer gazetteer, FoldedText text, List<Match<PlaceNames.Named>> places, Own own) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.all = text.text();
        this.places = places;
        this.own = own;
        own.region().current().forEach(place -> chain.add(place.code()));
        own.region().then().forEach(step -> chain.add(step.today()));
    }

    public static List<Check> of(Gazetteer gazetteer, FoldedText text, List<Match<PlaceNames.Named>> places, Own own) {
        PlaceChecks checks = new PlaceChecks(gazetteer, text, places, own);
        List<Check> found = new ArrayList<>();
        checks.town()
                .or(checks::signature)
                .or(checks::pronoun)
                .or(checks::compiler)
                .or(checks::county)
                .ifPresent(found::add);
        checks.anachronism().ifPresent(found::add);
        return found;
    }

    /** Another town that acts. */
    private Optional<Check> town() {
        if (own.town().isEmpty()) {
            return Optional.empty();
        }
        for (String suffix : TOWN_ENDS) {
            for (int at = all.indexOf(suffix); at >= 0; at = all.indexOf(suffix, at + suffix.length())) {
                int end = at + suffix.length();
                boolean self = at > 0 && all.charAt(at - 1) == '我';
                int start = !self && PlaceWord.ACTS.begins(all, end) ? foreignStart(end) : -1;
                if (start >= 0 && !alone(start, end) && reported(PlaceWord.ELSEWHERE, start, end)) {
                    String name = all.substring(start, end);
                    return foreign("报告单位是" + own.town().get() + "，文中却以" + name + "的名义叙述", "acts", start, end + 4);
                }
            }
        }
        return Optional.empty();
    }

    /** Where the name of another town begins that ends at an index, behind a stop, its county or 组织, 由; -1 if none. */
    private int foreignStart(int end) {
        if (all.startsWith(
                own.town().orElseThrow(), end - own.town().orElseThrow().length())) {
            return -1;
        }
        int first = Math.max(0, end - LONGEST_NAME);
        for (int i = end - 1; i > first; i--) {
            first = IssuerName.isHan(all.charAt(i - 1)) ? first : i;
        }
        for (int start = first; start <= end - 3; start++) {
            String name = all.substring(start, end);
            if (isForeignTown(name) && (opens(start) || glued(start) && isNeighbour(name))) {
                return start;
            }
        }
        return -1;
    }

    /** Whether the one who acts may be named from an index on. */
    private boolean opens(int index) {
        int start = index;
        for (int i = placeBefore(start); i >= 0; i = placeBefore(start)) {
            start = places.get(i).start();
        }
        return start == 0
                || text.gapBefore(start)
                || !IssuerName.isHan(all.charAt(start - 1)) && "、《“\"/(".indexOf(all.charAt(start - 1)) < 0
                || PlaceWord.ACTS_BEFORE.ends(all, start - 4, start);
    }

    /** Whether a sentence may begin at an index whose full stop was lost. */
    private boolean glued(int index) {
        return IssuerName.isHan(all.charAt(index - 1)) && !PlaceWord.JOINS.ends(all, index - 2, index);
    }

    /** Whether a full name is of a town in the issuer's own city; a short one may be a part of other words. */
    private boolean isNeighbour(String name) {
        if (name.length() < 4 || own.region().current().isEmpty()) {
            return false;
        }
        String city = prefix(own.region().current().getLast());
        return gazetteer.named(name).stream()
                .map(gazetteer::today)
                .anyMatch(place -> place.level() == Level.TOWN && prefix(place).equals(city));
    }

    private static String prefix(Place place) {
        return place.code().substring(0, Math.min(4, place.code().length()));
    }

    /** The place whose name ends at an index, or -1. */
    private int placeBefore(int index) {
        int before = placeFrom(index) - 1;
        return before >= 0 && places.get(before).end() == index ? before : -1;
    }

    /** The first place named at an index or behind it. */
    private int placeFrom(int index) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).start() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isForeignTown(String name) {
        return isTown(name) && !isOwn(name) && !wasOwn(name);
    }

    private boolean isOwn(String name) {
        String town = own.town().orElseThrow();
        return town.contains(stem(name)) || name.contains(stem(town));
    }

    private boolean isTown(String name) {
        for (Place place : gazetteer.named(name)) {
            if (place.level() == Level.TOWN) {
                return true;
            }
        }
        return false;
    }

    /** Whether a town of that name became the issuer's own. */
    private boolean wasOwn(String name) {
        for (Place place : gazetteer.named(name)) {
            String today = gazetteer.today(place).code();
            for (Place mine : own.region().current()) {
                if (mine.code().equals(today)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String stem(String town) {
        for (String suffix : TOWN_ENDS) {
            if (town.endsWith(suffix)) {
                return town.substring(0, town.length() - suffix.length());
            }
        }
        return town;
    }

    /** Whether a name with its office is a line of its own, as in a list of links. */
    private boolean alone(int start, int end) {
        boolean first = start == 0 || all.charAt(start - 1) == '\n';
        int lineEnd = all.indexOf('\n', end, Math.min(all.length(), end + 14));
        return first && lineEnd >= 0;
    }

    /** Whether a stretch is told by the report of its own body: no visit, no renaming, no title of a document. */
    private boolean reported(PlaceWord unless, int start, int end) {
        int from = start;
        while (from > 0 && start - from < NEAR && STOPS.indexOf(all.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < all.length() && to - end < NEAR && STOPS.indexOf(all.charAt(to)) < 0) {
            to++;
        }
        return !text.inFurniture(start) && !quoted(start) && !unless.within(all, from, to);
    }

    private boolean quoted(int index) {
        for (int i = index - 1; i >= 0 && index - i < 40 && all.charAt(i) != '\n'; i--) {
            char c = all.charAt(i);
            if (c == '》' || c == '”') {
                return false;
            }
            if (c == '《' || c == '“') {
                return true;
            }
        }
        return false;
    }

    /** Another town in the signature, the own one in none. */
    private Optional<Check> signature() {
        if (own.town().isEmpty()) {
            return Optional.empty();
        }
        Optional<Mention> other = Optional.empty();
        for (Mention mention : own.mentions()) {
            if (mention.weight() != IssuerFinder.SIGNATURE || mention.name().kind() != IssuerKind.TOWN) {
                continue;
            }
            Optional<String> name = TownName.of(mention.name().core(), gazetteer);
            if (name.isEmpty() || other.isPresent() || !isForeignTown(name.get())) {
                return Optional.empty();
            }
            other = Optional.of(mention);
        }
        return other.flatMap(mention -> foreign(
                "标题为" + own.town().get() + "，落款却是" + mention.name().written(),
                "signature",
                mention.start(),
                mention.end()));
    }

    /** A word by which another kind of body speaks of itself, fewer times than the own kind does. */
    private Optional<Check> pronoun() {
        boolean any = false;
        for (Match<Pronouns.Pronoun> match : own.pronouns().found()) {
            any |= foreignUnit(match.value());
        }
        return any ? foreignPronoun() : Optional.empty();
    }

    private Optional<Check> foreignPronoun() {
        Map<String, int[]> counts = new HashMap<>();
        Map<String, int[]> first = new HashMap<>();
        for (Match<Pronouns.Pronoun> match : own.pronouns().found()) {
            int start = match.start();
            int end = match.end();
            Pronouns.Pronoun pronoun = match.value();
            if (!text.inFurniture(start)
                    && !quoted(start)
                    && !(end < all.length() && "(/、".indexOf(all.charAt(end)) >= 0)) {
                counts.computeIfAbsent(pronoun.unit(), key -> new int[1])[0]++;
                if (foreignUnit(pronoun)) {
                    first.computeIfAbsent(pronoun.unit(), key -> new int[] {start, end});
                }
            }
        }
        for (Map.Entry<String, int[]> other : first.entrySet()) {
            if (ownTimes(counts) >= counts.get(other.getKey())[0]) {
                int start = other.getValue()[0];
                int end = other.getValue()[1];
                return foreign("文中自称“" + all.substring(start, end) + "”，与报告单位不符", "pronouns.tsv", start, end + 8);
            }
        }
        return Optional.empty();
    }

    private int ownTimes(Map<String, int[]> counts) {
        int times = 0;
        for (Map.Entry<String, int[]> count : counts.entrySet()) {
            boolean mine = switch (own.kind()) {
                case TOWN -> own.town().orElse("").endsWith(count.getKey());
                case DEPARTMENT ->
                    OFFICES.contains(count.getKey()) || count.getKey().equals("办");
                default -> !TOWNS.contains(count.getKey()) && !OFFICES.contains(count.getKey());
            };
            times += mine ? count.getValue()[0] : 0;
        }
        return times;
    }

    private boolean foreignUnit(Pronouns.Pronoun pronoun) {
        String unit = pronoun.unit();
        return switch (own.kind()) {
            case TOWN ->
                own.town().isPresent()
                        && !own.town().get().endsWith(unit)
                        && (TOWNS.contains(unit) || OFFICES.contains(unit));
            case DEPARTMENT -> pronoun.kind().isPresent() && (TOWNS.contains(unit) || unit.equals("公司"));
            case COUNTY, CITY -> pronoun.kind().isPresent() && (TOWNS.contains(unit) || unit.equals("局"));
            default -> false;
        };
    }

    /** Another office that the report says compiled it: {@code 由区行政审批局编制} in a town's report. */
    private Optional<Check> compiler() {
        for (Mention mention : own.mentions()) {
            IssuerName name = mention.name();
            boolean compiled = mention.weight() == IssuerFinder.COMPILER
                    && mention.start() > 0
                    && all.charAt(mention.start() - 1) == '由'
                    && all.indexOf("编", mention.end(), Math.min(all.length(), mention.end() + 6)) >= 0;
            if (compiled && name.kind() == IssuerKind.DEPARTMENT && !name.office() && foreignOffice(name)) {
                return foreign(
                        "报告写明由" + name.written() + "编制，与报告单位不符", "compiled", mention.start() - 1, mention.end() + 2);
            }
        }
        return Optional.empty();
    }

    private boolean foreignOffice(IssuerName office) {
        String name = office.written();
        if (!name.endsWith("局") || "我本镇乡街".indexOf(name.charAt(0)) >= 0) {
            return false;
        }
        String issuer = own.issuer().map(mention -> mention.name().written()).orElse("");
        return switch (own.kind()) {
            case TOWN -> own.town().filter(name::contains).isEmpty();
            case OTHER -> true;
            case DEPARTMENT ->
                issuer.endsWith("局") && name.chars().noneMatch(c -> "局区县市省".indexOf(c) < 0 && issuer.indexOf(c) >= 0);
            default -> false;
        };
    }

    /** A county or city outside the issuer's in the name of a body that the title, the signature or the compiler gives. */
    private Optional<Check> county() {
        if (own.region().current().isEmpty()) {
            return Optional.empty();
        }
        for (Mention mention : own.mentions()) {
            if (mention.weight() < IssuerFinder.COMPILER || chain.isEmpty() || text.inFurniture(mention.start())) {
                continue;
            }
            for (int i = placeFrom(mention.start()); i < places.size(); i++) {
                Match<PlaceNames.Named> match = places.get(i);
                if (match.end() > mention.end()) {
                    break;
                }
                if (!ownTown(match) && isOutside(match.value())) {
                    String name = all.substring(match.start(), match.end());
                    return foreign(
                            "报告属" + own.region().current().getLast().name() + "，文中署名却有" + name,
                            "county",
                            match.start(),
                            mention.end());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a name is short, or a part of the own town's: 河南街道, 大朝山西镇. */
    private boolean ownTown(Match<PlaceNames.Named> match) {
        return match.value().bare()
                || own.town()
                        .filter(town -> town.contains(all.substring(match.start(), match.end())))
                        .isPresent();
    }

    private boolean isOutside(PlaceNames.Named named) {
        String lowest = own.region().current().getLast().code();
        for (Meaning meaning : named.meanings()) {
            for (String code : meaning.codes()) {
                if (meaning.level() == Level.TOWN || chain.contains(code) || code.startsWith(lowest)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The issuer's county or city by a name that held neither in the report year nor in the years beside it. */
    private Optional<Check> anachronism() {
        if (own.year().isEmpty() || own.region().current().isEmpty()) {
            return Optional.empty();
        }
        int year = own.year().get().value();
        for (Match<PlaceNames.Named> match : places) {
            Optional<Place> wrong = match.value().bare() ? Optional.empty() : outOfTime(match.value(), year);
            if (wrong.isPresent()
                    && reported(PlaceWord.RENAMED, match.start(), match.end())
                    && !PlaceWord.FORMER.ends(all, match.start() - 2, match.start())
                    && (wrong.get().from() > year || official(match))) {
                String name = wrong.get().name();
                String then = own.region().at(wrong.get().level()).orElse("");
                String when = wrong.get().from() > year ? year + "年尚无“" + name + "”" : year + "年已无“" + name + "”";
                Evidence words = text.evidence(match.start(), match.end());
                text.explain("checks NAME_ANACHRONISM", "gazetteer " + name, match.start(), match.end());
                return Optional.of(new Check(
                        Code.NAME_ANACHRONISM,
                        when + (then.isEmpty() || then.equals(name) ? "" : "，当时为" + then),
                        List.of(own.year().get().evidence(), words)));
            }
        }
        return Optional.empty();
    }

    /** A report is written in the year after; a name of that year is early only beside the one of the report year. */
    private Optional<Place> outOfTime(PlaceNames.Named named, int year) {
        Optional<Place> wrong = Optional.empty();
        for (Place place : named.places()) {
            boolean mine = chain.contains(gazetteer.today(place).code());
            if ((mine || isNear(place)) && held(place, year)) {
                return Optional.empty();
            }
            wrong = mine ? Optional.of(place) : wrong;
        }
        return wrong;
    }

    private boolean held(Place place, int year) {
        return place.heldIn(year - 1)
                || place.heldIn(year)
                || place.heldIn(year + 1)
                        && own.region().at(place.level()).filter(this::isNamed).isEmpty();
    }

    /** Whether the report names a place so. */
    private boolean isNamed(String name) {
        return places.stream()
                .anyMatch(match -> match.end() - match.start() == name.length() && all.startsWith(name, match.start()));
    }

    /** Whether a place is in the issuer's province, so that a report may well mean it. */
    private boolean isNear(Place place) {
        return place.code().regionMatches(0, own.region().current().getFirst().code(), 0, 2);
    }

    /** Whether a government or the issuer is named, not a street, a school or a book that keep an old name. */
    private boolean official(Match<PlaceNames.Named> match) {
        return PlaceWord.SUPERIOR.begins(all, match.end())
                || own.town().filter(town -> all.startsWith(town, match.end())).isPresent();
    }

    private Optional<Check> foreign(String message, String rule, int start, int end) {
        text.explain("checks FOREIGN_TOWN", rule, start, end);
        List<Evidence> evidence = new ArrayList<>();
        own.issuer().ifPresent(mention -> evidence.add(text.evidence(mention.start(), mention.end())));
        evidence.add(text.evidence(start, clip(start, end)));
        return Optional.of(new Check(Code.FOREIGN_TOWN, message, evidence));
    }

    /** No evidence beyond its line. */
    private int clip(int start, int end) {
        int line = all.indexOf('\n', start);
        return line < 0 ? Math.min(end, all.length()) : Math.min(end, line);
    }
}
