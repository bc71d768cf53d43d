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
 * @param figures the numbers, with their parts
 * @param facts what else was read out of the text
 * @param checks what does not fit together
 * @param tables the statutory tables, without those it does not have
 * @param text the report, see {@link Paragraph#split}
 * @param hits how many hits are marked in the text, with the anchors {@code h1} to {@code h<hits>}
 * @param formats the report for machines: original text, JSON
 * @param others the same issuer's other years, and what changed between them
 * @param back the result the reader came from
 * @param citation how to cite it
 */
public record ReportPage(
        Frame frame,
        String title,
        List<Link> place,
        List<Detail> details,
        List<Fact> figures,
        List<Fact> facts,
        List<Check> checks,
        List<Table> tables,
        List<Paragraph> text,
        int hits,
        Source source,
        List<Link> formats,
        List<Link> others,
        Optional<String> back,
        Citation citation) {
    public ReportPage {
        place = List.copyOf(place);
        details = List.copyOf(details);
        figures = List.copyOf(figures);
        facts = List.copyOf(facts);
        checks = List.copyOf(checks);
        tables = List.copyOf(tables);
        text = List.copyOf(text);
        formats = List.copyOf(formats);
        others = List.copyOf(others);
        back.ifPresent(Link::local);
    }

    /**
     * How to cite the report.
     *
     * @param text to be copied
     * @param formats the same for programs
     */
    public record Citation(String text, List<Link> formats) {
        public Citation {
            formats = List.copyOf(formats);
        }
    }

    /**
     * One line about the report.
     *
     * @param href to the words or the tables that say so
     */
    public record Detail(String label, String value, Optional<String> href) {
        public Detail {
            href.ifPresent(Link::local);
        }
    }

    /**
     * What the report says on one question.
     *
     * @param values several where it names several, as of channels; none where it does not say
     * @param parts how a number is made up
     */
    public record Fact(String label, List<Value> values, List<Table> parts) {
        public Fact {
            values = List.copyOf(values);
            parts = List.copyOf(parts);
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
     * Something to look at.
     *
     * @param name what kind of thing it is, in the language of the page
     * @param message what it is in this report, in Chinese
     * @param sides the words that contradict each other
     */
    public record Check(String name, String message, List<Evidence> sides) {
        public Check {
            sides = List.copyOf(sides);
        }
    }

    /**
     * Numbers by row and column.
     *
     * @param id unique on the page
     * @param verbatim whether rows are named in the words of the report
     */
    public record Table(String id, String title, boolean verbatim, List<String> columns, List<Row> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param cells one a column
     * @param review to the words of a row that could not be read with certainty
     */
    public record Row(String label, List<Cell> cells, Optional<String> review) {
        public Row {
            cells = List.copyOf(cells);
            review.ifPresent(Link::local);
        }
    }

    /**
     * A cell of a table.
     *
     * @param text a number, a stroke, or empty where the report leaves it blank
     * @param href to the words, {@code #e3}
     * @param open whether the form has such a cell
     */
    public record Cell(String text, Optional<String> href, boolean open) {
        public Cell {
            href.ifPresent(Link::local);
        }

        /** Where the form has no cell. */
        public static final Cell NONE = new Cell("", Optional.empty(), false);
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
