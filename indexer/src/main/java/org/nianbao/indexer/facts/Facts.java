package org.nianbao.indexer.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one report says. An empty value means that the report does not say; it is never zero.
 *
 * @param title the title as written, on one line; empty where the report has none
 * @param issuer the issuing body as written, longest form; empty where none is named
 * @param kind what kind of body that is
 * @param region where it stands
 * @param year the year reported on, not the year of publication
 * @param period the statistical period
 * @param era the form of the report
 * @param channels the channels used that year, in the order of the {@link Channel} table
 * @param figures the numbers
 * @param means staff, training and money
 * @param contact how to reach the issuer; empty where the report does not say
 * @param published the day of publication, or of the signature where the page has none
 * @param checks what does not fit together
 * @param sections the parts of the body, in order
 * @param tables the statutory tables, cell by cell
 */
public record Facts(
        Optional<Quote> title,
        Optional<Quote> issuer,
        IssuerKind kind,
        Region region,
        Optional<Year> year,
        Optional<Period> period,
        Era era,
        List<ChannelUse> channels,
        Figures figures,
        Means means,
        Optional<Contact> contact,
        Optional<Day> published,
        List<Check> checks,
        List<Passage> sections,
        StatutoryTables tables) {
    public Facts {
        channels = List.copyOf(channels);
        checks = List.copyOf(checks);
        sections = List.copyOf(sections);
    }

    /** A name with the words it was read from. */
    public record Quote(String value, Evidence evidence) {}

    /** A report year with the words it was read from. */
    public record Year(int value, Evidence evidence) {}

    /** First and last day of the statistical period. */
    public record Period(LocalDate start, LocalDate end, Evidence evidence) {}

    /**
     * A part of the body under one heading.
     *
     * @param section what it is about
     * @param heading its heading as written
     * @param end where it ends, in code points
     */
    public record Passage(Section section, Evidence heading, int end) {}
    /** A day with the words it was read from. */
    public record Day(LocalDate value, Evidence evidence) {}

    /** A channel that the body used in the year. */
    public record ChannelUse(Channel channel, Evidence evidence) {}
}
