package org.nianbao.indexer.extract.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.extract.text.Sentence;
import org.nianbao.indexer.extract.text.Years;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Section;

/** Which counted things are totals, and which total is the year's. */
final class Totals {
    private static final int LEAST = 3;
    /** How many numbers one behind them may sum up; keeps hostile text linear. */
    private static final int MOST_COUNTS = 12;
    /** The most between two years, {@code 年至}, {@code -}. */
    private static final int RANGE = 2;
    /** How far before its number 信息 names what is counted. */
    private static final int NEAR = 8;

    /**
     * A number that stands alone.
     *
     * @param told how many totals were told before it
     */
    private record Count(Item item, int told) {}

    private final FoldedText text;
    private final ItemWords clauses;
    private final int reportYear;
    private final List<Total> told = new ArrayList<>();
    private final Deque<Count> counts = new ArrayDeque<>();
    /** The smallest number told of this year. */
    private long least = Long.MAX_VALUE;
    /** What is told once more of the year, elsewhere. */
    private final List<Figure> again = new ArrayList<>();
    /** Those that are broken down, each for itself however alike. */
    private final Set<Figure> divided = Collections.newSetFromMap(new IdentityHashMap<>());

    Totals(FoldedText text, ItemWords clauses, int reportYear) {
        this.reportYear = reportYear;
        this.text = text;
        this.clauses = clauses;
    }

    boolean isInformation(Item item) {
        return text.words().has(Sense.INFORMATION, Math.max(item.lead(), item.at() - NEAR), item.at());
    }

    /**
     * Of which year a number is said to be.
     *
     * @param from where the clauses that are its own begin
     */
    When when(int from, int lead, int at) {
        Senses since = text.words().within(from, at);
        Senses said = text.words().within(lead, at);
        boolean own = said.has(Sense.ALL_YEARS);
        boolean thisYear = (own ? said : since).has(Sense.THIS_YEAR);
        if (!thisYear && (since.has(Sense.ALL_YEARS) || since.has(Sense.SO_FAR) && since.has(Sense.UNTIL))) {
            return When.ALL_YEARS;
        }
        int named = text.years().from(at) - 1;
        if (!thisYear && named > 0 && isRange(named, from)) {
            return When.ALL_YEARS;
        }
        int until = thisYear ? -1 : text.words().next(Sense.UNTIL, from, at);
        if (until >= 0
                && text.years().from(text.words().start(until)) == text.years().from(from)) {
            return When.SO_FAR;
        }
        boolean year = named >= 0
                && text.years().start(named) >= from
                && !text.years().glued(named)
                && !text.words().has(Sense.AMONG, text.years().end(named), at); // 比2015年增长39.8%,其中林业类40条
        boolean its = year && text.years().value(named) == reportYear;
        if (said.has(Sense.SO_FAR) && !since.has(Sense.THIS_YEAR) && !its) {
            return When.SO_FAR;
        }
        boolean other = year && !its && reportYear > 0 && !since.has(Sense.SO_FAR);
        if (other && !text.words().has(Sense.THIS_YEAR, text.years().end(named), at)) {
            return When.OTHER_YEAR;
        }
        boolean says = said.has(Sense.THIS_YEAR) || its && text.years().start(named) >= lead;
        return says ? When.THIS_YEAR : When.UNSAID;
    }

    /** Whether a year ends several: {@code 2008年至2017年}. */
    private boolean isRange(int last, int from) {
        Years years = text.years();
        int end = years.end(last - 1);
        int between = years.start(last) - end;
        return years.start(last - 1) >= from
                && years.value(last - 1) < years.value(last)
                && between <= RANGE
                && text.ahead("至到-—~", end, end + between) < end + between;
    }

    /** Whether a number is told of another year beside this year's, {@code 2016年的186条}: nobody disclosed it then. */
    boolean isBeside(When when, int from, int at) {
        int named = text.years().from(at) - 1;
        return when == When.OTHER_YEAR
                && !text.words()
                        .has(Sense.DISCLOSED, Math.max(from, text.years().end(named)), at);
    }

    /** Where the clauses that are an item's own begin. */
    int start(Item item) {
        return Math.min(item.lead(), Math.max(item.sentence().start(), item.behind()));
    }

    /**
     * Whether a bare number stands beside that of all years, or of this one, {@code 累计公开900条,今年新增60条}, or right
     * under the heading that says what it counts: {@code 二、主动公开 / 60份}.
     *
     * @param before what was counted last
     * @param found whether the year's items were told
     */
    boolean isAlone(Item item, @Nullable Total before, boolean found) {
        boolean bare = clauses.bare(item.lead(), item.at());
        boolean proactive = item.sentence().section() == Section.PROACTIVE;
        boolean headed = bare && proactive;
        return switch (item.when()) {
            case ALL_YEARS -> item.inItems() && (before != null || found || proactive);
            case SO_FAR ->
                item.inItems()
                        && bare
                        && (before == null
                                ? headed
                                        && !found
                                        && clauses.bare(item.sentence().start(), item.at())
                                : before.figure().value() < item.amount().value());
            case THIS_YEAR ->
                item.inItems()
                        && headed
                        && (before == null || before.when().mayBeAllYears() || before.when() == When.OTHER_YEAR);
            case UNSAID -> headed && !found && clauses.bare(item.sentence().start(), item.at());
            default -> false;
        };
    }

    /** Takes an item as a total of the year or of all years. */
    Total add(Item item, Figure figure, boolean onChannel) {
        int at = item.at();
        Senses said = item.said();
        boolean disclosed = said.has(Sense.DISCLOSED);
        int score = 1
                + (text.text().indexOf("主动", item.lead(), at) >= 0 ? 3 : disclosed ? 2 : 1)
                + (isInformation(item) ? 1 : 0)
                + (said.has(Sense.THIS_YEAR) || said.has(Sense.IN_ALL) || said.has(Sense.SO_FAR) ? 1 : 0)
                + (item.inItems() ? 1 : 0)
                + (item.sentence().section() == Section.PROACTIVE ? 1 : 0)
                - (onChannel || clauses.narrows(item.lead(), at) ? 2 : 0)
                - (item.when() == When.OTHER_YEAR ? 3 : 0);
        boolean plain = !onChannel
                && item.when() != When.ALL_YEARS
                && item.when() != When.OTHER_YEAR
                && item.inItems()
                && clauses.plain(start(item), item.lead(), at);
        Total total = new Total(
                figure, item.amount().unit(), item.lead(), item.amount().end(), score, item.when(), onChannel, plain);
        told.add(total);
        if (total.when() == When.THIS_YEAR && !onChannel && !clauses.narrows(item.lead(), at)) {
            least = Math.min(least, figure.value());
        }
        return total;
    }

    /** Reads a sentence on problems, which may tell the year's total once more. */
    void again(Sentence sentence) {
        for (Amount amount : text.amounts().within(sentence.start(), sentence.plan())) {
            int at = amount.start();
            int lead = clauses.lead(Math.max(sentence.start(), at - ItemWords.CLAUSE), at);
            boolean its =
                    when(lead, lead, at) == When.THIS_YEAR && !text.words().has(Sense.ASIDE, lead, at);
            if (its && amount.unit().equals("条") && clauses.plain(lead, lead, at)) {
                text.explain("proactive_items", "words.tsv this_year", lead, amount.end());
                again.add(new Figure(amount.value(), amount.approx(), text.evidence(lead, amount.end())));
            }
        }
    }

    /** The year's total where only a section on problems tells it. */
    Optional<Figure> elsewhere() {
        boolean one = !again.isEmpty()
                && again.stream()
                        .allMatch(figure -> figure.value() == again.getFirst().value());
        return one ? Optional.of(again.getFirst()) : Optional.empty();
    }

    /** A year without any: said where no number is. */
    Optional<Figure> none(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            int word =
                    sentence.heading() ? -1 : text.words().next(Sense.NOT_DISCLOSED, sentence.start(), sentence.end());
            if (word >= 0) {
                int start = text.words().start(word);
                int end = text.words().end(word);
                text.explain("proactive_items", "words.tsv not_disclosed", start, end);
                return Optional.of(new Figure(0, false, text.evidence(start, end)));
            }
        }
        return Optional.empty();
    }

    /** Takes back the number told last, if it counts more than what was disclosed on the body's own motion. */
    void drop(Total total) {
        if (told.getLast() == total) {
            told.removeLast();
        }
    }

    /** Notes a number that is no part of a total, and may be one of those that are summed up behind. */
    void count(Item item) {
        if (counts.size() == MOST_COUNTS) {
            counts.removeFirst();
        }
        counts.addLast(new Count(item, told.size()));
    }

    /**
     * Whether a number sums up those told right before it, {@code 网站公开58条,公开栏公开26条,共计84条}; they are no totals then.
     *
     * @param ofYear the year's number so far, which must be one of them
     */
    boolean sumsUp(Item item, @Nullable Total ofYear) {
        long sum = 0;
        int parts = 0;
        int first = told.size();
        for (Count count : counts.reversed()) {
            sum += count.item().amount().value();
            parts++;
            first = count.told();
            if (count.item().sentence().section() != item.sentence().section()
                    || sum > item.amount().value()) {
                return false;
            }
            if (parts > 1 && sum == item.amount().value()) {
                List<Total> summed = told.subList(first, told.size());
                boolean all = ofYear == null || ofYear.onChannel() || summed.contains(ofYear);
                if (all) {
                    summed.clear();
                }
                return all;
            }
        }
        return false;
    }

    /** The numbers told right before one that sums them up. */
    List<Item> summed(Item item) {
        List<Item> parts = new ArrayList<>();
        long sum = 0;
        for (Count count : counts.reversed()) {
            if (sum < item.amount().value()) {
                parts.addFirst(count.item());
                sum += count.item().amount().value();
            }
        }
        return sum == item.amount().value() ? parts : List.of();
    }

    /** Notes that parts of a total were told: what is broken down is the total. */
    void divided(Total total) {
        divided.add(total.figure());
    }

    /**
     * The year's total; none where several channels only have numbers of their own.
     *
     * @param apart how many channels have
     */
    Optional<Total> year(int apart) {
        return best(false).filter(total -> !total.onChannel() || isDivided(total) || apart < 2);
    }

    Optional<Total> allYears() {
        return best(true);
    }

    private Optional<Total> best(boolean cumulative) {
        Total best = null;
        for (Total total : told) {
            boolean candidate = isCumulative(total) == cumulative && (cumulative || score(total) >= LEAST);
            if (candidate && (best == null || score(best) < score(total))) {
                best = total;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isCumulative(Total total) {
        return total.isAllYears()
                || total.when() == When.SO_FAR && least < total.figure().value();
    }

    private int score(Total total) {
        return total.score() + (isDivided(total) ? 2 : 0);
    }

    private boolean isDivided(Total total) {
        return divided.contains(total.figure());
    }

    /**
     * All information of the year, counted twice.
     *
     * @param year its total
     */
    Optional<Check> conflict(Optional<Figure> year) {
        List<Figure> plain = new ArrayList<>(told.stream()
                .filter(total -> total.plain() && !isCumulative(total))
                .map(Total::figure)
                .toList());
        if (plain.isEmpty()) {
            year.ifPresent(plain::add);
        }
        plain.addAll(again);
        plain.removeIf(Figure::approx);
        return plain.stream()
                .filter(figure -> figure.value() != plain.getFirst().value())
                .findFirst()
                .map(other -> new Check(
                        Check.Code.COUNT_CONFLICT,
                        "公开数量一处为" + plain.getFirst().value() + "条，一处为" + other.value() + "条",
                        List.of(plain.getFirst().evidence(), other.evidence())));
    }
}
