package org.nianbao.indexer.facts;

/**
 * A number that a report states.
 *
 * @param value in the unit of the fact: items, cases, or yuan
 * @param approx whether the report says about (近, 余, 多, 约, 上百)
 * @param evidence the words
 */
public record Figure(long value, boolean approx, Evidence evidence) {}
