package org.nianbao.server.http;

import java.util.LinkedHashSet;
import java.util.Set;
import org.nianbao.server.search.Choice;

/** A filter one click away from another. */
final class Choices {
    private Choices() {}

    static Choice with(Choice choice, String value) {
        return new Choice(plus(choice.included(), value), minus(choice.excluded(), value));
    }

    static Choice only(Choice choice, String value) {
        return new Choice(Set.of(value), minus(choice.excluded(), value));
    }

    static Choice without(Choice choice, String value) {
        return new Choice(minus(choice.included(), value), minus(choice.excluded(), value));
    }

    static Choice excluding(Choice choice, String value) {
        return new Choice(minus(choice.included(), value), plus(choice.excluded(), value));
    }

    private static Set<String> plus(Set<String> values, String value) {
        Set<String> more = new LinkedHashSet<>(values);
        more.add(value);
        return more;
    }

    private static Set<String> minus(Set<String> values, String value) {
        Set<String> fewer = new LinkedHashSet<>(values);
        fewer.remove(value);
        return fewer;
    }
}
