package org.nianbao.server.search;

/** A sentence or a clause to a person, in both languages of the site. */
public record Message(String en, String zh) {
    /** {@code one of a, b, not c} */
    public Message not(String value) {
        return new Message(en + ", not " + shorten(value), zh + "，不能是 " + shorten(value));
    }

    private static String shorten(String value) {
        return value.codePointCount(0, value.length()) <= 40
                ? value
                : value.substring(0, value.offsetByCodePoints(0, 40)) + "…";
    }

    /** A choice to be made from a list. */
    public static Message oneOf(Iterable<String> values) {
        String list = String.join(", ", values);
        return new Message("one of " + list, "应为其中之一：" + list);
    }
}
