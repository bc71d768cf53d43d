package org.nianbao.indexer.facts;

/** A set of senses: what the words of a stretch of text say. */
record Senses(long low, long high) {
    static final Senses NONE = new Senses(0, 0);

    static Senses of(Sense... senses) {
        Senses all = NONE;
        for (Sense sense : senses) {
            boolean low = sense.ordinal() < Long.SIZE;
            all = all.and(new Senses(low ? 1L << sense.ordinal() : 0, low ? 0 : 1L << sense.ordinal()));
        }
        return all;
    }

    boolean has(Sense sense) {
        return ((sense.ordinal() < Long.SIZE ? low : high) & 1L << sense.ordinal()) != 0;
    }

    boolean hasAny(Senses others) {
        return (low & others.low | high & others.high) != 0;
    }

    Senses and(Senses others) {
        return new Senses(low | others.low, high | others.high);
    }

    Senses only(Senses others) {
        return new Senses(low & others.low, high & others.high);
    }

    boolean isEmpty() {
        return (low | high) == 0;
    }

    Senses without(Senses others) {
        return new Senses(low & ~others.low, high & ~others.high);
    }
}
