package org.nianbao.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.server.export.Export;
import org.nianbao.server.search.ReportSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write the facts of every report that a search finds: a row a report.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    IndexOption index = new IndexOption();

    @Mixin
    SearchOptions search = new SearchOptions();

    @Option(names = "--format", description = "csv (default) or jsonl.")
    String format = "csv";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to (default: standard output).")
    @Nullable
    Path file;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<String, List<String>> parameters = search.parameters();
        parameters.put("format", List.of(format));
        Export export = Export.parse(parameters);
        try (ReportSearcher searcher = ReportSearcher.open(index.answering(Talk.err(spec)))) {
            long total = file == null ? print(export, searcher) : save(export, searcher, file.toAbsolutePath());
            Talk.err(spec).println(total + " reports");
            return total == 0 ? Main.NOTHING : Main.FOUND;
        }
    }

    private long print(Export export, ReportSearcher searcher) throws IOException {
        PrintWriter out = Talk.out(spec);
        long total = export.write(searcher, rows -> out);
        if (out.checkError()) {
            throw new IOException("the output was closed before the export ended; it is not whole");
        }
        return total;
    }

    /** The file is there when it is whole, and until then what was there before. */
    private static long save(Export export, ReportSearcher searcher, Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long total;
            try (Writer writer = Files.newBufferedWriter(part)) {
                total = export.write(searcher, rows -> writer);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return total;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
