package org.nianbao.server.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.index.IndexCounters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Read archives (folders, zips, .txt and .html files) into the index; what is unchanged stays.")
final class IndexCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders, zips or files.")
    List<Path> paths = List.of();

    @Mixin
    IndexOption index = new IndexOption();

    @Option(names = "--prune", description = "Take out reports whose files are gone from these paths.")
    boolean prune;

    @Option(names = "--rebuild", description = "Begin from an empty index.")
    boolean rebuild;

    @Option(names = "--quiet", description = "No progress bar.")
    boolean quiet;

    @ParentCommand
    @Nullable
    Main main;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Indexing indexing = new Indexing(Talk.err(spec), quiet);
        IndexCounters counters = indexing.run(paths, index.path(), rebuild, prune);
        indexing.tell(counters, main != null && main.verbose);
        boolean nothing = counters.read() == 0 && counters.pruned() == 0;
        if (nothing) {
            Talk.err(spec).println(Indexing.nothing(paths));
        }
        return nothing ? Main.ERROR : Main.FOUND;
    }
}
