package org.nianbao.indexer.extract.figure;

import java.util.Set;
import org.nianbao.indexer.extract.text.Senses;

/**
 * A number, or a word that denies, in a sentence on cases.
 *
 * @param unit empty for a word that denies
 * @param topics what such a word denies by itself ({@code 免费})
 */
record CaseItem(int start, int end, long value, boolean approx, String unit, Senses topics) {
    static final Set<String> CASES = Set.of("件", "条", "宗", "份", "起", "例", "次", "项", "人次", "件次", "条次");
    static final Set<String> PEOPLE = Set.of("人", "名", "位", "户", "家");
    static final String MONEY = "元";

    boolean denies() {
        return unit.isEmpty();
    }

    boolean isCase() {
        return CASES.contains(unit);
    }

    boolean isPeople() {
        return PEOPLE.contains(unit);
    }

    boolean isMoney() {
        return unit.equals(MONEY);
    }
}
