package org.nianbao.corpus.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a text by what it would say. A byte order mark decides, then valid UTF-8; where neither is there,
 * the encoding that gives the most plausible Chinese, broken bytes counting against it.
 */
final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> CANDIDATES =
            List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** GBK and GB2312 are subsets of GB18030, and pages that claim them use more than they hold. */
    private static final Pattern GB_NAME = Pattern.compile("gb.*|x-gbk|cp936|ms936", Pattern.CASE_INSENSITIVE);

    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private static final int META_WITHIN = 4096;
    private static final int SAMPLE = 1 << 16;

    /** The 3,755 characters of level 1 of GB 2312: what everyday Chinese is written with. */
    private static final BitSet EVERYDAY = everyday();

    private static final double PLAUSIBLE = 0.6;
    private static final double MOST_BROKEN = 0.1;

    private TextDecoder() {}

    /** The text of the bytes; empty where they are none. */
    static Optional<Decoded> decode(byte[] bytes, boolean html) {
        return byMark(bytes)
                .or(() -> validUtf8(bytes))
                .or(() -> mostPlausible(bytes, html))
                .filter(decoded -> isText(decoded.text()));
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        return startsWith(bytes, 0xEF, 0xBB, 0xBF)
                ? Optional.of(decode(bytes, 3, StandardCharsets.UTF_8))
                : startsWith(bytes, 0xFF, 0xFE)
                        ? Optional.of(decode(bytes, 2, StandardCharsets.UTF_16LE))
                        : startsWith(bytes, 0xFE, 0xFF)
                                ? Optional.of(decode(bytes, 2, StandardCharsets.UTF_16BE))
                                : Optional.empty();
    }

    /** A NUL is valid UTF-8, but then it is more likely half of an ASCII character in UTF-16. */
    private static Optional<Decoded> validUtf8(byte[] bytes) {
        Decoded decoded = decode(bytes, 0, StandardCharsets.UTF_8);
        return decoded.damaged() || decoded.text().indexOf('\0') >= 0 ? Optional.empty() : Optional.of(decoded);
    }

    /** The text of a few bytes that do not say their encoding, such as a name: UTF-8, or what Chinese Windows writes. */
    static String decodeName(byte[] bytes) {
        Charset charset = mostPlausible(bytes, List.of(StandardCharsets.UTF_8, GB18030), -1)
                .orElse(StandardCharsets.UTF_8);
        return new String(bytes, charset);
    }

    private static Optional<Decoded> mostPlausible(byte[] bytes, boolean html) {
        Set<Charset> candidates = new LinkedHashSet<>();
        if (html) {
            stated(bytes).ifPresent(candidates::add);
        }
        candidates.addAll(CANDIDATES);
        byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
        return mostPlausible(sample, candidates, PLAUSIBLE).map(charset -> decode(bytes, 0, charset));
    }

    /** The first of the best candidates, if it is better than {@code least}. */
    private static Optional<Charset> mostPlausible(byte[] bytes, Collection<Charset> candidates, double least) {
        Optional<Charset> best = Optional.empty();
        double bestScore = least;
        for (Charset candidate : candidates) {
            double score = plausibility(new String(bytes, candidate));
            if (score > bestScore) {
                best = Optional.of(candidate);
                bestScore = score;
            }
        }
        return best;
    }

    /** The encoding that a page states in its head, where Java knows it. */
    private static Optional<Charset> stated(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        if (!meta.find()) {
            return Optional.empty();
        }
        String name = meta.group(1);
        if (GB_NAME.matcher(name).matches()) {
            return Optional.of(GB18030);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Decoded decode(byte[] bytes, int offset, Charset charset) {
        try {
            ByteBuffer content = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
            return new Decoded(charset.newDecoder().decode(content).toString(), charset.name(), false);
        } catch (CharacterCodingException e) {
            return new Decoded(new String(bytes, offset, bytes.length - offset, charset), charset.name(), true);
        }
    }

    /** From -1 (noise) to 1 (everyday Chinese, or ASCII). */
    private static double plausibility(String text) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += plausibility(text.charAt(i));
        }
        return text.isEmpty() ? 0 : sum / text.length();
    }

    private static double plausibility(char c) {
        if (c < 0x80 ? !isControl(c) : EVERYDAY.get(c) || isPunctuationOrWide(c)) {
            return 1;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> -1;
            default -> c == '\uFFFD' ? -1 : 0.4;
        };
    }

    private static boolean isPunctuationOrWide(char c) {
        return (c >= 0x2010 && c <= 0x2027)
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF01 && c <= 0xFF5E)
                || c == 0xA0;
    }

    private static boolean isText(String text) {
        long broken =
                text.chars().filter(c -> c == 0xFFFD || isControl((char) c)).count();
        return broken <= text.length() * MOST_BROKEN;
    }

    private static boolean isControl(char c) {
        return c == 0x7F || (c < 0x20 && !(c >= '\t' && c <= '\r'));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static BitSet everyday() {
        BitSet everyday = new BitSet();
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                new String(new byte[] {(byte) row, (byte) cell}, GB18030)
                        .chars()
                        .forEach(everyday::set);
            }
        }
        everyday.clear(0xE000, 0x10000);
        return everyday;
    }
}
