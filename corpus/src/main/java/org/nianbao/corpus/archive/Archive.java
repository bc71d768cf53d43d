package org.nianbao.corpus.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.corpus.place.Place;

/**
 * What an archive says of itself, in {@code archive.json} and {@code places.csv} at its root, both optional.
 *
 * @param name the manifest's {@code name}, else the name of the file or folder
 * @param notice a line that every page shows, by language ({@code zh}, {@code en}); empty where the manifest has none
 * @param captures origin URL and capture time by {@link ArchivedFile#location}
 * @param places places of the archive's own, read from {@code places.csv}
 */
public record Archive(String name, Map<String, String> notice, Map<String, Capture> captures, List<Place> places) {
    public Archive {
        notice = Map.copyOf(notice);
        captures = Map.copyOf(captures);
        places = List.copyOf(places);
    }

    /** Where and when a page was captured. */
    public record Capture(Optional<String> url, Optional<String> capturedAt) {}
}
