package org.nianbao.web;

/** One of a list in a form. */
public record Option(String value, String label, boolean chosen) {}
