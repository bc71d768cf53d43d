package org.nianbao.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.index.IndexCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Verify an index: every byte by Lucene's own check, schema version, counts.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    IndexOption index = new IndexOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path folder = index.answering(Talk.err(spec));
        IndexCheck check = IndexCheck.of(folder);
        PrintWriter out = Talk.out(spec);
        out.printf("schema %s%nlucene %s%n", check.schema(), check.lucene());
        if (check.fault().isPresent()) {
            out.printf(
                    "%s; make it anew with: nianbao index PATH... --index %s --rebuild%n",
                    check.fault().get(), folder);
        } else {
            out.printf(
                    "generation %d%nreports %d%nsegments %d%nsound%n",
                    check.generation(), check.reports(), check.segments());
        }
        return check.fault().isPresent() ? Main.ERROR : Main.FOUND;
    }
}
