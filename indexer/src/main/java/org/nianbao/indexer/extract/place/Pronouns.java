package org.nianbao.indexer.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nianbao.indexer.extract.text.Lexicon;
import org.nianbao.indexer.extract.text.Lexicon.Match;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.rules.Rules;

/** How a body speaks of itself, {@code 我镇}, {@code 全乡}: the words of {@code rules/pronouns.tsv} in a text. */
public final class Pronouns {
    /**
     * What a pronoun tells.
     *
     * @param kind who speaks; empty for words that do not tell
     * @param unit the division or office meant, such as 镇; empty for a word that is no pronoun
     */
    record Pronoun(Optional<IssuerKind> kind, String unit) {}

    private static final Map<String, Pronoun> WORDS = words();
    private static final Lexicon<Pronoun> LEXICON = new Lexicon<>(WORDS);
    private static final int[] FIRST =
            WORDS.keySet().stream().mapToInt(word -> word.charAt(0)).distinct().toArray();

    private final List<Match<Pronoun>> found = new ArrayList<>();

    private Pronouns() {}

    /** The pronouns of a text. */
    public static Pronouns in(String text) {
        Pronouns pronouns = new Pronouns();
        for (int first : FIRST) {
            for (int i = text.indexOf(first); i >= 0; i = text.indexOf(first, i + 1)) {
                Match<Pronoun> match = LEXICON.at(text, i);
                if (match != null && !match.value().unit().isEmpty()) {
                    pronouns.found.add(match);
                }
            }
        }
        return pronouns;
    }

    /** Those of one first character after those of another. */
    List<Match<Pronoun>> found() {
        return found;
    }

    /** What kind of body speaks, the commonest. */
    public Optional<IssuerKind> speaker() {
        int[] votes = new int[IssuerKind.values().length];
        for (Match<Pronoun> match : found) {
            match.value().kind().ifPresent(kind -> votes[kind.ordinal()]++);
        }
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            best = votes[i] > votes[best] ? i : best;
        }
        return votes[best] == 0 ? Optional.empty() : Optional.of(IssuerKind.values()[best]);
    }

    private static Map<String, Pronoun> words() {
        Map<String, Pronoun> words = new HashMap<>();
        Rules.each("pronouns.tsv", 3, row -> {
            Optional<IssuerKind> kind = row[1].equals("-")
                    ? Optional.empty()
                    : Optional.of(IssuerKind.valueOf(row[1].toUpperCase(Locale.ROOT)));
            words.put(row[0], new Pronoun(kind, row[2].equals("-") ? "" : row[2]));
        });
        return words;
    }
}
