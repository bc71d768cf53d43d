package org.nianbao.indexer.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.indexer.facts.Check.Code;

/** Holds what a report says against itself. */
final class Checker {
    private static final Pattern COMPARED = Pattern.compile("比|较|同期|上年|去年|往年|以来|自20|增长|下降|历年|累计|修订|施行|印发|下发|结转|规划|普查");
    private static final Pattern WORK_OF_YEAR = Pattern.compile(
            "(?<y>20[0-9]{2})年度?[^。;,0-9]{0,14}(?:公开|发布)[^。;0-9]{0,12}[0-9]+(?:余)?(?:条|件|篇)|截(?:至|止)到?(?<end>20[0-9]{2})年(?:底|末|年底|12月)");

    private final FoldedText text;
    private final List<Check> checks = new ArrayList<>();

    private Checker(FoldedText text) {
        this.text = text;
    }

    static List<Check> check(
            FoldedText text,
            List<Sentence> sentences,
            Optional<Facts.Year> year,
            Optional<Facts.Period> period,
            Era era) {
        Checker checker = new Checker(text);
        year.ifPresent(y -> checker.years(y, sentences, period));
        year.ifPresent(y -> checker.form(y, era));
        period.ifPresent(checker::period);
        return checker.checks;
    }

    private void years(Facts.Year year, List<Sentence> sentences, Optional<Facts.Period> period) {
        if (period.filter(p -> p.end().getYear() != year.value() && p.start().getYear() != year.value())
                .isPresent()) {
            mismatch(year, period.get().end().getYear(), period.get().evidence());
        }
        for (Sentence sentence : sentences) {
            if (sentence.heading() || sentence.section() == Section.PLANS) {
                continue;
            }
            String words = text.text().substring(sentence.start(), sentence.end());
            Matcher work = WORK_OF_YEAR.matcher(words);
            if (work.find() && !COMPARED.matcher(words).find()) {
                String group = work.group("y") != null ? "y" : "end";
                int other = Integer.parseInt(work.group(group));
                if (other != year.value()) {
                    mismatch(
                            year, other, text.evidence(sentence.start() + work.start(), sentence.start() + work.end()));
                    return;
                }
            }
        }
    }

    private void mismatch(Facts.Year year, int other, Evidence evidence) {
        add(Code.YEAR_MISMATCH, year.value() + "年的报告中出现" + other + "年的情况", List.of(year.evidence(), evidence));
    }

    private void form(Facts.Year year, Era era) {
        boolean old = era == Era.TABLE_2019 && year.value() > 2020;
        boolean early = era == Era.TABLE_2021 && year.value() < 2021;
        if (old || early) {
            add(
                    Code.TEMPLATE_VERSION,
                    year.value() + "年的报告使用了" + (old ? "2019" : "2021") + "年的格式",
                    List.of(year.evidence()));
        }
    }

    private void period(Facts.Period period) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        boolean calendar =
                start.equals(LocalDate.of(start.getYear(), 1, 1)) && end.equals(LocalDate.of(start.getYear(), 12, 31));
        if (!calendar) {
            add(Code.PERIOD_ODD, "统计期限" + start + "至" + end + "不是一个自然年", List.of(period.evidence()));
        }
    }

    private void add(Code code, String message, List<Evidence> evidence) {
        if (checks.stream().noneMatch(check -> check.code() == code)) {
            checks.add(new Check(code, message, evidence));
        }
    }
}
