package org.nianbao.corpus.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.corpus.generate.Draft.Block;
import org.nianbao.corpus.generate.Plan.Locating;

/** Puts a report together: title, opening, the sections of its form, signature. */
final class Composer {
    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
    private static final List<String> NUMBERING =
            List.of("一、", "一、", "一、", "一 ", "一. ", "1. ", "1、", "（一）", "(一)、", "第一部分 ", "㈠", "");
    private static final List<String> ITEMS = List.of("", "", "一是", "（一）", "1.");

    private final Plan plan;
    private final Draft draft = new Draft();
    private final Voice voice;
    private final Wording wording;
    private final Statements statements;
    private final Tables tables;
    private final String numbering;
    private int section;

    private Composer(Plan plan, Bank bank) {
        this.plan = plan;
        this.voice = new Voice(plan, bank, draft);
        this.wording = voice.wording();
        this.statements = new Statements(plan, draft, voice);
        this.tables = new Tables(plan, bank, draft, voice);
        this.numbering = plan.form().standard() ? "一、" : wording.choose("numbering", NUMBERING);
    }

    static Draft compose(Plan plan, Bank bank) {
        Composer composer = new Composer(plan, bank);
        boolean yearKnown = composer.title();
        composer.opening(yearKnown);
        if (plan.form().standard()) {
            composer.sixSections();
        } else {
            composer.freeText();
        }
        composer.signature();
        return composer.draft;
    }

    /** Returns whether the title gives the year. */
    private boolean title() {
        boolean full = plan.locating() == Locating.TITLE;
        boolean sound = full || plan.flaw().isPresent();
        int lot = wording.between("title", 1, 100);
        if (!sound && lot <= 3) {
            return false;
        }
        String name = full ? plan.seat().full() : voice.name();
        if (wording.chance("short name", 50)) {
            name = name.replaceAll("(人民政府|办事处)$", "");
        }
        String year = wording.chance("year of title", 50) ? plan.year() + "年度" : plan.year() + "年";
        boolean bare = !sound && lot <= 9;
        String title = voice.say(bare ? "title.bare" : "title", Map.of("b", name, "yy", yearForm(year)));
        if (lot > 97) {
            title = title.replace("工作年度报告", "工作告年度报");
        }
        draft.entitle(title);
        if (!bare) {
            draft.name(name);
        }
        return title.contains(yearForm(year));
    }

    private String yearForm(String year) {
        return wording.between("digits", 1, 12) == 1 ? Numerals.fullWidth(year) : year;
    }

    private void opening(boolean yearKnown) {
        List<String> sentences = new ArrayList<>();
        sentences.add(voice.say("intro"));
        if (!yearKnown || plan.has(Flaw.PERIOD_ODD) || wording.chance("period", 60)) {
            sentences.add(voice.say("intro.period", Map.of("period", period(yearKnown))));
        }
        for (String part : List.of("intro.parts", "intro.download", "intro.law")) {
            if (wording.chance(part, 20)) {
                sentences.add(voice.say(part));
            }
        }
        contact().ifPresent(sentences::add);
        paragraph(String.join("", sentences));
        if (wording.chance("year sentence", 25)) {
            paragraph(voice.say("intro.year"));
        }
    }

    private String period(boolean yearKnown) {
        int year = plan.year();
        if (plan.has(Flaw.PERIOD_ODD)) {
            boolean early = wording.chance("early", 50);
            draft.period((early ? year : year - 1) + "-01-01", year + (early ? "-12-22" : "-12-31"));
            return early ? year + "年1月1日至12月22日" : year - 1 + "年1月1日至" + year + "年12月31日";
        }
        draft.period(year + "-01-01", year + "-12-31");
        String form = wording.choose(
                "period form",
                List.of("Y年1月1日至Y年12月31日", "Y年1月1日起至Y年12月31日止", "Y年1月1日至12月31日", "Y年1月1日—12月31日", "1月1日至12月31日"));
        String dated = yearKnown || form.startsWith("Y") ? form : "Y年" + form;
        String period = dated.replace("Y", Integer.toString(year));
        return wording.chance("wide period", 8) ? Numerals.fullWidth(period) : period;
    }

    private Optional<String> contact() {
        Optional<String[]> area = plan.seat().area();
        boolean tells = plan.locating() == Locating.CONTACT;
        if (area.isEmpty() || plan.locating() == Locating.DOCUMENTS || !(tells || wording.chance("contact", 50))) {
            return Optional.empty();
        }
        String number = "8" + wording.between("phone", 100_000, 999_999);
        String phone = tells || wording.chance("area code", 50) ? area.get()[1] + "-" + number : number;
        return Optional.of(voice.say("contact", Map.of("phone", phone, "postcode", area.get()[2] + "00")));
    }

    private void freeText() {
        heading("overview");
        overview();
        heading("proactive");
        paragraph(statements.proactive() + statements.channels());
        paragraph(voice.filler("proactive.filler", 4, 7));
        paragraph(voice.filler("management", 2, 4));
        if (wording.chance("interpretation", 55)) {
            heading("interpretation");
            paragraph(voice.filler("interpretation", 2, 5));
        }
        heading("applications");
        paragraph(statements.applications() + statements.applicationNotes());
        if (wording.chance("consult", 30)) {
            heading("consult");
            paragraph(voice.filler("consult", 2, 4));
        }
        optional("fees", statements.fees());
        optional("remedies", statements.remedies());
        if (wording.chance("supervision", 60)) {
            heading("supervision");
            paragraph(voice.filler("supervision", 2, 5));
        }
        heading("problems");
        problems();
        if (plan.form() == Form.STAT_TABLE_2014) {
            heading("table");
            tables.statistics();
        }
    }

    private void overview() {
        List<String> sentences = new ArrayList<>(voice.items("overview", 4, 7));
        if (plan.has(Flaw.YEAR_MISMATCH)) {
            int bad = wording.chance("impossible year", 20) ? 2087 : plan.year() - 1;
            sentences.add(voice.say("flaw.year", Map.of("bad", Integer.toString(bad))));
        }
        if (plan.has(Flaw.COUNT_CONFLICT) && !plan.form().standard()) {
            int other = plan.proactive().orElse(0) + 4;
            sentences.add(voice.say("flaw.count", Map.of("n", voice.number(other))));
        }
        if (plan.has(Flaw.FOREIGN_TOWN)) {
            sentences.add(voice.say("flaw.place", Map.of("foreign", plan.foreign())));
        }
        paragraph(String.join("", sentences));
        boolean superiors = plan.locating() == Locating.DOCUMENTS;
        if (superiors || wording.chance("documents", 30)) {
            paragraph(voice.say("documents", Map.of("doc", documents(superiors))));
        }
        paragraph(voice.filler("organisation", 3, 6));
        paragraph(voice.filler("rules", 3, 6) + voice.filler("training", 1, 4));
    }

    private String documents(boolean superiors) {
        List<String> signs = superiors ? plan.seat().documentSigns() : List.of("国");
        List<String> numbers = signs.stream()
                .map(sign -> sign + (sign.equals("国") ? "办发〔" : "办〔") + plan.year() + "〕"
                        + wording.between("document", 2, 120) + "号")
                .toList();
        return "《" + plan.year() + "年政务公开工作要点》（" + String.join("、", numbers) + "）";
    }

    /** A section that states something or keeps silent; half of the silent ones are left out altogether. */
    private void optional(String topic, Optional<String> statement) {
        if (statement.isPresent() || wording.chance(topic + " at all", 50)) {
            heading(topic);
            paragraph(statement.orElseGet(() -> voice.say(topic + ".silent")));
        }
    }

    private void problems() {
        paragraph(voice.say("problems.lead"));
        list(voice.items("problem", 3, 6));
        paragraph(statements.channelNow() + statements.absentChannel());
        paragraph(voice.say("plans.lead"));
        list(voice.items("plan", 4, 7));
        paragraph(statements.plannedChannel());
    }

    private void list(List<String> items) {
        String mark = wording.choose("items", ITEMS);
        for (int i = 0; i < items.size(); i++) {
            paragraph(mark.replace("一", NUMBERS.get(i)).replace("1", "" + (i + 1)) + items.get(i));
        }
    }

    private void sixSections() {
        heading("1");
        overview();
        part(1, statements.proactive() + voice.filler("proactive.filler", 2, 4));
        part(2, statements.applications() + statements.applicationNotes());
        part(3, voice.filler("management", 1, 3));
        part(4, statements.channels() + voice.filler("platform", 1, 3));
        part(5, voice.filler("supervision", 1, 3));
        heading("2");
        tables.documents();
        heading("3");
        tables.applications();
        heading("4");
        tables.remedies();
        heading("5");
        problems();
        heading("6");
        statements.fees().ifPresent(this::paragraph);
        paragraph(voice.say("other"));
    }

    private void part(int number, String text) {
        String title = "（" + NUMBERS.get(number - 1) + "）" + voice.say("part." + number);
        paragraph(wording.chance("part glued", 60) ? title + "。" + text : title + "\n" + text);
    }

    private void heading(String topic) {
        String number = numbering.replace("一", NUMBERS.get(section)).replace("1", "" + (section + 1));
        number = number.replace("㈠", "" + (char) ('㈠' + section));
        boolean repeats = !plan.form().standard() && wording.chance("number repeated", 3);
        section += repeats ? 0 : 1;
        draft.write(new Block.Heading(number + voice.say("heading." + topic)));
    }

    private void paragraph(String text) {
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                draft.write(new Block.Paragraph(line));
            }
        }
    }

    private void signature() {
        boolean tells = plan.locating() == Locating.SIGNATURE;
        if (tells || draft.issuer().isEmpty() || wording.chance("signature", 50)) {
            String name =
                    tells || plan.locating() == Locating.TITLE ? plan.seat().full() : voice.name();
            draft.name(name);
            draft.write(new Block.Signature(name));
            String[] date = plan.published().split("-");
            draft.write(new Block.Signature(date[0] + "年" + Integer.parseInt(date[1]) + "月" + date[2] + "日"));
        }
    }
}
