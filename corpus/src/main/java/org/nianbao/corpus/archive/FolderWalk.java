package org.nianbao.corpus.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files below a folder, depth first, by name; links are followed within the root, but each real folder is entered
 * once. Holds the names of the folders on the way down, not the tree.
 */
final class FolderWalk extends Lookahead<FolderWalk.Step> {
    /** A file that was found, or a folder that is not entered. */
    sealed interface Step {
        record Found(Path path, String source) implements Step {}

        record Passed(Skip skip) implements Step {}
    }

    private record Child(Path path, String name, String source) {}

    private final Path realRoot;
    private final Set<Path> entered = new HashSet<>();
    private final Deque<Iterator<Child>> open = new ArrayDeque<>();

    FolderWalk(Path root) throws IOException {
        realRoot = root.toRealPath();
        entered.add(realRoot);
        open.push(children(root, ""));
    }

    @Override
    protected Optional<Step> advance() {
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            Child child = open.peek().next();
            Optional<Step> step = step(child);
            if (step.isPresent()) {
                return step;
            }
        }
        return Optional.empty();
    }

    private Optional<Step> step(Child child) {
        if (leadsOut(realRoot, child.path)) {
            return passed(child, SkipReason.LINK_OUTSIDE, "leads out of the archive");
        }
        return Files.isDirectory(child.path) ? enter(child) : Optional.of(new Step.Found(child.path, child.source));
    }

    /** Whether a path is a link to something outside a folder; a link to nothing is not. */
    static boolean leadsOut(Path realRoot, Path path) {
        try {
            return Files.isSymbolicLink(path) && !path.toRealPath().startsWith(realRoot);
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Step> enter(Child folder) {
        try {
            Path real = folder.path.toRealPath();
            boolean readElsewhere = Files.isSymbolicLink(folder.path) && isReadAnyway(real);
            if (readElsewhere || !entered.add(real)) {
                return passed(folder, SkipReason.LINK_LOOP, "leads to a folder that is read at its own place");
            }
            open.push(children(folder.path, folder.source + "/"));
            return Optional.empty();
        } catch (IOException e) {
            return passed(folder, SkipReason.UNREADABLE, Bytes.reason(e));
        }
    }

    /** A folder below the root is met without the link, unless it is hidden. */
    private boolean isReadAnyway(Path real) {
        return !FileName.isHidden(realRoot.relativize(real).toString());
    }

    private static Optional<Step> passed(Child folder, SkipReason reason, String detail) {
        return Optional.of(new Step.Passed(new Skip(folder.source, Optional.empty(), reason, detail)));
    }

    private static Iterator<Child> children(Path folder, String prefix) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            List<Child> children = paths.map(path -> child(path, prefix))
                    .filter(child -> !FileName.isHidden(child.name))
                    .sorted(Comparator.comparing(Child::name))
                    .toList();
            return children.iterator();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Child child(Path path, String prefix) {
        String name = FileName.of(path);
        return new Child(path, name, prefix + name);
    }
}
