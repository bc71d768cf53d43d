package org.nianbao.indexer.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.Region;

/**
 * Decides where an issuer stands: every division that the clues allow is a candidate, each candidate is worth the sum
 * of the clues for it less those against it, and the best one is taken when it leads; where two are equal, only what
 * they share is stated. A town's name alone decides only where a single town bears it.
 */
public final class RegionFinder {
    /** How far the best candidate must lead; in the units of {@code rules/clues.tsv}. */
    private static final double LEAD = 1.5;

    private static final double LISTED = 4;

    /** What a place would be worth that no clue names. */
    private static final double UNNAMED = 2;

    /** From which confidence on the second candidate is told, and how many are. */
    private static final double NEAR = 0.1;

    private static final int MOST_TOLD = 5;

    /** 市民政局, but neither 市场监督管理局 nor 市政公司. */
    private static final Pattern OF_CITY = Pattern.compile("市(?!场|政|容|民中心|区)");
    /** What a clue to a county is worth for its city or province. */
    private static final double FROM_BELOW = 0.1;

    private static final int MOST_CANDIDATES = 400;
    private static final int LEVELS = Level.values().length;

    private final Gazetteer gazetteer;

    public RegionFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A division of today that may be the issuer's. */
    private static final class Candidate {
        final Place place;
        final List<Place> chain;
        final @Nullable Place[] at = new Place[LEVELS];
        double score;
        double confidence;

        Candidate(Place place, List<Place> chain) {
            this.place = place;
            this.chain = chain;
            for (Place up : chain) {
                at[up.level().ordinal()] = up;
            }
        }

        boolean has(Place other) {
            Place own = at[other.level().ordinal()];
            return own != null && own.code().equals(other.code());
        }
    }

    /**
     * The region of an issuer.
     *
     * @param town name of the town, if the issuer is one
     * @param issuer the issuer's name, if known: 自治区北部湾办 is a body of the region, whatever city its address names
     */
    public Region find(
            FoldedText text,
            List<Clue> clues,
            Optional<String> town,
            Optional<IssuerName> issuer,
            Optional<Integer> year) {
        List<Clue> strongest = strongest(clues);
        boolean zone = issuer.filter(name -> name.kind() == IssuerKind.ZONE).isPresent();
        Level lowest = town.isPresent() ? Level.TOWN : lowestNamed(strongest, zone);
        List<Candidate> candidates = new ArrayList<>();
        for (Place place : places(strongest, town, issuer)) {
            // 市民政局 is the city's, whatever district its address names
            if (place.level().compareTo(lowest) <= 0) {
                candidates.add(scored(place, strongest, town.isPresent()));
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> candidate.score)
                .reversed());
        List<Place> chain = shared(candidates, town.isPresent());
        List<Candidate> rivals = rivals(candidates);
        return region(text, chain, rivals, town, strongest, year, written(text.text(), clues, chain, town));
    }

    /** A zone seldom bears the name of the district it lies in: there its address counts too. */
    private static Level lowestNamed(List<Clue> clues, boolean zone) {
        Level lowest = Level.PROVINCE;
        boolean named = false;
        for (Clue clue : clues) {
            boolean names = clue.rule().startsWith("issuer");
            named |= names;
            if (names || zone && clue.rule().equals("address")) {
                lowest = clue.level().compareTo(lowest) > 0 ? clue.level() : lowest;
            }
        }
        return named ? lowest : Level.TOWN;
    }

    /**
     * The candidates that exclude each other, each with its share of {@code exp(score / LEAD)} of all of them and of an
     * unnamed one worth {@link #UNNAMED}.
     */
    private static List<Candidate> rivals(List<Candidate> candidates) {
        List<Candidate> rivals = new ArrayList<>();
        double all = Math.exp(UNNAMED / LEAD);
        for (Candidate candidate : candidates) {
            boolean above = false;
            for (int i = 0; i < rivals.size() && !above; i++) {
                above = rivals.get(i).has(candidate.place);
            }
            if (!above) {
                candidate.confidence = Math.exp(candidate.score / LEAD);
                all += candidate.confidence;
                rivals.add(candidate);
            }
        }
        for (Candidate rival : rivals) {
            rival.confidence /= all;
        }
        return rivals;
    }

    /** For each set of places and rule one clue, the first; what is said ten times is not ten times truer. */
    private static List<Clue> strongest(List<Clue> clues) {
        Set<List<Object>> seen = new HashSet<>();
        List<Clue> first = new ArrayList<>();
        for (Clue clue : clues) {
            if (seen.add(List.of(clue.codes(), clue.rule()))) {
                first.add(clue);
            }
        }
        first.sort(Comparator.comparingDouble(Clue::weight).reversed());
        return first;
    }

    private List<Place> places(List<Clue> clues, Optional<String> town, Optional<IssuerName> issuer) {
        Map<String, Place> found = new LinkedHashMap<>();
        for (Place named : town.map(gazetteer::named).orElse(List.of())) {
            Place place = gazetteer.today(named);
            if (place.level() == Level.TOWN) {
                found.put(place.code(), place);
            }
        }
        Predicate<Place> fits =
                town.isPresent() ? place -> place.level() == Level.COUNTY || townsDirectly(place) : fits(issuer);
        Set<String> seen = new HashSet<>();
        for (Clue clue : clues) {
            for (String code : clue.codes()) {
                if (seen.add(code)) {
                    fitting(code, fits, found);
                }
            }
            if (found.size() > MOST_CANDIDATES) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    /** Adds the divisions that a code lies in, if they fit. */
    private void fitting(String code, Predicate<Place> fits, Map<String, Place> found) {
        Optional<Place> named = gazetteer.byCode(code);
        if (named.isPresent()) {
            for (Place place : gazetteer.chain(named.get())) {
                if (fits.test(place)) {
                    found.putIfAbsent(place.code(), place);
                }
            }
        }
    }

    /** A city without counties (东莞, 中山): its towns answer to it. */
    private boolean townsDirectly(Place place) {
        if (place.level() == Level.CITY) {
            for (Place child : gazetteer.children(place.code())) {
                if (child.level() == Level.TOWN) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Predicate<Place> fits(Optional<IssuerName> issuer) {
        String name = issuer.map(IssuerName::written).orElse("");
        if (name.startsWith("自治区") || name.startsWith("省")) {
            return place -> place.level() == Level.PROVINCE;
        }
        if (OF_CITY.matcher(name).lookingAt()) {
            return place -> place.level() == Level.CITY || place.name().endsWith("市");
        }
        if (name.startsWith("县") || name.startsWith("区") || name.startsWith("旗")) {
            return place -> place.level() == Level.COUNTY;
        }
        return place -> place.level() != Level.TOWN;
    }

    private Candidate scored(Place place, List<Clue> clues, boolean town) {
        Candidate candidate = new Candidate(place, gazetteer.chain(place));
        double score = place.level() == Level.TOWN ? LISTED : 0;
        double[] best = new double[LEVELS];
        for (Clue clue : clues) {
            int level = clue.level().ordinal();
            Place at = candidate.at[level];
            if (at != null && matches(clue, at)) {
                score += clue.weight() > best[level] ? clue.weight() - best[level] * 0.7 : clue.weight() * 0.3;
                best[level] = Math.max(best[level], clue.weight());
            } else if (at != null) {
                score -= clue.against();
            } else if (level > place.level().ordinal() && !town && below(clue, place)) {
                score += clue.rule().equals("issuer") || clue.rule().equals("issuer_title")
                        ? -4
                        : clue.weight() * FROM_BELOW;
            }
        }
        candidate.score = town ? score : score - place.level().ordinal() * 1.2;
        return candidate;
    }

    private static boolean below(Clue clue, Place place) {
        for (String code : clue.codes()) {
            if (code.startsWith(place.code())) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Clue clue, Place place) {
        return clue.codes().contains(place.code())
                || clue.rule().equals("document_initial")
                        && clue.codes().contains("^" + place.name().charAt(0));
    }

    private static boolean matchesAny(Clue clue, List<Place> chain) {
        for (Place place : chain) {
            if (matches(clue, place)) {
                return true;
            }
        }
        return false;
    }

    /** The chain of the leader, cut where another candidate that is as good parts from it. */
    private static List<Place> shared(List<Candidate> candidates, boolean town) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Candidate best = candidates.getFirst();
        List<Place> chain = new ArrayList<>(best.chain);
        for (Candidate other : candidates) {
            if (best.score - other.score >= LEAD) {
                break;
            }
            boolean below = other.has(best.place);
            boolean above = best.has(other.place) && (best.place.level() == Level.TOWN || !town);
            if (!below && !above) {
                chain.removeIf(place -> !other.has(place));
            }
        }
        return chain;
    }

    private Region region(
            FoldedText text,
            List<Place> today,
            List<Candidate> rivals,
            Optional<String> town,
            List<Clue> clues,
            Optional<Integer> year,
            Optional<String> written) {
        List<Place> then = asOf(today, clues, text, year);
        Place lowest = today.isEmpty() ? null : today.getLast();
        List<Place> current = new ArrayList<>(today);
        Optional<Place> ethnic = town.filter(name -> lowest != null).flatMap(name -> ethnicTown(lowest, name));
        if (ethnic.isPresent()) {
            current.add(ethnic.get());
        } else if (town.isPresent() && lowest != null && lowest.level() != Level.TOWN && holdsTowns(lowest)) {
            current.add(
                    new Place(lowest.code() + "~" + town.get(), town.get(), Level.TOWN, lowest.code(), 0, 9999, ""));
        }
        double confidence = 0;
        for (Candidate rival : rivals) {
            confidence += lowest != null && rival.has(lowest) ? rival.confidence : 0;
        }
        boolean cut = !rivals.isEmpty() && !rivals.getFirst().chain.equals(today);
        boolean close = rivals.size() > 1 && rivals.get(1).confidence >= NEAR;
        return new Region(
                steps(then, current, ethnic.map(Place::name).or(() -> town)),
                current,
                written,
                confidence,
                cut || close ? told(rivals, clues, text) : List.of(),
                evidence(clues, today, text, 6));
    }

    /** The ethnic town of a county that a report calls by its short name: 湾碧傣族傈僳族乡 for 湾碧乡. */
    private Optional<Place> ethnicTown(Place county, String name) {
        List<Place> found = !name.endsWith("乡") || county.level() == Level.TOWN
                ? List.of()
                : gazetteer.children(county.code()).stream()
                        .filter(place -> place.current()
                                && place.name().endsWith("族乡")
                                && place.name().startsWith(name.substring(0, name.length() - 1)))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The longest run of names of the chain, with the town's behind it: {@code 江川县前卫镇}. */
    private static Optional<String> written(String text, List<Clue> clues, List<Place> chain, Optional<String> town) {
        String longest = town.filter(text::contains).orElse("");
        int start = -1;
        int end = -1;
        for (Clue clue : clues) {
            if (!clue.stated() || !matchesAny(clue, chain)) {
                continue;
            }
            start = clue.start() == end ? start : clue.start();
            end = clue.end();
            int behind = town.isPresent() && text.startsWith(town.get(), end)
                    ? end + town.get().length()
                    : end;
            boolean whole = town.isEmpty() || behind > end;
            if (whole && behind - start > longest.length()) {
                longest = text.substring(start, behind);
            }
        }
        return Optional.of(longest).filter(name -> !name.isEmpty());
    }

    private static List<Region.Candidate> told(List<Candidate> rivals, List<Clue> clues, FoldedText text) {
        return rivals.stream()
                .limit(MOST_TOLD)
                .map(rival ->
                        new Region.Candidate(rival.chain, rival.confidence, evidence(clues, rival.chain, text, 3)))
                .toList();
    }

    /** The words that speak for a chain, the strongest first. */
    private static List<Evidence> evidence(List<Clue> clues, List<Place> chain, FoldedText text, int most) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < clues.size() && evidence.size() < most; i++) {
            Clue clue = clues.get(i);
            for (Place place : chain) {
                if (evidence.size() < most && place.level() == clue.level() && matches(clue, place)) {
                    Evidence words = text.evidence(clue.start(), clue.end());
                    if (!evidence.contains(words)) {
                        evidence.add(words);
                        text.explain("region " + place.name(), "clues.tsv " + clue.rule(), clue.start(), clue.end());
                    }
                }
            }
        }
        return evidence;
    }

    /** The chain with the codes to ask by; a town bears the name that the report gives it. */
    private List<Region.Step> steps(List<Place> then, List<Place> current, Optional<String> town) {
        List<Region.Step> steps = new ArrayList<>();
        for (Place place : then) {
            if (place.level() != Level.TOWN) {
                steps.add(new Region.Step(
                        place.level(),
                        place.name(),
                        place.code(),
                        gazetteer.today(place).code()));
            }
        }
        String name = town.or(() -> name(then, Level.TOWN)).orElse("");
        if (!name.isEmpty()) {
            Optional<Place> listed = current.stream()
                    .filter(place -> place.level() == Level.TOWN)
                    .findFirst();
            String today = listed.map(Place::code).orElse("");
            steps.add(new Region.Step(Level.TOWN, name, today.indexOf('~') < 0 ? today : "", today));
        }
        return steps;
    }

    private boolean holdsTowns(Place place) {
        return place.level() == Level.COUNTY || townsDirectly(place);
    }

    private static Optional<String> name(List<Place> chain, Level level) {
        return chain.stream()
                .filter(place -> place.level() == level)
                .map(Place::name)
                .findFirst();
    }

    /** The chain of today under the names and parents of the report year; of merged divisions the one best named. */
    private List<Place> asOf(List<Place> today, List<Clue> clues, FoldedText text, Optional<Integer> year) {
        if (today.isEmpty() || year.isEmpty()) {
            return today;
        }
        Place lowest = today.getLast();
        List<Place> then = new ArrayList<>();
        if (lowest.level() == Level.TOWN) {
            then.add(lowest);
            lowest = today.size() > 1 ? today.get(today.size() - 2) : lowest;
        }
        List<Place> forms = gazetteer.asOf(lowest, year.get());
        Place form = forms.size() == 1 ? forms.getFirst() : named(forms, clues, text.text());
        List<Place> above = new ArrayList<>(gazetteer.chain(form));
        for (int i = 0; i < above.size() - 1; i++) {
            Place up = above.get(i);
            if (!up.heldIn(year.get())) {
                above.set(i, gazetteer.asOf(gazetteer.today(up), year.get()).getFirst());
            }
        }
        above.addAll(then);
        return above;
    }

    private static Place named(List<Place> forms, List<Clue> clues, String text) {
        for (Clue clue : clues) {
            for (Place form : forms) {
                if (clue.end() - clue.start() == form.name().length() && text.startsWith(form.name(), clue.start())) {
                    return form;
                }
            }
        }
        return forms.getFirst();
    }
}
