package org.nianbao.indexer.extract.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nianbao.indexer.extract.channel.ChannelFinder.Mention;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.facts.Channel;

/** Which channels a stretch of text names. */
final class NamedChannels {
    private final FoldedText text;
    private final ItemWords clauses;
    private final List<Mention> mentions;

    NamedChannels(FoldedText text, ItemWords clauses, List<Mention> mentions) {
        this.text = text;
        this.clauses = clauses;
        this.mentions = new ArrayList<>(mentions);
        this.mentions.sort(Comparator.comparingInt(Mention::start));
    }

    List<Mention> in(int start, int end) {
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
        int last = low;
        while (last < mentions.size() && mentions.get(last).end() <= end) {
            last++;
        }
        return mentions.subList(low, last);
    }

    /** The channels of a stretch, each once. */
    List<Channel> all(int start, int end) {
        List<Channel> channels = new ArrayList<>();
        for (Mention mention : in(start, end)) {
            if (!channels.contains(mention.channel())) {
                channels.add(mention.channel());
            }
        }
        return channels;
    }

    /** The one channel of a stretch. */
    Optional<Channel> only(int start, int end) {
        List<Channel> named = all(start, end);
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** The last mention; of a word that names two channels, {@code 镇村公开栏}, the first. */
    Optional<Mention> nearest(int start, int end) {
        List<Mention> named = in(start, end);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int last = named.size() - 1;
        while (last > 0
                && named.get(last - 1).end() == named.get(last).start() - 1
                && "“\"《".indexOf(text.text().charAt(named.get(last - 1).end())) >= 0) {
            last--; // 微信“云上柳湾”: its name
        }
        boolean two = last > 0 && named.get(last - 1).start() == named.get(last).start();
        return Optional.of(named.get(two ? last - 1 : last));
    }

    /** The one channel named right behind a number that nothing before it names: {@code 其余46条张贴在公示栏}. */
    Optional<Channel> behind(int lead, Amount amount) {
        int at = amount.start();
        int piece = text.words().endOf(Sense.PIECE, amount.end(), text.text().length()); // 12篇稿件经
        boolean carried = text.words().at(Sense.CARRIER, Math.max(piece, amount.end()))
                && clauses.bare(clauses.stopBefore(lead, at), at);
        return carried || clauses.rest(lead, at)
                ? only(amount.end(), clauses.stopBehind(amount.end()))
                : Optional.empty();
    }

    /** The channel that the words before a number name, unless they name a kind beside others: {@code 微信使用信息}. */
    Optional<Channel> before(int lead, int at, Optional<Division> division) {
        Optional<Mention> nearest = nearest(lead, at);
        if (nearest.isEmpty()) {
            int word = text.words().last(Sense.ONLINE, lead, at);
            boolean online = word >= 0
                    && clauses.bare(lead, text.words().start(word))
                    && clauses.bare(text.words().end(word), at);
            return online ? Channel.of("gov_portal") : Optional.empty();
        }
        if (joint(lead, at)) {
            return Optional.empty();
        }
        Senses rest = text.words().within(nearest.get().end(), at);
        boolean kind = division.filter(Division::isByKind).isPresent()
                && rest.has(Sense.INFORMATION)
                && !rest.has(Sense.DISCLOSED);
        return kind ? Optional.empty() : nearest.map(Mention::channel);
    }

    /** The one channel by which it was done what the next clause counts: {@code 依托县政府网站,全年公开信息107条}. */
    Optional<Channel> leading(int own, int lead, int at) {
        if (lead <= own || text.text().charAt(lead - 1) != ',' || text.text().indexOf("主动", lead, at) >= 0) {
            return Optional.empty();
        }
        int start = clauses.stopBefore(own, lead - 1);
        List<Mention> by = in(start, lead - 1);
        Optional<Channel> one = only(start, lead - 1);
        boolean means = one.isPresent()
                && text.words().has(Sense.PUT, start, by.getFirst().start())
                && !text.words().has(Sense.DISCLOSED, by.getLast().end(), lead - 1);
        return means ? one : Optional.empty();
    }

    /** The channel before the colon behind which a bare number stands, or a zero: {@code 微博:开号未发,0条}. */
    Optional<Channel> label(int own, int lead, Amount amount) {
        boolean labelled = lead > own && text.text().charAt(lead - 1) == ':';
        return labelled && (amount.value() == 0 || clauses.bare(lead, amount.start()))
                ? before(clauses.stopBefore(own, lead - 1), lead - 1, Optional.empty())
                : Optional.empty();
    }

    /** Whether the last channel named is joined to another, so that the number behind is of both: {@code 微博和公众号}. */
    boolean joint(int start, int end) {
        List<Mention> named = in(start, end);
        for (int i = named.size() - 2; i >= 0; i--) {
            Mention other = named.get(i);
            Mention next = named.get(i + 1);
            if (!other.channel().equals(next.channel())) {
                boolean one =
                        other.start() == next.start() && next.channel().group().equals("new_media"); // 两微一端
                return one
                        || other.end() < next.start()
                                && Pairs.LIST.indexOf(text.text().charAt(other.end())) >= 0;
            }
        }
        return false;
    }
}
