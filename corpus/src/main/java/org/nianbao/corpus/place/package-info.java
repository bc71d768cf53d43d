/**
 * Administrative divisions of China in four levels, with their dates.
 *
 * <p>Start at {@link org.nianbao.corpus.place.Gazetteer}. The bundled data is described in the folder
 * {@code corpus/gazetteer}; an archive may add places of its own.
 */
@NullMarked
package org.nianbao.corpus.place;

import org.jspecify.annotations.NullMarked;
