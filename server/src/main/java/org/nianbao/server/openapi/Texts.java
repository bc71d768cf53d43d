package org.nianbao.server.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.server.search.Message;

/** Words of the API for people, rows of {@code texts.tsv}. */
public final class Texts {
    private static final Map<String, Message> ALL = read();

    private Texts() {}

    private static Map<String, Message> read() {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream("texts.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> new Message(cells[1], cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException("texts.tsv cannot be read", e);
        }
    }

    /**
     * The words of a key.
     *
     * @throws IllegalArgumentException where the table has no such row
     */
    public static Message of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("texts.tsv has no row " + key));
    }

    public static Optional<Message> find(String key) {
        return Optional.ofNullable(ALL.get(key));
    }

    static Set<String> keys() {
        return ALL.keySet();
    }
}
