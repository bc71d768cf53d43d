package org.nianbao.indexer.extract.figure;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.indexer.facts.rules.Rules;

/** How names of public bodies end, from {@code rules/bodies.tsv}: {@code 局}, {@code 镇}, but not {@code 城镇}. */
final class Bodies {
    private final List<String> ends = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    Bodies() {
        Rules.each(
                "bodies.tsv", 2, row -> (row[0].equals("body") ? ends : others).addAll(List.of(row[1].split("\\|"))));
    }

    /** Whether a name is that of a body. */
    boolean isLast(String name) {
        return ends.stream().anyMatch(name::endsWith) && others.stream().noneMatch(name::endsWith);
    }
}
