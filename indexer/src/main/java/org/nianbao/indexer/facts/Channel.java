package org.nianbao.indexer.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * A way by which a body discloses; one of 31, read from {@code rules/channels.tsv}.
 *
 * @param id {@code wechat_oa}
 * @param group {@code online}, {@code new_media}, {@code print_broadcast}, {@code place} or {@code contact}
 * @param zh name in Chinese
 * @param en name in English
 * @param byMention whether to name it is enough, for it has no other use
 */
public record Channel(String id, String group, String zh, String en, boolean byMention) {
    private static final Map<String, Channel> ALL = read();

    /** All channels in display order. */
    public static List<Channel> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<Channel> of(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    private static Map<String, Channel> read() {
        Map<String, Channel> all = new LinkedHashMap<>();
        for (String[] row : Rules.table("channels.tsv", 5)) {
            all.put(row[0], new Channel(row[0], row[1], row[2], row[3], row[4].equals("mention")));
        }
        return all;
    }
}
