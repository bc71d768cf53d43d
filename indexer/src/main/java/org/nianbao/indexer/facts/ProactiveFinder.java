package org.nianbao.indexer.facts;

import java.util.ArrayList;
import java.util.Comparator;
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

/**
 * Finds how many items a body disclosed on its own motion, in all, by channel and by kind. Each counted thing is judged
 * by the words before it, back to the last comma or number; the best judged is the total of the year.
 */
final class ProactiveFinder {
    /** Units of an item of information. */
    private static final String UNITS = "条件篇份项个则";

    private static final int LEAST = 3;
    private static final String STOPS = ",;。:!?\n";

    private static final Pattern DISCLOSE = Pattern.compile("公开|发布|公布|公示|上传|更新|推送|发文|信息");
    private static final Pattern OTHER_THING = Pattern.compile(
            "申请|答复|不予公开|依申请|培训|会议|访问|浏览|点击|咨询|建议|提案|栏目数|关注|粉丝|阅读|转发|采用|舆情|投诉|举报|复议|诉讼|来信|来电|注册|查阅点|公开栏\\p{IsHan}{0,2}$|人员|制度|平台$|第$|信息计$|规范性文件数|相同信息");
    private static final Pattern ALL_YEARS = Pattern.compile(
            "历年|累计[^,。;]{0,20}(?:以来|至今)|(?:截至|截止|到)[^。;]{0,10}(?:年底|月底|31日|目前|年末)[^。;]{0,16}(?:累计|历年)|以来[^。;]{0,6}累计|自20[0-9]{2}年[^。;]{0,20}(?:以来|起|至)|条例》?(?:实施|施行)以来|目前(?:为止)?,?累计");
    private static final Pattern AMONG = Pattern.compile("其中|包括|分别|分类情况|类别:|信息中,|当中,");
    private static final Pattern NO_KIND = Pattern.compile("采用|访问|浏览|点击|依申请|不予公开|全文电子化|申请|关注|粉丝|阅读|转发");
    private static final Pattern INFORMATION = Pattern.compile("信息[^,。]{0,6}$");
    private static final Pattern NONE = Pattern.compile("(?:未|没有|无|暂无)(?:进行|产生|需)?(?:主动公开|公开政府信息)(?!不|的?及时)");
    private static final Pattern PARTS = Pattern.compile("其中|包括|信息中,|当中,");
    private static final Pattern NOT_ITEMS = Pattern.compile("栏目|类别|方面|部门|村|社区|单位|站所|工作日|月|公开栏|小组|办法|制度");
    private static final Pattern SHARE = Pattern.compile(",?\\s?(?:约|分别)?占");
    private static final Pattern PERCENT =
            Pattern.compile("[^0-9。;]{0,12}?占[^0-9。;]{0,12}([0-9]{1,3}(?:\\.[0-9]{1,4})?)%");
    private static final Pattern BARE = Pattern.compile("(?:共计?|总计|合计|计|达到?|约|为|数量为)");
    private static final Pattern NAME_EDGE = Pattern.compile(
            "^(?:[0-9]{1,2}[.、)]|[^\\p{IsHan}《“\"(]|其中|包括|分别|为|有|是|及|和|以及|一是|二是|三是|四是|五是|另|另外|还有|全年|主动)+|(?:主动)?(?:公开|发布|公布)?(?:共计?|总计|合计|各|为|有|达|约|:|\\s)*$");

    private final FoldedText text;
    private final List<ChannelFinder.Mention> mentions;
    private final Map<String, ChannelCount> byChannel = new LinkedHashMap<>();
    private final List<CategoryCount> byCategory = new ArrayList<>();
    private final List<Breakdown> breakdowns = new ArrayList<>();
    private @Nullable Candidate best;
    private @Nullable Candidate cumulative;

    /** A counted thing that may be the total; offsets in the folded text. */
    private record Candidate(Amount amount, int start, int end, int score, boolean onChannel) {}

    private ProactiveFinder(FoldedText text, List<ChannelFinder.Mention> mentions) {
        this.text = text;
        this.mentions = mentions.stream()
                .sorted(Comparator.comparingInt(ChannelFinder.Mention::start))
                .toList();
    }

    /** The four figures on disclosure (the others are empty) and how they are broken down. */
    record Found(Figures figures, List<Breakdown> breakdowns) {}

    static Found find(FoldedText text, List<Sentence> sentences, List<ChannelFinder.Mention> mentions) {
        ProactiveFinder finder = new ProactiveFinder(text, mentions);
        for (Line line : text.lines()) {
            if (!line.furniture()) {
                finder.line(line, sentences);
            }
        }
        finder.none(sentences);
        boolean onlyByChannel = finder.best != null && finder.best.onChannel() && finder.byChannel.size() > 1;
        Figures figures = new Figures(
                Optional.ofNullable(onlyByChannel ? null : finder.best).map(finder::figure),
                Optional.ofNullable(finder.cumulative).map(finder::figure),
                List.copyOf(finder.byChannel.values()),
                finder.byCategory,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Found(figures, finder.breakdowns);
    }

    private Figure figure(Candidate candidate) {
        return new Figure(
                candidate.amount().value(),
                candidate.amount().approx(),
                text.evidence(candidate.start(), candidate.end()));
    }

    private void line(Line line, List<Sentence> sentences) {
        String words = text.of(line);
        boolean among = false;
        int previous = 0;
        List<CategoryCount> kinds = new ArrayList<>();
        List<Channel> respectively = new ArrayList<>();
        Parts parts = new Parts();
        for (Amount amount : Amounts.find(words)) {
            int lead = leadStart(words, line.start(), amount.start(), previous);
            String before = words.substring(lead, amount.start());
            String since = words.substring(previous, amount.start());
            previous = amount.end();
            if (!UNITS.contains(amount.unit())
                    || words.startsWith("一", amount.start()) && amount.end() - amount.start() == 2
                    || NOT_ITEMS
                            .matcher(words)
                            .region(amount.end(), words.length())
                            .lookingAt()
                    || !eligible(sentences, line.start() + amount.start())) {
                continue;
            }
            among = among && since.indexOf('。') < 0 || AMONG.matcher(since).find();
            boolean share =
                    SHARE.matcher(words).region(amount.end(), words.length()).lookingAt();
            if ((among || share ? NO_KIND : OTHER_THING).matcher(before).find()) {
                if (!among) {
                    parts.close();
                }
                continue;
            }
            List<Channel> named = channels(line.start() + lead, line.start() + amount.start());
            if (named.size() > 1 && before.contains("分别")) {
                respectively.addAll(named);
            }
            Optional<Channel> channel = respectively.isEmpty()
                    ? named.isEmpty() ? Optional.empty() : Optional.of(named.getLast())
                    : Optional.of(respectively.removeFirst());
            String sentence = words.substring(sentenceStart(words, amount.start()), amount.start());
            candidate(before, sentence, amount, line, lead, among, channel.isPresent());
            if (PARTS.matcher(since).find()) {
                parts.again();
            }
            boolean part = among && respectively.isEmpty() && !before.contains("分别") || share;
            parts.take(words, amount, figure(amount, line, lead), part, channel.isPresent());
            if (channel.isPresent() && before.indexOf('《') < 0) {
                count(channel.get(), amount, line, lead);
            } else if (among || share || before.indexOf('《') >= 0) {
                kind(before, amount, line, lead, kinds);
            }
        }
        parts.close();
        if (kinds.size() > 1 || among && kinds.size() == 1) {
            byCategory.addAll(kinds);
        }
    }

    private Figure figure(Amount amount, Line line, int lead) {
        return new Figure(
                amount.value(), amount.approx(), text.evidence(line.start() + lead, line.start() + amount.end()));
    }

    /** Gathers the parts that follow a total in one paragraph. */
    private final class Parts {
        private @Nullable Figure total;
        private String unit = "";
        private final List<Breakdown.Part> parts = new ArrayList<>();

        private boolean said;
        private boolean byChannels;

        void take(String words, Amount amount, Figure figure, boolean part, boolean onChannel) {
            if (!part || total == null) {
                close();
                total = figure;
                unit = amount.unit();
            } else if (!parts.isEmpty() && onChannel != byChannels) {
                // kinds first, channels next: two ways to divide, and the second may be of something else
                close();
            } else if (amount.unit().equals(unit)) {
                byChannels = onChannel;
                Matcher percent = PERCENT.matcher(words).region(amount.end(), words.length());
                parts.add(new Breakdown.Part(
                        figure, percent.lookingAt() ? Optional.of(percent.group(1)) : Optional.empty()));
            }
        }

        /** Another 其中 of the same total. */
        void again() {
            flush();
            said = true;
        }

        void close() {
            flush();
            total = null;
        }

        private void flush() {
            if (total != null && !parts.isEmpty()) {
                breakdowns.add(new Breakdown(total, parts, said));
            }
            said = false;
            parts.clear();
        }
    }

    /** A year without any: said where no number is. */
    private void none(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            Matcher none = NONE.matcher(text.text()).region(sentence.start(), sentence.end());
            if (best == null && eligible(sentences, sentence.start()) && !sentence.heading() && none.find()) {
                Amount zero = new Amount(0, false, "条", none.start(), none.end());
                best = new Candidate(zero, none.start(), none.end(), LEAST, false);
            }
        }
    }

    /** Judges a counted thing as a total and keeps the best. */
    private void candidate(
            String before, String sentence, Amount amount, Line line, int lead, boolean among, boolean onChannel) {
        if (!DISCLOSE.matcher(before).find()
                || !amount.unit().equals("条") && !INFORMATION.matcher(before).find()) {
            return;
        }
        int score = 1;
        score += before.contains("主动公开") ? 4 : before.matches(".*(?:公开|发布|公布).*") ? 2 : 0;
        score += before.contains("信息") ? 1 : 0;
        score += before.matches(".*(?:共|总|合计|全年|年度|新增|本年).*") ? 1 : 0;
        score += amount.unit().equals("条") ? 1 : 0;
        score -= onChannel ? 2 : 0;
        score -= among ? 2 : 0;
        Candidate candidate = new Candidate(amount, line.start() + lead, line.start() + amount.end(), score, onChannel);
        if (ALL_YEARS.matcher(sentence).find() && !before.matches(".*(?:新增|本年|[0-9]年度?(?:新增)?公开).*")) {
            cumulative = cumulative == null || cumulative.score() < score ? candidate : cumulative;
        } else if (score >= LEAST && (best == null || best.score() < score)) {
            best = candidate;
        }
    }

    private void count(Channel channel, Amount amount, Line line, int lead) {
        byChannel.putIfAbsent(channel.id(), new ChannelCount(channel, figure(amount, line, lead)));
    }

    private void kind(String before, Amount amount, Line line, int lead, List<CategoryCount> kinds) {
        String name = NAME_EDGE.matcher(before).replaceAll("");
        name = name.startsWith("公开") && name.length() > 4 ? name.substring(2) : name;
        if (name.length() >= 2 && name.length() <= 30 && !name.contains("占")) {
            kinds.add(new CategoryCount(name, figure(amount, line, lead)));
        }
    }

    /** The channels named before a number, in the same clause. */
    private List<Channel> channels(int start, int end) {
        List<Channel> found = new ArrayList<>();
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
        for (int i = low; i < mentions.size() && mentions.get(i).end() <= end; i++) {
            found.add(mentions.get(i).channel());
        }
        return found;
    }

    /** Where the words that name a counted thing begin: behind the last comma or number; a bare 共 goes further back. */
    private int leadStart(String words, int offset, int at, int previous) {
        int start = stopBefore(words, offset, at, previous);
        boolean bare = BARE.matcher(words).region(start, at).matches();
        return bare && start > previous ? stopBefore(words, offset, start - 1, previous) : start;
    }

    private int stopBefore(String words, int offset, int at, int previous) {
        int i = at;
        while (i > previous && at - i < 60 && STOPS.indexOf(words.charAt(i - 1)) < 0 && !gap(words, offset, i)) {
            i--;
        }
        return i;
    }

    /** White space between two Chinese characters, which stands for a comma where commas are left out. */
    private boolean gap(String words, int offset, int i) {
        return i < words.length()
                && text.gapBefore(offset + i)
                && words.charAt(i) >= 0x4E00
                && words.charAt(i - 1) >= 0x4E00;
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
