package org.nianbao.indexer.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.FoldedText.Line;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Years;
import org.nianbao.indexer.extract.text.Years.Date;
import org.nianbao.indexer.facts.Facts;

/**
 * Finds the day of publication: behind its label ({@code words.tsv} published), else alone on a line of the page's frame,
 * else under the signature. Never before the end of the year reported on, but for the last month of it.
 */
public final class PublicationFinder {
    private PublicationFinder() {}

    static Optional<Facts.Day> find(FoldedText text, Optional<Integer> year) {
        return date(text, year).map(date -> {
            text.explain("published", "words.tsv published", date.start(), date.end());
            return new Facts.Day(date.day(), text.evidence(date.start(), date.end()));
        });
    }

    static Optional<Date> date(FoldedText text, Optional<Integer> year) {
        Years years = text.years();
        LocalDate earliest = LocalDate.of(year.orElse(2000), 12, 1);
        Date best = null;
        int bestRank = 0;
        int next = 0;
        for (Line line : text.lines()) {
            for (; next < years.size() && years.start(next) < line.end(); next++) {
                Optional<Date> date = years.value(next) < earliest.getYear() ? Optional.empty() : years.date(next);
                boolean early = date.isEmpty() || date.get().day().isBefore(earliest);
                int rank = early ? 0 : rank(text, line, date.get());
                boolean later = rank == 1 && bestRank == 1;
                if (rank > bestRank || later) {
                    best = date.get();
                    bestRank = rank;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** 3 labelled, 2 in the frame of the page, 1 at the end of a short line of the body: a signature; 0 otherwise. */
    private static int rank(FoldedText text, Line line, Date date) {
        int before = date.start() - line.start();
        int label = text.words().last(Sense.PUBLISHED, Math.max(line.start(), date.start() - 12), date.start());
        if (label >= 0 && date.start() - text.words().end(label) <= 3) {
            return 3;
        }
        boolean ends = line.end() - date.end() <= 9;
        boolean sentence = text.text().charAt(line.end() - 1) == '。';
        boolean alone = before <= 2 && (ends || line.length() < 60) && !sentence;
        if (line.furniture() || alone && date.start() < 400) {
            return alone ? 2 : 0;
        }
        boolean signed = line.end() - date.end() <= 1
                && (text.gapBefore(date.start())
                        || before <= 25 && text.ahead(",。:、(至到", line.start(), date.start()) == date.start());
        return signed ? 1 : 0;
    }
}
