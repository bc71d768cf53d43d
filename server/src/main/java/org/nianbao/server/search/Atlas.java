package org.nianbao.server.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Place;

/**
 * The gazetteer with the archives' own places, and the finder of its names; kept from one commit to the next while the
 * places are the same.
 */
final class Atlas {
    static final Atlas BUNDLED = new Atlas(List.of());

    private final List<Place> own;
    private final Gazetteer gazetteer;
    private Optional<PlaceFinder> finder = Optional.empty();

    private Atlas(List<Place> own) {
        this.own = own;
        this.gazetteer = Gazetteer.bundled().with(own);
    }

    /** This one, or that of other places, given by archive. */
    Atlas with(Map<String, List<Place>> places) {
        List<Place> all =
                places.values().stream().flatMap(Collection::stream).distinct().toList();
        return all.equals(own) ? this : all.isEmpty() ? BUNDLED : new Atlas(all);
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    /** Made by the first who asks, in about half a second. */
    synchronized PlaceFinder finder() {
        if (finder.isEmpty()) {
            finder = Optional.of(new PlaceFinder(gazetteer));
        }
        return finder.get();
    }
}
