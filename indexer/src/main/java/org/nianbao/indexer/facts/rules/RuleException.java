package org.nianbao.indexer.facts.rules;

import org.jspecify.annotations.Nullable;

/** A slip in a rule table; the message says file, line and what is wrong there. */
public final class RuleException extends IllegalStateException {
    RuleException(String message, @Nullable Exception cause) {
        super(message, cause);
    }
}
