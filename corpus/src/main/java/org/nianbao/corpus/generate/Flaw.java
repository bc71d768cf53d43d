package org.nianbao.corpus.generate;

/** What can be wrong with a report; the names are the codes of the consistency checks. */
enum Flaw {
    SUM_MISMATCH,
    PERCENT_MISMATCH,
    YEAR_MISMATCH,
    FOREIGN_TOWN,
    COUNT_CONFLICT,
    TABLE_IDENTITY,
    TEMPLATE_VERSION,
    PERIOD_ODD,
    IMPLAUSIBLE_VALUE
}
