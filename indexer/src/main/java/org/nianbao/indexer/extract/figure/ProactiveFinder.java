package org.nianbao.indexer.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.nianbao.indexer.facts.Figures.CategoryCount;
import org.nianbao.indexer.facts.Figures.ChannelCount;
import org.nianbao.indexer.facts.Section;

/**
 * Finds how many items a body disclosed on its own motion, in all, by channel and by kind, in the prose of all sections
 * but those on applications, remedies, problems and plans. Each counted thing is judged by the words before it, back to
 * the last comma or number: it is a total, or a part of the total before it, by channel or by kind; the best judged
 * total is the year's. Words stand in {@code rules/words.tsv}.
 */
public final class ProactiveFinder {
    /** Units of an item of information. */
    private static final String UNITS = "条件篇份项则";
    /** Units of an item on a channel; others count copies and powers. */
    private static final String CHANNEL_UNITS = "条件篇则";

    private static final String STOPS = ",;。:!?\n";
    /** What may stand between names, or numbers, of a list. */
    private static final String LIST = "、,和及与";

    private static final int LEAST = 3;
    /** How far the words before and behind a number are looked at; keeps hostile text linear. */
    private static final int CLAUSE = 60;

    private static final int REACH = 120;
    private static final int SHARE = 26;
    private static final int LONGEST_NAME = 30;
    private static final Pattern SHARE_IN_ROW = Pattern.compile("[约占为是:、,和及]{0,3}([0-9]{1,3}(?:\\.[0-9]{1,4})?)%");
    private static final Pattern SHARE_FORM = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,4})?");

    private final FoldedText text;
    private final Words words;
    private final List<ChannelFinder.Mention> mentions;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, ChannelCount> byChannel = new LinkedHashMap<>();
    private final List<CategoryCount> byCategory = new ArrayList<>();
    private final List<Breakdown> breakdowns = new ArrayList<>();
    /** The totals that are broken down, each for itself however alike. */
    private final Set<Figure> divided = Collections.newSetFromMap(new IdentityHashMap<>());

    private @Nullable Claim last;
    private @Nullable Claim ofYear;
    private @Nullable Division division;
    /** End of the last item counted, and of the last amount, its share included. */
    private int counted;
    /** Channels whose items are counted on their own, as no part of a total. */
    private int apart;

    private int passed;

    private ProactiveFinder(FoldedText text, List<ChannelFinder.Mention> mentions) {
        this.text = text;
        this.words = text.words();
        this.mentions = new ArrayList<>(mentions);
        this.mentions.sort(Comparator.comparingInt(ChannelFinder.Mention::start));
    }

    /** The four figures on disclosure (the others are empty), and what does not fit together. */
    public record Found(Figures figures, List<Check> checks) {}

    /** A counted thing that may be a total; plain if its words name all information that was made public in the year. */
    private record Claim(
            Figure figure,
            String unit,
            int start,
            int end,
            int score,
            boolean cumulative,
            boolean onChannel,
            boolean plain) {}

    /** Parts of a total, all by channel or all by kind. */
    private static final class Division {
        final @Nullable Claim total;
        final boolean announced;
        final boolean among;
        final List<Breakdown.Part> parts = new ArrayList<>();
        final List<CategoryCount> kinds = new ArrayList<>();
        boolean byChannel;
        int end;

        /** Parts that are announced (其中, 按类别), and said to be parts of what was counted last (其中). */
        Division(@Nullable Claim total, boolean announced, boolean among) {
            this.total = total;
            this.announced = announced;
            this.among = among;
        }

        /** Gives each part its share, in order. */
        void share(List<BigDecimal> shares) {
            for (int i = 0; i < shares.size(); i++) {
                Optional<BigDecimal> share = Optional.of(shares.get(i));
                parts.set(i, new Breakdown.Part(parts.get(i).figure(), share));
                if (kinds.size() == shares.size()) {
                    kinds.set(
                            i,
                            new CategoryCount(kinds.get(i).name(), kinds.get(i).figure(), share));
                }
            }
        }
    }

    public static Found find(FoldedText text, List<Sentence> sentences, List<ChannelFinder.Mention> mentions) {
        ProactiveFinder finder = new ProactiveFinder(text, mentions);
        sentences.stream().filter(ProactiveFinder::eligible).forEach(finder::sentence);
        finder.close();
        Optional<Claim> year = finder.year();
        Optional<Claim> all = finder.best(true);
        year.ifPresent(claim -> text.explain("proactive_items", "words.tsv disclosed", claim.start(), claim.end()));
        all.ifPresent(
                claim -> text.explain("cumulative_items", "words.tsv all_years so_far", claim.start(), claim.end()));
        Figures figures = new Figures(
                year.map(Claim::figure).or(() -> finder.none(sentences)),
                all.map(Claim::figure),
                List.copyOf(finder.byChannel.values()),
                finder.byCategory,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<Check> checks = new ArrayList<>(BreakdownChecks.of(finder.breakdowns));
        finder.conflict().ifPresent(checks::add);
        return new Found(figures, checks);
    }

    private static boolean eligible(Sentence sentence) {
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
            Optional<BigDecimal> share = Optional.empty();
            passed = amount.end();
            if (UNITS.contains(amount.unit()) && !aPiece(amount)) {
                int shareEnd = shareEnd(amount.end(), sentence.end());
                if (shareEnd > 0 && !words.has(Sense.RESPECTIVELY, amount.end(), shareEnd)) {
                    share = share(shareEnd);
                    passed = shareEnd + 1;
                }
                int row = row(amounts, i);
                int lead = lead(from, amount.start());
                if (row > i && respectively(sentence, from, amounts.subList(i, row + 1))) {
                    i = row;
                    passed = amounts.get(i).end();
                } else {
                    item(sentence, lead, amount, share, sumsUp(amounts, i));
                    if (sentence.says(Sense.RESPECTIVELY)) {
                        shares(amount.end(), sentence.end());
                    }
                }
            }
            int next = i + 1 < amounts.size() ? amounts.get(i + 1).start() : sentence.end();
            passed = aside(passed, next);
        }
        titled(sentence);
    }

    /** 一件 and 一份 count nothing, 一条 only as a part of a total. */
    private boolean aPiece(Amount amount) {
        boolean part = amount.unit().equals("条")
                && (division != null
                        || last != null && words.has(Sense.AMONG, Math.max(0, counted - 1), amount.start()));
        return !part && amount.end() - amount.start() == 2 && text.text().charAt(amount.start()) == '一';
    }

    private void item(Sentence sentence, int lead, Amount amount, Optional<BigDecimal> share, boolean sumsUp) {
        int at = amount.start();
        Senses said = words.within(lead, at);
        if (said.has(Sense.ASIDE)) {
            last = said.has(Sense.OTHER_MATTER) ? null : last;
            return;
        }
        // from the unit of the last one on: 条当中
        int behind = Math.max(0, Math.max(counted - 1, at - REACH));
        boolean onward = behind < counted && stop(counted) >= lead;
        Senses since = words.within(behind, at);
        if (last != null && last.cumulative() && since.has(Sense.THIS_YEAR)) {
            last = ofYear; // 在新增信息中
        }
        int title = title(lead, at);
        boolean kind = title >= 0 || endsAsKind(lead, at);
        Optional<Channel> channel = rest(lead, at) ? behind(amount.end()) : channel(lead, at, kind);
        if (title >= 0 && mention(lead, title).isPresent()) {
            open(null, false, false);
        } else if (since.has(Sense.DIVIDED)) {
            open(ofYear, true, false);
        } else if (last != null && since.has(Sense.AMONG) && among(behind, lead, at)) {
            open(last, true, true);
        } else if (total(amount) != null && (share.isPresent() || kind) && division == null) {
            open(total(amount), false, false);
        } else if (last != null && counted == last.end() && (text.text().charAt(counted) == ':' || sumsUp)) {
            open(last, true, true);
        } else if (!onward && !share.isPresent() && !kind && !goesOn(amount, channel)) {
            close();
        }
        boolean all = said.has(Sense.ALL_YEARS) || said.has(Sense.SO_FAR);
        boolean matter = said.has(Sense.OTHER_MATTER)
                && division == null
                && !(channel.isPresent()
                        && said.has(Sense.DISCLOSED)
                        && amount.unit().equals("条"));
        if (matter) {
            last = null;
        } else if (division != null && !all && !yearWithin(division, said)) {
            part(lead, amount, share, channel, said);
        } else {
            close();
            claim(sentence, lead, behind, amount, channel, said);
        }
        counted = passed;
    }

    /** The total of which an item may be a part: what was counted last, or the year's items if that was something else. */
    private @Nullable Claim total(Amount amount) {
        return last == null && ofYear != null && ofYear.unit().equals(amount.unit()) ? ofYear : last;
    }

    /** Whether the numbers from one on, of one unit, sum up to the total before them: they are its parts, however told. */
    private boolean sumsUp(List<Amount> amounts, int first) {
        Claim total = last;
        if (total == null || division != null) {
            return false;
        }
        long sum = 0;
        int i = first;
        while (i < amounts.size()
                && sum < total.figure().value()
                && amounts.get(i).unit().equals(total.unit())) {
            sum += amounts.get(i++).value();
        }
        return i > first + 1 && sum == total.figure().value();
    }

    /** The one channel named behind the number of what is left: {@code 其余46条张贴在公示栏}. */
    private Optional<Channel> behind(int from) {
        List<Channel> named = channels(from, stopBehind(from));
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Whether the year's total is told as a part of that of all years. */
    private static boolean yearWithin(Division division, Senses said) {
        return division.total != null
                && division.total.cumulative()
                && said.has(Sense.THIS_YEAR)
                && said.has(Sense.DISCLOSED);
    }

    /** Whether a new sentence tells another channel's part. */
    private boolean goesOn(Amount amount, Optional<Channel> channel) {
        return division != null
                && division.byChannel
                && channel.isPresent()
                && (division.total == null || division.total.unit().equals(amount.unit()));
    }

    /** Whether parts are announced in the sentence that counts them. */
    private boolean among(int behind, int lead, int at) {
        return stop(words.end(words.last(Sense.AMONG, behind, at))) >= lead;
    }

    private void open(@Nullable Claim total, boolean announced, boolean among) {
        close();
        division = new Division(total, announced, among);
    }

    private void close() {
        Division parts = division;
        division = null;
        if (parts == null) {
            return;
        }
        if (parts.kinds.size() > 1 || parts.announced && parts.total != null) {
            byCategory.addAll(parts.kinds);
        }
        if (parts.total != null && !parts.parts.isEmpty()) {
            int stop = stop(parts.end);
            boolean whole =
                    parts.announced && (parts.among || !parts.byChannel) && !words.has(Sense.OPEN_END, parts.end, stop);
            breakdowns.add(new Breakdown(parts.total.figure(), parts.parts, whole));
            if (parts.parts.size() > 1) {
                divided.add(parts.total.figure());
            }
        }
    }

    private void part(int lead, Amount amount, Optional<BigDecimal> share, Optional<Channel> channel, Senses said) {
        Division parts = Objects.requireNonNull(division);
        if (!parts.parts.isEmpty() && parts.byChannel != channel.isPresent()) {
            // kinds first, channels next: two ways to divide, and the second may be of something else
            open(parts.total, false, false);
            parts = division;
        }
        Figure figure = figure(amount, lead);
        boolean sameUnit = parts.total == null || amount.unit().equals(parts.total.unit());
        if (channel.isPresent()) {
            if (sameUnit || CHANNEL_UNITS.contains(amount.unit())) {
                explain("by_channel " + channel.get().id(), parts, lead, amount.end());
                count(channel.get(), figure);
            }
        } else {
            String name = kind(lead, amount);
            if (name.length() < 2 || name.length() > LONGEST_NAME) {
                return;
            }
            explain("by_category " + name, parts, lead, amount.end());
            parts.kinds.add(new CategoryCount(name, figure, share));
        }
        if (sameUnit) {
            parts.byChannel = channel.isPresent();
            parts.parts.add(new Breakdown.Part(figure, share));
            parts.end = passed;
        }
    }

    private void explain(String fact, Division parts, int start, int end) {
        text.explain(
                fact, "words.tsv " + (parts.among ? "among" : parts.announced ? "divided" : "disclosed"), start, end);
    }

    /** A counted thing that is no part: a total, of the year or of all years, or what one channel carried. */
    private void claim(Sentence sentence, int lead, int behind, Amount amount, Optional<Channel> channel, Senses said) {
        int at = amount.start();
        boolean disclosed = said.has(Sense.DISCLOSED);
        boolean information = words.has(Sense.INFORMATION, Math.max(lead, at - 8), at);
        Senses clauses = words.within(Math.max(sentence.start(), behind), at);
        boolean cumulative = (clauses.has(Sense.ALL_YEARS) || clauses.has(Sense.SO_FAR) && clauses.has(Sense.UNTIL))
                && !(said.has(Sense.ALL_YEARS) || said.has(Sense.SO_FAR) ? said : clauses).has(Sense.THIS_YEAR);
        Optional<Channel> on = channel;
        if (on.isEmpty() && disclosed && !information && !cumulative) {
            on = mention(Math.max(sentence.start(), behind), lead);
        }
        Figure figure = figure(amount, lead);
        if (on.isPresent() && !cumulative) {
            count(on.get(), figure, amount, disclosed);
            apart += amount.unit().equals("条") ? 1 : 0;
        }
        boolean total = cumulative && last != null && amount.unit().equals("条")
                || disclosed && (amount.unit().equals("条") || information) && (on.equals(channel));
        if (!total) {
            boolean again = ofYear != null && ofYear.figure().value() == amount.value() && on.isEmpty();
            last = again ? ofYear : null;
            return;
        }
        int score = 1
                + (text.text().indexOf("主动", lead, at) >= 0 ? 3 : 2)
                + (information ? 1 : 0)
                + (said.has(Sense.THIS_YEAR) || said.has(Sense.IN_ALL) || said.has(Sense.SO_FAR) ? 1 : 0)
                + (amount.unit().equals("条") ? 1 : 0)
                + (sentence.section() == Section.PROACTIVE ? 1 : 0)
                - (on.isPresent() ? 2 : 0);
        boolean plain = on.isEmpty()
                && !cumulative
                && amount.unit().equals("条")
                && plain(Math.max(sentence.start(), behind), lead, at);
        Claim claim = new Claim(figure, amount.unit(), lead, amount.end(), score, cumulative, on.isPresent(), plain);
        claims.add(claim);
        last = claim;
        if (!cumulative) {
            ofYear = ofYear == null || !claim.onChannel() ? claim : ofYear;
            allTo(sentence, claim);
        }
    }

    /** A channel named behind a total as the place where all of it is. */
    private void allTo(Sentence sentence, Claim claim) {
        int end = Math.min(sentence.end(), claim.end() + REACH);
        int word = claim.onChannel() ? -1 : words.next(Sense.ALL_TO, claim.end(), end);
        if (word >= 0) {
            List<Channel> named = channels(words.end(word), Math.min(end, words.end(word) + CLAUSE));
            if (named.size() == 1) {
                count(named.getFirst(), claim.figure());
            }
        }
    }

    private void count(Channel channel, Figure figure, Amount amount, boolean disclosed) {
        boolean items =
                amount.unit().equals("条") && (disclosed || !channel.group().equals("contact"))
                        || disclosed
                                && CHANNEL_UNITS.contains(amount.unit())
                                && !channel.group().equals("contact");
        if (items) {
            text.explain("by_channel " + channel.id(), "words.tsv disclosed", amount.start(), amount.end());
            count(channel, figure);
        }
    }

    private void count(Channel channel, Figure figure) {
        byChannel.putIfAbsent(channel.id(), new ChannelCount(channel, figure));
    }

    /** Numbers in a row, {@code 18条、12条和7条}: the index of the last. */
    private int row(List<Amount> amounts, int first) {
        int row = first;
        while (row + 1 < amounts.size()
                && amounts.get(row + 1).start() == amounts.get(row).end() + 1
                && LIST.indexOf(text.text().charAt(amounts.get(row).end())) >= 0) {
            row++;
        }
        return row;
    }

    /** Pairs names and numbers in order: {@code 网站和微信分别公开18条和12条}. */
    private boolean respectively(Sentence sentence, int from, List<Amount> amounts) {
        int at = amounts.getFirst().start();
        int word = words.last(Sense.RESPECTIVELY, Math.max(from, at - CLAUSE), at);
        if (word < 0) {
            return false;
        }
        int names = stopBefore(from, words.start(word));
        names = names == words.start(word) && names > from ? stopBefore(from, names - 1) : names;
        List<Channel> named = channels(names, words.start(word));
        if (named.size() == amounts.size()) {
            for (int i = 0; i < amounts.size(); i++) {
                count(named.get(i), figure(amounts.get(i), names));
                apart++;
            }
        } else if (!kinds(names, words.start(word), amounts)) {
            return false;
        }
        counted = amounts.getLast().end();
        return true;
    }

    private boolean kinds(int start, int end, List<Amount> amounts) {
        String[] names = text.text().substring(start, end).split("[、和及与]");
        if (names.length != amounts.size() || last == null) {
            return false;
        }
        int at = start;
        for (int i = 0; i < names.length; i++) {
            String name = name(at, at + names[i].length());
            at += names[i].length() + 1;
            byCategory.add(new CategoryCount(name, figure(amounts.get(i), start), Optional.empty()));
        }
        return true;
    }

    /** The channels named in a stretch, each once. */
    private List<Channel> channels(int start, int end) {
        List<Channel> channels = new ArrayList<>();
        for (ChannelFinder.Mention mention : named(start, end)) {
            if (!channels.contains(mention.channel())) {
                channels.add(mention.channel());
            }
        }
        return channels;
    }

    /** What a list of 《栏目》 counts in all is what the channel carried that is named before it. */
    private void titled(Sentence sentence) {
        Division parts = division;
        if (parts == null || parts.total != null || parts.announced || parts.kinds.size() < 2) {
            return;
        }
        Figure first = parts.kinds.getFirst().figure();
        apart++;
        mention(sentence.start(), parts.end)
                .ifPresent(channel -> count(
                        channel,
                        new Figure(
                                parts.parts.stream()
                                        .mapToLong(part -> part.figure().value())
                                        .sum(),
                                first.approx(),
                                first.evidence())));
        close();
    }

    /** The year's total; none where several channels only have numbers of their own. */
    private Optional<Claim> year() {
        return best(false).filter(claim -> !claim.onChannel() || divided(claim) || apart < 2);
    }

    private Optional<Claim> best(boolean cumulative) {
        Claim best = null;
        for (Claim claim : claims) {
            boolean candidate = claim.cumulative() == cumulative && (cumulative || claim.score() >= LEAST);
            if (candidate && (best == null || score(best) < score(claim))) {
                best = claim;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What is broken down is the total. */
    private int score(Claim claim) {
        return claim.score() + (divided(claim) ? 2 : 0);
    }

    private boolean divided(Claim claim) {
        return divided.contains(claim.figure());
    }

    /** All information of the year, counted twice. */
    private Optional<Check> conflict() {
        List<Claim> plain = claims.stream()
                .filter(claim -> claim.plain() && !claim.figure().approx())
                .toList();
        return plain.stream()
                .filter(claim ->
                        claim.figure().value() != plain.getFirst().figure().value())
                .findFirst()
                .map(other -> new Check(
                        Check.Code.COUNT_CONFLICT,
                        "公开数量一处为" + plain.getFirst().figure().value() + "条，一处为"
                                + other.figure().value() + "条",
                        List.of(
                                plain.getFirst().figure().evidence(),
                                other.figure().evidence())));
    }

    /** A year without any: said where no number is. */
    private Optional<Figure> none(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            int word = eligible(sentence) && !sentence.heading()
                    ? words.next(Sense.NOT_DISCLOSED, sentence.start(), sentence.end())
                    : -1;
            if (word >= 0) {
                text.explain("proactive_items", "words.tsv not_disclosed", words.start(word), words.end(word));
                return Optional.of(new Figure(0, false, text.evidence(words.start(word), words.end(word))));
            }
        }
        return Optional.empty();
    }

    private Figure figure(Amount amount, int lead) {
        return new Figure(amount.value(), amount.approx(), text.evidence(lead, amount.end()));
    }

    /** The channel that the words before a number name, unless they name a kind: {@code 会议与动态类}. */
    private Optional<Channel> channel(int lead, int at, boolean kind) {
        List<ChannelFinder.Mention> named = named(lead, at);
        if (named.isEmpty() || kind) {
            return Optional.empty();
        }
        ChannelFinder.Mention nearest = nearest(named);
        Senses rest = words.within(nearest.end(), at);
        boolean among = division != null && !division.byChannel && !division.parts.isEmpty();
        boolean name = among && rest.has(Sense.INFORMATION) && !rest.has(Sense.DISCLOSED);
        return name || joint(named) ? Optional.empty() : Optional.of(nearest.channel());
    }

    /** Whether the last channel named is joined to another, so that the number behind is of both: {@code 微博和公众号}. */
    private boolean joint(List<ChannelFinder.Mention> named) {
        for (int i = named.size() - 2; i >= 0; i--) {
            ChannelFinder.Mention other = named.get(i);
            ChannelFinder.Mention next = named.get(i + 1);
            if (!other.channel().equals(next.channel())) {
                return other.end() < next.start() && LIST.indexOf(text.text().charAt(other.end())) >= 0;
            }
        }
        return false;
    }

    /** The last mention; of a word that names two channels, {@code 镇村公开栏}, the first. */
    private static ChannelFinder.Mention nearest(List<ChannelFinder.Mention> named) {
        int last = named.size() - 1;
        return last > 0 && named.get(last - 1).start() == named.get(last).start()
                ? named.get(last - 1)
                : named.get(last);
    }

    /** The nearest channel named in a stretch. */
    private Optional<Channel> mention(int start, int end) {
        List<ChannelFinder.Mention> named = named(start, end);
        return named.isEmpty() ? Optional.empty() : Optional.of(nearest(named).channel());
    }

    private List<ChannelFinder.Mention> named(int start, int end) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int last = low;
        while (last < mentions.size() && mentions.get(last).end() <= end) {
            last++;
        }
        return mentions.subList(low, last);
    }

    /** Whether a name of a kind ends before a number: {@code 机构职能类}, {@code 惠农类信息共}, but not {@code 各类信息}. */
    private boolean endsAsKind(int lead, int at) {
        int end = nameEnd(lead, at);
        end = text.text().startsWith("信息", end - 2) ? end - 2 : end;
        return end - lead > 2
                && text.text().charAt(end - 1) == '类'
                && "各种分".indexOf(text.text().charAt(end - 2)) < 0;
    }

    /** Where the 《 of a kind's name stands, behind which no channel is named; -1 if there is none. */
    private int title(int lead, int at) {
        int title = text.text().substring(lead, at).lastIndexOf('《') + lead;
        return title >= lead && named(title, at).isEmpty() ? title : -1;
    }

    /** Whether nothing narrows down what was made public: {@code 2017年共主动公开政府信息}. */
    private boolean plain(int from, int lead, int at) {
        int end = at;
        for (int word = end; word >= 0; word = words.startOf(Sense.PLAIN, lead, end)) {
            end = word;
        }
        Senses clauses = words.within(from, at);
        boolean year = clauses.has(Sense.THIS_YEAR)
                || text.text().indexOf('年', from, at) >= 0 && text.text().indexOf('月', from, at) < 0;
        return year && (text.text().startsWith("公开", end - 2) || text.text().startsWith("发布", end - 2));
    }

    /** The name of a kind, before its number or, of what is left, behind it: {@code 其余51条为便民服务信息}. */
    private String kind(int lead, Amount amount) {
        int start = amount.end() + 1;
        boolean behind = start < text.text().length()
                && rest(lead, amount.start())
                && "为是系属".indexOf(text.text().charAt(start - 1)) >= 0;
        return behind ? text.text().substring(start, stopBehind(start)) : name(lead, amount.start());
    }

    private String name(int lead, int at) {
        int start = lead;
        for (int next = start; next >= 0 && next < at; ) {
            start = next;
            char c = text.text().charAt(start);
            next = c < 0x4E00 && "《“\"(".indexOf(c) < 0 ? start + 1 : words.endOf(Sense.NAME_START, start, at);
        }
        int title = text.text().indexOf('《', start, at);
        int close = title < 0 ? -1 : text.text().indexOf('》', title, at);
        return close > 0 ? text.text().substring(title + 1, close) : text.text().substring(start, nameEnd(start, at));
    }

    private int nameEnd(int start, int at) {
        int end = at;
        for (int next = end; next > start; ) {
            end = next;
            next = text.text().charAt(end - 1) == ':' ? end - 1 : words.startOf(Sense.NAME_END, start, end);
        }
        return end;
    }

    /** Where the words that name a counted thing begin: behind the last comma or number; a bare 共 goes further back. */
    private int lead(int from, int at) {
        int start = stopBefore(from, at);
        boolean bare = start == at || words.endOf(Sense.IN_ALL, start, at) == at;
        return bare && start > from ? stopBefore(from, start - 1) : start;
    }

    private int stopBefore(int from, int at) {
        int i = at;
        while (i > from && at - i < CLAUSE && STOPS.indexOf(text.text().charAt(i - 1)) < 0 && !gap(i)) {
            i--;
        }
        return i;
    }

    private int stopBehind(int from) {
        int i = from;
        while (i < text.text().length()
                && i - from < CLAUSE
                && STOPS.indexOf(text.text().charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** Whether only a word for what is left stands before a number. */
    private boolean rest(int lead, int at) {
        return words.startOf(Sense.REST, lead, at) >= 0;
    }

    /** White space between two Chinese characters, which stands for a comma where commas are left out. */
    private boolean gap(int i) {
        return text.gapBefore(i)
                && text.text().charAt(i) >= 0x4E00
                && text.text().charAt(i - 1) >= 0x4E00;
    }

    private int stop(int from) {
        int i = from;
        while (i < text.text().length()
                && i - from < CLAUSE
                && "。!?\n".indexOf(text.text().charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** What is told in brackets behind a number does not belong to the next one; {@code next} is where that stands. */
    private int aside(int end, int next) {
        int close = end < next && text.text().charAt(end) == '('
                ? text.text().indexOf(')', end, Math.min(next, end + REACH))
                : -1;
        return close < 0 ? end : close + 1;
    }

    /** The % of a share behind a number, {@code ,约占13%} or {@code (4.4%)}; -1 if there is none. */
    private int shareEnd(int from, int limit) {
        int end = Math.min(limit, from + SHARE);
        boolean share = from < end && text.text().charAt(from) == '(';
        boolean digits = false;
        for (int i = from; i < end; i++) {
            char c = text.text().charAt(i);
            boolean digit = c >= '0' && c <= '9' || c == '.';
            if (c == '%') {
                return share && digits && !words.has(Sense.RESPECTIVELY, from, i) ? i : -1;
            }
            if (digits && !digit || ";。《增降升率".indexOf(c) >= 0) {
                return -1;
            }
            digits |= digit;
            share |= c == '占';
        }
        return -1;
    }

    /** Pairs the parts just told with their shares: {@code 民政20条、农业40条,分别占33.3%和66.7%}. */
    private void shares(int from, int limit) {
        int word = words.next(Sense.RESPECTIVELY, from, Math.min(limit, from + SHARE));
        if (word < 0 || division == null) {
            return;
        }
        List<BigDecimal> shares = new ArrayList<>();
        Matcher share =
                SHARE_IN_ROW.matcher(text.text()).region(words.end(word), Math.min(limit, words.end(word) + REACH));
        while (share.lookingAt()) {
            shares.add(new BigDecimal(share.group(1)));
            share.region(share.end(), share.regionEnd());
        }
        if (shares.size() == division.parts.size()) {
            division.share(shares);
        }
    }

    private Optional<BigDecimal> share(int end) {
        int start = end;
        while (start > 0 && "0123456789.".indexOf(text.text().charAt(start - 1)) >= 0) {
            start--;
        }
        String written = text.text().substring(start, end);
        return SHARE_FORM.matcher(written).matches() ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }
}
