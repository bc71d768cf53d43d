package org.nianbao.server.site;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.web.Lang;
import org.nianbao.web.Messages;

/**
 * Someone who visits.
 *
 * @param script whether the browser runs JavaScript
 * @param width of the window, CSS pixels
 */
record Reader(Lang lang, boolean script, int width, ColorScheme colours) {
    static final int DESKTOP = 1280;
    static final int PHONE = 390;

    static final Reader USUAL = new Reader(Lang.ZH, true, DESKTOP, ColorScheme.LIGHT);

    Reader in(Lang other) {
        return new Reader(other, script, width, colours);
    }

    Reader withoutScript() {
        return new Reader(lang, false, width, colours);
    }

    Reader on(int otherWidth) {
        return new Reader(lang, script, otherWidth, colours);
    }

    Reader at(ColorScheme other) {
        return new Reader(lang, script, width, other);
    }

    /** With JavaScript and without. */
    static Stream<Reader> withAndWithoutScript() {
        return Stream.of(USUAL, USUAL.withoutScript());
    }

    /** Both languages, each with JavaScript and without. */
    static Stream<Reader> everyone() {
        return Stream.of(Lang.values()).flatMap(lang -> withAndWithoutScript().map(reader -> reader.in(lang)));
    }

    /** Window widths and languages. */
    static Stream<Reader> everyWindow() {
        return Stream.of(Lang.values())
                .flatMap(lang ->
                        Stream.of(DESKTOP, PHONE).map(width -> USUAL.in(lang).on(width)));
    }

    /** Light and dark, and on a phone. */
    static Stream<Reader> everyEye() {
        return Stream.of(USUAL, USUAL.at(ColorScheme.DARK), USUAL.on(PHONE));
    }

    /** A message in the reader's language. */
    String text(String key, Object... arguments) {
        return Messages.of(lang).text(key, arguments);
    }

    @Override
    public String toString() {
        return String.join(
                " ", List.of(lang.id(), script ? "script" : "no script", Integer.toString(width), colours.name()));
    }
}
