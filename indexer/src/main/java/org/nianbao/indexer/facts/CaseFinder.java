package org.nianbao.indexer.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.facts.Amounts.Amount;
import org.nianbao.indexer.facts.Figures.RouteCount;

/**
 * Finds applications, fees, reconsiderations and lawsuits in the prose. A zero must be said: 未收到, 无, 没有, 为零. Where a
 * paragraph says only 无 or 未发生, its heading says of what.
 */
final class CaseFinder {
    private static final Pattern ZERO = Pattern.compile(
            "未(?!公开|来|按|能|成年|满|及时|答复|办结|审结)|没有(?!公开|及时|答复|答)|无(?!法|论|偿|障碍|线|正当|关|条件)|没(?=收|发生)|不存在|不收|不涉及|免费|零|均?为0|[^0-9]0(?:件|宗|条|起|元|次|例)|^0(?:件|宗|条|起|元|次|例)|一分钱没");
    private static final Pattern APPLICATION = Pattern.compile("申请|要求(?:我|本)?[^,。;]{0,6}公开|依申请");
    private static final Pattern APPLICATION_OF =
            Pattern.compile("公开|信息|依申请|书面申请|收到[^,。;]{0,20}申请|申请(?:人|数|量|件|表|情况|事项|$)");
    private static final Pattern RECEIVED = Pattern.compile("收到|受理|接到|接收|新收|收|提出|有|办理|申请");
    private static final Pattern NOT_RECEIVED =
            Pattern.compile("结转|答复|办结|撤销|予以公开|不予|无法提供|其他处理|咨询|热线|建议|提案|上年|列入|目录|部分公开|留言|信箱");
    private static final Pattern FEE = Pattern.compile("收费|费用|收取|减免|免费|缴费|一分钱|信息处理费|检索费|复制费|邮寄费");
    private static final Pattern OTHER_FEE = Pattern.compile("行政事业性|经费|支出|项目收费|涉企|学费|停车|处理决定");
    private static final Pattern RECONSIDERATION = Pattern.compile("复议");
    private static final Pattern LAWSUIT = Pattern.compile("诉讼|应诉|被诉|起诉");
    /** The sentence that lists the parts of the report. */
    private static final Pattern PARTS = Pattern.compile(
            "部分|[0-9一二三四五六七八九十]块|等内容|几个方面|结果维持[ |]*结果|^[ |]*(?:结果维持|结果纠正)[ |]*$|未经复议|复议后起诉|申请数|勾稽关系|答复数|办结数|数量[ |]*(?:件|$)|收取的费用|不存在数|告知|属于[^,。]{2,12}$");

    private static final String CASES = "件条宗份起例";

    /** What is read of a sentence; keeps hostile text linear. */
    private static final int LONGEST_SENTENCE = 2_000;

    private record Route(String id, Pattern words) {}

    private static final List<Route> ROUTES = List.of(
            new Route("in_person", Pattern.compile("当面|现场|窗口|上门")),
            new Route("email", Pattern.compile("电子邮件|电子邮箱|邮箱")),
            new Route("online", Pattern.compile("网络|网上|在线|平台|网站|互联网")),
            new Route("mail", Pattern.compile("信函|邮寄|来函|书信|邮政")),
            new Route("fax", Pattern.compile("传真")));

    private final FoldedText text;
    private final List<RouteCount> routes = new ArrayList<>();
    private @Nullable Figure applications;
    private @Nullable Figure fees;
    private @Nullable Figure reconsiderations;
    private @Nullable Figure lawsuits;

    private CaseFinder(FoldedText text) {
        this.text = text;
    }

    /** The figures on applications, fees and remedies; the others are empty. */
    static Figures find(FoldedText text, List<Sentence> sentences) {
        CaseFinder finder = new CaseFinder(text);
        String heading = "";
        Section section = Section.INTRO;
        for (Sentence sentence : sentences) {
            String words = text.text()
                    .substring(sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST_SENTENCE));
            if (sentence.section() != section) {
                heading = "";
                section = sentence.section();
            }
            if (sentence.heading()) {
                heading = words;
            } else if (section != Section.PLANS && section != Section.TABLES) {
                finder.read(sentence, heading, words);
            }
        }
        return new Figures(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.ofNullable(finder.applications),
                finder.routes,
                Optional.ofNullable(finder.fees),
                Optional.ofNullable(finder.reconsiderations),
                Optional.ofNullable(finder.lawsuits));
    }

    private void read(Sentence sentence, String heading, String words) {
        if (PARTS.matcher(words).find()) {
            return;
        }
        boolean bare = words.length() <= 14
                && !APPLICATION.matcher(words).find()
                && !FEE.matcher(words).find()
                && !RECONSIDERATION.matcher(words).find()
                && !LAWSUIT.matcher(words).find();
        String topic = bare ? heading : words;
        boolean remedy =
                RECONSIDERATION.matcher(topic).find() || LAWSUIT.matcher(topic).find();
        if (remedy) {
            remedies(sentence, topic, words, bare);
        }
        if (FEE.matcher(topic).find() && !OTHER_FEE.matcher(words).find()) {
            fees = fees != null ? fees : fee(sentence, words);
        }
        boolean section = sentence.section() == Section.APPLICATIONS;
        boolean about = APPLICATION.matcher(topic).find()
                && (section || APPLICATION_OF.matcher(topic).find());
        boolean elsewhere = sentence.section() == Section.PROBLEMS
                || sentence.section() == Section.FEES
                || FEE.matcher(words).find();
        if (about && !remedy && !elsewhere || section && about && bare) {
            applications(sentence, words);
        }
    }

    private void applications(Sentence sentence, String words) {
        List<Amount> amounts = Amounts.find(words);
        int previous = 0;
        for (Amount amount : amounts) {
            String before = words.substring(Math.max(previous, amount.start() - 40), amount.start());
            String clause = before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
            String near = clause + words.substring(amount.end(), Math.min(words.length(), amount.end() + 16));
            boolean received = CASES.contains(amount.unit())
                    || amount.unit().equals("人次")
                    || amount.unit().equals("次");
            if (received
                    && near.contains("申请")
                    && RECEIVED.matcher(before).find()
                    && !NOT_RECEIVED.matcher(clause).find()) {
                if (applications == null || applications.value() == 0 && amount.value() > 0) {
                    applications = figure(sentence, words, amount);
                    routes(sentence, words, amount, amounts);
                }
                return;
            }
            previous = amount.end();
        }
        if (applications == null && zero(words)) {
            applications = zero(sentence);
        }
    }

    /** {@code 新收55件(信函20件,在线35件)}, {@code 12件,均以信函提出}. */
    private void routes(Sentence sentence, String words, Amount total, List<Amount> amounts) {
        int previous = total.end();
        for (Amount amount : amounts) {
            if (amount.start() < total.end()) {
                continue;
            }
            String before = words.substring(previous, amount.start());
            for (Route route : ROUTES) {
                if (route.words().matcher(before).find()
                        && !NOT_RECEIVED.matcher(before).find()) {
                    routes.add(new RouteCount(route.id(), figure(sentence, words, amount)));
                    break;
                }
            }
            previous = amount.end();
        }
        Matcher all = Pattern.compile("(?:均|都|全部)[^;。]{0,12}").matcher(words);
        while (routes.isEmpty() && total.value() > 0 && all.find()) {
            for (Route route : ROUTES) {
                if (route.words().matcher(all.group()).find()) {
                    routes.add(new RouteCount(route.id(), figure(sentence, words, total)));
                    break;
                }
            }
        }
    }

    private @Nullable Figure fee(Sentence sentence, String words) {
        for (Amount amount : Amounts.find(words)) {
            String before = words.substring(Math.max(0, amount.start() - 24), amount.start());
            if (amount.unit().equals("元") && before.matches(".*(?:收取|收费|费|共收|实收).*") && !before.contains("减免")) {
                return figure(sentence, words, amount);
            }
        }
        return zero(words) ? zero(sentence) : null;
    }

    private void remedies(Sentence sentence, String topic, String words, boolean bare) {
        Matcher first = RECONSIDERATION.matcher(topic);
        Matcher second = LAWSUIT.matcher(topic);
        boolean both = first.find() && second.find();
        boolean zero = zero(words);
        if (RECONSIDERATION.matcher(topic).find() && reconsiderations == null) {
            reconsiderations = remedy(sentence, words, RECONSIDERATION, LAWSUIT, zero);
        }
        if (LAWSUIT.matcher(topic).find() && lawsuits == null) {
            lawsuits = remedy(sentence, words, LAWSUIT, RECONSIDERATION, zero);
        }
        if (both && bare && zero) {
            reconsiderations = reconsiderations == null ? zero(sentence) : reconsiderations;
            lawsuits = lawsuits == null ? zero(sentence) : lawsuits;
        }
    }

    /** The number nearest behind the word, before the other word comes; zero where the sentence says so. */
    private @Nullable Figure remedy(Sentence sentence, String words, Pattern word, Pattern other, boolean zero) {
        Matcher named = word.matcher(words);
        while (named.find()) {
            Matcher next = other.matcher(words).region(named.end(), words.length());
            int limit = next.find() ? next.start() : words.length();
            for (Amount amount : Amounts.find(words)) {
                if (amount.start() >= named.end() && amount.start() < limit && CASES.contains(amount.unit())) {
                    return figure(sentence, words, amount);
                }
            }
        }
        return zero ? zero(sentence) : null;
    }

    private static boolean zero(String words) {
        return ZERO.matcher(words).find();
    }

    private Figure zero(Sentence sentence) {
        return new Figure(0, false, text.evidence(sentence.start(), sentence.end()));
    }

    private Figure figure(Sentence sentence, String words, Amount amount) {
        int start = Math.max(0, amount.start() - 16);
        int comma =
                Math.max(words.lastIndexOf(',', amount.start() - 1), words.lastIndexOf(';', amount.start() - 1)) + 1;
        int from = sentence.start() + Math.max(start, comma > amount.start() - 2 ? start : comma);
        return new Figure(amount.value(), amount.approx(), text.evidence(from, sentence.start() + amount.end()));
    }
}
