package org.nianbao.corpus.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.corpus.generate.Plan.Channel;
import org.nianbao.corpus.generate.Plan.Part;

/** The sentences that state facts; each notes in the draft what it says. */
final class Statements {
    private final Plan plan;
    private final Draft draft;
    private final Voice voice;
    private final Wording wording;

    Statements(Plan plan, Draft draft, Voice voice) {
        this.plan = plan;
        this.draft = draft;
        this.voice = voice;
        this.wording = voice.wording();
    }

    /** The number of items disclosed, with its parts. */
    String proactive() {
        if (plan.proactive().isEmpty()) {
            return voice.say("proactive.silent") + cumulative();
        }
        int items = plan.proactive().get();
        String text = plan.approximate()
                ? approximate("proactive_items", items)
                : state("proactive_items", "proactive", items);
        return text + byCategory(items) + byChannel(items) + cumulative();
    }

    private String approximate(String field, int items) {
        String number = voice.number(items);
        String about = wording.choose("about", List.of(number + "余", number + "多", "近" + number));
        String sentence = voice.say("proactive.count", Map.of("n", about));
        draft.state(field, items, true, words(sentence));
        return sentence;
    }

    private String cumulative() {
        return plan.cumulative()
                .map(n -> stated("cumulative_items", "proactive.cumulative", n))
                .orElse("");
    }

    private String byCategory(int items) {
        List<Part> parts = new ArrayList<>(plan.byCategory());
        if (parts.isEmpty()) {
            return "";
        }
        boolean wrongSum = plan.has(Flaw.SUM_MISMATCH);
        boolean wrongShare = plan.has(Flaw.PERCENT_MISMATCH);
        if (wrongSum) {
            Part first = parts.removeFirst();
            parts.addFirst(new Part(first.id(), first.words(), first.count() + 3 + items / 10));
        }
        boolean shares = wrongShare || (!wrongSum && wording.chance("shares", 45));
        String pattern = voice.pattern("category.part");
        String share = shares ? voice.pattern("category.share") : "";
        int places = wording.between("places", 0, 2);
        List<String> written = new ArrayList<>();
        for (Part part : parts) {
            long extra = wrongShare && written.isEmpty() ? (part.count() * 10L > items * 8L ? -12 : 12) : 0;
            written.add(voice.fill(pattern, Map.of("name", part.words(), "n", voice.number(part.count())))
                    + voice.fill(share, Map.of("p", percent(part.count(), items, places, extra))));
            draft.part("by_category", part);
        }
        return lead(written);
    }

    /** The share of a part in hundredths, rounded half up; {@code extra} is what a careless author adds. */
    private static String percent(long part, long whole, int places, long extra) {
        long scale = places == 0 ? 1 : places == 1 ? 10 : 100;
        long units = (part * 100 * scale * 2 + whole) / (2 * whole) + extra * scale;
        return places == 0
                ? Long.toString(units)
                : units / scale + "." + Long.toString(scale + units % scale).substring(1);
    }

    private String byChannel(int items) {
        List<Part> parts = plan.byChannel();
        if (parts.isEmpty() || plan.form() == Form.STAT_TABLE_2014) {
            return "";
        }
        List<String> written = new ArrayList<>();
        String pattern = voice.pattern("channel.part");
        if (parts.size() == 2 && wording.chance("pair", 40)) {
            Part one = parts.get(0);
            Part two = parts.get(1);
            written.add(voice.say(
                    "channel.pair",
                    Map.of(
                            "one",
                            one.words(),
                            "two",
                            two.words(),
                            "n",
                            voice.number(one.count()),
                            "m",
                            voice.number(two.count()))));
        } else {
            parts.forEach(part ->
                    written.add(voice.fill(pattern, Map.of("one", part.words(), "n", voice.number(part.count())))));
        }
        for (Part part : parts) {
            draft.part("by_channel", part);
            draft.channel(part.id());
        }
        return lead(written);
    }

    private String lead(List<String> written) {
        String separator = wording.choose("separator", List.of("，", "；", "；", "、"));
        return voice.say("parts.lead") + String.join(separator, written) + "。";
    }

    /** How the body discloses: all channels that no other sentence names. */
    String channels() {
        List<Channel> rest = plan.channels().stream()
                .filter(channel -> !draft.channels().contains(channel.id()))
                .toList();
        if (rest.isEmpty()) {
            return "";
        }
        rest.forEach(channel -> draft.channel(channel.id()));
        if (rest.size() == 1) {
            return voice.say("channel.single", Map.of("one", rest.getFirst().words()));
        }
        String list = rest.stream().map(Channel::words).collect(Collectors.joining("、"));
        return voice.say("channel.fact", Map.of("list", list));
    }

    /** A channel as it is now, said among the problems. */
    String channelNow() {
        return plan.channels().isEmpty() || !wording.chance("now", 25)
                ? ""
                : now(plan.channels().getFirst());
    }

    private String now(Channel channel) {
        draft.channel(channel.id());
        return voice.say("channel.now", Map.of("one", channel.words()));
    }

    String absentChannel() {
        return plan.absent()
                .map(channel -> voice.say("channel.absent", Map.of("one", channel.words())))
                .orElse("");
    }

    String plannedChannel() {
        return plan.planned()
                .map(channel -> voice.say("channel.plan", Map.of("one", channel.words())))
                .orElse("");
    }

    /** Remarks on how applications are handled; none where there were none. */
    String applicationNotes() {
        return plan.applications().received() == 0 ? "" : voice.filler("applications.note", 0, 2);
    }

    /** Applications received, with their routes; nothing said where the plan says so. */
    String applications() {
        if (!plan.told().applications()) {
            return voice.say("applications.silent");
        }
        int received = plan.applications().received();
        if (plan.form().standard() && plan.has(Flaw.COUNT_CONFLICT)) {
            return voice.say("applications.count", Map.of("n", voice.number(received + 1)));
        }
        String sentence = state("applications_received", "applications", received);
        return plan.routes().isEmpty() || received == 0 || plan.form() == Form.STAT_TABLE_2014
                ? sentence
                : words(sentence) + routes();
    }

    private String routes() {
        List<Part> routes = plan.routes();
        routes.forEach(route -> draft.part("applications_by_route", route));
        if (routes.size() == 1) {
            return voice.say(
                            "routes.only",
                            Map.of(
                                    "route",
                                    voice.say("route." + routes.getFirst().id()))) + "。";
        }
        String written = routes.stream()
                .map(route -> voice.say("route." + route.id()) + voice.number(route.count()) + "件")
                .collect(Collectors.joining("，"));
        return voice.say("routes", Map.of("routes", written)) + "。";
    }

    /** Fees; empty where the plan has none to state. */
    Optional<String> fees() {
        return plan.fees().map(n -> stated("fees_yuan", (n == 0 ? "fees.zero" : "fees.count") + manner(n), n));
    }

    private String manner(int fees) {
        if (plan.form().standard() && plan.year() > 2020) {
            return ".new";
        }
        boolean idle = draft.figure("applications_received")
                .filter(figure -> figure.value() == 0)
                .isPresent();
        if (fees == 0 && idle && wording.chance("idle", 20)) {
            return ".idle";
        }
        return fees == 0 && !plan.form().standard() && wording.chance("bare", 12) ? ".bare" : "";
    }

    /** Reconsiderations and lawsuits; empty where the prose says nothing. */
    Optional<String> remedies() {
        boolean both = plan.told().reconsiderations() && plan.told().lawsuits();
        if (both && plan.reconsiderations() + plan.lawsuits() == 0) {
            String sentence = stated("reconsiderations", "remedies.zero", 0);
            draft.state("lawsuits", 0, false, words(sentence));
            return Optional.of(sentence);
        }
        String sentences = (plan.told().reconsiderations()
                        ? state("reconsiderations", "reconsiderations", plan.reconsiderations())
                        : "")
                + (plan.told().lawsuits() ? state("lawsuits", "lawsuits", plan.lawsuits()) : "");
        return sentences.isEmpty() ? Optional.empty() : Optional.of(sentences);
    }

    private String state(String field, String topic, int n) {
        return stated(field, topic + (n == 0 ? ".zero" : ".count"), n);
    }

    private String stated(String field, String section, int n) {
        String sentence = voice.say(section, Map.of("n", voice.number(n)));
        draft.state(field, n, false, words(sentence));
        return sentence;
    }

    private static String words(String sentence) {
        return sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
