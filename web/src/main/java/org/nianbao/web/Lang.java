package org.nianbao.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Language of a page. Reports stay Chinese in both. */
public enum Lang {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    /** By the value of the parameter {@code lang}: {@code zh} or {@code en}. */
    public static Optional<Lang> of(String id) {
        return Arrays.stream(values()).filter(lang -> lang.id().equals(id)).findFirst();
    }

    /** Value of the parameter {@code lang}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Value of the attribute {@code lang} and of Content-Language (BCP 47). */
    public String tag() {
        return locale.toLanguageTag();
    }

    Locale locale() {
        return locale;
    }
}
