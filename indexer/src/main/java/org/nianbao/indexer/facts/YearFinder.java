package org.nianbao.indexer.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.indexer.facts.FoldedText.Line;

/**
 * The year reported on: title, else statistical period, else the first sentence that dates the work, else the year
 * before publication. Never the year of publication.
 */
final class YearFinder {
    private static final String TO = "[\\s起]{0,2}(?:至|到|-|—|–|~|―){1,3}\\s?";

    /** A calendar year, also where the crawler lost 年 and 月: {@code 201711日至20171231日}. */
    private static final Pattern CALENDAR =
            Pattern.compile("(?<y>20[0-9]{2})年?0?1月?0?1日" + TO + "(?:(?<y2>20[0-9]{2})年?)?12月?31日?");

    private static final Pattern PERIOD = Pattern.compile("(?<y>20[0-9]{2})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日" + TO
            + "(?:(?<y2>20[0-9]{2})年)?(?<m2>[0-9]{1,2})月(?<d2>[0-9]{1,2})日");

    private static final Pattern YEAR_IN_WORK = Pattern.compile("(?<![〔\\[(【自])(?<y>" + Numerals.YEAR
            + ")年?(?:度|来(?!的)|底|末|12月31日|全年|,|、|我|本|全|共|政府信息|信息公开|\\s|(?=\\p{IsHan}))");

    private static final Pattern DATE =
            Pattern.compile("(?<y>20[0-9]{2})[年\\-/.](?<m>[0-9]{1,2})[月\\-/.](?<d>[0-9]{1,2})");

    private static final Pattern DAY = Pattern.compile("年(?<d>[0-9]{1,2}月[0-9]{0,2})");
    private static final Pattern NOT_WORK = Pattern.compile("修订|颁布|发布时间|发布日期|时间:|日期:|来源:|成立于|规划");

    private YearFinder() {}

    /** The statistical period, a whole year or an odd one. */
    static Optional<Facts.Period> period(FoldedText text) {
        Matcher calendar = CALENDAR.matcher(text.text());
        if (calendar.find()) {
            int first = Integer.parseInt(calendar.group("y"));
            int last = calendar.group("y2") == null ? first : Integer.parseInt(calendar.group("y2"));
            if (last >= first) {
                return Optional.of(new Facts.Period(
                        LocalDate.of(first, 1, 1),
                        LocalDate.of(last, 12, 31),
                        text.evidence(calendar.start(), calendar.end())));
            }
        }
        Matcher period = PERIOD.matcher(text.text());
        while (period.find()) {
            Optional<Facts.Period> odd = odd(text, period);
            if (odd.isPresent()) {
                return odd;
            }
        }
        return Optional.empty();
    }

    private static Optional<Facts.Period> odd(FoldedText text, Matcher match) {
        try {
            LocalDate start = date(match.group("y"), match.group("m"), match.group("d"));
            String lastYear = match.group("y2") == null ? match.group("y") : match.group("y2");
            LocalDate end = date(lastYear, match.group("m2"), match.group("d2"));
            boolean long_ = end.toEpochDay() - start.toEpochDay() >= 180;
            return long_
                    ? Optional.of(new Facts.Period(start, end, text.evidence(match.start(), match.end())))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    static Optional<Facts.Year> find(
            FoldedText text, Optional<TitleFinder.Title> title, Optional<Facts.Period> period) {
        Optional<Facts.Year> titled = title.flatMap(t -> inTitle(text, t));
        if (titled.isPresent()) {
            return titled;
        }
        if (period.isPresent()) {
            return Optional.of(
                    new Facts.Year(period.get().end().getYear(), period.get().evidence()));
        }
        return inWork(text).or(() -> beforePublication(text));
    }

    /** A year that the title's lines split ({@code 201⏎3年}) is read from their joined words. */
    private static Optional<Facts.Year> inTitle(FoldedText text, TitleFinder.Title title) {
        Matcher year = Numerals.years(text.text().substring(title.start(), title.end()));
        if (year.find()) {
            return Optional.of(new Facts.Year(
                    Numerals.year(year.group()),
                    text.evidence(title.start() + year.start(), title.start() + year.end())));
        }
        Matcher joined = Numerals.years(title.words());
        return joined.find()
                ? Optional.of(new Facts.Year(Numerals.year(joined.group()), text.evidence(title.start(), title.end())))
                : Optional.empty();
    }

    /** The first year of a sentence of the body that is not a date of a law or of publication. */
    private static Optional<Facts.Year> inWork(FoldedText text) {
        for (Line line : text.lines()) {
            if (line.furniture()) {
                continue;
            }
            for (int start = line.start(); start < line.end(); ) {
                int end = text.text().indexOf('。', start);
                end = end < 0 || end > line.end() ? line.end() : end;
                String sentence = text.text().substring(start, end);
                boolean work = !NOT_WORK.matcher(sentence).find();
                Matcher year = YEAR_IN_WORK.matcher(sentence);
                while (work && year.find()) {
                    if (!isDate(sentence, year.end("y"))) {
                        return Optional.of(new Facts.Year(
                                Numerals.year(year.group("y")),
                                text.evidence(start + year.start("y"), start + year.end("y"))));
                    }
                }
                start = end + 1;
            }
        }
        return Optional.empty();
    }

    /** Whether a year begins a date other than the last day of the year: the day of a law, or of publication. */
    private static boolean isDate(String sentence, int yearEnd) {
        Matcher day = DAY.matcher(sentence).region(yearEnd, sentence.length());
        return day.lookingAt() && !day.group("d").equals("12月31");
    }

    private static Optional<Facts.Year> beforePublication(FoldedText text) {
        Matcher date = DATE.matcher(text.text());
        return date.find()
                ? Optional.of(
                        new Facts.Year(Integer.parseInt(date.group("y")) - 1, text.evidence(date.start(), date.end())))
                : Optional.empty();
    }
}
