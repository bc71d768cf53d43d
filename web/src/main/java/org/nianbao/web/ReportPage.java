package org.nianbao.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One report.
 *
 * @param title as written; empty where it has none
 * @param place its region from the province down, each a search for the reports from there
 * @param details issuer, year, form and such
 * @param facts what was read out of the text, with the words it was read from
 * @param text the report, see {@link Paragraph#split}
 * @param hits how many hits are marked in the text, with the anchors {@code h1} to {@code h<hits>}
 * @param formats the report for machines: original text, JSON
 * @param back the result the reader came from
 */
public record ReportPage(
        Frame frame,
        String title,
        List<Link> place,
        List<Detail> details,
        List<Fact> facts,
        List<Paragraph> text,
        int hits,
        Source source,
        List<Link> formats,
        Optional<String> back) {
    public ReportPage {
        place = List.copyOf(place);
        details = List.copyOf(details);
        facts = List.copyOf(facts);
        text = List.copyOf(text);
        formats = List.copyOf(formats);
        back.ifPresent(Link::local);
    }

    /** One line about the report. */
    public record Detail(String label, String value) {}

    /** What the report says on one question; several values where it names several, as of channels. */
    public record Fact(String label, List<Value> values) {
        public Fact {
            values = List.copyOf(values);
        }
    }

    /** A value and the words it rests on. */
    public record Value(String text, List<Evidence> evidence) {
        public Value {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The words a fact rests on.
     *
     * @param quote verbatim
     * @param href to the words in the text, {@code #e3}
     */
    public record Evidence(String quote, String href) {
        public Evidence {
            href = Link.local(href);
        }
    }

    /**
     * Where the report came from.
     *
     * @param path of the file in the archive
     * @param sha256 of its bytes, hexadecimal
     * @param encoding its bytes were decoded from
     * @param readAt when it was read
     * @param originUrl as the archive gives it, unchecked; only http and https become a link
     * @param capturedAt as the archive gives it
     */
    public record Source(
            String path,
            String sha256,
            String encoding,
            Instant readAt,
            Optional<String> originUrl,
            Optional<String> capturedAt) {
        public boolean originIsLink() {
            return originUrl
                    .filter(url -> url.matches("(?is)https?://[^\\s].*"))
                    .isPresent();
        }
    }

    /** The text in runs of lines that are all furniture or all report. */
    public List<List<Paragraph>> runs() {
        List<List<Paragraph>> runs = new ArrayList<>();
        for (Paragraph paragraph : text) {
            if (runs.isEmpty() || runs.getLast().getFirst().furniture() != paragraph.furniture()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(paragraph);
        }
        return runs;
    }

    /** Anchor of the hit {@code step} after this one, round the end. */
    public String hit(int number, int step) {
        return "#h" + (Math.floorMod(number + step - 1, hits) + 1);
    }
}
