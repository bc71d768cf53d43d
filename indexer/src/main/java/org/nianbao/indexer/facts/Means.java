package org.nianbao.indexer.facts;

import java.util.Optional;

/**
 * What the body spent on disclosure in the year; empty where it does not say.
 *
 * @param fullTime persons, 专职
 * @param partTime persons, 兼职
 * @param trainings courses held
 * @param trained persons trained, each time counted (人次)
 * @param budget yuan
 */
public record Means(
        Optional<Figure> fullTime,
        Optional<Figure> partTime,
        Optional<Figure> trainings,
        Optional<Figure> trained,
        Optional<Figure> budget) {
    /** Nothing said. */
    public static final Means NONE =
            new Means(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
