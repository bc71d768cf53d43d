package org.nianbao.server.http;

import java.util.Optional;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.indexer.index.Measure;
import org.nianbao.server.search.Dimension;
import org.nianbao.web.Lang;
import org.nianbao.web.Messages;

/** What values are called in one language. */
record Labels(Lang lang) {
    String text(String key, Object... arguments) {
        return Messages.of(lang).text(key, arguments);
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
            case CHANNEL -> Channel.of(value).map(channel -> lang == Lang.EN ? channel.en() : channel.zh());
            case ISSUER_KIND, ERA -> Messages.of(lang).find(dimension.id() + "." + value);
            case YEAR, REGION -> Optional.empty();
            case CHECK -> Messages.of(lang).find("check." + value);
            default -> Messages.of(lang).find("label." + value);
        };
        return found.orElse(given);
    }

    /** {@code 年份：2017} */
    String named(String label, String value) {
        return label + text("label.colon") + value;
    }
}
