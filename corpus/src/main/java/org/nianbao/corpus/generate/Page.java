package org.nianbao.corpus.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.nianbao.corpus.generate.Draft.Block;
import org.nianbao.corpus.generate.Plan.Locating;

/** Puts the page around a report: navigation, tools, footer. Names the county only where the plan lets it. */
final class Page {
    private final Plan plan;
    private final Bank bank;
    private final Draft draft;
    private final SplittableRandom dice;
    private final Voice voice;
    private final boolean named;

    private Page(Plan plan, Bank bank, Draft draft) {
        this.plan = plan;
        this.bank = bank;
        this.draft = draft;
        this.dice = new SplittableRandom(plan.author() * 7 + plan.year());
        this.voice = new Voice(plan, bank, new Draft());
        this.named = plan.locating() == Locating.SITE || (plan.locating() == Locating.TITLE && chance(50));
    }

    static byte[] print(Plan plan, Bank bank, Draft draft) {
        Page page = new Page(plan, bank, draft);
        return plan.look().encoding().encode(plan.look().html() ? page.html() : page.text());
    }

    private String text() {
        boolean plain = !named && chance(25);
        List<String> lines = new ArrayList<>();
        if (named && chance(60)) {
            lines.add(furniture("url.site"));
        }
        if (!plain) {
            lines.addAll(head());
        }
        draft.title().ifPresent(title -> lines.addAll(split(title)));
        if (!plain) {
            lines.addAll(below());
        }
        String indent = List.of("", "", "　　", "    ").get(dice.nextInt(4));
        for (Block block : draft.blocks()) {
            lines.add(
                    switch (block) {
                        case Block.Heading(String text) -> text;
                        case Block.Paragraph(String text) -> indent + text;
                        case Block.Table(Grid grid) ->
                            grid.flat(plan.look().layout()).stripTrailing();
                        case Block.Signature(String text) -> " ".repeat(20) + text;
                    });
        }
        if (!plain) {
            lines.addAll(foot());
        }
        return String.join(chance(50) ? "\n" : chance(80) ? "\n\n" : "\r\n", lines) + "\n";
    }

    /** Now and then a title comes in two lines. */
    private List<String> split(String title) {
        return chance(6)
                ? List.of(title.substring(0, title.length() - 4), title.substring(title.length() - 4))
                : List.of(title);
    }

    private List<String> head() {
        List<String> lines = some(List.of("top", "nav"), 60);
        lines.add(furniture(named ? "crumbs.site" : "crumbs"));
        return lines;
    }

    private List<String> below() {
        List<String> lines = some(List.of("tools"), 60);
        lines.addFirst(furniture(named && chance(60) ? "meta.site" : "meta"));
        return lines;
    }

    private List<String> foot() {
        List<String> lines = some(List.of("after", "tools", "footer"), 55);
        if (named) {
            lines.add(furniture("footer.site"));
        }
        return lines;
    }

    private List<String> some(List<String> sections, int percent) {
        List<String> lines = new ArrayList<>();
        sections.stream().filter(section -> chance(percent)).forEach(section -> lines.add(furniture(section)));
        return lines;
    }

    private String furniture(String section) {
        Seat seat = plan.seat();
        Map<String, String> slots = new TreeMap<>(Map.of(
                "site",
                seat.siteName(),
                "town",
                seat.body().kind().equals("town") ? seat.place() : "",
                "code",
                seat.siteCode(),
                "icp",
                seat.icp(),
                "published",
                plan.published(),
                "pubyear",
                plan.published().substring(0, 4)));
        if (section.equals("url.site")) {
            slots.put("host", seat.host());
        }
        List<String> lines = bank.lines(section);
        return voice.fill(lines.get(dice.nextInt(lines.size())), slots);
    }

    private String html() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html>\n<head>\n");
        String charset = plan.look().encoding() == Look.Encoding.GB18030 ? "gb2312" : "utf-8";
        out.append("<meta charset=\"").append(charset).append("\">\n");
        draft.title().ifPresent(title -> out.append(element("title", title)));
        out.append("</head>\n<body>\n<div class=\"header\">\n");
        head().forEach(line -> out.append(element("div", line)));
        out.append("</div>\n<div class=\"content\">\n");
        draft.title().ifPresent(title -> out.append(element("h1", title)));
        below().forEach(line -> out.append(element("div", line)));
        for (Block block : draft.blocks()) {
            out.append(
                    switch (block) {
                        case Block.Heading(String text) -> "<p><strong>" + escape(text) + "</strong></p>\n";
                        case Block.Paragraph(String text) -> element("p", text);
                        case Block.Table(Grid grid) -> grid.html();
                        case Block.Signature(String text) -> "<p align=\"right\">" + escape(text) + "</p>\n";
                    });
        }
        out.append("</div>\n<div class=\"footer\">\n");
        foot().forEach(line -> out.append(element("p", line)));
        return out.append("</div>\n</body>\n</html>\n").toString();
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }
}
