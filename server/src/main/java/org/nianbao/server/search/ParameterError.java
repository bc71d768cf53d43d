package org.nianbao.server.search;

/**
 * What is wrong with one parameter.
 *
 * @param parameter its name
 * @param reason one clause to a person
 */
public record ParameterError(String parameter, String reason) {}
