package org.nianbao.server.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --index}, the same for all commands. */
final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Folder of the index (default: $NIANBAO_INDEX, else data/index).")
    @Nullable
    Path given;

    Path path() {
        if (given != null) {
            return given;
        }
        String set = System.getenv("NIANBAO_INDEX");
        return Path.of(set == null || set.isBlank() ? "data/index" : set);
    }
}
