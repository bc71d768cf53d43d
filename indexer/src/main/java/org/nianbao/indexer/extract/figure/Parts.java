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
    private static final int MOST_DIGITS = 6;
    private static final int MOST_LIST = 300;

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

    /** What is open, if it is divided in that way, else a new division. */
    Division open(boolean byChannel, @Nullable Total total, boolean among) {
        if (open == null
                || open.isFull()
                || open.isByChannel() != byChannel && (open.isByChannel() || open.isByKind())) {
            open(total, among, among);
        }
        return Objects.requireNonNull(open);
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

    boolean hasParts() {
        return open != null && open.hasParts();
    }

    boolean isOtherWay(Optional<Channel> channel) {
        return open != null && open.isOtherWay(channel);
    }

    /** @param end behind the part, its share included */
    void add(Item item, Figure figure, int end) {
        Division parts = Objects.requireNonNull(open);
        boolean unnamed = item.channel().isEmpty() && isWay(item);
        if (!unnamed && parts.isOtherWay(item.channel())) {
            parts = open(parts.total, false, false); // kinds first, channels next: the second may be of something else
        }
        if (item.channel().isPresent()) {
            byChannel.part(item, item.channel().get(), figure, parts);
        } else if (!unnamed) {
            String name = clauses.kind(item.lead(), item.amount());
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                return;
            }
            if (name.length() > 1 && !name.equals("信息") && !clauses.isBody(name)) {
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
            parts.add(
                    figure,
                    item.share(),
                    unnamed || item.channel().isPresent(),
                    behind ? clauses.stopBehind(end) : end);
        }
    }

    /** Whether a part went by channels that have no number each: {@code 以其它方式公开}, {@code 网站、微博公开}. */
    private boolean isWay(Item item) {
        return text.words().has(Sense.FORM, item.lead(), item.at())
                        && text.words().has(Sense.REST, item.lead(), item.at())
                || named.joint(item.lead(), item.at());
    }

    /** Whether parts were told of a total that is not yet, and may be told behind them. */
    boolean await(long value) {
        return open != null && open.awaits(value);
    }

    /** Takes kinds whose numbers stand in brackets, in a list that they come to: {@code 61条:机构职能(4)、重点工作(57)}. */
    void list(Amount amount, int limit) {
        int end = amount.end();
        if (":".indexOf(text.text().charAt(end)) < 0) {
            return;
        }
        int stop = text.ahead("。;\n", end, Math.min(limit, end + MOST_LIST));
        kinds(amount, end + 1, stop, true);
    }

    /** Takes kinds in brackets behind a number that they come to, without units: {@code 61条(机构职能4、重点工作57)}. */
    void brackets(Amount amount, int open) {
        int close = text.text().charAt(open) == '(' ? text.text().indexOf(')', open, limit(open)) : -1;
        kinds(amount, open + 1, close, false);
    }

    private void kinds(Amount amount, int from, int close, boolean bracketed) {
        List<CategoryCount> kinds = new ArrayList<>();
        long sum = 0;
        for (int start = from; start < close; ) {
            int next = text.ahead("、,;", start, close);
            boolean bracket = bracketed && text.text().charAt(next - 1) == ')';
            int end = bracket ? next - 1 : next;
            int digits = end;
            while (digits > start && Character.isDigit(text.text().charAt(digits - 1))) {
                digits--;
            }
            boolean fits = !bracketed || bracket && text.text().charAt(digits - 1) == '(';
            String name = clauses.name(start, digits);
            if (!fits
                    || digits == end
                    || end - digits > MOST_DIGITS
                    || name.length() < 2
                    || name.length() > LONGEST_NAME) {
                return;
            }
            long value = Long.parseLong(text.text().substring(digits, end));
            sum += value;
            kinds.add(new CategoryCount(name, new Figure(value, false, text.evidence(start, end)), Optional.empty()));
            start = next + 1;
        }
        if (kinds.size() > 1 && sum == amount.value()) {
            byCategory.addAll(kinds);
        }
    }

    private int limit(int from) {
        return Math.min(text.text().length(), from + ItemWords.REACH);
    }

    /** Takes the rows of a table: channels if all their names name one, else kinds. */
    void table(KindTable table, @Nullable Total total) {
        Division division = open(total, true, table.sum().isPresent());
        boolean onChannels = table.rows().stream().noneMatch(row -> channel(row).isEmpty());
        for (KindTable.Row row : table.rows()) {
            String name = clauses.name(row.start(), row.nameEnd());
            if (onChannels) {
                channel(row).ifPresent(channel -> byChannel.add(channel, row.figure()));
            } else if (name.length() > 1 && !clauses.isBody(name)) {
                text.explain("by_category " + name, "words.tsv table_kind", row.start(), row.nameEnd());
                division.add(new CategoryCount(name, row.figure(), row.share()));
            }
            division.add(row.figure(), row.share(), onChannels, table.end());
        }
        close();
    }

    private Optional<Channel> channel(KindTable.Row row) {
        return named.nearest(row.start(), row.nameEnd()).map(ChannelFinder.Mention::channel);
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
                && !open.isOfAllYears(item, clauses.narrows(item.lead(), item.at()))
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
