package org.nianbao.indexer.extract.place;

import java.util.Set;
import org.nianbao.corpus.place.Level;

/**
 * Words that tell where an issuer stands.
 *
 * @param level the level they speak of
 * @param codes the divisions of today they may mean
 * @param weight how strongly they speak for those
 * @param against how strongly they speak against every other division of the level
 * @param rule which kind of evidence, for explaining
 * @param start first character in the folded text
 * @param end after the last
 */
public record Clue(Level level, Set<String> codes, double weight, double against, String rule, int start, int end) {
    /** Whether the words are a place's full name, and no code, host, medium or document. */
    boolean stated() {
        return NAMES.contains(rule);
    }

    private static final Set<String> NAMES = Set.of(
            "issuer_title",
            "issuer",
            "issuer_compiling",
            "before_town",
            "before_town_bare",
            "address",
            "host_line",
            "furniture",
            "government",
            "body");
}
