package org.nianbao.indexer.extract.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * Takes a body's name apart: {@code 连州市大路边镇人民政府党政办公室} is the place {@code 连州市大路边镇} and its organs. The words
 * stand in {@code rules/organs.tsv}.
 *
 * @param written the name as found
 * @param core the name without organs of a place's own administration
 * @param kind kind of body as the words tell it; counties, cities and provinces are told apart by the gazetteer, so a
 *     place above the town is {@link IssuerKind#COUNTY} here
 * @param office whether the name is an office of a government (人民政府办公室) and not the government itself
 */
public record IssuerName(String written, String core, IssuerKind kind, boolean office) {
    /** A word of the table; no kind for an organ of a place's own administration. */
    private record Word(Optional<IssuerKind> kind, String word) {}

    /** Rows of {@code organs.tsv}: what no name is made of alone, and what stands before a name and is no part of it. */
    private static final String LEAD = "lead";

    private static final List<String> LEADS = new ArrayList<>();

    /** By last character, the longer first. */
    private static final Map<Character, List<Word>> WORDS = words();

    /** The first characters of {@link #LEADS}, and the last ones of all names: most words of a report are told by them. */
    private static final BitSet LEAD_STARTS = new BitSet();

    private static final BitSet ENDS = new BitSet();

    /** What the name of a place ends with. */
    private static final String TOWN_ENDS = "镇乡道街木";

    private static final String PLACE_ENDS = "省市州盟县区旗";

    /** What may stand behind a name on its line. */
    private static final String TAIL = "的 \t\n|:《》“”\"、.-—";

    private static final int LONGEST = 40;

    /** The numerals of a year, as pages write them. */
    private static final String ZEROS = "〇○o0零";

    private static final String NUMERALS = ZEROS + "一二三四五六七八九";

    /** A crumb of the page that names kinds of bodies and none: 部门乡镇, 乡镇街道. */
    private static final Pattern KINDS_ONLY = Pattern.compile("(?:各|部门|乡|镇|街道|苏木|县|市|区|直|属|单位|政府|办事处|及|和|、)+");

    /** With what {@link #KINDS_ONLY} begins. */
    private static final String KINDS = "各部乡镇街苏县市区直属单政办及和、";

    static {
        LEADS.forEach(lead -> LEAD_STARTS.set(lead.charAt(0)));
        (TOWN_ENDS + PLACE_ENDS).chars().forEach(ENDS::set);
        WORDS.keySet().forEach(ENDS::set);
    }

    /** The name, if its words are those of a body. */
    static Optional<IssuerName> of(String raw) {
        String name = trimmed(raw);
        if (name.length() < 2
                || name.length() > LONGEST
                || KINDS.indexOf(name.charAt(0)) >= 0
                        && KINDS_ONLY.matcher(name).matches()) {
            return Optional.empty();
        }
        String core = name;
        boolean office = false;
        for (Word word = last(core); word != null && leavesName(core, word); word = last(core)) {
            String organ = word.word();
            if (word.kind().isPresent()) {
                return Optional.of(new IssuerName(name, core, word.kind().get(), office));
            }
            office |= organ.contains("办") && !organ.equals("办事处");
            core = core.substring(0, core.length() - organ.length());
            if (endsTown(core) || endsPlace(core)) {
                break;
            }
        }
        if (endsTown(core)) {
            return Optional.of(new IssuerName(name, core, IssuerKind.TOWN, office));
        }
        return endsPlace(core)
                ? Optional.of(new IssuerName(name, core, office ? IssuerKind.DEPARTMENT : IssuerKind.COUNTY, office))
                : Optional.empty();
    }

    /** Without what is no part of a name at its edges: numbers, marks, 关于, a bracket as in 开发区(头屯河区). */
    private static String trimmed(String raw) {
        int end = raw.length();
        for (int next = beforeTail(raw, end); next < end; next = beforeTail(raw, end)) {
            end = next;
        }
        if (end > 0 && raw.charAt(end - 1) == ')') {
            int open = raw.lastIndexOf('(', end - 1);
            return open >= Math.max(1, end - 14) ? trimmed(raw.substring(0, open)) : "";
        }
        if (end == 0 || !ENDS.get(raw.charAt(end - 1))) {
            return "";
        }
        int start = 0;
        for (int next = afterLead(raw, start, end); next > start; next = afterLead(raw, start, end)) {
            start = next;
        }
        return raw.substring(start, end).replace(" ", "");
    }

    private static int beforeTail(String raw, int end) {
        boolean about = end >= 2 && raw.startsWith("关于", end - 2);
        return about ? end - 2 : end > 0 && TAIL.indexOf(raw.charAt(end - 1)) >= 0 ? end - 1 : end;
    }

    /** Behind a character or word that stands before a name. */
    private static int afterLead(String raw, int start, int end) {
        if (start < end && !isHan(raw.charAt(start)) && raw.charAt(start) != '“' && raw.charAt(start) != '"') {
            return start + 1;
        }
        if (start == end || !LEAD_STARTS.get(raw.charAt(start))) {
            return start;
        }
        for (String lead : LEADS) {
            if (raw.startsWith(lead, start) && start + lead.length() < end) {
                return start + lead.length();
            }
        }
        return start;
    }

    static boolean isHan(char c) {
        return c >= 0x3400 && c <= 0x9FFF || c == '〇';
    }

    private static boolean endsTown(String name) {
        return name.endsWith("镇")
                || name.endsWith("乡")
                || name.endsWith("街道")
                || name.endsWith("苏木")
                || name.endsWith("街") && !name.endsWith("大街");
    }

    private static boolean endsPlace(String name) {
        int length = name.length();
        return length > 1 && PLACE_ENDS.indexOf(name.charAt(length - 1)) >= 0 && isHan(name.charAt(length - 2));
    }

    /** A department may be named by its kind alone (发展和改革委员会); organs are taken off something. */
    private static boolean leavesName(String core, Word word) {
        return core.length() > word.word().length() || word.kind().isPresent() && core.length() >= 4;
    }

    private static @Nullable Word last(String name) {
        if (!name.isEmpty() && ENDS.get(name.charAt(name.length() - 1))) {
            for (Word word : WORDS.getOrDefault(name.charAt(name.length() - 1), List.of())) {
                if (name.endsWith(word.word())) {
                    return word;
                }
            }
        }
        return null;
    }

    static boolean endsBody(String name) {
        return of(name).isPresent();
    }

    /** A title's head without its year: {@code 连州市2017年度} is {@code 连州市}. */
    static String withoutYear(String head) {
        String words = head.replace(" ", "");
        StringBuilder name = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); ) {
            int end = yearEnd(words, i);
            if (end < 0) {
                name.append(words.charAt(i++));
            } else {
                i = end;
            }
        }
        return name.toString();
    }

    /** Where a year ends that begins at an index, with 年, 年度 or 全年 behind it; -1 if none does. */
    private static int yearEnd(String words, int start) {
        int at = start + 4;
        if (at > words.length() || !digits(words, start) && !numerals(words, start)) {
            return -1;
        }
        at += words.startsWith("年", at) ? 1 : 0;
        at += words.startsWith("度", at) ? 1 : 0;
        return words.startsWith("全年", at) ? at + 2 : at;
    }

    /** {@code 2017} that is no part of a longer number. */
    private static boolean digits(String words, int start) {
        return words.startsWith("20", start)
                && isDigit(words, start + 2)
                && isDigit(words, start + 3)
                && !isDigit(words, start - 1)
                && !isDigit(words, start + 4);
    }

    private static boolean isDigit(String words, int i) {
        return i >= 0 && i < words.length() && words.charAt(i) >= '0' && words.charAt(i) <= '9';
    }

    /** {@code 二〇一七}. */
    private static boolean numerals(String words, int start) {
        return "二2".indexOf(words.charAt(start)) >= 0
                && ZEROS.indexOf(words.charAt(start + 1)) >= 0
                && NUMERALS.indexOf(words.charAt(start + 2)) >= 0
                && NUMERALS.indexOf(words.charAt(start + 3)) >= 0;
    }

    private static Map<Character, List<Word>> words() {
        Map<Character, List<Word>> words = new HashMap<>();
        Rules.each("organs.tsv", 2, row -> {
            if (row[0].equals(LEAD)) {
                LEADS.add(row[1]);
                return;
            }
            Optional<IssuerKind> kind = row[0].equals("organ")
                    ? Optional.empty()
                    : Optional.of(IssuerKind.valueOf(row[0].toUpperCase(Locale.ROOT)));
            words.computeIfAbsent(row[1].charAt(row[1].length() - 1), key -> new ArrayList<>())
                    .add(new Word(kind, row[1]));
        });
        words.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Word word) -> word.word().length())
                                .reversed()));
        return words;
    }
}
