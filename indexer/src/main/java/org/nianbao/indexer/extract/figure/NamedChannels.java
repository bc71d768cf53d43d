package org.nianbao.indexer.extract.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nianbao.indexer.extract.channel.ChannelFinder.Mention;
import org.nianbao.indexer.facts.Channel;

/** Which channels a stretch of text names. */
final class NamedChannels {
    private final String text;
    private final List<Mention> mentions;

    NamedChannels(String text, List<Mention> mentions) {
        this.text = text;
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
        boolean two = last > 0 && named.get(last - 1).start() == named.get(last).start();
        return Optional.of(named.get(two ? last - 1 : last));
    }

    /** Whether the last channel named is joined to another, so that the number behind is of both: {@code 微博和公众号}. */
    boolean joint(int start, int end) {
        List<Mention> named = in(start, end);
        for (int i = named.size() - 2; i >= 0; i--) {
            Mention other = named.get(i);
            Mention next = named.get(i + 1);
            if (!other.channel().equals(next.channel())) {
                return other.end() < next.start() && Pairs.LIST.indexOf(text.charAt(other.end())) >= 0;
            }
        }
        return false;
    }
}
