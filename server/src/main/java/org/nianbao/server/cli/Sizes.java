package org.nianbao.server.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/** How many bytes of texts, pages and zips lie below some paths, for the progress bar; a zip counts expanded. */
final class Sizes {
    private Sizes() {}

    static long of(List<Path> paths) throws IOException {
        long[] sum = {0};
        for (Path path : paths) {
            Files.walkFileTree(
                    path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            sum[0] += expanded(file, attributes.size());
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        return Math.max(1, sum[0]);
    }

    private static long expanded(Path file, long size) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return zip.stream()
                        .mapToLong(entry -> Math.max(0, entry.getSize()))
                        .sum();
            } catch (IOException e) {
                return size;
            }
        }
        return name.endsWith(".txt") || name.contains("htm") ? size : 0;
    }
}
