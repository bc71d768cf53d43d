package org.nianbao.server.search;

import java.util.List;
import java.util.Optional;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.IssuerKind;

/**
 * A place, or a body other than a place's government, whose name begins as typed.
 *
 * @param name of today; of a body as its reports write it
 * @param kind of a body; a place's government is a town, a county, a city or a province
 * @param chain the divisions it lies in, province first, of a place itself last
 * @param former the former name that begins as typed, where the present one does not
 * @param reports how many reports the archive has, at or below a place, of a body by that name
 */
public record PlaceMatch(String name, IssuerKind kind, List<Place> chain, Optional<String> former, long reports) {
    public PlaceMatch {
        chain = List.copyOf(chain);
    }

    /** Whether it is a place itself. */
    public boolean isPlace() {
        return CoverageRequest.level(kind).isPresent();
    }

    /** Code of the place, or of the place where the body stands; empty where that is not known. */
    public Optional<Place> place() {
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast());
    }
}
