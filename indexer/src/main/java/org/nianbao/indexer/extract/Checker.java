package org.nianbao.indexer.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.indexer.extract.place.TitleFinder;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Sentence;
import org.nianbao.indexer.extract.text.Years;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Check.Code;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.Section;

/** Holds what a report says against itself. */
public final class Checker {
    private static final Pattern UP_TO = Pattern.compile("截[至止]到?.{4}年?(?:年?底|年?末|12月|十二月)");
    private static final String CLAUSE = ",;。!?\n";

    private final FoldedText text;
    private final List<Check> checks = new ArrayList<>();

    private Checker(FoldedText text) {
        this.text = text;
    }

    static List<Check> check(
            FoldedText text,
            List<Sentence> sentences,
            Optional<TitleFinder.Title> title,
            Optional<Facts.Year> year,
            Optional<Facts.Period> period,
            Era era,
            Optional<Evidence> form) {
        Checker checker = new Checker(text);
        year.ifPresent(y -> checker.years(y, title, sentences, period));
        year.ifPresent(y -> checker.form(y, era, form));
        period.ifPresent(checker::period);
        return checker.checks;
    }

    private void years(
            Facts.Year year,
            Optional<TitleFinder.Title> title,
            List<Sentence> sentences,
            Optional<Facts.Period> period) {
        if (period.filter(p -> p.end().getYear() != year.value() && p.start().getYear() != year.value())
                .isPresent()) {
            mismatch(year, period.get().end().getYear(), period.get().evidence());
            return;
        }
        Years years = text.years();
        for (Sentence sentence : sentences) {
            for (int i = years.from(sentence.start());
                    sentence.section() != Section.PLANS && i < years.size() && years.end(i) <= sentence.end();
                    i++) {
                if (years.value(i) != year.value()
                        && !years.glued(i)
                        && !inTitle(title, sentence)
                        && reports(i, year.value(), sentence)) {
                    int from = Math.max(sentence.start(), years.start(i) - 3);
                    int to = clauseEnd(years.end(i), sentence);
                    text.explain("YEAR_MISMATCH", "words.tsv year_work", from, to);
                    mismatch(year, years.value(i), text.evidence(from, to));
                    return;
                }
            }
        }
    }

    private static boolean inTitle(Optional<TitleFinder.Title> title, Sentence sentence) {
        return title.isPresent()
                && title.get().start() <= sentence.start()
                && sentence.start() < title.get().end();
    }

    /**
     * Whether a sentence tells of the work of another year as if it were this one's: no comparison, no law, no plan, no
     * event that began then.
     */
    private boolean reports(int i, int year, Sentence sentence) {
        Years years = text.years();
        String words = text.text();
        int start = years.start(i);
        int end = years.end(i);
        if (end >= sentence.end() || words.charAt(end) != '年') {
            return false;
        }
        int from = text.back(CLAUSE, start, Math.max(sentence.start(), start - 12));
        int to = clauseEnd(end, sentence);
        boolean upTo = words.indexOf('截', from, start) >= 0
                && UP_TO.matcher(words)
                        .region(from, Math.min(sentence.end(), end + 6))
                        .find();
        if (!upTo
                && (years.date(i).isPresent()
                        || years.month(i)
                        || start > from && "自从至到比较与和〔(《".indexOf(words.charAt(start - 1)) >= 0)) {
            return false;
        }
        int quote = text.back("《》", start, Math.max(sentence.start(), start - 40));
        boolean quoted = quote > 0 && words.charAt(quote - 1) == '《';
        boolean compares = years.value(i) <= year + 1
                && names(year, Math.max(sentence.start(), start - 40), Math.min(sentence.end(), end + 40));
        boolean aside =
                text.words().has(Sense.ASIDE_YEAR, from, to) || text.words().has(Sense.GONE, end, to);
        boolean coming = years.value(i) == year + 1
                && (text.words().has(Sense.COMING, end, to)
                        || sentence.section() == Section.PROBLEMS
                        || text.amounts()
                                .within(end, Math.min(sentence.end(), to + 20))
                                .isEmpty());
        return !quoted
                && !compares
                && !aside
                && !coming
                && (upTo || text.words().has(Sense.YEAR_WORK, end, to));
    }

    private boolean names(int year, int start, int end) {
        Years years = text.years();
        for (int i = years.from(start); i < years.size() && years.end(i) <= end; i++) {
            if (years.value(i) == year && !years.glued(i)) {
                return true;
            }
        }
        return false;
    }

    /** The end of the clause that a year stands in; a comma right behind the year ends none. */
    private int clauseEnd(int yearEnd, Sentence sentence) {
        int limit = Math.min(sentence.end(), yearEnd + 40);
        int end = text.ahead(CLAUSE, yearEnd, limit);
        return end - yearEnd > 8 ? end : text.ahead(CLAUSE, Math.min(limit, end + 1), limit);
    }

    private void mismatch(Facts.Year year, int other, Evidence evidence) {
        add(Code.YEAR_MISMATCH, year.value() + "年的报告中出现" + other + "年的情况", List.of(year.evidence(), evidence));
    }

    private void form(Facts.Year year, Era era, Optional<Evidence> form) {
        boolean old = era == Era.TABLE_2019 && year.value() > 2020;
        boolean early = era == Era.TABLE_2021 && year.value() < 2021;
        if (old || early) {
            add(
                    Code.TEMPLATE_VERSION,
                    year.value() + "年的报告使用了" + (old ? "2019" : "2021") + "年的格式",
                    Stream.concat(Stream.of(year.evidence()), form.stream()).toList());
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
