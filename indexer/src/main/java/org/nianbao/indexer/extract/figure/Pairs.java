package org.nianbao.indexer.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Words;
import org.nianbao.indexer.extract.text.Years;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures.CategoryCount;

/** Pairs names and numbers in their order: {@code 网站和微信分别公开18条和12条}. */
final class Pairs {
    /** What may stand between names, or numbers, of a list. */
    static final String LIST = "、,和及与";

    private final FoldedText text;
    private final ItemWords clauses;
    private final NamedChannels named;
    private final ChannelCounts byChannel;
    private final Parts parts;

    Pairs(FoldedText text, ItemWords clauses, NamedChannels named, ChannelCounts byChannel, Parts parts) {
        this.text = text;
        this.clauses = clauses;
        this.named = named;
        this.byChannel = byChannel;
        this.parts = parts;
    }

    /** Numbers in a row, {@code 18条、12条和7条}: the index of the last. */
    int row(List<Amount> amounts, int first) {
        int row = first;
        while (row + 1 < amounts.size()
                && amounts.get(row + 1).start() == amounts.get(row).end() + 1
                && LIST.indexOf(text.text().charAt(amounts.get(row).end())) >= 0) {
            row++;
        }
        return row;
    }

    /** Which of a row of numbers is the year's, if as many years stand before it: {@code 2016年、2017年分别公开18条、12条}; or -1. */
    int ofYear(int from, List<Amount> row, int reportYear) {
        int at = row.getFirst().start();
        Years years = text.years();
        int first = years.from(Math.max(from, at - ItemWords.REACH));
        int index = -1;
        for (int i = first; i < years.size() && years.start(i) < at; i++) {
            index = years.value(i) == reportYear ? i - first : index;
        }
        boolean ordered = row.size() > 1 && years.from(at) - first == row.size();
        return ordered && text.words().has(Sense.RESPECTIVELY, Math.max(from, at - ItemWords.CLAUSE), at) ? index : -1;
    }

    /**
     * Takes a row of numbers, if as many names stand before it, as parts of what is being divided or else of a total.
     *
     * @param total what was counted before, of which the names may be kinds
     */
    boolean take(int from, List<Amount> row, @Nullable Total total) {
        int at = row.getFirst().start();
        Words words = text.words();
        int word = words.last(Sense.RESPECTIVELY, Math.max(from, at - ItemWords.CLAUSE), at);
        if (word < 0) {
            return false;
        }
        int end = words.start(word);
        int start = clauses.stopBefore(from, end);
        start = start == end && start > from ? clauses.stopBefore(from, start - 1) : start;
        List<Channel> channels = named.all(start, end);
        boolean onChannels = channels.size() == row.size();
        List<String> names = onChannels || total == null ? List.of() : names(start, end);
        if (!onChannels && (names.size() != row.size() || names.stream().anyMatch(name -> name.length() < 2))) {
            return false;
        }
        Division division = parts.open(onChannels, total, words.has(Sense.AMONG, start, end));
        for (int i = 0; i < row.size(); i++) {
            Figure figure = figure(row.get(i), start);
            if (onChannels) {
                byChannel.apart(channels.get(i), figure);
            } else {
                division.add(new CategoryCount(names.get(i), figure, Optional.empty()));
            }
            division.add(figure, Optional.empty(), onChannels, row.getLast().end());
        }
        return true;
    }

    private List<String> names(int start, int end) {
        List<String> names = new ArrayList<>();
        for (int at = start; at <= end; ) {
            int next = text.ahead("、和及与", at, end);
            names.add(clauses.name(at, next));
            at = next + 1;
        }
        return names;
    }

    private Figure figure(Amount amount, int start) {
        return new Figure(amount.value(), amount.approx(), text.evidence(start, amount.end()));
    }
}
