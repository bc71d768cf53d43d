package org.nianbao.corpus.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.nianbao.corpus.place.Gazetteer;

/**
 * Makes synthetic archives with an answer key. The places are real, the reports are not: such an archive is for
 * measuring only.
 *
 * <p>The same seed, gazetteer and number give the same bytes on every machine; memory does not grow with the number.
 */
public final class ArchiveGenerator {
    /** Name of the answer key in the archive's folder. */
    public static final String KEY = "facts.jsonl";

    private static final int PER_FOLDER = 1_000;

    private final long seed;
    private final Gazetteer gazetteer;

    /**
     * @param seed chooses everything
     * @param gazetteer where the bodies stand; needs a current place of each level
     */
    public ArchiveGenerator(long seed, Gazetteer gazetteer) {
        this.seed = seed;
        this.gazetteer = gazetteer;
    }

    /**
     * Writes reports in folders of 1,000, {@code 000/000000.txt} and so on, and the answer key beside the folders.
     *
     * @param reports how many, 0 or more
     * @param dir the archive's folder; made where absent, files of the same names are replaced
     * @param progress told how many reports are written, after each
     */
    public void write(int reports, Path dir, IntConsumer progress) throws IOException {
        if (reports < 0) {
            throw new IllegalArgumentException("number of reports must not be negative: " + reports);
        }
        Files.createDirectories(dir);
        Bank bank = new Bank();
        Planner planner = new Planner(seed, gazetteer);
        try (BufferedWriter key = Files.newBufferedWriter(dir.resolve(KEY), StandardCharsets.UTF_8)) {
            Iterator<Plan> plans = planner.next().iterator();
            for (int i = 0; i < reports; i++) {
                while (!plans.hasNext()) {
                    plans = planner.next().iterator();
                }
                Plan plan = plans.next();
                String source = String.format(
                        Locale.ROOT,
                        "%03d/%06d.%s",
                        i / PER_FOLDER,
                        i,
                        plan.look().html() ? "html" : "txt");
                Path file = dir.resolve(source);
                if (i % PER_FOLDER == 0) {
                    Files.createDirectories(file.getParent());
                }
                Draft draft = Composer.compose(plan, bank);
                Files.write(file, Page.print(plan, bank, draft));
                key.write(AnswerKey.line(source, plan, draft));
                key.write('\n');
                progress.accept(i + 1);
            }
        }
    }
}
