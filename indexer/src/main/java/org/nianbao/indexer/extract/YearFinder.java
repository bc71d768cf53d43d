package org.nianbao.indexer.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nianbao.indexer.extract.place.TitleFinder;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.FoldedText.Line;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Years;
import org.nianbao.indexer.extract.text.Years.Date;
import org.nianbao.indexer.facts.Facts;

/**
 * The year reported on: title, else statistical period, else the first sentence that dates the work, else a folder
 * of the site, else the year before publication. Never the year of publication.
 */
public final class YearFinder {
    private static final String TO = "至到-—–~―";

    /** What may stand between a first day and 至: {@code 起算,到}, {@code 以来至}. */
    private static final String FROM = "起始算统计开以来,( ";

    /** A shorter stretch is a campaign, not the period of a report. */
    private static final int LEAST_DAYS = 180;

    private final FoldedText text;
    private final Years years;

    private YearFinder(FoldedText text) {
        this.text = text;
        this.years = text.years();
    }

    /** The statistical period: whole years first, else an odd one; one that names no year is the title's. */
    static Optional<Facts.Period> period(FoldedText text, Optional<TitleFinder.Title> title) {
        return new YearFinder(text).period(title);
    }

    private Optional<Facts.Period> period(Optional<TitleFinder.Title> title) {
        Optional<Facts.Period> odd = Optional.empty();
        for (int i = 0; i < years.size(); i++) {
            Optional<Facts.Period> period = years.date(i).flatMap(this::from);
            if (period.filter(YearFinder::calendar).isPresent()) {
                return period;
            }
            odd = odd.or(() -> period);
        }
        return odd.or(() -> title.flatMap(this::inTitle).flatMap(year -> withoutYear(year.value())));
    }

    private static boolean calendar(Facts.Period period) {
        return period.start().getDayOfYear() == 1 && period.end().plusDays(1).getDayOfYear() == 1;
    }

    /** {@code 本年度1月1日至12月31日}. */
    private Optional<Facts.Period> withoutYear(int year) {
        int at = text.text().indexOf("1月1日");
        boolean whole = at > 0 && !Character.isDigit(text.text().charAt(at - 1));
        return whole ? years.dateAt(at, year).flatMap(this::from).filter(YearFinder::calendar) : Optional.empty();
    }

    private Optional<Facts.Period> from(Date first) {
        int at = skip(FROM, first.end());
        int to = skip(TO + " ", at);
        if (to == at) {
            return Optional.empty();
        }
        return years.dateAt(to, first.day().getYear())
                .filter(last -> period(first, last))
                .map(last -> new Facts.Period(first.day(), last.day(), text.evidence(first.start(), last.end())));
    }

    private int skip(String any, int from) {
        int at = from;
        while (at < text.text().length()
                && at - from < 6
                && any.indexOf(text.text().charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private boolean period(Date first, Date last) {
        boolean long_ = ChronoUnit.DAYS.between(first.day(), last.day()) >= LEAST_DAYS;
        return long_
                && (first.day().getDayOfYear() == 1
                        || text.words().has(Sense.PERIOD, first.start() - 30, last.end() + 12));
    }

    static Optional<Facts.Year> find(
            FoldedText text, Optional<TitleFinder.Title> title, Optional<Facts.Period> period) {
        YearFinder finder = new YearFinder(text);
        return title.flatMap(finder::inTitle)
                .or(() -> period.map(p -> new Facts.Year(p.end().getYear(), p.evidence())))
                .or(finder::inWork)
                .or(finder::inPath)
                .or(finder::beforePublication);
    }

    /** A year that the title's lines split ({@code 201⏎3年}) is read from their joined words. */
    private Optional<Facts.Year> inTitle(TitleFinder.Title title) {
        int i = years.first(title.start(), title.end());
        if (i >= 0) {
            return Optional.of(year(i));
        }
        Years joined = Years.of(title.words());
        int first = joined.first(0, title.words().length());
        return first < 0
                ? Optional.empty()
                : Optional.of(new Facts.Year(joined.value(first), text.evidence(title.start(), title.end())));
    }

    private Facts.Year year(int i) {
        text.explain("year", "Years", years.start(i), years.end(i));
        return new Facts.Year(years.value(i), text.evidence(years.start(i), years.end(i)));
    }

    /** The first year of the body that is not one of a law or of publication. */
    private Optional<Facts.Year> inWork() {
        for (Line line : text.lines()) {
            for (int i = years.from(line.start()); i < years.size() && years.end(i) <= line.end(); i++) {
                if (!line.furniture() && datesWork(i, line)) {
                    return Optional.of(year(i));
                }
            }
        }
        return Optional.empty();
    }

    private boolean datesWork(int i, Line line) {
        String words = text.text();
        int start = years.start(i);
        int end = years.end(i);
        boolean named = start > 0 && "〔[(【自".indexOf(words.charAt(start - 1)) >= 0;
        boolean said = end < line.end() && (words.charAt(end) > 0x2E80 || words.charAt(end) == ',');
        LocalDate last = LocalDate.of(years.value(i), 12, 31);
        boolean day = years.date(i).filter(date -> !date.day().equals(last)).isPresent() || years.month(i);
        int from = text.back("。", start, Math.max(line.start(), start - 60));
        int to = text.ahead("。", end, Math.min(line.end(), end + 60));
        return !named && said && !day && !text.words().has(Sense.NOT_WORK, from, to);
    }

    /** The first year alone in a path of the site: {@code 信息公开年报 > 2016年 > 正文}. */
    private Optional<Facts.Year> inPath() {
        for (int i = 0; i < years.size(); i++) {
            int before = years.start(i) - 1;
            before -= before > 0 && text.text().charAt(before) == ' ' ? 1 : 0;
            int behind = skip("年度 ", years.end(i));
            if (before >= 0 && isPath(before) && (isPath(behind) || text.text().charAt(behind) == '\n')) {
                return Optional.of(year(i));
            }
        }
        return Optional.empty();
    }

    private boolean isPath(int at) {
        return ">»›".indexOf(text.text().charAt(at)) >= 0;
    }

    private Optional<Facts.Year> beforePublication() {
        return PublicationFinder.date(text, Optional.empty())
                .map(date -> new Facts.Year(date.day().getYear() - 1, text.evidence(date.start(), date.end())));
    }
}
