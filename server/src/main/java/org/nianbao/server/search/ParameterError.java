package org.nianbao.server.search;

import java.util.Collection;
import java.util.List;

/**
 * What is wrong with one parameter.
 *
 * @param parameter its name
 * @param reason one clause to a person
 */
public record ParameterError(String parameter, Message reason) {
    public ParameterError(String parameter, String en, String zh) {
        this(parameter, new Message(en, zh));
    }

    /** A language that the pages do not have. */
    public static ParameterError lang(String given) {
        return new ParameterError("lang", Message.oneOf(List.of("zh", "en")).not(given));
    }

    /** A parameter that is none of those there are. */
    public static ParameterError unknown(String parameter, Collection<String> known) {
        String list = String.join(", ", known);
        return known.isEmpty()
                ? new ParameterError(parameter, "unknown; there are none", "没有这个参数，此处不接受参数")
                : new ParameterError(parameter, "unknown; there are " + list, "没有这个参数；可用的有 " + list);
    }
}
