package org.nianbao.web;

import java.util.List;

/**
 * What went wrong.
 *
 * @param status HTTP status
 * @param title in few words
 * @param detail one sentence to a person: what failed, on which input, what to do
 * @param problems the parameters at fault
 */
public record ErrorPage(Frame frame, int status, String title, String detail, List<Problem> problems) {
    public ErrorPage {
        problems = List.copyOf(problems);
    }

    public record Problem(String parameter, String reason) {}
}
