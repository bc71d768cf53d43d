package org.nianbao.corpus.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Normalised text read loosely: punctuation and white space count for nothing, a Traditional character is its Simplified
 * one. Symbols ({@code |}, {@code ￥}) are no punctuation, as in Unicode.
 */
public final class LooseText {
    private static final Map<Integer, Integer> SIMPLIFIED = simplifiedForms();

    private LooseText() {}

    /** What is left of a normalised text; empty where it is punctuation alone. */
    public static String fold(String normal) {
        int[] kept = normal.codePoints()
                .filter(c -> !isIgnored(c))
                .map(LooseText::simplified)
                .toArray();
        return new String(kept, 0, kept.length);
    }

    /** The Simplified form of a character; the character itself, where it has none. */
    public static int simplified(int c) {
        return SIMPLIFIED.getOrDefault(c, c);
    }

    /** The characters whose Simplified form this is, itself among them. */
    public static int[] variants(int simplified) {
        return IntStream.concat(
                        IntStream.of(simplified),
                        SIMPLIFIED.entrySet().stream()
                                .filter(entry -> entry.getValue() == simplified)
                                .mapToInt(Map.Entry::getKey))
                .toArray();
    }

    /** Whether a character is punctuation, white space, a control or format character. */
    public static boolean isIgnored(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static Map<Integer, Integer> simplifiedForms() {
        Map<Integer, Integer> forms = new HashMap<>();
        try (InputStream in = LooseText.class.getResourceAsStream("simplified.tsv")) {
            if (in == null) {
                throw new IllegalStateException("simplified.tsv is missing");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    int simplified = line.codePointAt(0);
                    line.substring(line.indexOf('\t') + 1).codePoints().forEach(c -> forms.put(c, simplified));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("simplified.tsv is unreadable", e);
        }
        return Map.copyOf(forms);
    }
}
