package org.nianbao.indexer.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The health of an index.
 *
 * @param schema version of its schema
 * @param lucene version of the Lucene that wrote it
 * @param generation number of its last commit
 * @param reports reports in it
 * @param segments segments it is made of
 * @param fault what Lucene's own check found wrong; empty when sound
 */
public record IndexCheck(
        String schema, String lucene, long generation, long reports, int segments, Optional<String> fault) {

    /**
     * Reads every byte of an index and verifies it.
     *
     * @throws ForeignIndexException if there is none, or it is of another schema or Lucene
     * @throws IOException in one sentence, if a run is writing to it
     */
    public static IndexCheck of(Path path) throws IOException {
        try (Directory directory = IndexSchema.open(path)) {
            Map<String, String> commit =
                    SegmentInfos.readLatestCommit(directory).getUserData();
            Optional<String> fault = fault(directory, path);
            if (fault.isPresent()) {
                return of(commit, 0, 0, 0, fault);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                long generation = reader.getIndexCommit().getGeneration();
                return of(commit, generation, reader.numDocs(), reader.leaves().size(), fault);
            }
        }
    }

    private static IndexCheck of(
            Map<String, String> commit, long generation, long reports, int segments, Optional<String> fault) {
        return new IndexCheck(
                commit.get(IndexSchema.COMMIT_SCHEMA),
                commit.get(IndexSchema.COMMIT_LUCENE),
                generation,
                reports,
                segments,
                fault);
    }

    private static Optional<String> fault(Directory directory, Path path) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            CheckIndex.Status status = check.checkIndex();
            return status.clean
                    ? Optional.empty()
                    : Optional.of(status.numBadSegments + " damaged segments, " + status.totLoseDocCount
                            + " reports unreadable");
        } catch (LockObtainFailedException e) {
            throw new IOException("A run is writing to the index in " + path + "; check it when that is done", e);
        }
    }
}
