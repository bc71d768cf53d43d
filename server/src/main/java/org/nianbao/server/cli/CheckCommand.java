package org.nianbao.server.cli;

import java.io.PrintWriter;
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
        IndexCheck check = IndexCheck.of(index.path());
        PrintWriter out = Talk.out(spec);
        out.printf(
                "schema %s%nlucene %s%ngeneration %d%nreports %d%nsegments %d%n%s%n",
                check.schema(),
                check.lucene(),
                check.generation(),
                check.reports(),
                check.segments(),
                check.fault().orElse("sound"));
        return check.fault().isPresent() ? Main.ERROR : Main.FOUND;
    }
}
