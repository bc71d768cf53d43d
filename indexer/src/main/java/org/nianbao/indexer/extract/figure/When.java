package org.nianbao.indexer.extract.figure;

/** Of when a sentence says that a number is. */
enum When {
    /** {@code 今年}, {@code 新增}, or the report's year. */
    THIS_YEAR,
    /** A year that is not the report's. */
    OTHER_YEAR,
    /** All years so far: {@code 历年累计}. */
    ALL_YEARS,
    /** {@code 累计} alone: of all years where a smaller number is this year's, else of this year. */
    SO_FAR,
    UNSAID;

    boolean mayBeAllYears() {
        return this == ALL_YEARS || this == SO_FAR;
    }
}
