package org.nianbao.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The words of the pages in one language; {@code messages_zh.properties} and {@code messages_en.properties}. */
public final class Messages {
    private static final Map<Lang, Messages> ALL = new EnumMap<>(Lang.class);

    static {
        for (Lang lang : Lang.values()) {
            ALL.put(lang, new Messages(lang));
        }
    }

    private final Lang lang;
    private final Properties texts = new Properties();

    private Messages(Lang lang) {
        this.lang = lang;
        String name = "messages_" + lang.id() + ".properties";
        // Not ResourceBundle: it would fall back to the machine's language and let a missing key pass unseen.
        try (var in = Resources.open(name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    public static Messages of(Lang lang) {
        return ALL.get(lang);
    }

    /**
     * The message of a key, its arguments filled in as {@link MessageFormat} does.
     *
     * @throws IllegalArgumentException where the key is unknown
     */
    public String text(String key, Object... arguments) {
        return find(key, arguments).orElseThrow(() -> new IllegalArgumentException("no message " + key));
    }

    /** The message of a key that comes from data, such as {@code era.table_2021}; empty where there is none. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(texts.getProperty(key))
                .map(pattern -> new MessageFormat(pattern, lang.locale()).format(arguments));
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
