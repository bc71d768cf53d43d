package org.nianbao.indexer.extract.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.indexer.extract.figure.CaseReader.Lead;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Headings;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.extract.text.Sentence;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures;
import org.nianbao.indexer.facts.Figures.RouteCount;
import org.nianbao.indexer.facts.Section;

/**
 * Finds applications, fees, reconsiderations and lawsuits in the prose: of what {@link CaseReader} reads, the claim that tells
 * most. A zero must be said; where a paragraph says only 无 or 未发生, its heading says of what.
 */
public final class CaseFinder {
    /**
     * The figures on cases, the others empty, and where the prose contradicts itself.
     *
     * @param applicants people who applied, which may stand for applications where those are not counted
     */
    public record Found(Figures figures, Optional<Figure> applicants, List<Check> conflicts) {}

    private record Best(Claim claim, int weight, int sentence) {}

    /** What is read of a sentence; keeps hostile text linear. */
    private static final int LONGEST_SENTENCE = 2_000;

    /** May count without a unit. */
    private static final int SHORT_SENTENCE = 40;

    private static final int LONGEST_LEAD = 30;
    private static final int LONGEST_ECHO = 24;
    private static final int LONGEST_TITLE = 10;
    private static final int MOST_ROUTE_SENTENCES = 3;

    private final FoldedText text;
    private final List<Sentence> sentences;
    private final int year;
    private final Map<Sense, Best> best = new EnumMap<>(Sense.class);
    private final List<Claim> totals = new ArrayList<>();

    private CaseFinder(FoldedText text, List<Sentence> sentences, int year) {
        this.text = text;
        this.sentences = sentences;
        this.year = year;
    }

    public static Found find(FoldedText text, List<Sentence> sentences, Optional<Integer> year) {
        CaseFinder finder = new CaseFinder(text, sentences, year.orElse(0));
        finder.read();
        Optional<Figure> received = finder.figure(Sense.APPLICATION, "applications_received", "words.tsv application");
        boolean heads =
                received.isPresent() && finder.best.get(Sense.APPLICATION).weight() == CaseReader.HEADS;
        return new Found(
                new Figures(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        heads ? Optional.empty() : received,
                        finder.routes(),
                        finder.figure(Sense.FEE, "fees_yuan", "words.tsv fee"),
                        finder.figure(Sense.RECONSIDERATION, "reconsiderations", "words.tsv reconsideration"),
                        finder.figure(Sense.LAWSUIT, "lawsuits", "words.tsv lawsuit")),
                heads ? received : Optional.empty(),
                finder.conflicts());
    }

    private void read() {
        Lead lead = Lead.NONE;
        Section section = Section.INTRO;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Senses said = sentence.senses();
            if (sentence.section() != section) {
                lead = Lead.NONE;
                section = sentence.section();
            }
            boolean read = section != Section.PROBLEMS && section != Section.PLANS && section != Section.TABLES;
            boolean line = sentence.end() - sentence.start() <= LONGEST_LEAD && endsLine(sentence);
            boolean tells = read
                    && (!sentence.heading() || Character.isDigit(text.text().charAt(sentence.end() - 1)))
                    && read(i, said, lead);
            if (sentence.heading() || !tells && line) {
                boolean names = said.hasAny(CaseWords.TOPICS_OR_BESIDE);
                lead = names ? CaseReader.lead(text, sentence.start(), end(sentence)) : lead;
            }
        }
    }

    private boolean endsLine(Sentence sentence) {
        return text.text().charAt(sentence.end()) == '\n' && text.text().charAt(sentence.end() - 1) != '。';
    }

    private static int end(Sentence sentence) {
        return Math.min(sentence.end(), sentence.start() + LONGEST_SENTENCE);
    }

    /** Reads one sentence; whether it claims anything. */
    private boolean read(int index, Senses said, Lead lead) {
        Sentence sentence = sentences.get(index);
        int start = sentence.start();
        int end = end(sentence);
        boolean about = said.and(lead.topics()).hasAny(CaseWords.TOPICS);
        boolean counted = end - start <= SHORT_SENTENCE
                || said.has(Sense.ZERO)
                || !text.amounts().within(start, end).isEmpty();
        if (!about || !counted) {
            return false;
        }
        List<Claim> fees = new ArrayList<>();
        List<Claim> applications = new ArrayList<>();
        boolean any = false;
        for (Claim claim : CaseReader.read(text, start, end, lead, year)) {
            any = true;
            if (claim.of(Sense.APPLICATION) && isDisclosure(sentence, said, lead, claim)) {
                applications.add(claim);
            }
            if (claim.of(Sense.FEE) && isDisclosureFee(sentence, said, lead, claim)) {
                fees.add(claim);
            }
            remedy(Sense.RECONSIDERATION, claim, index, lead);
            remedy(Sense.LAWSUIT, claim, index, lead);
        }
        together(ownOf(applications)).forEach(claim -> application(claim, index, lead));
        fee(fees, index);
        return any;
    }

    /** {@code 受理审批申请1200件,受理信息公开申请2件}: those said to be on disclosure, where some are. */
    private List<Claim> ownOf(List<Claim> claims) {
        List<Claim> own = claims.stream()
                .filter(claim -> claim.weight() >= CaseReader.STRONG && says(Sense.DISCLOSURE, claim))
                .toList();
        return own.isEmpty()
                ? claims
                : claims.stream()
                        .filter(claim -> claim.weight() != CaseReader.STRONG || own.contains(claim))
                        .toList();
    }

    /** {@code 收到网上申请3件,信函申请2件}, {@code 上半年1件,下半年2件}: where only parts are told, they make the total. */
    private static List<Claim> together(List<Claim> claims) {
        int weight = claims.isEmpty() ? CaseReader.ZERO : claims.getFirst().weight();
        boolean parts = claims.size() > 1 && (weight == CaseReader.WEAK || weight == CaseReader.HEADS);
        for (Claim claim : claims) {
            parts &= claim.weight() == weight;
        }
        return parts ? List.of(claims.stream().reduce(Claim::plus).orElseThrow()) : claims;
    }

    private boolean isDisclosure(Sentence sentence, Senses said, Lead lead, Claim claim) {
        Section section = sentence.section();
        boolean size = section == Section.PROACTIVE && claim.value() > 0 && claim.weight() == CaseReader.ZERO;
        if (size && !lead.topics().has(Sense.APPLICATION)) {
            return false; // 主动公开300条,依申请公开20条: what may be applied for
        }
        return section == Section.APPLICATIONS
                || section == Section.FEES
                || section == Section.REMEDIES
                || said.has(Sense.DISCLOSURE)
                || lead.topics().has(Sense.APPLICATION)
                || (claim.weight() >= CaseReader.STRONG || said.hasAny(CaseWords.REMEDIES))
                        && CaseClauses.plain(text, claim.start(), claim.at());
    }

    private boolean isDisclosureFee(Sentence sentence, Senses said, Lead lead, Claim claim) {
        return switch (sentence.section()) {
            case FEES, APPLICATIONS, REMEDIES, OTHER -> true;
            default ->
                said.has(Sense.OWN_FEE)
                        || said.has(Sense.DISCLOSURE)
                        || lead.topics().has(Sense.FEE)
                        || Headings.section(
                                        text.text(),
                                        sentence.start(),
                                        Math.min(claim.at(), sentence.start() + LONGEST_TITLE))
                                .filter(named -> named == Section.FEES)
                                .isPresent();
        };
    }

    private void application(Claim claim, int index, Lead lead) {
        propose(Sense.APPLICATION, claim, claim.weight(), index);
        Sentence sentence = sentences.get(index);
        if (claim.value() == 0) {
            // 我镇2016年度无申请, under every heading
            boolean echo = sentence.end() - sentence.start() <= LONGEST_ECHO
                    && !lead.topics().has(Sense.APPLICATION);
            for (Sense topic : List.of(Sense.FEE, Sense.RECONSIDERATION, Sense.LAWSUIT)) {
                if (echo && lead.topics().has(topic)) {
                    propose(topic, claim, CaseReader.WEAK, index);
                }
            }
        } else if (claim.weight() >= CaseReader.STRONG
                && !claim.approx()
                && text.words().has(Sense.APPLICATION, claim.start(), claim.end())
                && text.words().has(Sense.RECEIVED, claim.start(), claim.end())
                && CaseClauses.plain(text, claim.start(), claim.at())) {
            totals.add(claim);
        }
    }

    private void remedy(Sense topic, Claim claim, int index, Lead lead) {
        if (claim.of(topic)) {
            boolean home = sentences.get(index).section() == Section.REMEDIES
                    || lead.topics().has(topic);
            boolean sure = home && claim.weight() != CaseReader.WEAK;
            boolean named = sure && text.words().has(Sense.DISCLOSURE, claim.start(), claim.end());
            int most = named ? CaseReader.NEW : sure ? CaseReader.STRONG : CaseReader.ZERO;
            propose(topic, claim, claim.weight() < CaseReader.WEAK ? claim.weight() : most, index);
        }
    }

    /** What was collected: the sum if one is given, else the kinds of fee together. */
    private void fee(List<Claim> claims, int index) {
        Claim chosen = null;
        int most = claims.stream().mapToInt(Claim::weight).max().orElse(0);
        for (Claim claim : claims) {
            if (claim.weight() <= CaseReader.WEAK && claim.weight() < most) {
                continue; // 累计112元,本年36元; 收费通知涉及80元,实收40元
            }
            boolean sum = chosen != null && claim.value() > 0 && says(Sense.SUM, claim);
            boolean part = chosen != null && chosen.value() > 0 && claim.value() > 0 && isPart(chosen, claim);
            boolean paid = chosen != null && !part && claim.weight() > Math.max(chosen.weight(), CaseReader.STRONG);
            if (chosen == null || sum || paid || chosen.value() == 0 && claim.value() > 0) {
                chosen = claim;
            } else if (part) {
                chosen = chosen.plus(claim);
            }
        }
        if (chosen != null) {
            propose(Sense.FEE, chosen, chosen.weight(), index);
        }
    }

    private boolean says(Sense sense, Claim claim) {
        return text.words().has(sense, CaseClauses.start(text, claim.at(), claim.start()), claim.at());
    }

    /** {@code 检索费20元、复制费12元}: each with its own name, or {@code 分别为20元、12元}. */
    private boolean isPart(Claim before, Claim claim) {
        boolean inOrder = says(Sense.EACH, before) && claim.at() == before.end() + 1;
        return inOrder
                || !says(Sense.SUM, before)
                        && text.words().has(Sense.OWN_FEE, before.end(), claim.at())
                        && text.words().has(Sense.OWN_FEE, before.start(), before.at())
                        && !text.words().has(Sense.PART, before.end(), claim.at());
    }

    private void propose(Sense topic, Claim claim, int weight, int sentence) {
        Best held = best.get(topic);
        if (held == null || held.weight() < weight) {
            best.put(topic, new Best(claim, weight, sentence));
        }
    }

    private Optional<Figure> figure(Sense topic, String fact, String rule) {
        return Optional.ofNullable(best.get(topic)).map(Best::claim).map(claim -> {
            text.explain(fact, claim.value() == 0 ? "words.tsv zero" : rule, claim.start(), claim.end());
            return figure(claim);
        });
    }

    private Figure figure(Claim claim) {
        return new Figure(claim.value(), claim.approx(), text.evidence(claim.start(), claim.end()));
    }

    private List<RouteCount> routes() {
        Best total = best.get(Sense.APPLICATION);
        if (total == null || total.claim().value() == 0) {
            return List.of();
        }
        Sentence sentence = sentences.get(total.sentence());
        int end = end(sentence);
        for (int i = total.sentence() + 1; i < sentences.size() && i <= total.sentence() + MOST_ROUTE_SENTENCES; i++) {
            Sentence next = sentences.get(i);
            Senses others = CaseWords.TOPICS.without(Senses.of(Sense.APPLICATION));
            if (next.heading()
                    || next.section() != sentence.section()
                    || next.senses().hasAny(others)) {
                break;
            }
            end = end(next);
        }
        int told = total.sentence();
        while (told > 0
                && total.sentence() - told < MOST_ROUTE_SENTENCES
                && !sentences.get(told).heading()
                && sentences.get(told - 1).section() == sentence.section()) {
            told--;
        }
        return RouteFinder.find(text, total.claim(), sentences.get(told).start(), sentence.start(), end);
    }

    /** Two sentences that each count all applications of the year, differently. */
    private List<Check> conflicts() {
        for (Claim claim : totals) {
            if (claim.value() != totals.getFirst().value()) {
                Figure one = figure(totals.getFirst());
                Figure other = figure(claim);
                return List.of(new Check(
                        Check.Code.COUNT_CONFLICT,
                        "一处称收到申请" + one.value() + "件，另一处称" + other.value() + "件",
                        List.of(one.evidence(), other.evidence())));
            }
        }
        return List.of();
    }
}
