package org.nianbao.indexer.extract.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Sentence;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures.ChannelCount;

/** How many items each channel carried: what is told first of it. */
final class ChannelCounts {
    /** Units of an item on a channel; others count copies and powers. */
    private static final String UNITS = "条件篇则宗";

    private final FoldedText text;
    private final Map<String, ChannelCount> counts = new LinkedHashMap<>();
    private final ItemWords clauses;
    private final NamedChannels named;
    private int apart;

    ChannelCounts(FoldedText text, ItemWords clauses, NamedChannels named) {
        this.text = text;
        this.clauses = clauses;
        this.named = named;
    }

    /** A channel named behind a total as the place where all of it is. */
    void allTo(Sentence sentence, Figure all, int from) {
        int end = Math.min(sentence.end(), from + ItemWords.REACH);
        int part = text.words().next(Sense.AMONG, from, end); // 其中88条均在公众号推送
        int word = text.words()
                .next(Sense.ALL_TO, from, part < 0 ? end : text.words().start(part));
        int place = word >= 0 ? text.words().end(word) : carrierEnd(from, end);
        if (place >= 0) {
            named.only(place, Math.min(end, clauses.stopBehind(place))).ifPresent(channel -> add(channel, all));
        }
    }

    /** Behind the word that leads to a place, right behind a number and before no other: {@code 共60条,在网站发布}; or -1. */
    private int carrierEnd(int from, int limit) {
        int start = from + 1;
        int end = Math.min(limit, clauses.stopBehind(start));
        boolean carried = start < end
                && text.text().charAt(from) == ','
                && text.words().at(Sense.CARRIER, start)
                && text.words().has(Sense.DISCLOSED, start, end)
                && text.text().indexOf('占', start, end) < 0
                && text.amounts().within(start, end).isEmpty();
        return carried ? start + 1 : -1;
    }

    void add(Channel channel, Figure figure) {
        counts.putIfAbsent(channel.id(), new ChannelCount(channel, figure));
    }

    /** A channel's items as a part of a total. */
    void part(Item item, Channel channel, Figure figure, Division division) {
        if (division.hasUnitOf(item.amount()) || UNITS.contains(item.amount().unit())) {
            add(item, channel, figure, division.rule());
        }
    }

    /** A channel's items on their own, as no part of a total. */
    void apart(Item item, Channel channel, Figure figure) {
        boolean disclosed = item.said().has(Sense.DISCLOSED);
        boolean contact = channel.group().equals("contact");
        boolean items = item.inItems() && (disclosed || !contact)
                || (disclosed
                                || item.sentence().says(Sense.DISCLOSED)
                                        && "篇则".contains(item.amount().unit()))
                        && !contact
                        && (UNITS + ProactiveFinder.WORK_UNITS)
                                .contains(item.amount().unit());
        if (items) {
            add(item, channel, figure, "words.tsv disclosed");
        }
        apart += item.inItems() ? 1 : 0;
    }

    void apart(Channel channel, Figure figure) {
        add(channel, figure);
        apart++;
    }

    private void add(Item item, Channel channel, Figure figure, String rule) {
        text.explain(
                "by_channel " + channel.id(), rule, item.lead(), item.amount().end());
        add(channel, figure);
    }

    /** How many channels have numbers of their own. */
    int apart() {
        return apart;
    }

    /** All but one that turned out to be of all years. */
    List<ChannelCount> except(Optional<Figure> cumulative) {
        return counts.values().stream()
                .filter(count -> cumulative.filter(count.figure()::equals).isEmpty())
                .toList();
    }
}
