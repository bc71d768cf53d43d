package org.nianbao.indexer.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.facts.Lexicon.Match;
import org.nianbao.indexer.facts.Outline.Sentence;

/**
 * Finds the channels that a body used in the year. A channel counts where a sentence says, or a list under a heading on
 * forms of disclosure implies, that it carried information; it does not count in a plan, where it is said to be absent,
 * in a quotation of the law, in the sentence on where the report can be had, or as a way to apply. Aliases stand in
 * {@code rules/channel-aliases.tsv}, the words of plan and presence in {@code rules/moods.tsv}.
 */
final class ChannelFinder {
    /** One row of the alias table; a pattern that is {@code null} asks nothing. */
    private record Alias(
            List<Channel> channels,
            @Nullable Pattern unlessAfter,
            @Nullable Pattern unlessBefore,
            @Nullable Pattern onlyAfter,
            @Nullable Pattern onlyIn) {

        boolean fits(String before, String after, String sentence) {
            return (unlessAfter == null || !unlessAfter.matcher(before).find())
                    && (unlessBefore == null || !unlessBefore.matcher(after).lookingAt())
                    && (onlyAfter == null || onlyAfter.matcher(before).find())
                    && (onlyIn == null || onlyIn.matcher(sentence).find());
        }
    }

    private static final int CONTEXT = 24;
    /** How far a clause, a title in 《》 or the sentence around a word is looked at; keeps hostile text linear. */
    private static final int CLAUSE = 150;

    private static final Lexicon<List<Alias>> ALIASES = aliases();
    private static final Lexicon<String> MOODS = moods();

    private static final Pattern ABSENT_BEFORE = Pattern.compile(
            "(?:(?:尚未|还未|暂未|从未|未|没)(?:能|曾)?(?:建成|开通|开设|开办|建立|建设|建成|建|设立|设置|设|配备|配置|配|使用|启用|运用|运营|利用|召开|举办|举行|注册|申请)"
                    + "|没有(?!电脑|手机|网络|上网|收到|接到|发生)|尚无|暂无|均无|缺乏|缺少|无(?!法|论|偿|障|线|纸|关|条|公害|锡|为|极|瑕|棣))[^,;。]{0,24}$");
    private static final Pattern ABSENT_AFTER =
            Pattern.compile("[^,;。]{0,10}(?:(?:尚未|还未|暂未|未能|未|没有|没)(?:投入使用|报道|播出|开通|开设|建立|建设|建成|建|设|启用|运行|配)"
                    + "|停用|关停|停更|停办|注销|撤销|损坏|下线|已关闭|不再使用)");
    /** A row of the 2014 form, which is read as a table: {@code 2.政府网站公开政府信息数}. */
    private static final Pattern STAT_LABEL = Pattern.compile("[^,。;]{0,14}(?:信息数|次数|事件数|稿件数|点数|件数)(?!量)");

    private static final Pattern LAW =
            Pattern.compile("应当[^。]{0,24}(?:通过|利用|在)|应通过|规定[:,]?[^。]{0,12}(?:通过|采取)[^。]{0,40}(?:等便于公众|方式公开)");
    private static final Pattern WHERE_TO_GET = Pattern.compile(
            "(?:电子版|本报告|年度报告|年报|报告全文)[^。]{0,70}(?:下载|查阅|查询|登录|登陆|可在|可从|可到|获取)|(?:可在|可从|可到|登录|登陆)[^。]{0,60}(?:下载|查阅|查询)[^。]{0,12}(?:本报告|年度报告|年报)");
    private static final Pattern GOVERNMENT_BEFORE = Pattern.compile("(?:政府|[县区市省旗州])(?:的)?$");
    private static final Pattern CONTACT = Pattern.compile("如有疑问|有疑问|如对本报告|请与[^。]{0,40}联系|联系电话|联系地址|联系人|邮政编码");
    private static final Anchored STAT_ROW = new Anchored(
            List.of("公开政府信息数", "新闻发布会", "在线访谈次数"),
            4,
            40,
            Pattern.compile(
                    "(?<what>政府公报|政府网站|政务微博|政务微信)公开政府信息数[^0-9]{0,12}(?<count>[0-9]+)|(?<press>新闻发布会总?次数|在线访谈次数)[^0-9]{0,12}(?<times>[0-9]+)"));
    /** Words for a site that may be the body's own. */
    private static final Set<String> OWN_SITE = Set.of("网站", "门户网站", "官网", "官方网站");
    /** Channels whose own names stand in 《》. */
    private static final Set<String> PERIODICALS = Set.of("newspaper", "gazette");

    private static final Map<String, String> STAT_CHANNELS =
            Map.of("政府公报", "gazette", "政府网站", "gov_portal", "政务微博", "weibo", "政务微信", "wechat_oa");

    private final FoldedText text;
    private final IssuerKind kind;
    private final Optional<Integer> year;
    private final Map<String, Facts.ChannelUse> found = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Integer> strengths = new HashMap<>();
    private boolean planning;

    /** Where a channel that counts is named, UTF-16 indexes into the folded text. */
    record Mention(Channel channel, int start, int end) {}

    /** The channels used, and every place where one is named as used. */
    record Found(List<Facts.ChannelUse> uses, List<Mention> mentions) {}

    private ChannelFinder(FoldedText text, IssuerKind kind, Optional<Integer> year) {
        this.text = text;
        this.kind = kind;
        this.year = year;
    }

    static Found find(FoldedText text, List<Sentence> sentences, IssuerKind kind, Optional<Integer> year) {
        ChannelFinder finder = new ChannelFinder(text, kind, year);
        finder.tables();
        for (Sentence sentence : sentences) {
            finder.read(sentence);
        }
        List<Facts.ChannelUse> inOrder = new ArrayList<>();
        for (Channel channel : Channel.all()) {
            Facts.ChannelUse use = finder.found.get(channel.id());
            if (use != null) {
                inOrder.add(use);
            }
        }
        return new Found(inOrder, finder.mentions);
    }

    private void read(Sentence sentence) {
        boolean aside = sentence.section() == Section.PROBLEMS || sentence.section() == Section.PLANS;
        if (!aside) {
            planning = false;
        } else if (sentence.heading()) {
            planning = sentence.section() == Section.PLANS;
        }
        String words = text.text().substring(sentence.start(), sentence.end());
        List<Match<List<Alias>>> named = planning ? List.of() : ALIASES.find(words);
        if (named.isEmpty() && !aside) {
            return;
        }
        List<Match<String>> moods = MOODS.find(words);
        if (!named.isEmpty() && readable(sentence, words) && (!aside || has(moods, "state"))) {
            int plan = planStart(words, moods, true);
            boolean said = aside || sentence.listsChannels() || has(moods, "disclose");
            for (Match<List<Alias>> match : named) {
                boolean intended = match.start() > plan && !doneSince(moods, plan);
                if (!intended && !absent(words, match)) {
                    use(sentence, words, match, said);
                }
            }
        }
        planning |= aside && planStart(words, moods, false) < words.length();
    }

    private static boolean readable(Sentence sentence, String words) {
        return switch (sentence.section()) {
            case APPLICATIONS, FEES, REMEDIES, TABLES -> false;
            default ->
                !LAW.matcher(words).find()
                        && !WHERE_TO_GET.matcher(words).find()
                        && !CONTACT.matcher(words).find();
        };
    }

    /** Where a sentence begins to speak of the future; its length where it does not. */
    private int planStart(String words, List<Match<String>> moods, boolean wishes) {
        int start = words.length();
        for (Match<String> mood : moods) {
            if (mood.value().equals("plan") || wishes && mood.value().equals("want")) {
                start = mood.start();
                break;
            }
        }
        int next = year.map(y -> words.indexOf((y + 1) + "年")).orElse(-1);
        return next >= 0 ? Math.min(start, next) : start;
    }

    private static boolean has(List<Match<String>> moods, String kind) {
        return moods.stream().anyMatch(mood -> mood.value().equals(kind));
    }

    /** Whether a plan is taken back behind it: {@code 计划开通的微博已开通}. */
    private static boolean doneSince(List<Match<String>> moods, int plan) {
        return moods.stream()
                .anyMatch(mood -> mood.start() > plan && mood.value().equals("done"));
    }

    /** Whether a word stands in the name of a document: {@code 《政府网站管理办法》}. */
    private static boolean quoted(String words, Match<?> match) {
        String before = words.substring(Math.max(0, match.start() - CLAUSE), match.start());
        String after = words.substring(match.end(), Math.min(words.length(), match.end() + CLAUSE));
        return before.lastIndexOf('《') > before.lastIndexOf('》') && after.indexOf('》') >= 0;
    }

    private static boolean absent(String words, Match<?> match) {
        String before = words.substring(clauseStart(words, match.start()), match.start());
        return ABSENT_BEFORE.matcher(before).find()
                || ABSENT_AFTER
                        .matcher(words)
                        .region(match.end(), words.length())
                        .lookingAt()
                || STAT_LABEL.matcher(words).region(match.end(), words.length()).lookingAt();
    }

    private static int clauseStart(String words, int from) {
        int limit = Math.max(0, from - CLAUSE);
        for (int i = from - 1; i >= limit; i--) {
            if (",;:。".indexOf(words.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return limit;
    }

    private void use(Sentence sentence, String words, Match<List<Alias>> match, boolean said) {
        String before = words.substring(Math.max(0, match.start() - CONTEXT), match.start());
        String after = words.substring(match.end(), Math.min(words.length(), match.end() + CONTEXT));
        // what the heading announces holds for each of its lines
        String around = (sentence.listsChannels() ? "公开形式:" : "")
                + words.substring(Math.max(0, match.start() - CLAUSE), Math.min(words.length(), match.end() + CLAUSE));
        for (Alias alias : match.value()) {
            if (alias.fits(before, after, around)) {
                for (Channel channel : alias.channels()) {
                    boolean enough = said || channel.byMention() && sentence.section() != Section.INTRO;
                    if (!enough || quoted(words, match) && !PERIODICALS.contains(channel.id())) {
                        continue;
                    }
                    add(
                            own(channel, words.substring(match.start(), match.end()), before),
                            sentence.start() + match.start(),
                            sentence.start() + match.end(),
                            strength(sentence, match.end() - match.start()));
                }
                return;
            }
        }
    }

    /** A department's own site is no portal of a government, unless a government is named with it. */
    private Channel own(Channel channel, String word, String before) {
        boolean ownSite = kind == IssuerKind.DEPARTMENT
                && OWN_SITE.contains(word)
                && !GOVERNMENT_BEFORE.matcher(before).find();
        return ownSite ? Channel.of("dept_site").orElse(channel) : channel;
    }

    /** Keeps the most telling words: those where disclosure is told, in a list, of a full name. */
    private void add(Channel channel, int start, int end, int strength) {
        mentions.add(new Mention(channel, start, end));
        if (strength > strengths.getOrDefault(channel.id(), -1)) {
            strengths.put(channel.id(), strength);
            found.put(channel.id(), new Facts.ChannelUse(channel, text.evidence(start, end)));
        }
    }

    private static int strength(Sentence sentence, int length) {
        return (sentence.section() == Section.PROACTIVE ? 2 : 0)
                + (sentence.listsChannels() ? 1 : 0)
                + (length >= 4 ? 1 : 0);
    }

    /** The rows of the 2014 form: a channel with at least one item was used. */
    private void tables() {
        STAT_ROW.each(text.text(), text.text().length(), row -> {
            boolean press = row.group("press") != null;
            String count = row.group(press ? "times" : "count");
            String id = press ? "press_event" : STAT_CHANNELS.getOrDefault(row.group("what"), "");
            if (!count.matches("0+")) {
                Channel.of(id).ifPresent(channel -> add(channel, row.start(), row.end(), 0));
            }
        });
    }

    private static Lexicon<List<Alias>> aliases() {
        Map<String, List<Alias>> words = new LinkedHashMap<>();
        for (String[] row : Rules.table("channel-aliases.tsv", 6)) {
            List<Channel> channels = new ArrayList<>();
            for (String id : row[0].split("\\+")) {
                if (!id.equals("none")) {
                    channels.add(Channel.of(id).orElseThrow(() -> new IllegalStateException("no channel " + id)));
                }
            }
            words.computeIfAbsent(row[1], word -> new ArrayList<>(1))
                    .add(new Alias(
                            channels,
                            pattern(row[2], "(?:%s)$"),
                            pattern(row[3], "(?:%s)"),
                            pattern(row[4], "(?:%s)$"),
                            pattern(row[5], "%s")));
        }
        return new Lexicon<>(words);
    }

    private static @Nullable Pattern pattern(String written, String form) {
        return written.equals("-") ? null : Pattern.compile(form.formatted(written));
    }

    private static Lexicon<String> moods() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String[] row : Rules.table("moods.tsv", 2)) {
            words.put(row[1], row[0]);
        }
        return new Lexicon<>(words);
    }
}
