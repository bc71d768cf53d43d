package org.nianbao.indexer.facts;

import java.util.Optional;

/**
 * Where the issuer can be reached, as the report itself says.
 *
 * @param phone half-width, area code and number joined by {@code -}, an extension as written
 * @param address street address as written, folded
 * @param postcode six digits
 * @param email in lower case
 */
public record Contact(
        Optional<Facts.Quote> phone,
        Optional<Facts.Quote> address,
        Optional<Facts.Quote> postcode,
        Optional<Facts.Quote> email) {}
