package org.nianbao.indexer.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Lexicon;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.extract.text.Words.Word;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * Reads what one sentence claims of applications, fees, reconsiderations and lawsuits. Each number and each word that denies
 * takes its topic from its own clause, else from the clauses before it, else from the heading (the lead) above it.
 */
public final class CaseReader {
    static final Senses REMEDIES = Senses.of(Sense.RECONSIDERATION, Sense.LAWSUIT);
    static final Senses TOPICS = REMEDIES.and(Senses.of(Sense.APPLICATION, Sense.FEE));
    private static final Senses FEES = Senses.of(Sense.FEE, Sense.OWN_FEE);
    static final Senses TOPICS_OR_BESIDE = TOPICS.and(Senses.of(Sense.BESIDE));
    private static final Senses VERBS = Senses.of(Sense.RECEIVED, Sense.HANDLED);
    private static final Senses SENSES = TOPICS_OR_BESIDE
            .and(VERBS)
            .and(Senses.of(
                    Sense.ZERO,
                    Sense.DISCLOSURE,
                    Sense.OWN_FEE,
                    Sense.PART,
                    Sense.NEW,
                    Sense.EACH,
                    Sense.SUM,
                    Sense.CONTEST));

    /** Weights of a claim: of a year that is not the report's; of some only, by their way; a zero, or a bare number; said to have come in; said to be new. */
    static final int OTHER_YEAR = 0;

    static final int WEAK = 1;

    static final int ZERO = 2;
    static final int STRONG = 3;
    static final int NEW = 4;

    private static final Set<String> CASES = Set.of("件", "条", "宗", "份", "起", "例", "次", "项", "人次", "件次", "条次");
    private static final Set<String> PEOPLE = Set.of("人", "名", "户", "家");
    private static final String BREAKS = ",;:.。!?()[]|…";
    private static final String LISTED = "、和及与或";

    /** Words that narrow nothing. */
    private static final Lexicon<Boolean> PLAIN = new Lexicon<>(Rules.table("plain-words.tsv", 1).stream()
            .flatMap(row -> List.of(row[0].split("\\|")).stream())
            .distinct()
            .collect(Collectors.toMap(word -> word, word -> true)));

    /** A number or a word that denies. */
    private record Item(int start, int end, long value, boolean approx, String unit, Senses topics) {
        boolean denies() {
            return unit.isEmpty();
        }
    }

    private final FoldedText text;
    private final int start;
    private final int end;
    private final Lead lead;
    private final int year;
    private final List<Word> words;
    private List<Item> items = List.of();

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
        words = text.words().longest(SENSES, start, end);
    }

    /** @param year the report's, 0 where it is not known */
    static List<Claim> read(FoldedText text, int start, int end, Lead lead, int year) {
        CaseReader reader = new CaseReader(text, start, end, lead, year);
        reader.items = reader.items();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < reader.items.size(); i++) {
            reader.claim(i, claims);
        }
        return claims;
    }

    /** What a heading or an introducing line names. */
    static Lead lead(FoldedText text, int start, int end) {
        return new Lead(new CaseReader(text, start, end, Lead.NONE, 0).topicsIn(start, end), start);
    }

    static boolean counts(Amount amount) {
        return CASES.contains(amount.unit());
    }

    /** Where the clause around an index begins. */
    static int clauseStart(FoldedText text, int index, int least) {
        int at = index;
        while (at > least && !isBreak(text.text(), at - 1) && !gap(text, at)) {
            at--;
        }
        return at;
    }

    static int clauseEnd(FoldedText text, int index, int most) {
        int at = index;
        while (at < most && !isBreak(text.text(), at) && !(at > index && gap(text, at))) {
            at++;
        }
        return at;
    }

    /** Where the clause behind one that ends at an index begins. */
    static int nextClause(FoldedText text, int clauseEnd) {
        return isBreak(text.text(), clauseEnd) ? clauseEnd + 1 : clauseEnd;
    }

    private static boolean isBreak(String text, int at) {
        char c = text.charAt(at);
        boolean within = (c == '.' || c == ',')
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
        return BREAKS.indexOf(c) >= 0 && !within;
    }

    /** White space that stands for a lost comma. */
    private static boolean gap(FoldedText text, int at) {
        return text.gapBefore(at)
                && Character.isIdeographic(text.text().charAt(at))
                && Character.isIdeographic(text.text().charAt(at - 1));
    }

    private List<Item> items() {
        List<Item> found = new ArrayList<>();
        List<Amount> amounts = text.amounts().within(start, end);
        int next = 0;
        for (Word word : words) {
            if (!word.senses().has(Sense.ZERO) || text.text().charAt(word.end() - 1) == '0' && digitAt(word.end())) {
                continue;
            }
            while (next < amounts.size() && amounts.get(next).end() <= word.start()) {
                add(found, amounts.get(next++));
            }
            boolean within = next < amounts.size() && amounts.get(next).start() < word.end();
            boolean joined = !found.isEmpty()
                    && found.getLast().denies()
                    && found.getLast().end() == word.start();
            if (joined) {
                Item last = found.removeLast();
                found.add(new Item(
                        last.start(),
                        word.end(),
                        0,
                        false,
                        "",
                        last.topics().and(word.senses().only(TOPICS))));
            } else if (!within) {
                found.add(new Item(
                        word.start(), word.end(), 0, false, "", word.senses().only(TOPICS)));
            }
        }
        while (next < amounts.size()) {
            add(found, amounts.get(next++));
        }
        return found;
    }

    /** {@code 没有一份申请}, {@code 一件也未收到}: that one is none. */
    private void add(List<Item> found, Amount amount) {
        boolean one = amount.value() == 1 && text.text().charAt(amount.start()) == '一';
        boolean denied = one
                && (!found.isEmpty()
                                && found.getLast().denies()
                                && found.getLast().end() >= clauseStart(text, amount.start(), start)
                        || text.words()
                                .has(
                                        Sense.ZERO,
                                        amount.end(),
                                        Math.min(clauseEnd(text, amount.end(), end), amount.end() + 6)));
        boolean people = PEOPLE.contains(amount.unit()) && says(Sense.CONTEST, start, end);
        if (!denied && (counts(amount) || people || amount.unit().equals("元"))) {
            found.add(new Item(
                    amount.start(), amount.end(), amount.value(), amount.approx(), amount.unit(), Senses.NONE));
        }
    }

    private boolean digitAt(int index) {
        return index < end
                && (Character.isDigit(text.text().charAt(index)) || text.text().charAt(index) == '.');
    }

    private void claim(int index, List<Claim> claims) {
        Item item = items.get(index);
        int clause = clauseStart(text, item.start(), start);
        int clauseEnd = clauseEnd(text, item.end() - 1, end);
        if (PEOPLE.contains(item.unit())) {
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
            boolean bare = plain(item.end(), clauseEnd) && (!item.denies() || plain(clause, item.start()));
            int before = lastTopic(from);
            if (before >= 0) {
                told = listStart(
                        clauseStart(text, before, start),
                        index == 0 ? start : items.get(index - 1).end());
                topics = item.denies() && !plain(item.end(), clauseEnd)
                        ? Senses.NONE
                        : topicsIn(told, clauseEnd(text, before, from));
            } else if (item.denies()
                    && to == clauseEnd
                    && clauseEnd < end
                    && says(TOPICS, clauseEnd, nextItem(index))) {
                int next = clauseEnd(text, clauseEnd + 1, end);
                topics = plain(item.end(), clauseEnd) ? topicsIn(clauseEnd, next) : Senses.NONE;
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
        if (item.value() == 0) {
            topics = topics.only(TOPICS);
        }
        if (!topics.hasAny(TOPICS) || topics.has(Sense.BESIDE)) {
            return;
        }
        boolean money = item.unit().equals("元");
        if (item.denies() || item.value() == 0) {
            claims.add(new Claim(
                    topics, 0, false, money, ZERO, told, item.start(), item.denies() ? clauseEnd : item.end()));
            return;
        }
        number(item, index, topics, own, from, to, told, claims);
    }

    /** {@code 一人不服,向县政府申请行政复议}: a case each. */
    private void people(Item item, int clause, int clauseEnd, int most, List<Claim> claims) {
        boolean here = says(REMEDIES, item.end(), clauseEnd);
        int to = Math.min(most, here || clauseEnd >= end ? clauseEnd : clauseEnd(text, clauseEnd + 1, end));
        Senses topics = topicsIn(item.end(), to).without(Senses.of(Sense.APPLICATION));
        boolean contested = says(Sense.CONTEST, item.end(), here ? to : clauseEnd);
        if (topics.isEmpty() && plain(lastTopicEnd(item.start()), item.start())) {
            topics = topicsIn(clause, item.start()); // 提起行政复议的1人
            contested = says(Sense.CONTEST, clause, item.start());
        }
        if (contested && isOne(topics) && topics.hasAny(REMEDIES)) {
            claims.add(new Claim(
                    topics, item.value(), item.approx(), false, WEAK, clause, item.start(), Math.max(item.end(), to)));
        }
    }

    /** Where a list begins whose marks were lost: {@code 行政复议 行政诉讼 无}. */
    private int listStart(int last, int least) {
        int at = last;
        while (at > least && gap(text, at)) {
            int before = clauseStart(text, at - 1, least);
            if (!topicsIn(before, at).hasAny(TOPICS)) {
                return at;
            }
            at = before;
        }
        return at;
    }

    private int nextItem(int index) {
        return index + 1 < items.size() ? clauseStart(text, items.get(index + 1).start(), start) : end;
    }

    private void number(
            Item item, int index, Senses topics, boolean own, int from, int to, int told, List<Claim> claims) {
        boolean money = item.unit().equals("元");
        boolean fresh = topics.has(Sense.APPLICATION) && isNew(from, item.start());
        boolean part = says(Sense.PART, lastAmount(from, item.start()), item.start());
        if (!fresh && part || money != (topics.equals(Senses.of(Sense.FEE)))) {
            return;
        }
        if (money && namesOther(from, item.start())) {
            return;
        }
        int weight = STRONG;
        if (topics.has(Sense.APPLICATION)) {
            Senses verb = verb(from, item.start(), to);
            if (verb.has(Sense.HANDLED) && !verb.has(Sense.RECEIVED) || !own && verb.isEmpty() && !bare(item)) {
                return;
            }
            boolean soFar = text.words().has(Sense.SO_FAR, from, item.start())
                    && !text.words().has(Sense.THIS_YEAR, clauseStart(text, from, start), item.start());
            boolean byWay = RouteFinder.names(text, from, to);
            weight = isOtherYear(item.start())
                    ? OTHER_YEAR
                    : fresh ? NEW : byWay ? WEAK : soFar || verb.isEmpty() ? ZERO : STRONG;
        }
        int end = says(topics, from, item.start()) || !own ? item.end() : to;
        if (isOne(topics) || says(Sense.EACH, from, item.start()) && text.text().charAt(item.start() - 1) == '各') {
            claims.add(new Claim(topics, item.value(), item.approx(), money, weight, told, item.start(), end));
        } else if (says(Sense.EACH, from, item.start()) && index + 1 < items.size()) {
            Item second = items.get(index + 1);
            boolean order = firstTopic(from) == Sense.RECONSIDERATION;
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

    /** {@code 新收5件}, {@code 上年结转1件,本年受理5件}. */
    private boolean isNew(int from, int at) {
        return says(Sense.NEW, from, at)
                || text.words().has(Sense.THIS_YEAR, from, at)
                        && says(Sense.RECEIVED, from, at)
                        && text.words().has(Sense.CARRIED, start, from);
    }

    /** {@code 其中1名申请人}: the part is of what stands between it and the number. */
    private int lastAmount(int from, int to) {
        List<Amount> between = text.amounts().within(from, to);
        return between.isEmpty() ? from : between.getLast().end();
    }

    /** Whether another fee is named than those for information: {@code 报名费}. */
    private boolean namesOther(int from, int to) {
        int at = from;
        for (Word word : words) {
            if (word.end() <= to && word.start() >= at && word.says(FEES)) {
                if (text.ahead("费", at, word.start()) < word.start()) {
                    return true;
                }
                at = word.end();
            }
        }
        return text.ahead("费", at, to) < to;
    }

    /** Whether the last year named before a number is not the report's. */
    private boolean isOtherYear(int at) {
        int named = at;
        while (named > start && text.text().charAt(named) != '年') {
            named--;
        }
        boolean is = named >= start + 4
                && text.text().startsWith("20", named - 4)
                && digitAt(named - 2)
                && digitAt(named - 1);
        return is && year > 0 && Integer.parseInt(text.text(), named - 4, named, 10) != year;
    }

    private static boolean isOne(Senses topics) {
        return Long.bitCount(topics.low()) + Long.bitCount(topics.high()) == 1;
    }

    private boolean bare(Item item) {
        return plain(start, item.start()) && item.end() - start <= 14;
    }

    private Sense firstTopic(int from) {
        for (Word word : words) {
            if (word.start() >= from && word.says(REMEDIES)) {
                return word.senses().has(Sense.LAWSUIT) ? Sense.LAWSUIT : Sense.RECONSIDERATION;
            }
        }
        return Sense.ZERO;
    }

    /** What a word denies: what comes after it, else what stands before it. */
    private Senses denied(Item item, int from, int to, int clauseEnd) {
        if (!item.topics().isEmpty()) {
            return item.topics();
        }
        Senses after = topicsIn(item.end(), to);
        if (!after.isEmpty()) {
            int topic = firstTopicAt(item.end());
            boolean handled = after.equals(Senses.of(Sense.APPLICATION)) && says(Sense.HANDLED, item.end(), topic);
            return handled ? Senses.NONE : after;
        }
        return plain(item.end(), Math.min(to, clauseEnd)) ? topicsIn(from, item.start()) : Senses.NONE;
    }

    private int firstTopicAt(int from) {
        for (Word word : words) {
            if (word.start() >= from && word.says(TOPICS)) {
                return word.start();
            }
        }
        return end;
    }

    private Senses counted(Item item, int from, int to) {
        Senses before = topicsIn(from, item.start());
        return !before.isEmpty() ? before : topicsIn(item.end(), to);
    }

    /**
     * The topics named in a stretch. An application beside a fee or a remedy is what that is about ({@code 因申请引起的复议}),
     * unless both stand in a list.
     */
    private Senses topicsIn(int from, int to) {
        Senses found = Senses.NONE;
        boolean listed = false;
        for (Word word : words) {
            if (word.start() >= from && word.end() <= to && word.says(TOPICS_OR_BESIDE)) {
                found = found.and(word.senses().only(TOPICS_OR_BESIDE));
                boolean last = word.end() < to && LISTED.indexOf(text.text().charAt(word.end())) >= 0;
                listed |= last && word.senses().has(Sense.APPLICATION);
            }
        }
        boolean about = found.hasAny(REMEDIES) || found.has(Sense.FEE);
        return about && !listed ? found.without(Senses.of(Sense.APPLICATION)) : found;
    }

    private int lastTopicEnd(int before) {
        int topic = lastTopic(before);
        for (Word word : words) {
            if (word.start() == topic) {
                return word.end();
            }
        }
        return start;
    }

    private int lastTopic(int before) {
        int last = -1;
        for (Word word : words) {
            if (word.end() <= before && word.says(TOPICS_OR_BESIDE)) {
                last = word.start();
            }
        }
        return last;
    }

    private boolean says(Sense sense, int from, int to) {
        return says(Senses.of(sense), from, to);
    }

    private boolean says(Senses senses, int from, int to) {
        for (Word word : words) {
            if (word.start() >= from && word.end() <= to && word.says(senses)) {
                return true;
            }
        }
        return false;
    }

    /** The verb nearest before a number, else the first behind it. */
    private Senses verb(int from, int at, int to) {
        Senses nearest = Senses.NONE;
        for (Word word : words) {
            if (word.says(VERBS) && word.start() >= from && word.end() <= to) {
                if (word.end() <= at) {
                    nearest = word.senses().only(VERBS);
                } else if (nearest.isEmpty()) {
                    return word.senses().only(VERBS);
                }
            }
        }
        return nearest;
    }

    /** Whether a stretch holds nothing that narrows what is counted or denied. */
    private boolean plain(int from, int to) {
        return plain(text, from, to);
    }

    static boolean plain(FoldedText text, int from, int to) {
        int at = from;
        while (at < to) {
            Lexicon.Match<Boolean> word = PLAIN.at(text.text(), at);
            boolean year = text.text().startsWith("20", at) && at + 4 <= to;
            if (word == null && !year) {
                return isBreak(text.text(), at) && at + 1 == to;
            }
            at = word == null ? at + 4 : word.end();
        }
        return true;
    }
}
