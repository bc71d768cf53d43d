package org.nianbao.indexer.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures.CategoryCount;

/** The parts of a total as they are read, all by channel or all by kind. */
final class Division {
    @Nullable
    Total total;

    private final boolean announced;
    private final boolean among;
    private boolean open;
    /** Whether the numbers are known to be all parts. */
    private boolean sumsUp;

    private final List<Breakdown.Part> parts = new ArrayList<>();
    private final List<CategoryCount> kinds = new ArrayList<>();
    private boolean byChannel;
    private long sum;
    /** Whether some parts are of channels and some of kinds. */
    private boolean mixed;

    private int end;

    /** Parts that are announced (其中, 按类别), and said to be parts of what was counted last (其中). */
    Division(@Nullable Total total, boolean announced, boolean among) {
        this.total = total;
        this.announced = announced;
        this.among = among;
    }

    void add(Figure figure, Optional<BigDecimal> share, boolean onChannel, int behind) {
        mixed |= !parts.isEmpty() && byChannel != onChannel;
        byChannel = onChannel;
        parts.add(new Breakdown.Part(figure, share));
        sum += figure.value();
        end = behind;
    }

    void add(CategoryCount kind) {
        kinds.add(kind);
    }

    /** Gives each part its share, in order. */
    void share(List<BigDecimal> shares) {
        for (int i = 0; i < shares.size() && shares.size() == parts.size(); i++) {
            Optional<BigDecimal> share = Optional.of(shares.get(i));
            parts.set(i, new Breakdown.Part(parts.get(i).figure(), share));
            if (kinds.size() == shares.size()) {
                kinds.set(i, new CategoryCount(kinds.get(i).name(), kinds.get(i).figure(), share));
            }
        }
    }

    /** Notes that the numbers that follow sum up to the total. */
    void sumsUp() {
        sumsUp = true;
    }

    /** Whether the parts told are all of the total. */
    boolean isFull() {
        return total != null && sumsTo(total.figure().value());
    }

    /** Whether it divides what one channel carried. */
    boolean isOfChannel() {
        return total != null && total.onChannel();
    }

    boolean isByChannel() {
        return byChannel;
    }

    boolean isByKind() {
        return !byChannel && !parts.isEmpty();
    }

    /** Whether kinds were told and a channel is next, or the other way round: two ways to divide. */
    boolean isOtherWay(Optional<Channel> channel) {
        return !parts.isEmpty() && byChannel != channel.isPresent() && (!sumsUp || isFull());
    }

    boolean hasUnitOf(Amount amount) {
        return total == null || amount.unit().equals(total.unit());
    }

    /** Whether a new sentence tells another channel's part, or another kind that the total has room for. */
    boolean goesOn(Amount amount, Optional<Channel> channel, Senses said) {
        if (sumsUp) {
            return !isFull();
        }
        if (byChannel || channel.isPresent()) {
            return byChannel && channel.isPresent() && hasUnitOf(amount);
        }
        return total != null
                && announced
                && !parts.isEmpty()
                && amount.unit().equals(total.unit())
                && amount.value() > 1
                && !said.has(Sense.DISCLOSED)
                && !said.has(Sense.OTHER_MATTER)
                && sum + amount.value() <= total.figure().value();
    }

    /** Whether the number that sums up the parts is not told yet: any, if they were announced. */
    boolean awaits(long value) {
        return total == null && hasParts() && (announced || sum == value);
    }

    /** Takes the number behind its parts that sums them up as their total. */
    void sumUp(Total whole) {
        total = whole;
    }

    boolean isTotal(Amount amount) {
        return total != null && amount.value() == total.figure().value();
    }

    /** Whether several parts were told that come to a number. */
    boolean sumsTo(long value) {
        return parts.size() > 1 && sum == value;
    }

    /** Whether the year's total is told as a part of that of all years. */
    boolean isOfAllYears(Item item, boolean narrowed) {
        return total != null && total.when().mayBeAllYears() && item.when() == When.THIS_YEAR && !narrowed;
    }

    /** Whether it is a bare list of kinds, of which nobody said what they are parts of. */
    boolean isList() {
        return total == null && !announced && kinds.size() > 1;
    }

    /** All its kinds together. */
    Figure sum() {
        Figure first = kinds.getFirst().figure();
        return new Figure(sum, first.approx(), first.evidence());
    }

    /** The kinds that it counts; one alone is none, unless it is said to be a part. */
    List<CategoryCount> kinds() {
        return kinds.size() > 1 || announced && total != null && !mixed ? kinds : List.of();
    }

    /** Notes that more belongs to the total than is counted. */
    void leaveOpen() {
        open = true;
    }

    /** The parts against their total. */
    Optional<Breakdown> breakdown() {
        boolean whole = announced && (among || !byChannel) && !open;
        return total == null || parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Breakdown(total.figure(), parts, whole));
    }

    boolean hasParts() {
        return parts.size() > 1;
    }

    int end() {
        return end;
    }

    String rule() {
        return "words.tsv " + (among ? "among" : announced ? "divided" : "disclosed");
    }
}
