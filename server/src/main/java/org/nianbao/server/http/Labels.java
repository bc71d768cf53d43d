package org.nianbao.server.http;

import java.util.Optional;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.indexer.index.Measure;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.QueryNote;
import org.nianbao.web.Lang;
import org.nianbao.web.Messages;

/** What values are called in one language. */
record Labels(Lang lang) {
    String text(String key, Object... arguments) {
        return Messages.of(lang).text(key, arguments);
    }

    String note(QueryNote note) {
        return lang == Lang.EN ? note.en() : note.zh();
    }

    String dimension(Dimension dimension) {
        return text("label." + dimension.measure().map(Measure::json).orElse(dimension.id()));
    }

    /** The name of a value; places and years bear the one given. */
    String value(Dimension dimension, String value, String given) {
        if (value.equals(IndexSchema.UNKNOWN)) {
            return text("label.unknown");
        }
        Optional<String> found = switch (dimension) {
            case CHANNEL ->
                Channel.of(value).map(this::channel).or(() -> Messages.of(lang).find("channel_group." + value));
            case CHANNEL_GROUP ->
                Messages.of(lang)
                        .find("channel_group." + value)
                        .or(() -> Messages.of(lang).find("label." + value));
            case ISSUER_KIND, ERA -> Messages.of(lang).find(dimension.id() + "." + value);
            case YEAR -> Optional.of(range(value));
            case REGION -> Optional.empty();
            case CHECK -> Messages.of(lang).find("check." + value);
            default -> Messages.of(lang).find("label." + value).or(() -> Optional.of(range(value)));
        };
        return found.orElse(given);
    }

    /** {@code 100–500}; a single number as it is. */
    private static String range(String value) {
        return value.replace("..", "–");
    }

    String channel(Channel channel) {
        return lang == Lang.EN ? channel.en() : channel.zh();
    }

    /** What an id from data is called; one without a message bears the name given. */
    String id(String kind, String id, String given) {
        return Messages.of(lang).find(kind + id).orElse(given);
    }

    /** {@code 约 1,200 条}, of a figure by its name in the facts. */
    String figure(String name, Number value, boolean approx) {
        String number = text("value." + name, value);
        return approx ? text("value.approximate", number) : number;
    }

    /** {@code 年份：2017} */
    String named(String label, String value) {
        return label + text("label.colon") + value;
    }
}
