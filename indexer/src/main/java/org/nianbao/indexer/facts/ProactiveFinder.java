package org.nianbao.indexer.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.facts.Amounts.Amount;
import org.nianbao.indexer.facts.Figures.CategoryCount;
import org.nianbao.indexer.facts.Figures.ChannelCount;
import org.nianbao.indexer.facts.FoldedText.Line;
import org.nianbao.indexer.facts.Outline.Sentence;

/**
 * Finds how many items a body disclosed on its own motion, in all, by channel and by kind. Each counted thing is judged
 * by the words before it, back to the last comma or number; the best judged is the total of the year.
 */
final class ProactiveFinder {
    /** Units of an item of information. */
    private static final String UNITS = "条件篇份项个则";

    private static final int LEAST = 4;
    private static final String STOPS = ",;。:!?\n";

    private static final Pattern DISCLOSE = Pattern.compile("公开|发布|公布|公示|上传|更新|推送|发文|信息");
    private static final Pattern OTHER_THING = Pattern.compile(
            "申请|答复|不予公开|依申请|培训|会议|访问|浏览|点击|咨询|建议|提案|栏目数|关注|粉丝|阅读|转发|采用|舆情|投诉|举报|复议|诉讼|来信|来电|注册|查阅点|公开栏\\p{IsHan}{0,2}$|人员|制度|平台$|第$");
    private static final Pattern ALL_YEARS = Pattern.compile(
            "历年|累计[^,。;]{0,20}(?:以来|至今)|(?:截至|截止)[^。;]{0,14}(?:累计|历年)|自20[0-9]{2}年[^。;]{0,20}(?:以来|起|至)|条例》?(?:实施|施行)以来|目前(?:为止)?,?累计");
    private static final Pattern AMONG = Pattern.compile("其中|包括|分别|分类情况|按类别|主要类别");
    private static final Pattern NAME_EDGE =
            Pattern.compile("^(?:[0-9]{1,2}[.、)]|[^\\p{IsHan}《“\"(]|其中|包括|分别|为|有|是|及|和|以及|一是|二是|三是|四是|五是|另|另外|还有|全年|主动)+|(?:主动)?(?:公开|发布|公布)?(?:共计?|总计|合计|各|为|有|达|约|:|\\s)*$");

    private final FoldedText text;
    private final List<ChannelFinder.Mention> mentions;
    private final Map<String, ChannelCount> byChannel = new LinkedHashMap<>();
    private final List<CategoryCount> byCategory = new ArrayList<>();
    private final List<String> channelNames = new ArrayList<>();
    private @Nullable Candidate best;
    private @Nullable Candidate cumulative;

    /** A counted thing that may be the total; offsets in the folded text. */
    private record Candidate(Amount amount, int start, int end, int score, boolean onChannel) {}

    private ProactiveFinder(FoldedText text, List<ChannelFinder.Mention> mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    /** The four figures on disclosure; the others are empty. */
    static Figures find(FoldedText text, List<Sentence> sentences, List<ChannelFinder.Mention> mentions) {
        ProactiveFinder finder = new ProactiveFinder(text, mentions);
        for (Line line : text.lines()) {
            if (!line.furniture()) {
                finder.line(line, sentences);
            }
        }
        boolean onlyByChannel = finder.best != null && finder.best.onChannel() && finder.byChannel.size() > 1;
        return new Figures(
                Optional.ofNullable(onlyByChannel ? null : finder.best).map(finder::figure),
                Optional.ofNullable(finder.cumulative).map(finder::figure),
                List.copyOf(finder.byChannel.values()),
                finder.byCategory,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Figure figure(Candidate candidate) {
        return new Figure(
                candidate.amount().value(), candidate.amount().approx(), text.evidence(candidate.start(), candidate.end()));
    }

    private void line(Line line, List<Sentence> sentences) {
        String words = text.of(line);
        boolean among = false;
        boolean totalSeen = false;
        int previous = 0;
        List<CategoryCount> kinds = new ArrayList<>();
        for (Amount amount : Amounts.find(words)) {
            int at = line.start() + amount.start();
            int lead = leadStart(words, amount.start(), previous);
            String before = words.substring(lead, amount.start());
            boolean eligible = UNITS.contains(amount.unit()) && eligible(sentences, at);
            if (eligible) {
                Matcher list = AMONG.matcher(words.substring(previous, amount.start()));
                among |= list.find();
                String sentence = words.substring(sentenceStart(words, amount.start()), amount.start());
                boolean other = OTHER_THING.matcher(before).find();
                Optional<Channel> channel = channel(line.start() + lead, at);
                if (!other) {
                    boolean total = candidate(before, sentence, amount, line, lead, among, channel.isPresent());
                    if (channel.isPresent()) {
                        count(channel.get(), amount, line, lead);
                    } else if (totalSeen && !total || among && !isTotal(before)) {
                        kind(before, amount, line, lead, kinds);
                    }
                    totalSeen |= total;
                }
            }
            previous = amount.end();
        }
        if (kinds.size() > 1 || among && kinds.size() == 1) {
            byCategory.addAll(kinds);
        }
    }

    private static boolean isTotal(String before) {
        return before.contains("主动公开") && before.contains("信息") && before.length() < 14;
    }

    /** Judges a counted thing as a total and keeps the best; whether it may be one. */
    private boolean candidate(
            String before, String sentence, Amount amount, Line line, int lead, boolean among, boolean onChannel) {
        if (!DISCLOSE.matcher(before).find()) {
            return false;
        }
        int score = 1;
        score += before.contains("主动公开") ? 4 : before.matches(".*(?:公开|发布|公布).*") ? 2 : 0;
        score += before.contains("信息") ? 1 : 0;
        score += before.matches(".*(?:共|总|合计|全年|年度|新增|本年).*") ? 1 : 0;
        score += amount.unit().equals("条") ? 1 : 0;
        score -= onChannel ? 2 : 0;
        score -= among ? 2 : 0;
        Candidate candidate =
                new Candidate(amount, line.start() + lead, line.start() + amount.end(), score, onChannel);
        if (ALL_YEARS.matcher(sentence).find() && !before.matches(".*(?:新增|本年|[0-9]年度?(?:新增)?公开).*")) {
            cumulative = cumulative == null || cumulative.score() < score ? candidate : cumulative;
            return true;
        }
        boolean total = score >= LEAST;
        if (total && (best == null || best.score() < score)) {
            best = candidate;
        }
        return total;
    }

    private void count(Channel channel, Amount amount, Line line, int lead) {
        Figure figure = new Figure(
                amount.value(),
                amount.approx(),
                text.evidence(line.start() + lead, line.start() + amount.end()));
        byChannel.putIfAbsent(channel.id(), new ChannelCount(channel, figure));
    }

    private void kind(String before, Amount amount, Line line, int lead, List<CategoryCount> kinds) {
        String name = NAME_EDGE.matcher(before).replaceAll("");
        name = name.startsWith("公开") && name.length() > 4 ? name.substring(2) : name;
        if (name.length() >= 2 && name.length() <= 30 && !name.contains("占")) {
            kinds.add(new CategoryCount(
                    name,
                    new Figure(
                            amount.value(),
                            amount.approx(),
                            text.evidence(line.start() + lead, line.start() + amount.end()))));
        }
    }

    /** The channel named last before a number, in the same clause. */
    private Optional<Channel> channel(int start, int end) {
        Optional<Channel> found = Optional.empty();
        for (ChannelFinder.Mention mention : mentions) {
            if (mention.start() >= start && mention.end() <= end) {
                found = Optional.of(mention.channel());
            }
        }
        return found;
    }

    /** Where the words that name a counted thing begin: behind the last comma or number; a bare 共 goes further back. */
    private static int leadStart(String words, int at, int previous) {
        int start = stopBefore(words, at, previous);
        return at - start <= 3 && start > previous ? stopBefore(words, start - 1, previous) : start;
    }

    private static int stopBefore(String words, int at, int previous) {
        int i = at;
        while (i > previous && STOPS.indexOf(words.charAt(i - 1)) < 0 && at - i < 60) {
            i--;
        }
        return i;
    }

    private static int sentenceStart(String words, int at) {
        int i = at;
        while (i > 0 && "。;!?".indexOf(words.charAt(i - 1)) < 0 && at - i < 120) {
            i--;
        }
        return i;
    }

    private static boolean eligible(List<Sentence> sentences, int at) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Sentence sentence = sentences.get(middle);
            if (sentence.end() <= at) {
                low = middle + 1;
            } else if (sentence.start() > at) {
                high = middle - 1;
            } else {
                return switch (sentence.section()) {
                    case APPLICATIONS, FEES, REMEDIES, TABLES, PLANS, PROBLEMS -> false;
                    default -> true;
                };
            }
        }
        return false;
    }
}
