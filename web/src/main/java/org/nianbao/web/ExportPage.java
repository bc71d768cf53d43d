package org.nianbao.web;

import java.util.List;

/**
 * The choice of a file for a whole result.
 *
 * @param total how many rows it will have; exact
 * @param search the search, as hidden fields
 * @param formats values of {@code format}, the usual one first
 * @param rows values of {@code rows}, the usual one first
 * @param back the result
 */
public record ExportPage(
        Frame frame, long total, List<Frame.Field> search, List<Option> formats, List<Option> rows, String back) {
    public ExportPage {
        search = List.copyOf(search);
        formats = List.copyOf(formats);
        rows = List.copyOf(rows);
        back = Link.local(back);
    }

    /**
     * One to choose.
     *
     * @param value of the parameter
     * @param label what it is, to a person
     */
    public record Option(String value, String label) {}
}
