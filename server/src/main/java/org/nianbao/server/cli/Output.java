package org.nianbao.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a table goes: a file, which is there when it is whole and until then what was there before, or standard output. */
final class Output {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to (default: standard output).")
    @Nullable
    Path file;

    /** Writes a table and tells how many rows it has. */
    @FunctionalInterface
    interface Work {
        long to(Writer writer) throws IOException;
    }

    long write(@Nullable CommandSpec spec, Work work) throws IOException {
        return file == null ? print(Talk.out(spec), work) : save(file.toAbsolutePath(), work);
    }

    private static long print(PrintWriter out, Work work) throws IOException {
        long rows = work.to(out);
        if (out.checkError()) {
            throw new IOException("the output was closed before its end; it is not whole");
        }
        return rows;
    }

    private static long save(Path file, Work work) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long rows;
            try (Writer writer = Files.newBufferedWriter(part)) {
                rows = work.to(writer);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
