package org.nianbao.server.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
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
        description = "Write every report that a search finds to a file: a row a report.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    IndexOption index = new IndexOption();

    @Mixin
    SearchOptions search = new SearchOptions();

    @Option(names = "--format", description = "csv (default), xlsx, jsonl or parquet.")
    String format = "csv";

    @Option(names = "--rows", description = "facts (default): what reports say; results: what the search found.")
    String rows = "facts";

    @Option(names = "--about", description = "End csv and jsonl with a line on query, index and number of rows.")
    boolean about;

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
        parameters.put("rows", List.of(rows));
        parameters.put("about", List.of(Boolean.toString(about)));
        Export export = Export.parse(parameters);
        if (file == null && !export.format().text()) {
            throw new IOException("--format " + format + " wants a file: give -o FILE");
        }
        try (ReportSearcher searcher = ReportSearcher.open(index.answering(Talk.err(spec)))) {
            long total = file == null ? print(export, searcher) : save(export, searcher, file.toAbsolutePath());
            Talk.err(spec).println(total + " reports");
            return total == 0 ? Main.NOTHING : Main.FOUND;
        }
    }

    private long print(Export export, ReportSearcher searcher) throws IOException {
        PrintWriter out = Talk.out(spec);
        long total = export.write(searcher, head -> new WriterStream(out));
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
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                total = export.write(searcher, head -> out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return total;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
