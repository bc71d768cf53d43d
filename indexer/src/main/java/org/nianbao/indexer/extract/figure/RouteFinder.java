package org.nianbao.indexer.extract.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Lexicon;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.extract.text.Words.Word;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures.RouteCount;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * The ways by which applications came, from the words behind their total: {@code 55件(信函20件,在线35件)}, {@code 4宗经网上提交},
 * {@code 均以信函提出}. The words of {@code rules/routes.tsv}.
 */
public final class RouteFinder {
    private static final Lexicon<String> ROUTES = routes();

    private record Named(int start, int end, String id) {}

    private final FoldedText text;
    /** Whether a number stands without a unit: then they must make up the total. */
    private boolean bare;
    /** Whether people stand for cases: before their total. */
    private boolean people;

    private final List<RouteCount> found = new ArrayList<>();

    private RouteFinder(FoldedText text) {
        this.text = text;
    }

    /**
     * @param total the claim on all applications
     * @param told where the stretch before it begins that may tell the routes
     * @param start where the sentence begins
     * @param end where the stretch that may tell the routes ends
     */
    static List<RouteCount> find(FoldedText text, Claim total, int told, int start, int end) {
        RouteFinder finder = new RouteFinder(text);
        boolean parts = total.weight() == CaseReader.WEAK;
        finder.clauses(parts ? CaseClauses.start(text, total.at(), start) : total.end(), end);
        long sum = finder.sum();
        if (sum > total.value() || finder.bare && sum < total.value()) {
            finder.found.clear();
        }
        if (finder.found.isEmpty()) {
            finder.all(total, start, end);
        }
        if (finder.found.isEmpty()) {
            finder.people = true;
            finder.clauses(told, total.weight() == CaseReader.HEADS ? asked(text, total) : total.at());
            if (finder.sum() != total.value()) {
                finder.found.clear();
            }
        }
        return finder.found;
    }

    /** Where what is asked for begins, behind {@code 申请公开}. */
    private static int asked(FoldedText text, Claim total) {
        int verb = text.words().next(Sense.CONTEST, total.at(), total.end());
        return verb < 0
                ? total.at()
                : text.words().endOf(Sense.CONTEST, text.words().start(verb), total.end());
    }

    private void clauses(int start, int end) {
        for (int at = start; at < end; ) {
            int clauseEnd = CaseClauses.end(text, at, end);
            clause(at, clauseEnd);
            at = CaseClauses.next(text, clauseEnd);
        }
    }

    private long sum() {
        return found.stream().mapToLong(count -> count.figure().value()).sum();
    }

    /** Whether a stretch names a way. */
    static boolean names(FoldedText text, int start, int end) {
        for (int at = start; at < end; at++) {
            Lexicon.Match<String> match = ROUTES.at(text.text(), at);
            if (match != null && match.end() <= end) {
                return true;
            }
        }
        return false;
    }

    /** Pairs ways and numbers of one clause, in their order. */
    private void clause(int start, int end) {
        List<Named> ways = ways(start, end);
        if (ways.isEmpty() || text.words().has(Sense.HANDLED, start, end) || isBeside(start, end)) {
            return;
        }
        List<Amount> amounts = amounts(start, end, ways);
        boolean each = amounts.size() == 1 && isEach(amounts.getFirst().start());
        if (ways.size() == amounts.size() || each) {
            for (int i = 0; i < ways.size(); i++) {
                add(ways.get(i), amounts.get(each ? 0 : i), start, end);
            }
        } else if (amounts.size() == 1 && !ways.isEmpty()) {
            add(ways.getLast(), amounts.getFirst(), start, end);
        }
    }

    /** {@code 各1件}, {@code 各占1件}. */
    private boolean isEach(int at) {
        return text.text().charAt(at - 1) == '各'
                || "占有为是".indexOf(text.text().charAt(at - 1)) >= 0
                        && text.text().charAt(at - 2) == '各';
    }

    /** The numbers of cases in a clause, but {@code 6件} of {@code 6件中当面2件}. */
    private List<Amount> amounts(int start, int end, List<Named> ways) {
        List<Amount> amounts = new ArrayList<>();
        for (Amount amount : text.amounts().within(start, end)) {
            boolean counts = CaseItem.CASES.contains(amount.unit())
                    || people
                            && (CaseItem.PEOPLE.contains(amount.unit())
                                    || amount.unit().equals("个"));
            if (counts && "中里".indexOf(text.text().charAt(amount.end())) < 0) {
                amounts.add(amount);
            }
        }
        int units = amounts.size();
        for (Named way : ways) {
            BareNumber.at(text, way.end(), text.text().length()).ifPresent(amounts::add);
        }
        if (amounts.size() > units) {
            bare = true;
            amounts.sort(Comparator.comparingInt(Amount::start));
        }
        return amounts;
    }

    /** Whether the clause counts something else ({@code 网上咨询30件}); 来信 is a way here. */
    private boolean isBeside(int start, int end) {
        for (Word word : text.words().longest(Senses.of(Sense.BESIDE), start, end)) {
            if (ROUTES.at(text.text(), word.start()) == null) {
                return true;
            }
        }
        return false;
    }

    private void add(Named way, Amount amount, int start, int end) {
        if (amount.value() > 0
                && found.stream().noneMatch(count -> count.route().equals(way.id()))) {
            int from = Math.max(start, Math.min(way.start(), amount.start()));
            int to = way.start() > amount.start() ? end : amount.end();
            text.explain("applications_by_route", "routes.tsv " + way.id(), from, to);
            found.add(new RouteCount(way.id(), new Figure(amount.value(), amount.approx(), text.evidence(from, to))));
        }
    }

    /** One way for all: named with 均 or the like, or before the total, or of a single application. */
    private void all(Claim total, int start, int end) {
        int clause = CaseClauses.start(text, total.at(), start);
        for (int at = total.end(); at < end; ) {
            int clauseEnd = CaseClauses.end(text, at, end);
            if (isBeside(at, clauseEnd) && !text.amounts().within(at, clauseEnd).isEmpty()) {
                return; // 接受咨询30次,全部当场解释
            }
            List<Named> ways = ways(at, clauseEnd);
            boolean said = text.words().has(Sense.ALL, at, clauseEnd)
                    || total.value() == 1 && isOrigin(at, clauseEnd)
                    || (total.value() == 1 || text.text().charAt(total.end()) == '(')
                            && ways.size() == 1
                            && text.ahead("。", total.end(), at) == at
                            && CaseClauses.plain(text, at, ways.getFirst().start())
                            && CaseClauses.plain(text, ways.getFirst().end(), clauseEnd);
            if (said && ways.size() == 1 && !text.words().has(Sense.HANDLED, at, clauseEnd)) {
                text.explain(
                        "applications_by_route", "routes.tsv " + ways.getFirst().id(), at, clauseEnd);
                found.add(new RouteCount(
                        ways.getFirst().id(),
                        new Figure(total.value(), total.approx(), text.evidence(clause, clauseEnd))));
                return;
            }
            at = CaseClauses.next(text, clauseEnd);
        }
    }

    /** {@code 由申请人当面提出}, {@code 为信函申请}. */
    private boolean isOrigin(int start, int end) {
        return text.text().charAt(start) == '为'
                || text.words().within(start, end).hasAny(Senses.of(Sense.APPLICATION, Sense.RECEIVED));
    }

    /** The ways named in a stretch; one named twice on end counts once. */
    private List<Named> ways(int start, int end) {
        List<Named> ways = new ArrayList<>();
        for (int at = start; at < end; ) {
            Lexicon.Match<String> match = ROUTES.at(text.text(), at);
            if (match == null || match.end() > end) {
                at++;
                continue;
            }
            if (ways.isEmpty() || !ways.getLast().id().equals(match.value())) {
                ways.add(new Named(match.start(), match.end(), match.value()));
            }
            at = match.end();
        }
        return ways;
    }

    private static Lexicon<String> routes() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String[] row : Rules.table("routes.tsv", 2)) {
            for (String word : row[1].split("\\|")) {
                words.put(word, row[0]);
            }
        }
        return new Lexicon<>(words);
    }
}
