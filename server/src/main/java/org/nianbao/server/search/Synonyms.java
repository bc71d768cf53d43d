package org.nianbao.server.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.corpus.text.Normalizer;

/** What means the same, from {@code synonyms.tsv}. */
final class Synonyms {
    private static final Synonyms BUNDLED = read();

    /** Each word, normalised, with its whole group. */
    private final Map<String, List<String>> groups = new HashMap<>();

    private Synonyms(String table) {
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            List<String> group =
                    Arrays.stream(line.split("\t")).map(Normalizer::normalize).toList();
            for (String word : group) {
                if (groups.put(word, group) != null) {
                    throw new IllegalStateException("synonyms.tsv has " + word + " twice");
                }
            }
        });
    }

    static Synonyms bundled() {
        return BUNDLED;
    }

    private static Synonyms read() {
        try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.tsv")) {
            if (in == null) {
                throw new IllegalStateException("synonyms.tsv is missing");
            }
            return new Synonyms(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("synonyms.tsv is unreadable", e);
        }
    }

    /** The chunk with other words in the place of the longest word in it that has some, normalised; the first of equals. */
    List<String> of(String chunk) {
        String normal = Normalizer.normalize(chunk);
        String longest = "";
        for (String word : groups.keySet()) {
            int before = normal.indexOf(longest);
            int here = normal.indexOf(word);
            boolean better = word.length() > longest.length() || word.length() == longest.length() && here < before;
            longest = here >= 0 && better ? word : longest;
        }
        if (longest.isEmpty()) {
            return List.of();
        }
        int start = normal.indexOf(longest);
        String head = normal.substring(0, start);
        String tail = normal.substring(start + longest.length());
        return groups.get(longest).stream()
                .map(word -> head + word + tail)
                .filter(other -> !other.equals(normal))
                .toList();
    }

    static QueryNote note(String chunk, List<String> synonyms) {
        return QueryNote.of(
                QueryNote.Kind.SYNONYMS,
                "“" + chunk + "” also finds " + String.join(", ", synonyms)
                        + "; quotation marks or synonyms=false find only what is written",
                "“" + chunk + "”同时检索" + String.join("、", synonyms) + "；加引号或 synonyms=false 只按原词检索");
    }
}
