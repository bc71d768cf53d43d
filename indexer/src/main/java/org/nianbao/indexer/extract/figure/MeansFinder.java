package org.nianbao.indexer.extract.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.extract.text.Sentence;
import org.nianbao.indexer.extract.text.Words;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Means;
import org.nianbao.indexer.facts.Section;
import org.nianbao.indexer.facts.StatutoryTables;

/**
 * Finds what a body spends on disclosure: staff, training, money. The words stand in {@code words.tsv} (full_time, part_time,
 * training, trained, budget); the form of 2014 comes before the prose.
 */
public final class MeansFinder {
    private static final Set<String> PEOPLE = Set.of("人", "名", "人次");
    private static final Set<String> TIMES = Set.of("次", "期", "场");
    private static final Set<String> MONEY = Set.of("元");
    private static final String STOPS = ",;。!?\n";
    private static final String JOINS = STOPS + "、和及与";
    private static final Senses WANTED =
            Senses.of(Sense.FULL_TIME, Sense.PART_TIME, Sense.TRAINING, Sense.TRAINED, Sense.BUDGET);
    private static final Senses STAFF = Senses.of(Sense.FULL_TIME, Sense.PART_TIME, Sense.OTHERS);
    private static final int NEAR = 4;
    private static final int FAR = 16;

    private final FoldedText text;
    private final Words words;
    private Optional<Figure> fullTime = Optional.empty();
    private Optional<Figure> partTime = Optional.empty();
    private Optional<Figure> trainings = Optional.empty();
    private Optional<Figure> trained = Optional.empty();
    private Optional<Figure> budget = Optional.empty();

    private MeansFinder(FoldedText text) {
        this.text = text;
        this.words = text.words();
    }

    public static Means find(FoldedText text, List<Sentence> sentences, StatutoryTables tables) {
        MeansFinder finder = new MeansFinder(text);
        for (Sentence sentence : sentences) {
            if (sentence.section() != Section.PLANS && sentence.senses().hasAny(WANTED)) {
                finder.sentence(sentence);
            }
        }
        return new Means(
                stated(tables, "staff_full_time", 1).or(() -> finder.fullTime),
                stated(tables, "staff_part_time", 1).or(() -> finder.partTime),
                stated(tables, "training_courses", 1).or(() -> finder.trainings),
                stated(tables, "people_trained", 1).or(() -> finder.trained),
                stated(tables, "budget_wan_yuan", 10_000).or(() -> finder.budget));
    }

    private static Optional<Figure> stated(StatutoryTables tables, String id, long unit) {
        return tables.statistics()
                .row(id)
                .flatMap(row -> row.cell(StatutoryTables.VALUE)
                        .value()
                        .map(value -> new Figure(
                                value.multiply(BigDecimal.valueOf(unit)).longValue(), false, row.evidence())));
    }

    private void sentence(Sentence sentence) {
        if (fullTime.isEmpty() && sentence.says(Sense.FULL_TIME)) {
            fullTime = staff(Sense.FULL_TIME, sentence, "staff_full_time");
        }
        if (partTime.isEmpty() && sentence.says(Sense.PART_TIME)) {
            partTime = staff(Sense.PART_TIME, sentence, "staff_part_time");
        }
        if (trainings.isEmpty() && sentence.says(Sense.TRAINING)) {
            trainings = trainings(sentence);
        }
        if (trained.isEmpty() && sentence.says(Sense.TRAINED)) {
            trained = trained(sentence);
        }
        if (budget.isEmpty() && sentence.says(Sense.BUDGET)) {
            budget = budget(sentence);
        }
    }

    /** {@code 专职1人}, {@code 2名专职工作人员}, {@code 15名,均为兼职}; {@code 专兼职3人} says neither. */
    private Optional<Figure> staff(Sense kind, Sentence in, String fact) {
        Sense other = kind == Sense.FULL_TIME ? Sense.PART_TIME : Sense.FULL_TIME;
        for (int w = words.next(kind, in.start(), in.end()); w >= 0; w = words.next(kind, words.end(w), in.end())) {
            int start = words.start(w);
            int end = words.end(w);
            boolean both = words.has(other, Math.max(in.start(), start - NEAR), start)
                    || words.has(other, end, Math.min(in.end(), end + NEAR))
                    || start > in.start() && "专)".indexOf(text.text().charAt(start - 1)) >= 0;
            if (both) {
                boolean counted = !text.amounts().within(start - NEAR, start).isEmpty()
                        || !text.amounts()
                                .within(end, Math.min(in.end(), end + NEAR))
                                .isEmpty();
                if (!counted) {
                    continue;
                }
            }
            Optional<Figure> found = none(w, in)
                    .or(() -> before(start, in, PEOPLE, 1))
                    .or(() -> after(end, in, PEOPLE, FAR, JOINS))
                    .or(() -> before(start, in, PEOPLE, 2 * NEAR))
                    .or(() -> all(start, end, in));
            if (found.isPresent()) {
                return explained(fact, found, start, end);
            }
        }
        return Optional.empty();
    }

    /** {@code 信息员15名,均为兼职}, {@code 信息员全部兼职,共6人}. */
    private Optional<Figure> all(int start, int end, Sentence in) {
        boolean all = words.has(Sense.EVERY_ONE, Math.max(in.start(), start - NEAR), start);
        return all
                ? last(in, Math.max(in.start(), start - 2 * FAR), start, PEOPLE)
                        .or(() -> after(end, in, PEOPLE, FAR, ";。"))
                : Optional.empty();
    }

    private Optional<Figure> trainings(Sentence in) {
        for (int w = words.next(Sense.TRAINING, in.start(), in.end());
                w >= 0;
                w = words.next(Sense.TRAINING, words.end(w), in.end())) {
            int start = words.start(w);
            int end = words.end(w);
            int clause = text.back(STOPS, start, Math.max(in.start(), start - FAR));
            int reach = Math.min(in.end(), end + 4 * FAR);
            int self = words.has(Sense.SUPERIOR, clause, start) ? words.next(Sense.SELF, end, reach) : -1;
            boolean guest = self >= 0 && words.has(Sense.ATTENDED, words.end(self), reach);
            if (guest || words.has(Sense.ATTENDED, clause, start)) {
                continue;
            }
            Optional<Figure> found = none(w, in)
                    .or(() -> after(end, in, TIMES, NEAR, JOINS))
                    .or(() -> before(start, in, TIMES, FAR))
                    .or(() -> after(end, in, TIMES, FAR, STOPS))
                    .flatMap(figure -> each(figure, start, in));
            if (found.isPresent()) {
                return explained("trainings", found, start, end);
            }
        }
        return Optional.empty();
    }

    /** {@code 4月和9月各办一期} is two; where what each counts is not told, nothing is. */
    private Optional<Figure> each(Figure figure, int start, Sentence in) {
        int from = Math.max(in.start(), start - FAR);
        int each = text.back("各", start, from) - 1;
        if (each < from || "办开举组进期".indexOf(text.text().charAt(each + 1)) < 0) {
            return Optional.of(figure);
        }
        int months = count('月', Math.max(in.start(), each - FAR), each);
        int times = Math.max(months, count('年', Math.max(in.start(), each - FAR), each));
        return times < 2
                ? Optional.empty()
                : Optional.of(new Figure(figure.value() * times, figure.approx(), figure.evidence()));
    }

    private int count(char c, int start, int end) {
        int n = 0;
        for (int i = start; i < end; i++) {
            n += text.text().charAt(i) == c ? 1 : 0;
        }
        return n;
    }

    /** People trained: the first of them counted behind a training, or right before they listen. */
    private Optional<Figure> trained(Sentence in) {
        int w = words.next(Sense.TRAINED, in.start(), in.end());
        if (w < 0) {
            return Optional.empty();
        }
        for (Amount amount : text.amounts().within(words.start(w), Math.min(in.end(), words.end(w) + 3 * FAR))) {
            boolean staff = words.within(amount.start() - NEAR, Math.min(in.end(), amount.end() + NEAR))
                    .hasAny(STAFF);
            if (unit(amount, PEOPLE) && !staff) {
                return explained(
                        "trained_people",
                        Optional.of(figure(amount, amount.start(), amount.end(), in)),
                        words.start(w),
                        words.end(w));
            }
        }
        return before(words.start(w), in, PEOPLE, 2);
    }

    private Optional<Figure> budget(Sentence in) {
        for (int w = words.next(Sense.BUDGET, in.start(), in.end());
                w >= 0;
                w = words.next(Sense.BUDGET, words.end(w), in.end())) {
            int start = words.start(w);
            int end = words.end(w);
            if (words.has(Sense.OTHERS, Math.max(in.start(), start - FAR), Math.min(in.end(), end + 2))) {
                continue;
            }
            Optional<Figure> found =
                    none(w, in).or(() -> after(end, in, MONEY, FAR, ";。")).or(() -> before(start, in, MONEY, FAR));
            if (found.isPresent()) {
                return explained("budget_yuan", found, start, end);
            }
        }
        return Optional.empty();
    }

    /** {@code 未举办培训}, {@code 没有专职人员}, {@code 专项经费:无}. */
    private Optional<Figure> none(int word, Sentence in) {
        int start = words.start(word);
        int from = text.back(STOPS, start, Math.max(in.start(), start - 2 * NEAR));
        int zero = Math.max(words.last(Sense.ZERO, from, start), words.last(Sense.NOT, from, start));
        int end = Math.min(in.end(), words.end(word) + NEAR);
        int behind = words.next(Sense.ZERO, words.end(word), text.ahead(STOPS, words.end(word), end));
        if (zero < 0 && behind < 0 || !text.amounts().within(from, end).isEmpty()) {
            return Optional.empty();
        }
        int first = zero >= 0 ? words.start(zero) : start;
        int last = zero >= 0 ? words.end(word) : words.end(behind);
        return Optional.of(new Figure(0, false, text.evidence(first, last)));
    }

    private Optional<Figure> after(int end, Sentence in, Set<String> units, int reach, String stops) {
        int limit = Math.min(in.end(), end + reach);
        for (Amount amount : text.amounts().within(end, Math.min(in.end(), limit + 12))) {
            if (amount.start() > limit || text.ahead(stops, end, amount.start()) < amount.start()) {
                return Optional.empty();
            }
            if (unit(amount, units)) {
                return Optional.of(figure(amount, amount.start(), amount.end(), in));
            }
        }
        return Optional.empty();
    }

    private Optional<Figure> before(int start, Sentence in, Set<String> units, int reach) {
        int from = text.back(JOINS, start, Math.max(in.start(), start - reach - 12));
        List<Amount> found = text.amounts().within(from, start);
        return found.isEmpty() || start - found.getLast().end() > reach || !unit(found.getLast(), units)
                ? Optional.empty()
                : Optional.of(figure(found.getLast(), found.getLast().start(), start, in));
    }

    private Optional<Figure> last(Sentence in, int from, int to, Set<String> units) {
        List<Amount> found = text.amounts().within(from, to);
        return found.isEmpty() || !unit(found.getLast(), units)
                ? Optional.empty()
                : Optional.of(figure(found.getLast(), found.getLast().start(), to, in));
    }

    private static boolean unit(Amount amount, Set<String> units) {
        return units.contains(amount.unit());
    }

    /** With the clause around the number as evidence. */
    private Figure figure(Amount amount, int start, int end, Sentence in) {
        int from = text.back(STOPS, start, Math.max(in.start(), start - 2 * FAR));
        return new Figure(amount.value(), amount.approx(), text.evidence(from, Math.max(end, amount.end())));
    }

    private Optional<Figure> explained(String fact, Optional<Figure> found, int start, int end) {
        text.explain(fact, "words.tsv full_time, part_time, training, trained, budget", start, end);
        return found;
    }
}
