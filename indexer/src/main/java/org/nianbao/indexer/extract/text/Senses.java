package org.nianbao.indexer.extract.text;

/** A set of senses: what the words of a stretch of text say. */
public record Senses(long low, long high) {
    public static final Senses NONE = new Senses(0, 0);

    public static Senses of(Sense... senses) {
        Senses all = NONE;
        for (Sense sense : senses) {
            boolean low = sense.ordinal() < Long.SIZE;
            all = all.and(new Senses(low ? 1L << sense.ordinal() : 0, low ? 0 : 1L << sense.ordinal()));
        }
        return all;
    }

    public boolean has(Sense sense) {
        return ((sense.ordinal() < Long.SIZE ? low : high) & 1L << sense.ordinal()) != 0;
    }

    public boolean hasAny(Senses others) {
        return (low & others.low | high & others.high) != 0;
    }

    public Senses and(Senses others) {
        return new Senses(low | others.low, high | others.high);
    }

    public Senses only(Senses others) {
        return new Senses(low & others.low, high & others.high);
    }

    public boolean isEmpty() {
        return (low | high) == 0;
    }

    public Senses without(Senses others) {
        return new Senses(low & ~others.low, high & ~others.high);
    }
}
