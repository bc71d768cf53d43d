package org.nianbao.indexer.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which bytes lie where: the book an incremental run is decided by. It knows no Lucene and is kept in memory, at some
 * 500 bytes a report.
 *
 * <p>A report whose last place went is an orphan until {@link #settle}; if its bytes turn up elsewhere before that (a
 * moved file), it is not analysed again.
 */
final class Ledger {
    /** What became of a file. */
    enum Outcome {
        INDEXED,
        UPDATED,
        UNCHANGED,
        DUPLICATE
    }

    /** What the index must do: the reports whose places changed, and those that lie nowhere any more. */
    record Settlement(Map<String, List<Source>> moved, Set<String> gone) {}

    private final Map<String, Entry> byId = new HashMap<>();
    private final NavigableMap<Source.Key, String> idAt =
            new TreeMap<>(Comparator.comparing(Source.Key::root).thenComparing(Source.Key::location));
    private final Set<Source.Key> seen = new HashSet<>();
    private final Set<String> analysed = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    /** Where a report lies, and the {@link Source#context} its facts rest on. */
    private static final class Entry {
        private final List<Source> sources = new ArrayList<>(1);
        private String basis;

        Entry(String basis) {
            this.basis = basis;
        }

        /**
         * Whether the facts hold for a place: they rest on its context, or the place is as it was and they rest on that
         * of another, which bytes in two archives may.
         */
        boolean holdsFor(Source place) {
            return basis.equals(place.context())
                    || at(place.key())
                                    .filter(old -> old.context().equals(place.context()))
                                    .isPresent()
                            && sources.stream()
                                    .anyMatch(other -> other.context().equals(basis));
        }

        Optional<Source> at(Source.Key key) {
            return sources.stream().filter(source -> source.key().equals(key)).findFirst();
        }
    }

    /** Enters a report of an earlier run; {@code basis} is the context its facts rest on. */
    void load(String id, String basis, List<Source> sources) {
        Entry entry = new Entry(basis);
        entry.sources.addAll(sources);
        byId.put(id, entry);
        sources.forEach(source -> idAt.put(source.key(), id));
    }

    /** Whether these bytes at this place need to be analysed: the report is new, or what its facts rest on changed. */
    boolean needsAnalysis(String id, Source source) {
        Entry entry = byId.get(id);
        return entry == null || (!analysed.contains(id) && !entry.holdsFor(source));
    }

    /** Enters a file of this run; ask {@link #needsAnalysis} first. */
    Outcome place(String id, Source source) {
        boolean analyse = needsAnalysis(id, source);
        boolean known = byId.containsKey(id);
        Entry entry = byId.computeIfAbsent(id, key -> new Entry(source.context()));
        if (analyse) {
            analysed.add(id);
            entry.basis = source.context();
        }
        seen.add(source.key());
        String before = idAt.put(source.key(), id);
        if (id.equals(before)) {
            return renew(id, entry, source);
        }
        if (before != null) {
            leave(before, source.key());
        }
        entry.sources.add(source);
        if (!analyse) {
            changed.add(id);
        }
        if (before != null) {
            return Outcome.UPDATED;
        }
        return known ? Outcome.DUPLICATE : Outcome.INDEXED;
    }

    private Outcome renew(String id, Entry entry, Source source) {
        Source old = entry.at(source.key()).orElseThrow();
        Source now = source.since(old.readAt());
        if (now.equals(old)) {
            return Outcome.UNCHANGED;
        }
        entry.sources.set(entry.sources.indexOf(old), now);
        changed.add(id);
        return Outcome.UPDATED;
    }

    /** The places of a report, as they stand. */
    List<Source> sources(String id) {
        return List.copyOf(byId.get(id).sources);
    }

    /** Keeps what lies at or below a place that could not be read this time: it is not gone. */
    void spare(String root, String location) {
        seen.add(new Source.Key(root, location));
        for (String inside : List.of("/", "!/")) {
            String first = location + inside;
            String end = first.substring(0, first.length() - 1) + (char) ('/' + 1);
            seen.addAll(idAt.subMap(new Source.Key(root, first), new Source.Key(root, end))
                    .keySet());
        }
    }

    /** Strikes out a file that holds nothing to read any more; returns whether it held a report. */
    boolean strike(Source.Key key) {
        Optional<String> id = Optional.ofNullable(idAt.remove(key));
        id.ifPresent(report -> leave(report, key));
        return id.isPresent();
    }

    /** Strikes out what lies below the given roots and was not seen in this run; returns how many files. */
    long prune(Set<String> roots) {
        List<Source.Key> vanished = idAt.keySet().stream()
                .filter(key -> roots.contains(key.root()))
                .filter(Predicate.not(seen::contains))
                .toList();
        vanished.forEach(this::strike);
        return vanished.size();
    }

    private void leave(String id, Source.Key key) {
        byId.get(id).sources.removeIf(source -> source.key().equals(key));
        changed.add(id);
    }

    /** Closes the book for a commit: what the index must follow since the last one. */
    Settlement settle() {
        Map<String, List<Source>> moved = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (String id : changed) {
            List<Source> sources = sources(id);
            if (sources.isEmpty()) {
                gone.add(id);
                byId.remove(id);
            } else {
                moved.put(id, sources);
            }
        }
        changed.clear();
        return new Settlement(moved, gone);
    }

    /** The {@link Source#holder}s of the archives that still have a report. */
    Set<String> holders() {
        Set<String> holders = new HashSet<>();
        byId.values().forEach(entry -> entry.sources.forEach(source -> holders.add(source.holder())));
        return holders;
    }
}
