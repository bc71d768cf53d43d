package org.nianbao.corpus.generate;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nianbao.corpus.generate.Plan.Locating;

/** Turns lines of the banks into the sentences of one author about one body and year. */
final class Voice {
    private static final List<String[]> TYPOS = Bank.table("typos.tsv");

    private final Plan plan;
    private final Bank bank;
    private final Draft draft;
    private final Wording wording;
    private final SplittableRandom dice;
    private final boolean terse;

    Voice(Plan plan, Bank bank, Draft draft) {
        this.plan = plan;
        this.bank = bank;
        this.draft = draft;
        this.wording = new Wording(plan.author());
        this.dice = new SplittableRandom(plan.author() + plan.year());
        this.terse = (plan.locating() == Locating.SITE || plan.locating() == Locating.SIGNATURE)
                && wording.chance("terse", 50);
    }

    Wording wording() {
        return wording;
    }

    /** One line of a section, filled. */
    String say(String section, Map<String, String> slots) {
        return fill(pattern(section), slots);
    }

    /** One line of a section, unfilled. */
    String pattern(String section) {
        return wording.choose(section, bank.lines(section));
    }

    String fill(String pattern, Map<String, String> slots) {
        return Bank.fill(pattern, wording, name -> slot(name, slots));
    }

    String say(String section) {
        return say(section, Map.of());
    }

    /** Some different lines of a section without facts, with the noise of this report. */
    List<String> items(String section, int from, int to) {
        return wording.some(section, bank.lines(section), wording.between(section, from, to)).stream()
                .map(line -> noisy(fill(line, Map.of())))
                .toList();
    }

    /** The same as one paragraph. */
    String filler(String section, int from, int to) {
        return String.join("", items(section, from, to));
    }

    /** A count as this author writes it. */
    String number(long n) {
        return plan.look().numerals().write(n);
    }

    String name() {
        return plan.seat().bare(terse);
    }

    /** The year, as {@code 2017年度} or the like; the same throughout a report. */
    String year() {
        int year = plan.year();
        List<String> forms = List.of(
                year + "年",
                year + "年",
                year + "年度",
                year + " 年",
                Numerals.spelled(year, '〇') + "年",
                Numerals.spelled(year, '○') + "年度",
                Numerals.fullWidth("" + year) + "年");
        return forms.get(new SplittableRandom(plan.author()).nextInt(forms.size()));
    }

    private String slot(String name, Map<String, String> slots) {
        String given = slots.get(name);
        return given != null
                ? given
                : switch (name) {
                    case "body" -> body();
                    case "self" -> plan.seat().self();
                    case "y" -> year();
                    case "short" -> plan.seat().shortName(plan.locating().alone());
                    case "office", "address", "surname" -> say(name);
                    case "few" -> upTo(4);
                    case "k" -> Integer.toString(dice.nextInt(2, 10));
                    case "kk" -> Integer.toString(dice.nextInt(10, 100));
                    case "kkk" -> Integer.toString(dice.nextInt(100, 1_000));
                    case "kkkk" -> Integer.toString(dice.nextInt(1_000, 10_000));
                    case "kkkkk" -> Integer.toString(dice.nextInt(10_000, 100_000));
                    case "delta" ->
                        List.of("0", "0", "无", "/", "+" + upTo(9), "-" + upTo(9))
                                .get(dice.nextInt(6));
                    case "rules" -> plan.has(Flaw.IMPLAUSIBLE_VALUE) ? "6" : "0";
                    default -> throw new IllegalArgumentException("no such slot in a sentence bank: {" + name + "}");
                };
    }

    private String body() {
        draft.name(name());
        return name();
    }

    private String upTo(int most) {
        return Integer.toString(dice.nextInt(most + 1));
    }

    private String noisy(String sentence) {
        return switch (plan.look().noise()) {
            case NONE -> sentence;
            case LOST_PUNCTUATION -> sentence.replaceAll("[，。]", wording.chance("space", 30) ? " " : "");
            case HALF_WIDTH_COMMAS -> sentence.replace("，", ",");
            case TYPOS -> {
                String wrong = sentence;
                for (String[] typo : TYPOS) {
                    wrong = wording.chance(typo[0], 10) ? wrong.replace(typo[0], typo[1]) : wrong;
                }
                yield wrong;
            }
        };
    }
}
