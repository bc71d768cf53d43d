package org.nianbao.indexer.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Map<String, List<Source>> byId = new HashMap<>();
    private final Map<Source.Key, String> idAt = new HashMap<>();
    private final Set<Source.Key> seen = new HashSet<>();
    private final Set<String> analysed = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    /** Enters a report of an earlier run. */
    void load(String id, List<Source> sources) {
        byId.put(id, new ArrayList<>(sources));
        sources.forEach(source -> idAt.put(source.key(), id));
    }

    /** Whether these bytes at this place need to be analysed: the report is new, or what its facts rest on changed. */
    boolean needsAnalysis(String id, Source source) {
        return !byId.containsKey(id) || (contextChanged(id, source) && !analysed.contains(id));
    }

    private boolean contextChanged(String id, Source source) {
        return byId.getOrDefault(id, List.of()).stream()
                .anyMatch(
                        old -> old.key().equals(source.key()) && !old.context().equals(source.context()));
    }

    /** Enters a file of this run; ask {@link #needsAnalysis} first. */
    Outcome place(String id, Source source) {
        boolean analyse = needsAnalysis(id, source);
        boolean known = byId.containsKey(id);
        if (analyse) {
            analysed.add(id);
        }
        seen.add(source.key());
        String before = idAt.put(source.key(), id);
        List<Source> sources = byId.computeIfAbsent(id, key -> new ArrayList<>(1));
        if (id.equals(before)) {
            boolean context = contextChanged(id, source);
            sources.replaceAll(old -> old.key().equals(source.key()) ? renewed(old, source) : old);
            return context ? Outcome.UPDATED : Outcome.UNCHANGED;
        }
        if (before != null) {
            leave(before, source.key());
        }
        sources.add(source);
        if (!analyse) {
            changed.add(id);
        }
        if (before != null) {
            return Outcome.UPDATED;
        }
        return known ? Outcome.DUPLICATE : Outcome.INDEXED;
    }

    private Source renewed(Source old, Source now) {
        if (old.context().equals(now.context()) && old.archive().equals(now.archive())) {
            return old;
        }
        changed.add(idAt.get(now.key()));
        return now;
    }

    /** The places of a report, as they stand. */
    List<Source> sources(String id) {
        return List.copyOf(byId.getOrDefault(id, List.of()));
    }

    /** Keeps what lies at or below a place that could not be read this time: it is not gone. */
    void spare(String root, String location) {
        for (Source.Key key : idAt.keySet()) {
            if (key.root().equals(root)
                    && (key.location().equals(location)
                            || key.location().startsWith(location + "/")
                            || key.location().startsWith(location + "!/"))) {
                seen.add(key);
            }
        }
    }

    /** Strikes out what lies below the given roots and was not seen in this run; returns how many files. */
    long prune(Set<String> roots) {
        List<Source.Key> vanished = idAt.keySet().stream()
                .filter(key -> roots.contains(key.root()))
                .filter(Predicate.not(seen::contains))
                .toList();
        vanished.forEach(key -> leave(idAt.remove(key), key));
        return vanished.size();
    }

    private void leave(String id, Source.Key key) {
        byId.get(id).removeIf(source -> source.key().equals(key));
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

    /** Names of the archives that still have a report. */
    Set<String> archives() {
        Set<String> names = new HashSet<>();
        byId.values().forEach(sources -> sources.forEach(source -> names.add(source.archive())));
        return names;
    }
}
