package org.nianbao.indexer.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
record IssuerName(String written, String core, IssuerKind kind, boolean office) {
    private record Word(String kind, String word) {}

    private static final List<Word> WORDS = Rules.table("organs.tsv", 2).stream()
            .map(row -> new Word(row[0], row[1]))
            .sorted(Comparator.comparingInt((Word word) -> word.word().length()).reversed())
            .toList();

    /** A crumb of the page that names kinds of bodies and none: 部门乡镇, 乡镇街道. */
    private static final Pattern KINDS_ONLY = Pattern.compile("(?:各|部门|乡|镇|街道|苏木|县|市|区|直|属|单位|政府|办事处|及|和|、)+");

    private static final Pattern TOWN = Pattern.compile("(?:镇|乡|街道|(?<!大)街|苏木)$");
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}(?:省|自治区|市|州|盟|地区|县|区|旗)$");
    private static final Pattern YEAR_IN_NAME = Pattern.compile("(?:" + Numerals.YEAR + ")年?度?(?:全年)?");
    /** {@code 经济技术开发区(头屯河区)}: the bracket is no part of the kind. */
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{1,12}\\)$");

    private static final Pattern EDGES = Pattern.compile(
            "^(?:\\d{1,2}[、.]|[^\\p{IsHan}“\"]+|关于|中共|本报告由|报告由|由|现公布|现发布|现报告|现将|公布|发布|的)+|(?:关于|[的\\s|:《》“”\"、.\\-—])+$");

    /** The name, if its words are those of a body. */
    static Optional<IssuerName> of(String raw) {
        String name = EDGES.matcher(BRACKETS.matcher(raw.replace(" ", "")).replaceAll(""))
                .replaceAll("");
        if (name.length() < 2 || name.length() > 40 || KINDS_ONLY.matcher(name).matches()) {
            return Optional.empty();
        }
        String core = name;
        boolean office = false;
        for (Optional<Word> word = last(core); word.isPresent() && leavesName(core, word.get()); word = last(core)) {
            if (!word.get().kind().equals("organ")) {
                return kindOf(name, core, word.get(), office);
            }
            office |= word.get().word().contains("办") && !word.get().word().equals("办事处");
            core = core.substring(0, core.length() - word.get().word().length());
            if (TOWN.matcher(core).find() || PLACE.matcher(core).find()) {
                break;
            }
        }
        if (TOWN.matcher(core).find()) {
            return Optional.of(new IssuerName(name, core, IssuerKind.TOWN, office));
        }
        if (PLACE.matcher(core).find()) {
            return Optional.of(new IssuerName(name, core, office ? IssuerKind.DEPARTMENT : IssuerKind.COUNTY, office));
        }
        return Optional.empty();
    }

    /** A department may be named by its kind alone (发展和改革委员会); organs are taken off something. */
    private static boolean leavesName(String core, Word word) {
        return core.length() > word.word().length() || !word.kind().equals("organ") && core.length() >= 4;
    }

    private static Optional<IssuerName> kindOf(String name, String core, Word word, boolean office) {
        IssuerKind kind = IssuerKind.valueOf(word.kind().toUpperCase(java.util.Locale.ROOT));
        return Optional.of(new IssuerName(name, core, kind, office));
    }

    private static Optional<Word> last(String name) {
        return WORDS.stream().filter(word -> name.endsWith(word.word())).findFirst();
    }

    static boolean endsBody(String name) {
        return of(name).isPresent();
    }

    /** A title's head without its year. */
    static String withoutYear(String head) {
        return YEAR_IN_NAME.matcher(head.replace(" ", "")).replaceAll("");
    }
}
