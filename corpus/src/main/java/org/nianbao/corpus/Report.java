package org.nianbao.corpus;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One annual report as it was archived.
 *
 * @param id {@link #id(byte[])} of the file: the same bytes have the same id everywhere
 * @param provenance where it came from
 * @param all the text as decoded and extracted; every offset refers to it
 * @param furniture the lines of {@code all} that belong to the page and not to the report (navigation, share buttons,
 *     footers), in order, each without its line break
 */
public record Report(String id, Provenance provenance, String all, List<Span> furniture) {
    public Report {
        furniture = List.copyOf(furniture);
    }

    /** The id of a file: the first 16 hexadecimal digits of its {@link #sha256}. */
    public static String id(byte[] bytes) {
        return sha256(bytes).substring(0, 16);
    }

    /** The SHA-256 of bytes, lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The parts of {@code all} that are not furniture, in order; whole runs of lines. */
    public List<Span> bodySpans() {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (Span line : furniture) {
            add(spans, from, line.start());
            from = line.end();
        }
        add(spans, from, all.length());
        return spans;
    }

    /** What is searched: {@code all} without furniture, the rest joined by line breaks. */
    public String body() {
        StringBuilder body = new StringBuilder(all.length());
        for (Span span : bodySpans()) {
            if (!body.isEmpty()) {
                body.append('\n');
            }
            body.append(all, span.start(), span.end());
        }
        return body.toString();
    }

    private void add(List<Span> spans, int start, int end) {
        while (start < end && isLineBreak(all.charAt(start))) {
            start++;
        }
        while (end > start && isLineBreak(all.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
