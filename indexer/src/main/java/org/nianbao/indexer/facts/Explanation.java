package org.nianbao.indexer.facts;

/**
 * Why a fact is what it is, for {@code nianbao facts --explain}.
 *
 * @param fact name of the fact as in the JSON, {@code applications_received}; with what it is about where there are
 *     several, {@code channels wechat_oa}
 * @param rule the rule: file and row, {@code words.tsv zero}, {@code channel-aliases.tsv 公众号}; what it decided
 * @param evidence the words it was applied to
 */
public record Explanation(String fact, String rule, Evidence evidence) {}
