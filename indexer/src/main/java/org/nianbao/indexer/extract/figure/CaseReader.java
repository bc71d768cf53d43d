package org.nianbao.indexer.extract.figure;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.extract.text.Years;

/**
 * Reads what one sentence claims of applications, fees, reconsiderations and lawsuits. Each number and each word that denies
 * takes its topic from its own clause, else from the clauses before it, else from the heading (the lead) above it.
 */
public final class CaseReader {
    /**
     * Weights of a claim: people who applied; of a year that is not the report's; of all years; of some only, by their way; a zero,
     * or a bare number; said to have come in; said to be new, or the sum of those before.
     */
    static final int HEADS = -1;

    static final int OTHER_YEAR = 0;

    static final int ALL_YEARS = 1;
    static final int WEAK = 2;
    static final int ZERO = 3;
    static final int STRONG = 4;
    static final int NEW = 5;

    private static final int LONGEST_NAME = 6;

    private final FoldedText text;
    private final int start;
    private final int end;
    private final Lead lead;
    private final int year;
    private final CaseWords words;
    private final List<CaseItem> items;

    private static final Senses CASES = CaseWords.REMEDIES.and(Senses.of(Sense.APPLICATION));

    /** The heading or introducing line above a sentence. */
    record Lead(Senses topics, int start) {
        static final Lead NONE = new Lead(Senses.NONE, -1);
    }

    private CaseReader(FoldedText text, int start, int end, Lead lead, int year) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.lead = lead;
        this.year = year;
        words = new CaseWords(text, start, end);
        items = CaseItems.of(text, words, start, end);
    }

    /** @param year the report's, 0 where it is not known */
    static List<Claim> read(FoldedText text, int start, int end, Lead lead, int year) {
        CaseReader reader = new CaseReader(text, start, end, lead, year);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < reader.items.size(); i++) {
            reader.claim(i, claims);
        }
        return claims;
    }

    /** What a heading or an introducing line names. */
    static Lead lead(FoldedText text, int start, int end) {
        return new Lead(new CaseWords(text, start, end).topicsIn(start, end), start);
    }

    private void claim(int index, List<Claim> claims) {
        CaseItem item = items.get(index);
        int clause = CaseClauses.start(text, item.start(), start);
        int clauseEnd = CaseClauses.end(text, item.end() - 1, end);
        if (item.isPeople() || item.isCase() && isContested(item, clause, clauseEnd, nextItem(index))) {
            people(item, clause, clauseEnd, nextItem(index), claims);
            return;
        }
        int from = index == 0 ? clause : Math.max(clause, items.get(index - 1).end());
        int to = index + 1 == items.size()
                ? clauseEnd
                : Math.min(clauseEnd, items.get(index + 1).start());
        Senses topics = item.denies() ? denied(item, from, to, clauseEnd) : counted(item, from, to);
        int told = clause;
        boolean own = !topics.isEmpty();
        if (!own) {
            int behind = text.text().charAt(to - 1) == '、' ? to : clauseEnd; // 零受理、零答复
            boolean bare = (plain(item.end(), behind) || isAll(item, behind))
                    && (!item.denies() || plain(clause, item.start()));
            int before = words.lastTopic(from);
            if (before >= 0) {
                told = listStart(
                        CaseClauses.start(text, before, start),
                        index == 0 ? start : items.get(index - 1).end());
                topics = item.denies() && !plain(item.end(), clauseEnd)
                        ? Senses.NONE
                        : words.topicsIn(told, CaseClauses.end(text, before, from));
                boolean about = topics.equals(Senses.of(Sense.APPLICATION))
                        && !lead.topics().has(Sense.APPLICATION)
                        && text.text().startsWith(",", clause - 1);
                if (about && bare && !lead.topics().isEmpty()) {
                    topics = lead.topics(); // 收费: 既无申请,也就没有收过
                    told = clause;
                }
            } else if (item.denies()
                    && to == clauseEnd
                    && clauseEnd < end
                    && words.says(CaseWords.TOPICS, clauseEnd, nextItem(index))) {
                int next = CaseClauses.end(text, clauseEnd + 1, end);
                topics = plain(item.end(), clauseEnd) ? words.topicsIn(clauseEnd, next) : Senses.NONE;
                clauseEnd = next;
            } else if (bare) {
                topics = lead.topics();
                told = lead.start() >= 0 && clause - lead.start() < 60 ? lead.start() : clause;
            }
        }
        if (topics.has(Sense.BESIDE) && !own && lead.topics().has(Sense.APPLICATION) && isNew(from, item.start())) {
            topics = Senses.of(Sense.APPLICATION); // 上年结转2件,本年新收5件
            told = clause;
        }
        if (topics.has(Sense.BESIDE)
                && !own
                && item.isMoney()
                && lead.topics().has(Sense.FEE)
                && words.says(Sense.SUM, from, item.start())) {
            topics = Senses.of(Sense.FEE); // 减免12元,实收8元
            told = clause;
        }
        if (item.value() == 0) {
            topics = topics.only(CaseWords.TOPICS);
        }
        if (!topics.hasAny(CaseWords.TOPICS) || topics.has(Sense.BESIDE)) {
            return;
        }
        boolean money = item.isMoney();
        if (item.denies() || item.value() == 0 && !isPart(from, item.start())) {
            boolean some = words.says(Sense.HALF, from, item.start())
                    || !item.denies() && topics.has(Sense.APPLICATION) && RouteFinder.names(text, from, to);
            int most = some ? WEAK : ZERO;
            int weight = isBeyond(item, clause, clauseEnd) ? OTHER_YEAR : Math.min(most, ofYear(from, item.start()));
            claims.add(new Claim(
                    topics, 0, false, money, weight, told, item.start(), item.denies() ? clauseEnd : item.end()));
            return;
        }
        number(item, index, topics, own, from, to, told, claims);
    }

    /** {@code 7位居民递交了申请}, {@code 一人不服,向县政府申请行政复议}: a case each. */
    private void people(CaseItem item, int clause, int clauseEnd, int most, List<Claim> claims) {
        boolean here = words.says(CaseWords.REMEDIES, item.end(), clauseEnd);
        int to = Math.min(most, here || clauseEnd >= end ? clauseEnd : CaseClauses.end(text, clauseEnd + 1, end));
        Senses others = Senses.of(Sense.APPLICATION);
        Senses topics =
                words.topicsIn(item.end(), to).without(item.isPeople() ? others : others.and(Senses.of(Sense.BESIDE)));
        boolean contested = words.says(Sense.CONTEST, item.end(), here ? to : clauseEnd);
        boolean applied = words.topicsIn(item.end(), words.endOf(Sense.CONTEST, item.end(), clauseEnd))
                        .equals(Senses.of(Sense.APPLICATION))
                && !topics.hasAny(CaseWords.REMEDIES);
        if ((topics.isEmpty() || applied) && contested && items.stream().noneMatch(CaseItem::isCase)) {
            topics = applied ? Senses.of(Sense.APPLICATION) : words.topicsIn(item.end(), to); // 7位居民递交了申请
        } else if (topics.isEmpty() && plain(words.lastTopicEnd(item.start()), item.start())) {
            topics = words.topicsIn(clause, item.start()); // 提起行政复议的1人
            contested = words.says(Sense.CONTEST, clause, item.start());
        }
        if (contested && isOne(topics) && topics.hasAny(CASES)) {
            int weight = topics.has(Sense.APPLICATION) ? HEADS : WEAK;
            claims.add(new Claim(
                    topics,
                    item.value(),
                    item.approx(),
                    false,
                    weight,
                    clause,
                    item.start(),
                    Math.max(item.end(), to)));
        }
    }

    /** {@code 对其中1件不服,向县政府申请复议}: what is contested is told before the remedy. */
    private boolean isContested(CaseItem item, int clause, int clauseEnd, int next) {
        int to = clauseEnd < end ? Math.min(next, CaseClauses.end(text, clauseEnd + 1, end)) : clauseEnd;
        return clauseEnd < to
                && words.says(Sense.CONTEST, item.end(), clauseEnd)
                && words.says(CaseWords.REMEDIES, clauseEnd, to)
                && !words.says(CaseWords.REMEDIES, clause, clauseEnd);
    }

    /** {@code 再没有别的申请}, {@code 没有信函申请}: those there are were told before. */
    private boolean isBeyond(CaseItem item, int clause, int clauseEnd) {
        return item.denies()
                && (words.says(Sense.BEYOND, clause, clauseEnd) || RouteFinder.names(text, item.end(), clauseEnd));
    }

    /** Where a list begins whose marks were lost: {@code 行政复议 行政诉讼 无}. */
    private int listStart(int last, int least) {
        int at = last;
        while (at > least && CaseClauses.gap(text, at)) {
            int before = CaseClauses.start(text, at - 1, least);
            if (!words.topicsIn(before, at).hasAny(CaseWords.TOPICS)) {
                return at;
            }
            at = before;
        }
        return at;
    }

    private int nextItem(int index) {
        return index + 1 < items.size()
                ? CaseClauses.start(text, items.get(index + 1).start(), start)
                : end;
    }

    private void number(
            CaseItem item, int index, Senses topics, boolean own, int from, int to, int told, List<Claim> claims) {
        boolean money = item.isMoney();
        boolean risen = text.words().has(Sense.RISEN, from, item.start());
        boolean fresh = topics.has(Sense.APPLICATION) && (isNew(from, item.start()) || sumsUp(index));
        boolean half = topics.has(Sense.APPLICATION) && words.says(Sense.HALF, from, item.start());
        boolean part = isPart(from, item.start());
        boolean its = part // 应诉12件,其中涉及政府信息公开1件
                && topics.hasAny(CaseWords.REMEDIES)
                && words.says(Sense.DISCLOSURE, from, item.start())
                && !words.says(Sense.DISCLOSURE, start, from);
        its |= part // 申请3件,其中1件提起复议
                && isOne(topics)
                && topics.hasAny(CaseWords.REMEDIES)
                && !words.says(topics, start, item.start())
                && words.says(topics, item.end(), to)
                && words.says(Sense.CONTEST, item.end(), to);
        if (!fresh && !risen && !half && !its && part || money != (topics.equals(Senses.of(Sense.FEE)))) {
            return;
        }
        boolean denied = index > 0 && items.get(index - 1).denies() && from == item.start(); // 免收40元
        if (money && (denied || words.namesOther(from, item.start()) || isSpent(item, index, from))) {
            return;
        }
        int weight = ofYear(from, item.start());
        if (money && weight == STRONG) {
            weight = paid(item, from);
        }
        if (topics.has(Sense.APPLICATION)) {
            Senses verb = words.verb(from, item.start(), to);
            boolean handled = verb.has(Sense.HANDLED) && !verb.has(Sense.RECEIVED);
            boolean all = handled && weight == STRONG && isAll(item, to);
            boolean counts = own || risen || (fresh || !verb.isEmpty()) && follows(item, from) || bare(item, from);
            if (handled && !all || !counts && !all) {
                return;
            }
            if (all) {
                weight = ALL_YEARS;
            } else if (half) {
                weight = Math.min(weight, WEAK);
            } else if (weight == STRONG && own && index > 0 && isSum(from, item.start())) {
                weight = NEW;
            } else if (weight == STRONG) {
                boolean byWay = RouteFinder.names(text, from, to);
                weight = fresh ? NEW : byWay ? WEAK : verb.isEmpty() && !risen ? ZERO : STRONG;
            }
        }
        int end = words.says(topics, from, item.start()) || !own ? item.end() : to;
        if (isOne(topics)
                || words.says(Sense.EACH, from, item.start()) && text.text().charAt(item.start() - 1) == '各') {
            claims.add(new Claim(topics, item.value(), item.approx(), money, weight, told, item.start(), end));
        } else if (words.says(Sense.EACH, from, item.start()) && index + 1 < items.size()) {
            CaseItem second = items.get(index + 1);
            boolean order = words.firstTopic(from) == Sense.RECONSIDERATION;
            Senses one = Senses.of(order ? Sense.RECONSIDERATION : Sense.LAWSUIT);
            claims.add(new Claim(one, item.value(), item.approx(), false, weight, told, item.start(), item.end()));
            claims.add(new Claim(
                    topics.without(one),
                    second.value(),
                    second.approx(),
                    false,
                    weight,
                    told,
                    second.start(),
                    second.end()));
        }
    }

    /** {@code 邮费86元由我镇承担}, {@code 邮寄费共68元,由我局支付}, {@code 支付邮寄费120元}. */
    private boolean isSpent(CaseItem item, int index, int from) {
        int clauseEnd = CaseClauses.end(text, item.end(), end);
        int next = CaseClauses.next(text, clauseEnd);
        boolean goesOn = clauseEnd < end && next < end && text.text().charAt(next) == '由';
        int to = goesOn ? CaseClauses.end(text, next, end) : clauseEnd;
        boolean other = index + 1 < items.size() && items.get(index + 1).start() > clauseEnd;
        return words.says(Sense.SPENT, from, other ? clauseEnd : to);
    }

    /** What money weighs: what came in before what was asked for, {@code 收费通知涉及80元,申请人缴费40元}. */
    private int paid(CaseItem item, int from) {
        int clauseEnd = CaseClauses.end(text, item.end() - 1, end);
        boolean collected = words.says(Sense.COLLECTED, from, item.start());
        boolean charged = words.says(Sense.CHARGED, from, item.start())
                || words.says(Sense.CHARGED, start, from) && !words.says(Sense.COLLECTED, start, item.start());
        boolean paid = collected && !charged || words.says(Sense.COLLECTED, item.end(), clauseEnd);
        return paid ? NEW : charged || words.says(Sense.CHARGED, item.end(), clauseEnd) ? WEAK : STRONG;
    }

    /** {@code 三件均已答复}. */
    private boolean isAll(CaseItem item, int to) {
        return text.words().has(Sense.ALL, item.end(), Math.min(to, item.end() + 2));
    }

    /** {@code 全县合计收到申请22件}, behind those of its parts. */
    private boolean isSum(int from, int at) {
        return words.says(Sense.SUM, from, at)
                && words.says(Sense.RECEIVED, from, at)
                && !text.words().has(Sense.CARRIED, start, at);
    }

    /** Whether no other thing is named right before a number: {@code 收到文件35件} counts no applications. */
    private boolean follows(CaseItem item, int from) {
        int at = item.start();
        int least = Math.max(from, at - LONGEST_NAME);
        boolean follows = at == from || words.endsWithVerb(at);
        for (int near = at - 1; near >= least && !follows; near--) {
            follows = plain(near, at) || RouteFinder.names(text, near, at);
        }
        return follows;
    }

    /** {@code 收到申请1件+2件,共3件}: the sum of all numbers before it. */
    private boolean sumsUp(int index) {
        long sum = 0;
        for (CaseItem part : items.subList(0, index)) {
            sum += part.value();
        }
        int at = items.get(index).start();
        return index > 1
                && sum == items.get(index).value()
                && (text.text().charAt(at - 1) == '共' || words.says(Sense.SUM, Math.max(start, at - 2), at))
                && !text.words().has(Sense.CARRIED, start, at);
    }

    /** {@code 新收5件}, {@code 上年结转1件,本年受理5件}, {@code 累计31件,其中今年6件}. */
    private boolean isNew(int from, int at) {
        return words.says(Sense.NEW, from, at)
                || text.words().has(Sense.THIS_YEAR, from, at)
                        && (words.says(Sense.RECEIVED, from, at) && text.words().has(Sense.CARRIED, start, from)
                                || text.words().has(Sense.SO_FAR, start, from));
    }

    /** {@code 其中2件}, {@code 比去年多2件}, {@code 自2008年以来31件}. */
    private boolean isPart(int from, int at) {
        int own = words.lastAmount(from, at);
        return words.says(Sense.PART, own, at) || isSince(own, at);
    }

    /** {@code 自2008年以来收到申请31件}. */
    private boolean isSince(int from, int at) {
        Years years = text.years();
        int first = years.from(from + 1);
        return first < years.size()
                && years.end(first) <= at
                && years.value(first) != year
                && "自从".indexOf(text.text().charAt(years.start(first) - 1)) >= 0;
    }

    /** The most that a number or a word that denies can weigh, by the years it is of. */
    private int ofYear(int from, int at) {
        boolean thisYear = isThisYear(CaseClauses.start(text, from, start), at);
        if (isOtherYear(at) || !thisYear && words.says(Sense.PAST, from, at)) {
            return OTHER_YEAR;
        }
        return !thisYear && text.words().has(Sense.SO_FAR, from, at) ? ALL_YEARS : STRONG;
    }

    private boolean isThisYear(int from, int at) {
        return text.words().has(Sense.THIS_YEAR, from, at)
                || year > 0 && text.years().from(from) < text.years().from(at) && !isOtherYear(at);
    }

    /** Whether the last year named before a number is not the report's. */
    private boolean isOtherYear(int at) {
        int named = at;
        while (named > start && text.text().charAt(named) != '年') {
            named--;
        }
        boolean is = named >= start + 4
                && text.text().startsWith("20", named - 4)
                && CaseItems.isDigit(text.text(), named - 2, end)
                && CaseItems.isDigit(text.text(), named - 1, end);
        return is && year > 0 && Integer.parseInt(text.text(), named - 4, named, 10) != year;
    }

    private static boolean isOne(Senses topics) {
        return Long.bitCount(topics.low()) + Long.bitCount(topics.high()) == 1;
    }

    /** A number that opens its sentence, or that only this year is said of. */
    private boolean bare(CaseItem item, int from) {
        return plain(start, item.start()) && item.end() - start <= 14
                || plain(from, item.start()) && isThisYear(from, item.start());
    }

    /** What a word denies: what comes after it, else what stands before it. */
    private Senses denied(CaseItem item, int from, int to, int clauseEnd) {
        if (!item.topics().isEmpty()) {
            return item.topics();
        }
        Senses after = words.topicsIn(item.end(), to);
        if (!after.isEmpty()) {
            int topic = words.firstTopicAt(item.end());
            boolean handled =
                    after.equals(Senses.of(Sense.APPLICATION)) && words.says(Sense.HANDLED, item.end(), topic);
            return handled ? Senses.NONE : after;
        }
        return plain(item.end(), Math.min(to, clauseEnd)) ? words.topicsIn(from, item.start()) : Senses.NONE;
    }

    private Senses counted(CaseItem item, int from, int to) {
        Senses before = words.topicsIn(from, item.start());
        return !before.isEmpty() ? before : words.topicsIn(item.end(), to);
    }

    /** Whether a stretch holds nothing that narrows what is counted or denied. */
    private boolean plain(int from, int to) {
        return CaseClauses.plain(text, from, to);
    }
}
