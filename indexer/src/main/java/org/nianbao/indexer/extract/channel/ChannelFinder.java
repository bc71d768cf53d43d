package org.nianbao.indexer.extract.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Lexicon;
import org.nianbao.indexer.extract.text.Lexicon.Match;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Sentence;
import org.nianbao.indexer.extract.text.Words;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.Section;
import org.nianbao.indexer.facts.StatutoryTables;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * Finds the channels that a body used in the year. A channel counts where a sentence says, or a list under a heading on
 * forms of disclosure implies, that it carried information; it does not count in a plan, where it is said to be absent,
 * in a quotation of the law, in the sentence on where the report can be had, or as a way to apply. The words that name
 * one stand in {@code rules/channel-aliases.tsv}, what must stand around them in {@code rules/channel-guards.tsv}, what
 * sentences say in {@code rules/words.tsv}.
 */
public final class ChannelFinder {
    /** A guard, or else a kind of body, with the answer it must give. */
    private record Condition(Optional<Guard> guard, Optional<IssuerKind> kind, boolean wanted) {
        boolean met(String text, Sentence sentence, Match<?> word, IssuerKind issuer) {
            boolean holds = guard.map(g -> sentence.listsChannels() && g.in("公开形式")
                            || g.holds(text, sentence, word.start(), word.end()))
                    .orElseGet(() -> kind.equals(Optional.of(issuer)));
            return holds == wanted;
        }
    }

    /** What a word means if all conditions are met; no channel at all where there are none. */
    private record Reading(List<Channel> channels, List<Condition> conditions) {}

    private static final Lexicon<List<Reading>> ALIASES = aliases();

    /** How far a clause or a title in 《》 is looked at; keeps hostile text linear. */
    private static final int CLAUSE = 150;
    /** How far a denial reaches to a word behind it, and a word to its denial behind. */
    private static final int BEHIND_DENIAL = 24;

    private static final int BEFORE_DENIAL = 10;
    /** How far {@code 停用} may stand from what it is said of, beyond a comma. */
    private static final int BEFORE_GONE = 24;
    /** How far behind a channel the clauses that name no other one are still said of it. */
    private static final int BEHIND = 64;
    /** How long an adverb between a denial and its verb may be: {@code 没有往上送}. */
    private static final int ADVERB = 3;
    /** How far {@code 停用} may stand before what is given up. */
    private static final int BEHIND_GONE = 6;
    /** How far behind 应当 its verb and 的 stand: {@code 应当主动公开的}. */
    private static final int DESCRIBED = 12;
    /** How much of a clause is evidence, on each side of the word. */
    private static final int EVIDENCE = 30;
    /** How near the report and the place where it can be had stand together. */
    private static final int NEAR = 72;

    /** The longest rest of a name in quotes. */
    private static final int NAME = 10;

    private static final int STAT_LABEL = 18;
    /** No report names channels so often; hostile text is not to cost more. */
    private static final int MOST_NAMED = 1 << 16;

    /** The rows of the 2014 form that count press events. */
    private static final Set<String> PRESS_EVENTS = Set.of("press_conferences", "online_interviews");

    /** Channels whose own names stand in 《》. */
    private static final Set<String> PERIODICALS = Set.of("newspaper", "gazette", "sms");

    private final FoldedText text;
    private final String words;
    private final Words senses;
    private final IssuerKind kind;
    private final Map<String, Mention> best = new HashMap<>();
    private final Map<String, Integer> strengths = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private int unread = MOST_NAMED;

    /** Where a channel that counts is named, UTF-16 indexes into the folded text. */
    public record Mention(Channel channel, int start, int end) {}

    /** The channels used, and every place where one is named as used. */
    public record Found(List<Facts.ChannelUse> uses, List<Mention> mentions) {}

    private ChannelFinder(FoldedText text, IssuerKind kind) {
        this.text = text;
        this.words = text.text();
        this.senses = text.words();
        this.kind = kind;
    }

    public static Found find(FoldedText text, List<Sentence> sentences, StatutoryTables tables, IssuerKind kind) {
        ChannelFinder finder = new ChannelFinder(text, kind);
        Map<String, Evidence> counted = counted(tables);
        for (int i = 0; i < sentences.size(); ) {
            i = finder.readSentence(sentences, i);
        }
        List<Facts.ChannelUse> uses = new ArrayList<>();
        for (Channel channel : Channel.all()) {
            Mention mention = finder.best.get(channel.id());
            if (mention != null) {
                uses.add(new Facts.ChannelUse(channel, finder.evidence(mention)));
            } else if (counted.containsKey(channel.id())) {
                uses.add(new Facts.ChannelUse(channel, counted.get(channel.id())));
            }
        }
        return new Found(uses, finder.mentions);
    }

    /**
     * Reads a sentence with those that go on behind its semicolon: they disclose if one of them does, and a plan goes on
     * until something is told of the year.
     */
    private int readSentence(List<Sentence> sentences, int first) {
        int end = first + 1;
        boolean discloses = sentences.get(first).says(Sense.DISCLOSE);
        while (end < sentences.size() && words.charAt(sentences.get(end - 1).end() - 1) == ';') {
            discloses |= sentences.get(end++).says(Sense.DISCLOSE);
        }
        boolean planned = false;
        for (Sentence sentence : sentences.subList(first, end)) {
            planned &= !sentence.says(Sense.DONE) && !sentence.says(Sense.STATE) && !sentence.says(Sense.THIS_YEAR);
            if (!planned && readable(sentence)) {
                read(sentence, discloses);
            }
            planned |= sentence.plan() < sentence.end();
        }
        return end;
    }

    private static boolean aside(Sentence sentence) {
        return sentence.section() == Section.PROBLEMS || sentence.section() == Section.PLANS;
    }

    private boolean readable(Sentence sentence) {
        boolean told = switch (sentence.section()) {
            case APPLICATIONS, FEES, REMEDIES, TABLES -> false;
            case PROBLEMS, PLANS -> sentence.says(Sense.STATE) || sentence.says(Sense.DONE);
            default -> true;
        };
        return told
                && sentence.plan() > sentence.start()
                && !sentence.says(Sense.CONTACT)
                && (!sentence.says(Sense.LAW) || sentence.says(Sense.SELF))
                && !(sentence.says(Sense.REPORT) && sentence.says(Sense.GET) && tellsWhereToGet(sentence));
    }

    /** {@code 本报告电子版可在县政府门户网站下载}. */
    private boolean tellsWhereToGet(Sentence sentence) {
        for (int report = senses.next(Sense.REPORT, sentence.start(), sentence.end());
                report >= 0;
                report = senses.next(Sense.REPORT, senses.end(report), sentence.end())) {
            int start = senses.start(report);
            int end = senses.end(report);
            if (senses.has(Sense.GET, end, Math.min(sentence.end(), end + NEAR))
                    || senses.has(Sense.VISIT, Math.max(sentence.start(), start - NEAR), start)) {
                return true;
            }
        }
        return false;
    }

    private void read(Sentence sentence, boolean discloses) {
        List<Match<List<Reading>>> all = ALIASES.find(words, sentence.start(), sentence.end());
        List<Match<List<Reading>>> named = all.subList(0, Math.min(all.size(), unread));
        if (named.isEmpty()) {
            return;
        }
        unread -= named.size();
        int ought = ought(sentence);
        int self = ought < sentence.end() ? ownClause(sentence, ought) : ought;
        boolean told = discloses || sentence.listsChannels() || aside(sentence);
        boolean body = sentence.section() != Section.INTRO;
        boolean gone = false;
        boolean denied = false;
        int next = sentence.end();
        int others = sentence.end();
        // from the last to the first, since 停用 behind a list is said of all that it lists
        for (int i = named.size() - 1; i >= 0; i--) {
            Match<List<Reading>> match = named.get(i);
            others = next == sentence.end() ? next : otherClause(match.end(), next, others);
            boolean same = next < sentence.end() && alike(sentence, match, named.get(i + 1), denied);
            gone = gone(sentence, match, next, others) || gone && same;
            denied = deniedBefore(sentence, match) || denied && same;
            next = match.start();
            boolean quoted = match.start() >= ought && match.start() < self;
            if (match.start() < sentence.plan() && !quoted && !gone && !denied) {
                use(sentence, match, told, body);
            } else if (!match.value().getFirst().channels().isEmpty()) {
                text.explain("channels", "words.tsv plan or absence", match.start(), match.end());
                zero(sentence, match, others);
            }
        }
    }

    /** Where the law is quoted on what ought to be done, the sentence's end if nowhere; {@code 应当公开的信息} is only information. */
    private int ought(Sentence sentence) {
        for (int ought = senses.next(Sense.OUGHT, sentence.start(), sentence.end());
                ought >= 0;
                ought = senses.next(Sense.OUGHT, senses.end(ought), sentence.end())) {
            if (!describes(senses.end(ought), sentence.end())) {
                return senses.start(ought);
            }
        }
        return sentence.end();
    }

    /** Whether a verb of disclosing with 的 follows at once, and nothing is put anywhere: {@code 主动公开的}. */
    private boolean describes(int from, int end) {
        int limit = Math.min(end, from + DESCRIBED);
        int of = words.indexOf('的', from, limit);
        if (of < 0 || senses.startOf(Sense.DISCLOSE, from, of) < 0) {
            return false;
        }
        for (int i = from; i < of; i++) {
            if ("将把对在用,、:".indexOf(words.charAt(i)) >= 0) {
                return false;
            }
        }
        return !senses.has(Sense.PUT, from, of);
    }

    /** Where a quotation ends: at its quotation mark, or where the body goes on to speak of itself: {@code ,我镇}. */
    private int ownClause(Sentence sentence, int from) {
        if (from > sentence.start() && words.charAt(from - 1) == '“') {
            int close = words.indexOf('”', from, sentence.end());
            return close < 0 ? sentence.end() : close;
        }
        for (int self = senses.next(Sense.SELF, from, sentence.end());
                self >= 0;
                self = senses.next(Sense.SELF, senses.end(self), sentence.end())) {
            if (isComma(words.charAt(senses.start(self) - 1))) {
                return senses.start(self);
            }
        }
        return sentence.end();
    }

    /** A channel that carried nothing is no channel of the year, but its 0 is a number of its own: {@code 微博:开号未发,0条}. */
    private void zero(Sentence sentence, Match<List<Reading>> match, int end) {
        List<Amount> amounts = text.amounts().within(match.end(), end);
        if (match.start() < sentence.plan()
                && !amounts.isEmpty()
                && amounts.getFirst().value() == 0
                && met(match.value().getFirst(), sentence, match)) {
            match.value()
                    .getFirst()
                    .channels()
                    .forEach(channel -> mentions.add(new Mention(channel, match.start(), match.end())));
        }
    }

    /** Where the first clause behind a word begins that names a channel of its own. */
    private int otherClause(int from, int next, int others) {
        int comma = next;
        while (comma > from && !isComma(words.charAt(comma - 1))) {
            comma--;
        }
        return comma > from ? comma : others;
    }

    /**
     * Whether what is said of a word is said of the one before it: they stand in one list or in one clause, and nothing is
     * disclosed between them; what is denied before a word, only of the same channel.
     */
    private boolean alike(Sentence sentence, Match<?> word, Match<?> next, boolean denied) {
        int from = word.end();
        int to = next.start();
        boolean one =
                denied ? word.value() == next.value() : clauseEnd(from, to) == to && words.indexOf('.', from, to) < 0;
        return !denied && joined(from, to) && !(words.charAt(from) == ',' && ownVerb(sentence, word.start()))
                || to - from <= BEFORE_GONE && one && !senses.has(Sense.DISCLOSED, from, to);
    }

    /** {@code 主要靠公开栏,}: a clause that is told before the comma. */
    private boolean ownVerb(Sentence sentence, int at) {
        int from = clauseStart(sentence, at, CLAUSE);
        return senses.has(Sense.PUT, from, at) || senses.has(Sense.STATE, from, at);
    }

    /** Whether what stands between two words only joins them in a list, or ends a name: {@code “中国·柳湾”政府网站}. */
    private boolean joined(int from, int to) {
        int start = Math.max(from, words.indexOf('”', from, Math.min(to, from + NAME)) + 1);
        for (int i = start; i < to; i++) {
            if (to - start > 3 || "、和与及,\"“”".indexOf(words.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word before denies a channel: {@code 尚未开通微博}, {@code 关停微博}. */
    private boolean deniedBefore(Sentence sentence, Match<?> match) {
        if (sentence.says(Sense.GONE)
                && senses.has(Sense.GONE, clauseStart(sentence, match.start(), BEHIND_GONE), match.start())) {
            return true;
        }
        if (!sentence.says(Sense.NOT) && !sentence.says(Sense.ABSENT)) {
            return false;
        }
        int from = Math.max(clauseStart(sentence, match.start(), CLAUSE), match.start() - BEHIND_DENIAL - 4);
        return senses.has(Sense.ABSENT, from, match.start()) || notSetUp(from, match.start());
    }

    /**
     * Whether what follows a channel says that it is no more, carried nothing, is another's, is still to come or labels a
     * table: in its own clause up to the next channel, or in clauses behind it that name none, up to {@code others}.
     */
    private boolean gone(Sentence sentence, Match<?> match, int next, int others) {
        int end = match.end();
        int clause = clauseEnd(sentence, end, CLAUSE);
        int own = Math.min(clause, next);
        return sentence.says(Sense.GONE) && isNoMore(sentence, end, Math.min(others, end + BEHIND))
                || sentence.says(Sense.NOT) && notUsed(sentence, end, own, Math.min(others, end + BEHIND))
                || sentence.says(Sense.APPLY) && applies(end, Math.min(others, end + BEHIND))
                || sentence.says(Sense.NOT_YET) && notYet(end, Math.min(others, end + BEHIND))
                || sentence.plan() < sentence.end()
                        && planned(sentence.plan(), end, own, Math.min(others, end + BEHIND))
                || sentence.says(Sense.STAT_LABEL) && isRow(sentence, end, Math.min(clause, end + STAT_LABEL))
                || carriesNothing(end, Math.min(own, end + BEHIND_DENIAL));
    }

    /** {@code 通过网络、信函提出申请}: a way to apply, if nothing is disclosed by it before. */
    private boolean applies(int from, int to) {
        int apply = senses.next(Sense.APPLY, from, to);
        if (apply < 0) {
            return false;
        }
        for (int told = senses.next(Sense.DISCLOSED, from, senses.start(apply));
                told >= 0;
                told = senses.next(Sense.DISCLOSED, senses.start(told) + 1, senses.start(apply))) {
            if (!words.startsWith("申请", senses.start(told) - 2)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the label of a row follows, but no number: {@code 政府公报公开政府信息数}. */
    private boolean isRow(Sentence sentence, int from, int to) {
        int label = senses.next(Sense.STAT_LABEL, from, to);
        if (label < 0) {
            return false;
        }
        int number = senses.end(label);
        return number >= sentence.end() || words.charAt(number) < '1' || words.charAt(number) > '9';
    }

    /**
     * {@code 触摸屏报了预算,没有批下来}, {@code 公报本年未刊登过我局文件}: said in a channel's own clause, or in one behind if its own
     * does not say that it disclosed.
     */
    private boolean notUsed(Sentence sentence, int from, int own, int to) {
        if (notSetUp(from, Math.min(own, from + BEFORE_DENIAL + 6))) {
            return true;
        }
        for (int not = senses.next(Sense.NOT, from, to);
                not >= 0;
                not = senses.next(Sense.NOT, senses.start(not) + 1, to)) {
            if (senses.has(Sense.DISCLOSED, from, senses.start(not)) || ofSome(sentence, senses.start(not))) {
                return false;
            }
            if (deniesUse(sentence, senses.end(not))) {
                return true;
            }
        }
        return false;
    }

    /** {@code 另外9个尚未建成}, {@code 部分内容没有公开}, {@code 上半年没有更新}: said of some of them only, or of some of the year. */
    private boolean ofSome(Sentence sentence, int not) {
        int start = clauseStart(sentence, not, CLAUSE);
        if (senses.has(Sense.SOME, start, not) || senses.has(Sense.SEASON, start, not)) {
            return true;
        }
        for (Amount amount : text.amounts().within(start, not)) {
            if (amount.value() > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb of using a channel stands behind a denial, and no other object behind the verb. */
    private boolean deniesUse(Sentence sentence, int behind) {
        for (int verb = behind; verb <= behind + ADVERB && verb < sentence.end() && !ends(words.charAt(verb)); verb++) {
            int end = senses.endOf(Sense.USE, verb, sentence.end());
            if (end >= 0) {
                while (end < sentence.end() && "过成了到出上下起来".indexOf(words.charAt(end)) >= 0) {
                    end++;
                }
                return endsAt(end)
                        || endsAt(end + 1)
                        || senses.at(Sense.ANYTHING, end)
                        || senses.at(Sense.DISCLOSED, verb);
            }
        }
        return false;
    }

    /** {@code 微博拟于年底开通}, {@code 账号已注册,待来年启用}: a plan that sets up what was named before it. */
    private boolean planned(int plan, int from, int own, int to) {
        if (plan < from || plan >= to || senses.has(Sense.DISCLOSED, from, plan)) {
            return false;
        }
        int clause = clauseEnd(plan, Math.min(words.length(), plan + BEHIND));
        if (plan < own) {
            return senses.has(Sense.USE, plan, clause) || senses.has(Sense.SET_UP, plan, clause);
        }
        return senses.startOf(Sense.USE, plan, clause) >= 0;
    }

    /** {@code 微博已停用}; not {@code 公众号公布停用的标准}, which is said of what was disclosed, nor {@code 喇叭坏了,及时修好}. */
    private boolean isNoMore(Sentence sentence, int from, int to) {
        int gone = senses.next(Sense.GONE, from, to);
        while (gone >= 0) {
            int at = senses.start(gone);
            if (!senses.has(Sense.DISCLOSED, Math.max(from, clauseStart(sentence, at, CLAUSE)), at)) {
                return !senses.has(Sense.RESTORED, senses.end(gone), Math.min(sentence.end(), at + BEHIND));
            }
            gone = senses.next(Sense.GONE, senses.end(gone), to);
        }
        return false;
    }

    /** {@code 微博发布信息0条}, {@code 电视公开的信息为零}. */
    private boolean carriesNothing(int from, int to) {
        if (senses.has(Sense.NOT_DISCLOSED, from, to)) {
            return true;
        }
        if (words.indexOf('0', from, to) < 0 && words.indexOf('零', from, to) < 0) {
            return false;
        }
        List<Amount> amounts = text.amounts().within(from, to);
        return !amounts.isEmpty()
                && amounts.getFirst().value() == 0
                && "条件篇份次期个".contains(amounts.getFirst().unit());
    }

    /** {@code ,至今没有启用}: a clause that says of the channel before it what was not done, and of nothing else. */
    private boolean notYet(int from, int to) {
        int not = senses.next(Sense.NOT_YET, from, to);
        if (not < 0 || !isComma(words.charAt(senses.start(not) - 1))) {
            return false;
        }
        int verb = senses.end(not);
        return endsAt(verb)
                || senses.at(Sense.SET_UP, verb)
                || senses.at(Sense.SET_UP, verb + 1)
                || endsAt(senses.endOf(Sense.DISCLOSED, verb, words.length()));
    }

    private boolean notSetUp(int from, int to) {
        for (int not = senses.next(Sense.NOT, from, to);
                not >= 0;
                not = senses.next(Sense.NOT, senses.start(not) + 1, to)) {
            // 未开通, 未能开通, 没有开通
            int behind = senses.end(not);
            if (senses.at(Sense.SET_UP, behind) || senses.at(Sense.SET_UP, behind + 1)) {
                return true;
            }
        }
        return false;
    }

    private int clauseStart(Sentence sentence, int from, int reach) {
        int limit = Math.max(sentence.start(), from - reach);
        int i = from;
        while (i > limit && !isComma(words.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private int clauseEnd(Sentence sentence, int from, int reach) {
        return clauseEnd(from, Math.min(sentence.end(), from + reach));
    }

    private int clauseEnd(int from, int limit) {
        int i = from;
        while (i < limit && !isComma(words.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isComma(char c) {
        return c == ',' || c == ';' || c == ':' || c == '。';
    }

    private void use(Sentence sentence, Match<List<Reading>> match, boolean told, boolean body) {
        for (Reading reading : match.value()) {
            if (!met(reading, sentence, match)) {
                continue;
            }
            for (Channel channel : reading.channels()) {
                boolean said = told || body && (channel.byMention() || !sentence.says(Sense.ADO));
                if (said && (ownName(channel, match) || !quoted(sentence, match))) {
                    text.explain(
                            "channels " + channel.id(),
                            "channel-aliases.tsv " + channel.id(),
                            match.start(),
                            match.end());
                    add(new Mention(channel, match.start(), match.end()), strength(sentence, match));
                }
            }
            return;
        }
    }

    private boolean met(Reading reading, Sentence sentence, Match<?> match) {
        for (Condition condition : reading.conditions()) {
            if (!condition.met(words, sentence, match, kind)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a title in 《》 is what carried information: {@code 《柳湾日报》}, {@code 《致居民的一封信》}. */
    private boolean ownName(Channel channel, Match<?> match) {
        return PERIODICALS.contains(channel.id())
                || channel.id().equals("print_material") && words.startsWith("》", match.end());
    }

    /** Whether a word stands in the name of a document: {@code 《政府网站管理办法》}. */
    private boolean quoted(Sentence sentence, Match<?> match) {
        int from = Math.max(sentence.start(), match.start() - CLAUSE);
        int i = match.start() - 1;
        while (i >= from && words.charAt(i) != '《' && words.charAt(i) != '》') {
            i--;
        }
        return i >= from
                && words.charAt(i) == '《'
                && words.indexOf('》', match.end(), Math.min(sentence.end(), match.end() + CLAUSE)) >= 0;
    }

    /** Keeps the most telling words: those where disclosure is told, in a list, of a full name; of equals the first. */
    private void add(Mention mention, int strength) {
        mentions.add(mention);
        String id = mention.channel().id();
        Mention kept = best.get(id);
        int before = strengths.getOrDefault(id, -1);
        if (kept == null || strength > before || strength == before && mention.start() < kept.start()) {
            strengths.put(id, strength);
            best.put(id, mention);
        }
    }

    private static int strength(Sentence sentence, Match<?> match) {
        return (sentence.section() == Section.PROACTIVE ? 2 : 0)
                + (sentence.listsChannels() ? 1 : 0)
                + (match.end() - match.start() >= 4 ? 1 : 0);
    }

    /** The clause in which a channel is named. */
    private Evidence evidence(Mention mention) {
        int start = mention.start();
        int end = mention.end();
        while (start > 0 && mention.start() - start < EVIDENCE && !ends(words.charAt(start - 1))) {
            start--;
        }
        while (end < words.length() && end - mention.end() < EVIDENCE && !ends(words.charAt(end))) {
            end++;
        }
        return text.evidence(start, end);
    }

    /** Whether a clause ends at an index, -1 for none. */
    private boolean endsAt(int i) {
        return i == words.length() || i > 0 && ends(words.charAt(i));
    }

    private static boolean ends(char c) {
        return isComma(c) || c == '\n' || c == '!' || c == '?';
    }

    /** The rows of the 2014 form: a channel with at least one item was used. */
    private static Map<String, Evidence> counted(StatutoryTables tables) {
        Map<String, Evidence> counted = new HashMap<>();
        for (StatutoryTables.Row row : tables.statistics().rows()) {
            String id =
                    PRESS_EVENTS.contains(row.id()) ? "press_event" : row.id().replaceFirst("^channel_", "");
            if (row.cell(StatutoryTables.VALUE)
                    .value()
                    .filter(value -> value.signum() > 0)
                    .isPresent()) {
                counted.putIfAbsent(id, row.evidence());
            }
        }
        return counted;
    }

    private static Lexicon<List<Reading>> aliases() {
        Map<String, Guard> guards = Guard.all();
        Map<String, List<Reading>> aliases = new LinkedHashMap<>();
        Rules.each("channel-aliases.tsv", 2, row -> {
            List<Reading> readings = new ArrayList<>();
            for (String reading : row[0].split("; ")) {
                readings.add(reading(reading.split(" "), guards));
            }
            for (String word : row[1].split("\\|")) {
                if (aliases.put(word, readings) != null) {
                    throw new IllegalStateException("a word twice, " + word);
                }
            }
        });
        return new Lexicon<>(aliases);
    }

    private static Reading reading(String[] written, Map<String, Guard> guards) {
        List<Channel> channels = new ArrayList<>();
        for (String id : written[0].split("\\+")) {
            if (!id.equals("none")) {
                channels.add(Channel.of(id).orElseThrow(() -> new IllegalStateException("no channel " + id)));
            }
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 1; i < written.length; i++) {
            boolean wanted = !written[i].startsWith("!");
            String name = wanted ? written[i] : written[i].substring(1);
            Optional<Guard> guard = Optional.ofNullable(guards.get(name));
            Optional<IssuerKind> kind = Stream.of(IssuerKind.values())
                    .filter(one -> one.id().equals(name))
                    .findFirst();
            if (guard.isEmpty() && kind.isEmpty()) {
                throw new IllegalStateException("no guard " + name);
            }
            conditions.add(new Condition(guard, kind, wanted));
        }
        return new Reading(channels, conditions);
    }
}
