package org.nianbao.server.search;

/**
 * What reports are counted under in a table: a year, a place, a report.
 *
 * @param value the year in digits, a place's code of today, or a report's id; {@code unknown} and {@code none} for reports
 *     without
 * @param label what a person calls it
 * @param reports the denominator: how many reports it has under the filters, whatever they say
 */
public record Column(String value, String label, long reports) {}
