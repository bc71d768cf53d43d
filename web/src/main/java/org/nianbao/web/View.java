package org.nianbao.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What every template needs beside its page: language, messages, assets. Public for the templates only. */
public record View(Lang lang, Frame frame, Assets assets) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    public String text(String key, Object... arguments) {
        return Messages.of(lang).text(key, arguments);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(lang.locale()).format(number);
    }

    public String time(Instant time) {
        return MINUTE.format(time);
    }

    public String asset(String name) {
        return assets.path(name);
    }

    public boolean english() {
        return lang == Lang.EN;
    }

    /** A page of the site in this language. */
    public String path(String path) {
        return english() ? path + "?lang=en" : path;
    }

    public String home() {
        return english() ? "/?lang=en" : "/";
    }

    public String docs() {
        return english() ? "/docs?lang=en" : "/docs";
    }
}
