package org.nianbao.server.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nianbao.corpus.text.Normalizer;

/** Reads phrases that are given one by one, each to be found exactly. */
final class PhraseList {
    static final int MAX_LENGTH = 200;

    private PhraseList() {}

    /** Each once, in the order given; what is wrong is refused under the name of the parameter. */
    static List<String> read(OwnParameters own, String parameter, List<String> given, int most) {
        Set<String> phrases = new LinkedHashSet<>();
        for (String phrase : given) {
            if (phrase.codePointCount(0, phrase.length()) > MAX_LENGTH) {
                own.refuse(
                        parameter,
                        new Message("at most " + MAX_LENGTH + " characters a phrase", "每个短语最多 " + MAX_LENGTH + " 个字")
                                .not(phrase));
            } else if (Normalizer.expands(phrase)
                    || Normalizer.normalize(phrase).isEmpty()) {
                own.refuse(parameter, new Message("a phrase that can be searched", "应为可以检索的短语").not(phrase));
            } else {
                phrases.add(phrase);
            }
        }
        if (phrases.size() > most) {
            own.refuse(
                    parameter,
                    new Message("at most " + most + " phrases", "最多 " + most + " 个短语").not(phrases.size() + ""));
        }
        return List.copyOf(phrases);
    }
}
