package org.nianbao.corpus.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.nianbao.corpus.place.Place;

/** What an archive says of itself, and what of that could not be read. */
record ArchiveContext(Archive archive, List<Skip> skips) {

    /**
     * Reads the two files that describe an archive.
     *
     * @param around what holds where there is no manifest, or no places
     * @param name the archive's name where a manifest gives none
     * @param location turns a path of the manifest into an {@link ArchivedFile#location}
     * @param files the item at the archive's root that bears a name
     */
    static ArchiveContext read(
            Archive around,
            String name,
            UnaryOperator<String> location,
            Function<String, Optional<ArchiveItem>> files) {
        List<Skip> skips = new ArrayList<>();
        Archive archive = around;
        Optional<ArchivedFile> manifest =
                files.apply(Manifest.NAME).flatMap(item -> file(item, SkipReason.BAD_MANIFEST, skips));
        if (manifest.isPresent()) {
            ArchivedFile file = manifest.get();
            try {
                archive = Manifest.read(file.bytes(), name, location);
            } catch (IOException e) {
                skips.add(new Skip(file.source(), file.entry(), SkipReason.BAD_MANIFEST, Bytes.reason(e)));
            }
        }
        List<Place> places = files.apply(PlacesTable.NAME)
                .flatMap(item -> file(item, SkipReason.BAD_PLACES, skips))
                .map(file -> places(file, skips))
                .orElse(around.places());
        return new ArchiveContext(
                new Archive(archive.name(), archive.notice(), archive.captures(), places), List.copyOf(skips));
    }

    private static Optional<ArchivedFile> file(ArchiveItem item, SkipReason reason, List<Skip> skips) {
        return switch (item) {
            case ArchivedFile file -> Optional.of(file);
            case Skip skip -> {
                skips.add(new Skip(skip.source(), skip.entry(), reason, skip.detail()));
                yield Optional.empty();
            }
        };
    }

    private static List<Place> places(ArchivedFile file, List<Skip> skips) {
        PlacesTable table = PlacesTable.read(file.bytes());
        for (String fault : table.faults()) {
            skips.add(new Skip(file.source(), file.entry(), SkipReason.BAD_PLACES, fault));
        }
        return table.places();
    }
}
