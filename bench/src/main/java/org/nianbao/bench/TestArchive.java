package org.nianbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.corpus.generate.ArchiveGenerator;
import org.nianbao.corpus.place.Gazetteer;

/**
 * A generated archive that is kept from run to run.
 *
 * @param folder where it lies; beside it its index
 * @param bytes sum of the sizes of its reports
 */
record TestArchive(Path folder, long bytes) {
    private static final int PROBE = 50;

    /** Makes the archive where it is not there yet. */
    static TestArchive of(int reports, long seed, Path work) throws IOException {
        Path folder = work.resolve("archive-" + reports + "-" + fingerprint(seed, work));
        if (!Files.isDirectory(folder)) {
            Path part = Files.createTempDirectory(work, "part");
            write(reports, seed, part);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new TestArchive(folder, size(folder) - Files.size(key(folder)));
    }

    /** Another generator or seed makes other bytes: the first few tell whether an archive is of this one. */
    private static String fingerprint(long seed, Path work) throws IOException {
        Path probe = Files.createTempDirectory(work, "probe");
        try {
            write(PROBE, seed, probe);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files(probe)) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } finally {
            delete(probe);
        }
    }

    private static void write(int reports, long seed, Path folder) throws IOException {
        new ArchiveGenerator(seed, Gazetteer.bundled()).write(reports, folder, done -> {});
    }

    /** What is true of each report, a line of JSON each. */
    Path key() {
        return key(folder);
    }

    private static Path key(Path folder) {
        return folder.resolve(ArchiveGenerator.KEY);
    }

    /** Where the index of the archive is made. */
    Path index() {
        return folder.resolveSibling(folder.getFileName() + "-index");
    }

    /** Bytes of all files below a folder. */
    static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : files(folder)) {
            size += Files.size(file);
        }
        return size;
    }

    /** Deletes a folder with all below it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList().reversed()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
