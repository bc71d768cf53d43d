package org.nianbao.indexer.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.extract.channel.ChannelFinder;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.extract.text.Sentence;
import org.nianbao.indexer.extract.text.Words;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures;
import org.nianbao.indexer.facts.Section;

/**
 * Finds how many items a body disclosed on its own motion, in all, by channel and by kind, in the prose of all sections
 * but those on applications, remedies, problems and plans. Each counted thing is judged by the words before it, back to
 * the last comma or number: it is one of the {@link Totals}, or a part in the {@link Division} of the total before it; the
 * best judged total is the year's. Words stand in {@code rules/words.tsv}.
 */
public final class ProactiveFinder {
    /** Units of an item of information. */
    private static final String UNITS = "条件篇份项则宗";
    /** Units of a piece, {@code 作品65个}. */
    static final String WORK_UNITS = "个部支";

    private final FoldedText text;
    private final Words words;
    private final ItemWords clauses;
    private final NamedChannels named;
    private final Shares shares;
    private final Totals totals;
    private final ChannelCounts byChannel;
    private final Parts parts;
    private final Pairs pairs;
    private final int year;
    private final Sums sums;
    private final Seasons seasons;

    private @Nullable Total last;
    private @Nullable Total ofYear;
    /** End of the last item counted, and of the last amount, its share included. */
    private int counted;

    private int passed;
    /** End of the last number that was told for comparison. */
    private int besides = -1;

    private ProactiveFinder(FoldedText text, List<Sentence> sentences, List<ChannelFinder.Mention> mentions, int year) {
        this.text = text;
        this.words = text.words();
        this.clauses = new ItemWords(text);
        this.named = new NamedChannels(text, clauses, mentions);
        this.shares = new Shares(text);
        this.totals = new Totals(text, clauses, year);
        this.byChannel = new ChannelCounts(text, clauses, named);
        this.parts = new Parts(text, clauses, named, totals, byChannel);
        this.pairs = new Pairs(text, clauses, named, byChannel, parts);
        this.year = year;
        this.sums = new Sums(text, sentences);
        this.seasons = new Seasons(text);
    }

    /** The four figures on disclosure (the others are empty), and what does not fit together. */
    public record Found(Figures figures, List<Check> checks) {}

    public static Found find(
            FoldedText text, List<Sentence> sentences, List<ChannelFinder.Mention> mentions, Optional<Integer> year) {
        ProactiveFinder finder = new ProactiveFinder(text, sentences, mentions, year.orElse(0));
        Deque<KindTable> tables = new ArrayDeque<>(KindTable.in(text, year.orElse(0)));
        int table = 0;
        for (Sentence sentence : sentences) {
            while (!tables.isEmpty() && tables.getFirst().start() < sentence.end()) {
                KindTable next = tables.removeFirst();
                if (isEligible(sentence)) {
                    finder.table(next, sentence);
                    table = next.end();
                }
            }
            if (sentence.start() < table) {
                continue;
            }
            if (isEligible(sentence)) {
                finder.sentence(sentence);
            } else if (sentence.section() == Section.PROBLEMS) {
                finder.totals.again(sentence);
            }
        }
        finder.parts.close();
        return finder.found(sentences);
    }

    private Found found(List<Sentence> sentences) {
        Optional<Total> year = totals.year(byChannel.apart());
        Optional<Total> all = totals.allYears();
        year.ifPresent(total -> text.explain("proactive_items", "words.tsv disclosed", total.start(), total.end()));
        all.ifPresent(
                total -> text.explain("cumulative_items", "words.tsv all_years so_far", total.start(), total.end()));
        Figures figures = new Figures(
                year.map(Total::figure)
                        .or(totals::elsewhere)
                        .or(() -> totals.none(sentences.stream()
                                .filter(ProactiveFinder::isEligible)
                                .toList())),
                all.map(Total::figure),
                byChannel.except(all.map(Total::figure)),
                parts.byCategory(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<Check> checks = new ArrayList<>(parts.checks());
        totals.conflict(year.map(Total::figure)).ifPresent(checks::add);
        return new Found(figures, checks);
    }

    private static boolean isEligible(Sentence sentence) {
        return switch (sentence.section()) {
            case APPLICATIONS, FEES, REMEDIES, TABLES, PLANS, PROBLEMS -> false;
            default -> true;
        };
    }

    private void sentence(Sentence sentence) {
        List<Amount> amounts = text.amounts().within(sentence.start(), sentence.end());
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            int from = Math.max(sentence.start(), passed);
            if (isOfKinds(amount)) {
                continue;
            }
            passed = amount.end();
            if (UNITS.contains(amount.unit()) && !isAPiece(amount) || isWork(from, amount)) {
                Optional<BigDecimal> share = share(amount, sentence.end());
                int ahead = share.isPresent() ? -1 : shares.ahead(from, amount.start());
                share = ahead < 0 ? share : shares.before(text.text().indexOf('%', ahead));
                int row = pairs.row(amounts, i);
                int its = pairs.ofYear(sentence.start(), amounts.subList(i, row + 1), year);
                if (its >= 0) {
                    year(sentence, from, amounts.get(i + its), amounts.get(i).start());
                    i = row;
                    passed = amounts.get(i).end();
                    counted = passed;
                } else if (row > i
                        && pairs.take(Math.max(sentence.start(), counted), amounts.subList(i, row + 1), last)) {
                    i = row;
                    passed = amounts.get(i).end();
                    counted = passed;
                } else {
                    int lead = clauses.lead(from, ahead < 0 ? amount.start() : ahead);
                    boolean list = i + 1 < amounts.size() && isListed(lead, amount, amounts.get(i + 1));
                    int sample = list ? -1 : sampleEnd(sentence, lead, amount.start());
                    int start = list ? disclosedEnd(lead, amount.start()) : sample >= 0 ? sample : lead;
                    item(sentence, start, amount, share, list || sample >= 0);
                    if (passed < sentence.end()) {
                        parts.brackets(amount, passed);
                        parts.list(amount, sentence.end());
                    }
                    if (sentence.says(Sense.RESPECTIVELY)) {
                        List<BigDecimal> inOrder = shares.row(amount.end(), sentence.end());
                        parts.open().ifPresent(division -> division.share(inOrder));
                    }
                }
            }
            int next = i + 1 < amounts.size() ? amounts.get(i + 1).start() : sentence.end();
            passed = clauses.aside(passed, next);
        }
        parts.endList(sentence.start());
    }

    /** Takes the rows of a small table as parts of the year's total. */
    private void table(KindTable table, Sentence sentence) {
        long all = table.rows().stream().mapToLong(row -> row.figure().value()).sum();
        boolean told = ofYear != null && ofYear.figure().value() == all;
        Total total = told ? ofYear : null;
        if (!told && table.sum().isPresent()) {
            KindTable.Row sum = table.sum().get();
            Amount amount = new Amount(sum.figure().value(), false, "条", sum.start(), sum.nameEnd());
            Senses said = words.within(sum.start(), sum.nameEnd());
            Item item = new Item(
                    sentence, sum.start(), sum.start(), amount, Optional.empty(), Optional.empty(), said, When.UNSAID);
            total = totals.add(item, sum.figure(), false);
            ofYear = ofYear == null ? total : ofYear;
        }
        parts.table(table, total);
        last = null;
        passed = table.end();
        counted = passed;
    }

    private Optional<BigDecimal> share(Amount amount, int limit) {
        int percent = shares.behind(amount, limit);
        passed = percent < 0 ? passed : percent + 1;
        return percent < 0 ? Optional.empty() : shares.before(percent);
    }

    /** Whether a number counts kinds, not items: {@code 公开信息12大类共88条}. */
    private boolean isOfKinds(Amount amount) {
        return amount.unit().equals("类")
                || amount.unit().equals("个") && text.text().startsWith("类", amount.end());
    }

    /** 一件 and 一份 count nothing, 一条 only as a part of a total. */
    private boolean isAPiece(Amount amount) {
        boolean part = amount.unit().equals("条")
                && (parts.isOpen() || last != null && words.has(Sense.AMONG, Math.max(0, counted - 1), amount.start()));
        return !part && amount.end() - amount.start() == 2 && text.text().charAt(amount.start()) == '一';
    }

    /** Whether pieces are counted that a channel carried: {@code 视频号发布作品65个}. */
    private boolean isWork(int from, Amount amount) {
        int start = WORK_UNITS.contains(amount.unit()) ? words.startOf(Sense.PIECE, from, amount.start()) : -1;
        int clause = start < 0 ? from : clauses.stopBefore(from, start);
        return start >= 0
                && words.has(Sense.DISCLOSED, clause, start)
                && !named.in(clause, start).isEmpty();
    }

    /** Whether a number begins a list of kinds on its own: {@code 在网站上发布政务动态120条、通知公告30条}. */
    private boolean isListed(int lead, Amount amount, Amount next) {
        int end = amount.end();
        int verb = disclosedEnd(lead, amount.start());
        return verb >= 0
                && (!parts.isOpen() || parts.isFull())
                && amount.unit().equals(next.unit())
                && text.text().charAt(end) == '、'
                && next.start() - end < ItemWords.CLAUSE
                && !clauses.bare(verb, amount.start())
                && !clauses.bare(end + 1, next.start())
                && clauses.stopBefore(end, next.start()) == end
                && !words.has(Sense.DISCLOSED, end, next.start())
                && !words.has(Sense.ASIDE, lead, next.start())
                && (amount.unit().equals("条") || !words.has(Sense.OTHER_MATTER, lead, next.start()))
                && named.in(verb, amount.start()).isEmpty()
                && named.in(end, next.start()).isEmpty();
    }

    /** Where the first of some kinds is named that the year's items were of, {@code 公开的内容主要有规划64条}; or -1. */
    private int sampleEnd(Sentence sentence, int lead, int at) {
        int word = words.last(Sense.SAMPLE, lead, at);
        boolean sample = word >= 0
                && ofYear != null
                && lead == sentence.start()
                && words.has(Sense.DISCLOSED, lead, words.start(word))
                && !clauses.bare(words.end(word), at)
                && named.in(lead, at).isEmpty();
        return sample ? words.end(word) : -1;
    }

    private int disclosedEnd(int lead, int at) {
        int word = words.last(Sense.DISCLOSED, lead, at);
        return word < 0 ? -1 : words.end(word);
    }

    private void item(Sentence sentence, int from, Amount amount, Optional<BigDecimal> share, boolean listed) {
        int at = amount.start();
        // from the unit of the last one on: 条当中
        int behind = Math.max(0, Math.max(counted - 1, at - ItemWords.REACH));
        int own = Math.max(sentence.start(), behind);
        Optional<Channel> carrier = named.behind(from, amount);
        int lead = carrier.isPresent() ? clauses.stopBefore(from, at) : from;
        Senses said = words.within(lead, at);
        boolean risen = said.has(Sense.RISEN);
        int uncompared = Math.max(own, besides);
        When when = totals.when(uncompared, lead, at);
        if (!risen && (said.has(Sense.ASIDE) || compares(lead) || totals.isBeside(when, uncompared, at))) {
            last = said.has(Sense.OTHER_MATTER) ? null : last;
            besides = passed;
            if (said.has(Sense.DISCLOSED) || clauses.bare(lead, at) && sentence.section() == Section.PROACTIVE) {
                seasons.add(own, amount).ifPresent(all -> year(sentence, behind, all, all.start()));
            }
            return;
        }
        if (clauses.isCatalogue(lead, at) || isOther(lead, amount, said) && !parts.isOpen()) {
            last = null;
            return;
        }
        int among = ofYear != null && ofYear.figure().value() == amount.value() ? clauses.among(amount.end()) : -1;
        if (among >= 0) {
            last = ofYear; // 60条新信息中已上网50条
            counted = amount.end();
            passed = among;
            return;
        }
        if (isOther(lead, amount, said)
                || isInBrackets(amount, when)
                || clauses.isTended(lead, amount, parts.isOpen())) {
            return;
        }
        said = risen ? words.within(own, at) : said;
        boolean onward = behind < counted && clauses.sentenceEnd(counted) >= lead;
        Senses since = words.within(behind, at);
        if (last != null && last.isAllYears() && since.has(Sense.THIS_YEAR)) {
            last = ofYear; // 在新增信息中
        }
        int title = clauses.title(lead, at);
        boolean titled = title >= 0 && named.in(title, at).isEmpty();
        boolean kind = listed || titled || clauses.endsAsKind(lead, at);
        Optional<Channel> channel = carrier.isPresent() || kind
                ? carrier
                : named.before(lead, at, parts.open()).or(() -> named.label(own, lead, amount));
        Total whole = parts.isOpen() && !parts.isFull() ? null : sums.of(sentence, amount, last, ofYear);
        boolean next = channel.isPresent()
                && said.has(Sense.DISCLOSED)
                && parts.open().filter(Division::isOfChannel).isPresent();
        if (parts.isFull() && (next || whole != null || !parts.isOtherWay(channel) && amount.value() > 0)) {
            parts.close();
        }
        boolean proper = isProper(behind, lead, at);
        if (listed || titled && !named.in(lead, title).isEmpty()) {
            parts.open(listed ? ofYear : null, listed && ofYear != null, false).leaveOpen();
        } else if ((proper || isOutOf(amount, lead, since)) && last != null) {
            parts.close();
            totals.drop(last);
            ofYear = ofYear == last ? null : ofYear;
            last = null;
        } else if (since.has(Sense.DIVIDED)) {
            parts.open(ofYear, true, false);
        } else if (last != null && since.has(Sense.AMONG) && isAmong(behind, lead, at)) {
            parts.open(last, true, true);
            boolean list = lead > own && text.text().charAt(lead - 1) == ':';
            if (words.has(Sense.SAMPLE, list ? clauses.stopBefore(own, lead - 1) : lead, at)) {
                parts.open().ifPresent(Division::leaveOpen);
            }
        } else if (whole != null) {
            parts.open(whole, true, true).sumsUp();
        } else if (isPart(amount, channel) && (share.isPresent() || kind) && !parts.isOpen()) {
            parts.open(total(amount), false, false);
        } else if (last != null && counted == last.end() && text.text().charAt(counted) == ':') {
            parts.open(last, true, true);
        } else if (!onward && share.isEmpty() && !kind && !parts.goesOn(amount, channel, said)) {
            parts.close();
        }
        Item item = new Item(sentence, lead, behind, amount, share, channel, said, risen ? When.THIS_YEAR : when);
        boolean carried = channel.isPresent() && said.has(Sense.DISCLOSED) && item.inItems();
        if (said.has(Sense.OTHER_MATTER) && !parts.isOpen() && !carried) {
            if (said.has(Sense.DISCLOSED) && item.inItems()) {
                totals.count(item); // 提案办理结果公开9条,财政公开21条,共30条
            }
            last = null;
        } else if (sumsUp(item)) {
            sumUp(item);
        } else if (parts.takes(item)) {
            parts.add(item, figure(item), passed);
        } else {
            parts.close();
            total(item);
        }
        counted = passed;
    }

    /**
     * Takes the year's number where it is not told alone, but by its seasons or in a row with that of other years.
     *
     * @param end of the words that tell what it counts
     */
    private void year(Sentence sentence, int lead, Amount amount, int end) {
        int start = Math.min(lead, amount.start());
        Senses said = words.within(start, end);
        Item item = new Item(sentence, start, start, amount, Optional.empty(), Optional.empty(), said, When.THIS_YEAR);
        last = totals.add(item, figure(item), false);
        ofYear = ofYear == null ? last : ofYear;
        counted = passed;
    }

    /** Whether people's letters and calls are counted, which are no items: {@code 信箱30件}, {@code 答复诉求86条}. */
    private boolean isOther(int lead, Amount amount, Senses said) {
        if (!said.has(Sense.OTHER_MATTER) || said.has(Sense.DISCLOSED) || said.has(Sense.INFORMATION)) {
            return false;
        }
        if (amount.unit().equals("条")) {
            int verb = words.next(Sense.SERVED, lead, amount.start());
            return verb >= 0
                    && words.has(Sense.OTHER_MATTER, words.end(verb), amount.start())
                    && !clauses.endsAsKind(lead, amount.start());
        }
        Total whole = parts.open().map(division -> division.total).orElse(last != null ? last : ofYear);
        return whole == null || !whole.unit().equals(amount.unit());
    }

    /** Whether brackets behind a number say what is in it, {@code 120条(含旧文件80条)}: no kind of the year's. */
    private boolean isInBrackets(Amount amount, When when) {
        int open = counted;
        int from = open + 1;
        boolean within = counted > 0 && text.text().charAt(open) == '(' && open < amount.start();
        if (!within || when == When.THIS_YEAR || "含不未内另".indexOf(text.text().charAt(from)) < 0) {
            return false;
        }
        int close = text.text().indexOf(')', open, Math.min(text.text().length(), open + ItemWords.REACH));
        return close >= amount.end()
                && text.text().indexOf("含", from, Math.min(from + 2, close)) >= 0
                && text.amounts().within(open, close).size() == 1
                && named.in(from, close).isEmpty();
    }

    /** Whether a bare number is the sum of those before it, {@code 合计905条}, of which no total was told. */
    private boolean sumsUp(Item item) {
        return item.inItems()
                && item.when() != When.ALL_YEARS
                && (item.said().has(Sense.IN_ALL) || item.said().has(Sense.SO_FAR))
                && clauses.bare(item.lead(), item.at())
                && (ofYear == null && parts.await(item.amount().value())
                        || !parts.isOpen() && totals.sumsUp(item, ofYear));
    }

    private void sumUp(Item item) {
        List<Item> summed = parts.hasParts() ? List.of() : totals.summed(item);
        Total total = totals.add(item, figure(item), false);
        totals.divided(total);
        if (!summed.isEmpty() && summed.stream().allMatch(part -> part.channel().isEmpty())) {
            parts.open(null, false, false);
            summed.forEach(part -> parts.add(part, figure(part), part.amount().end()));
        }
        parts.open().ifPresent(division -> division.sumUp(total));
        parts.close();
        last = total;
        ofYear = total;
    }

    /** Whether what the body disclosed by itself is told as a part of what it disclosed: {@code 共公开96条,其中主动公开94条}. */
    private boolean isProper(int behind, int lead, int at) {
        return last != null
                && !last.isAllYears()
                && words.has(Sense.AMONG, behind, at)
                && words.has(Sense.DISCLOSED, lead, at)
                && clauses.bare(lead, at)
                && text.text().indexOf("主动", lead, at) >= 0
                && text.text().indexOf("依申请", at, clauses.sentenceEnd(at)) >= 0
                && text.text().indexOf("主动", last.start(), last.end()) < 0;
    }

    /** Whether what was made public is told behind all that there was: {@code 新形成信息88条,公开80条}. */
    private boolean isOutOf(Amount amount, int lead, Senses since) {
        return last != null
                && last == ofYear
                && counted == last.end()
                && lead == counted + 1
                && amount.value() < last.figure().value()
                && !since.has(Sense.AMONG)
                && !since.has(Sense.DIVIDED)
                && words.has(Sense.DISCLOSED, lead, amount.start())
                && clauses.bare(lead, amount.start())
                && !words.has(Sense.DISCLOSED, last.start(), last.end());
    }

    /** Whether a number goes on with the comparison before it: {@code 比上年的186条多27条}. */
    private boolean compares(int lead) {
        return lead - besides <= 1
                && besides >= 0
                && "多少增减升降".indexOf(text.text().charAt(lead)) >= 0;
    }

    /** Whether there is a total that an item may be a part of; what one channel carried holds nothing of another's. */
    private boolean isPart(Amount amount, Optional<Channel> channel) {
        Total total = total(amount);
        return total != null && !(total.onChannel() && channel.isPresent());
    }

    /** The total of which an item may be a part: what was counted last, or the year's items if that was something else. */
    private @Nullable Total total(Amount amount) {
        return last == null && ofYear != null && ofYear.unit().equals(amount.unit()) ? ofYear : last;
    }

    /** Whether parts are announced in the sentence that counts them. */
    private boolean isAmong(int behind, int lead, int at) {
        int word = words.last(Sense.AMONG, behind, at);
        int end = clauses.sentenceEnd(words.end(word));
        boolean list = text.text().charAt(end - 1) == ':' || end == words.end(word);
        return end >= lead || list && clauses.sentenceEnd(end + 1) >= lead;
    }

    /** A counted thing that is no part: a total, of the year or of all years, or what one channel carried. */
    private void total(Item counted) {
        boolean disclosed = counted.said().has(Sense.DISCLOSED);
        boolean information = totals.isInformation(counted);
        boolean cumulative = counted.when() == When.ALL_YEARS;
        boolean whole = counted.channel().isEmpty() && disclosed && information && !cumulative;
        Optional<Channel> by =
                whole ? named.leading(totals.start(counted), counted.lead(), counted.at()) : Optional.empty();
        Item item = by.isPresent() ? counted.on(by) : counted;
        Optional<Channel> on = item.channel();
        boolean bare = !disclosed && clauses.bare(item.lead(), item.at());
        if (on.isEmpty() && (disclosed || bare) && !information && !cumulative) {
            on = named.nearest(totals.start(item), item.lead()).map(ChannelFinder.Mention::channel);
        }
        Figure figure = figure(item);
        totals.count(item);
        if (on.isPresent() && !cumulative) {
            byChannel.apart(item, on.get(), figure);
        }
        boolean total = totals.isAlone(item, last, ofYear != null)
                || item.when().mayBeAllYears() && information && item.inItems()
                || disclosed && (item.inItems() || information) && on.equals(item.channel());
        if (!total) {
            boolean again = ofYear != null && ofYear.figure().value() == figure.value() && on.isEmpty();
            last = again ? ofYear : null;
            if (again) {
                byChannel.allTo(item.sentence(), figure, item.amount().end());
            }
            return;
        }
        boolean more = item.when() == When.SO_FAR
                && item.said().has(Sense.SO_FAR)
                && last != null
                && !last.when().mayBeAllYears()
                && last.figure().value() < figure.value();
        cumulative |= more; // 公开136条(累计1024条)
        last = totals.add(more ? item.of(When.ALL_YEARS) : item, figure, on.isPresent());
        if (!cumulative) {
            ofYear = ofYear == null || on.isEmpty() ? last : ofYear;
            if (on.isEmpty()) {
                byChannel.allTo(item.sentence(), figure, last.end());
            }
        }
    }

    private Figure figure(Item item) {
        return new Figure(
                item.amount().value(),
                item.amount().approx(),
                text.evidence(item.lead(), item.amount().end()));
    }
}
