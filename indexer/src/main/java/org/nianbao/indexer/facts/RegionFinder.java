package org.nianbao.indexer.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;

/**
 * Decides where an issuer stands: every division that the clues allow is a candidate, each candidate is worth the sum
 * of the clues for it less those against it, and the best one is taken when it leads; where two are equal, only what
 * they share is stated. A town's name alone decides only where a single town bears it.
 */
final class RegionFinder {
    /** How far the best candidate must lead; in the units of {@code rules/clues.tsv}. */
    private static final double LEAD = 1.5;

    private static final double LISTED = 4;

    /** 市民政局, but neither 市场监督管理局 nor 市政公司. */
    private static final Pattern OF_CITY = Pattern.compile("市(?!场|政|容|民中心|区)");
    /** What a clue to a county is worth for its city or province. */
    private static final double FROM_BELOW = 0.1;

    private static final int MOST_CANDIDATES = 400;

    private final Gazetteer gazetteer;

    RegionFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A division of today that may be the issuer's, with its chain; {@code listed} if the gazetteer has the town in it. */
    private record Candidate(Place place, List<Place> chain, double score) {
        boolean has(String code) {
            return chain.stream().anyMatch(up -> up.code().equals(code));
        }
    }

    /**
     * The region of an issuer.
     *
     * @param town name of the town, if the issuer is one
     * @param issuer the issuer's name, if known: 自治区北部湾办 is a body of the region, whatever city its address names
     */
    Region find(
            FoldedText text,
            List<Clue> clues,
            Optional<String> town,
            Optional<IssuerName> issuer,
            Optional<Integer> year) {
        List<Clue> strongest = strongest(clues);
        Optional<Level> named = strongest.stream()
                .filter(clue -> clue.rule().startsWith("issuer"))
                .map(Clue::level)
                .max(Comparator.naturalOrder());
        List<Candidate> candidates = new ArrayList<>();
        for (Place place : places(strongest, town, issuer)) {
            // 市民政局 is the city's, whatever district its address names
            if (town.isPresent() || named.isEmpty() || place.level().compareTo(named.get()) <= 0) {
                candidates.add(scored(place, strongest, town));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        List<Place> chain = shared(candidates, town.isPresent());
        return region(text, chain, town, strongest, year);
    }

    /** For each set of places and rule one clue, the first; what is said ten times is not ten times truer. */
    private static List<Clue> strongest(List<Clue> clues) {
        Map<Object, Clue> first = new LinkedHashMap<>();
        for (Clue clue : clues) {
            first.putIfAbsent(List.of(clue.codes(), clue.rule()), clue);
        }
        return first.values().stream()
                .sorted(Comparator.comparingDouble(Clue::weight).reversed())
                .toList();
    }

    private List<Place> places(List<Clue> clues, Optional<String> town, Optional<IssuerName> issuer) {
        Map<String, Place> found = new LinkedHashMap<>();
        town.ifPresent(name -> gazetteer.named(name).stream()
                .map(gazetteer::today)
                .filter(place -> place.level() == Level.TOWN)
                .forEach(place -> found.put(place.code(), place)));
        Predicate<Place> fits =
                town.isPresent() ? place -> place.level() == Level.COUNTY || townsDirectly(place) : fits(issuer);
        for (Clue clue : clues) {
            for (String code : clue.codes()) {
                gazetteer.byCode(code).map(gazetteer::chain).orElse(List.of()).stream()
                        .filter(fits)
                        .forEach(place -> found.putIfAbsent(place.code(), place));
            }
            if (found.size() > MOST_CANDIDATES) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    /** A city without counties (东莞, 中山): its towns answer to it. */
    private boolean townsDirectly(Place place) {
        return place.level() == Level.CITY
                && gazetteer.children(place.code()).stream().anyMatch(child -> child.level() == Level.TOWN);
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

    private Candidate scored(Place place, List<Clue> clues, Optional<String> town) {
        List<Place> chain = gazetteer.chain(place);
        double score = place.level() == Level.TOWN ? LISTED : 0;
        Map<Level, Double> best = new HashMap<>();
        for (Clue clue : clues) {
            Optional<Place> at =
                    chain.stream().filter(up -> up.level() == clue.level()).findFirst();
            boolean match = at.isPresent() && matches(clue, at.get());
            if (match) {
                double sofar = best.getOrDefault(clue.level(), 0.0);
                score += clue.weight() > sofar ? clue.weight() - sofar * 0.7 : clue.weight() * 0.3;
                best.merge(clue.level(), clue.weight(), Math::max);
            } else if (at.isPresent()) {
                score -= clue.against();
            } else if (clue.level().ordinal() > place.level().ordinal() && town.isEmpty()) {
                boolean below = below(clue, place);
                score += below ? (clue.rule().equals("issuer") ? -4 : clue.weight() * FROM_BELOW) : 0;
            }
        }
        if (town.isEmpty()) {
            score -= place.level().ordinal() * 1.2;
        }
        return new Candidate(place, chain, score);
    }

    private boolean below(Clue clue, Place place) {
        return clue.codes().stream().anyMatch(code -> code.startsWith(place.code()));
    }

    private static boolean matches(Clue clue, Place place) {
        return clue.codes().contains(place.code())
                || clue.rule().equals("document_initial")
                        && clue.codes().contains("^" + place.name().charAt(0));
    }

    /** The chain of the leader, cut where another candidate that is as good parts from it. */
    private List<Place> shared(List<Candidate> candidates, boolean town) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Candidate best = candidates.getFirst();
        List<Place> chain = best.chain();
        for (Candidate other : candidates) {
            if (other == best
                    || best.score() - other.score() >= LEAD
                    || other.has(best.place().code())) {
                continue;
            }
            if (best.has(other.place().code()) && (best.place().level() == Level.TOWN || !town)) {
                continue;
            }
            chain = chain.stream().filter(place -> other.has(place.code())).toList();
        }
        return chain;
    }

    private Region region(
            FoldedText text, List<Place> today, Optional<String> town, List<Clue> clues, Optional<Integer> year) {
        List<Place> then = asOf(today, clues, text, year);
        Place lowest = today.isEmpty() ? null : today.getLast();
        List<Place> current = new ArrayList<>(today);
        if (town.isPresent() && lowest != null && lowest.level() != Level.TOWN && holdsTowns(lowest)) {
            current.add(
                    new Place(lowest.code() + "~" + town.get(), town.get(), Level.TOWN, lowest.code(), 0, 9999, ""));
        }
        List<Evidence> evidence = clues.stream()
                .filter(clue -> today.stream().anyMatch(place -> place.level() == clue.level() && matches(clue, place)))
                .sorted(Comparator.comparingDouble(Clue::weight).reversed())
                .limit(6)
                .map(clue -> text.evidence(clue.start(), clue.end()))
                .distinct()
                .toList();
        return new Region(steps(then, current, town), current, evidence);
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

    /** The chain of today under the names and parents of the report year. */
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
        Place form = forms.stream()
                .filter(place -> text.text().contains(place.name()))
                .findFirst()
                .orElse(forms.getFirst());
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
}
