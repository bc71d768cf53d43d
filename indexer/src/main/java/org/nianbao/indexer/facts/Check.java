package org.nianbao.indexer.facts;

import java.util.List;

/**
 * Something in a report that does not fit together; to be looked at, not a verdict.
 *
 * @param code what kind
 * @param message one sentence to a person, in Chinese
 * @param evidence the words of both sides
 */
public record Check(Code code, String message, List<Evidence> evidence) {
    public Check {
        evidence = List.copyOf(evidence);
    }

    /** The kinds of inconsistency; the names are those of JSON, parameters and facets. */
    public enum Code {
        /** Parts named with 其中 that do not add up to their total. */
        SUM_MISMATCH,
        /** A share that is not what its number is of the total. */
        PERCENT_MISMATCH,
        /** Another year than the report's where the year's work is told. */
        YEAR_MISMATCH,
        /** Another place's name where the issuer's should be. */
        FOREIGN_TOWN,
        /** One quantity told twice, differently. */
        COUNT_CONFLICT,
        /** 勾稽关系 of the table of applications or of remedies broken. */
        TABLE_IDENTITY,
        /** The form of another period. */
        TEMPLATE_VERSION,
        /** A statistical period that is no calendar year. */
        PERIOD_ODD,
        /** A place by a name it had not yet, or no longer. */
        NAME_ANACHRONISM,
        /** A number that a body of this kind cannot have. */
        IMPLAUSIBLE_VALUE
    }
}
