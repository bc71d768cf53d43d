package org.nianbao.indexer.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.extract.channel.ChannelFinder;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures.CategoryCount;

/** The parts that totals are divided into, one {@link Division} after the other, and what they count by kind. */
final class Parts {
    private static final int LONGEST_NAME = 30;

    private final FoldedText text;
    private final ItemWords clauses;
    private final NamedChannels named;
    private final Totals totals;
    private final ChannelCounts byChannel;
    private final List<CategoryCount> byCategory = new ArrayList<>();
    private final List<Breakdown> breakdowns = new ArrayList<>();
    private @Nullable Division open;

    Parts(FoldedText text, ItemWords clauses, NamedChannels named, Totals totals, ChannelCounts byChannel) {
        this.text = text;
        this.clauses = clauses;
        this.named = named;
        this.totals = totals;
        this.byChannel = byChannel;
    }

    /** The division that the next part would belong to. */
    Optional<Division> open() {
        return Optional.ofNullable(open);
    }

    boolean isOpen() {
        return open != null;
    }

    /** Begins to read the parts of a total, as {@link Division#Division} says. */
    Division open(@Nullable Total total, boolean announced, boolean among) {
        close();
        open = new Division(total, announced, among);
        return open;
    }

    void close() {
        if (open == null) {
            return;
        }
        Division closed = open;
        open = null;
        byCategory.addAll(closed.kinds());
        int end = clauses.sentenceEnd(closed.end());
        if (text.words().has(Sense.OPEN_END, closed.end(), end)
                || closed.isByChannel() && !named.in(closed.end(), end).isEmpty()) {
            closed.leaveOpen();
        }
        closed.breakdown().ifPresent(breakdowns::add);
        if (closed.total != null && closed.hasParts()) {
            totals.divided(closed.total);
        }
    }

    /** Whether the parts told are all of the total. */
    boolean isFull() {
        return open != null && open.isFull();
    }

    boolean isOtherWay(Optional<Channel> channel) {
        return open != null && open.isOtherWay(channel);
    }

    /** @param end behind the part, its share included */
    void add(Item item, Figure figure, int end) {
        Division parts = Objects.requireNonNull(open);
        if (parts.isOtherWay(item.channel())) {
            parts = open(parts.total, false, false); // kinds first, channels next: the second may be of something else
        }
        if (item.channel().isPresent()) {
            byChannel.part(item, item.channel().get(), figure, parts);
        } else {
            String name = clauses.kind(item.lead(), item.amount());
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                return;
            }
            if (name.length() > 1 && !clauses.isBody(name)) {
                text.explain(
                        "by_category " + name,
                        parts.rule(),
                        item.lead(),
                        item.amount().end());
                parts.add(new CategoryCount(name, figure, item.share()));
            }
        }
        if (parts.hasUnitOf(item.amount())) {
            // a channel may be named behind its number
            boolean behind = item.channel().isPresent()
                    && named.in(item.lead(), item.at()).isEmpty();
            parts.add(figure, item.share(), item.channel().isPresent(), behind ? clauses.stopBehind(end) : end);
        }
    }

    void add(CategoryCount kind) {
        byCategory.add(kind);
    }

    /** Whether a new sentence tells another part. */
    boolean goesOn(Amount amount, Optional<Channel> channel, Senses said) {
        return open != null && open.goesOn(amount, channel, said);
    }

    /** Whether an item can be a part of what is open: neither the number of all years nor the year's as a part of that, nor the total again. */
    boolean takes(Item item) {
        return open != null
                && !item.said().has(Sense.ALL_YEARS)
                && !item.said().has(Sense.SO_FAR)
                && !open.isOfAllYears(item, clauses.bare(item.lead(), item.at()))
                && !(open.isTotal(item.amount()) && clauses.bare(item.lead(), item.at()));
    }

    /** What a list of 《栏目》 counts in all is what the channel carried that is named before it. */
    void endList(int sentence) {
        if (open != null && open.isList()) {
            Figure sum = open.sum();
            named.nearest(sentence, open.end())
                    .map(ChannelFinder.Mention::channel)
                    .ifPresent(channel -> byChannel.apart(channel, sum));
            close();
        }
    }

    List<CategoryCount> byCategory() {
        return byCategory;
    }

    List<Check> checks() {
        return BreakdownChecks.of(breakdowns);
    }
}
