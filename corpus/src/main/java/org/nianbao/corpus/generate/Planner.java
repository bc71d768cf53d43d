package org.nianbao.corpus.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nianbao.corpus.generate.Look.Encoding;
import org.nianbao.corpus.generate.Look.Fill;
import org.nianbao.corpus.generate.Look.Layout;
import org.nianbao.corpus.generate.Look.Noise;
import org.nianbao.corpus.generate.Plan.Channel;
import org.nianbao.corpus.generate.Plan.Locating;
import org.nianbao.corpus.generate.Plan.Part;
import org.nianbao.corpus.generate.Plan.Told;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;

/** Decides what is true, body by body, year after year. */
final class Planner {
    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2024;
    private static final List<Layout> TEXT_LAYOUTS = List.of(
            Layout.LINES,
            Layout.LINES,
            Layout.SPACED_LINES,
            Layout.PIPES,
            Layout.PIPE_LINES,
            Layout.SPACES,
            Layout.TABS,
            Layout.GLUED,
            Layout.TRUNCATED,
            Layout.MISSING);
    private static final List<Fill> FILLS = List.of(
            Fill.FULL,
            Fill.FULL,
            Fill.FULL,
            Fill.FULL,
            Fill.BLANK_ZEROS,
            Fill.TOTALS_ONLY,
            Fill.NO_TOTALS,
            Fill.FULL_WIDTH);
    private static final List<Noise> NOISES = List.of(
            Noise.NONE,
            Noise.NONE,
            Noise.NONE,
            Noise.NONE,
            Noise.TYPOS,
            Noise.LOST_PUNCTUATION,
            Noise.HALF_WIDTH_COMMAS);
    /** The channels of which the form of 2014 has a row each. */
    static final List<String> STATISTICS_CHANNELS = List.of("gazette", "gov_portal", "weibo", "wechat_oa");

    private final Gazetteer gazetteer;
    private final Body.Directory directory;
    private final List<String[]> channels = Bank.table("channels.tsv");
    private final List<String> categories = new Bank().lines("category");
    private final SplittableRandom dice;
    private Optional<Body> previous = Optional.empty();
    private long author;

    Planner(long seed, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.directory = new Body.Directory(gazetteer);
        this.dice = new SplittableRandom(seed);
    }

    /** The reports of the next body, one for each of one to eight years. */
    List<Plan> next() {
        Optional<Body> neighbour = previous.filter(body -> chance(25)).flatMap(body -> directory.neighbour(body, dice));
        Body body = neighbour.orElseGet(() -> directory.any(dice));
        String foreign = (neighbour.isPresent() ? previous : directory.neighbour(body, dice))
                .map(other -> other.place().name())
                .orElse("");
        author = neighbour.isPresent() ? author : dice.nextLong();
        previous = Optional.of(body);
        long habits = dice.nextLong();
        int first = dice.nextInt(FIRST_YEAR, LAST_YEAR + 1);
        int last = Math.min(LAST_YEAR, first + dice.nextInt(8));
        int[] carried = new int[Applications.COLUMNS];
        List<Plan> plans = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            author = chance(30) ? dice.nextLong() : author;
            Applications applications = Applications.draw(dice, received(body), carried);
            carried = applications.next();
            plans.add(plan(Seat.of(body, gazetteer, year), year, applications, foreign, habits));
        }
        return plans;
    }

    private Plan plan(Seat seat, int year, Applications applications, String foreign, long habits) {
        Form form = form(year);
        Optional<Flaw> flaw = flaw(form, year, seat.body(), foreign);
        int[] remedies = remedies(seat.body());
        Look look = look(form, flaw, applications, remedies);
        boolean sum = flaw.filter(f -> f == Flaw.SUM_MISMATCH || f == Flaw.PERCENT_MISMATCH)
                .isPresent();
        boolean counted = sum
                || form == Form.STAT_TABLE_2014
                || flaw.filter(Flaw.COUNT_CONFLICT::equals).isPresent();
        Optional<Integer> proactive = counted || chance(form.standard() ? 55 : 88)
                ? Optional.of(proactive(seat.body(), counted))
                : Optional.empty();
        int items = proactive.orElse(0);
        boolean approximate = !counted && items >= 20 && chance(10);
        proactive = approximate ? Optional.of(items / 10 * 10) : proactive;
        Locating locating = locating(seat);
        List<Channel> known = channels(seat, year, new Wording(habits), locating.alone());
        List<Channel> used = known.subList(0, known.size() - Math.min(2, (known.size() - 1) / 2));
        List<Channel> unused = known.subList(used.size(), known.size());
        used = proactive.isPresent() && items == 0 ? List.of() : used;
        return new Plan(
                seat,
                year,
                form,
                locating,
                flaw,
                look,
                proactive,
                approximate,
                chance(12) ? Optional.of(items * dice.nextInt(2, 9) + dice.nextInt(500, 900)) : Optional.empty(),
                used,
                unused.stream().filter(c -> chance(45)).findFirst(),
                unused.stream().skip(1).filter(c -> chance(35)).findFirst(),
                byChannel(form, used, approximate ? 0 : items),
                sum || chance(form.standard() ? 20 : 45) ? byCategory(approximate ? 0 : items) : List.of(),
                applications,
                routes(form, applications.received()),
                remedies,
                fees(form, year),
                told(form, flaw),
                published(year),
                foreign,
                author);
    }

    private Form form(int year) {
        if (year < 2014) {
            return Form.FREE_TEXT;
        } else if (year < 2019) {
            return chance(45) ? Form.STAT_TABLE_2014 : Form.FREE_TEXT;
        } else if (year < 2021) {
            return chance(year == 2019 ? 20 : 4) ? Form.FREE_TEXT : Form.TABLE_2019;
        }
        return chance(8) ? Form.TABLE_2019 : Form.TABLE_2021;
    }

    private Optional<Flaw> flaw(Form form, int year, Body body, String foreign) {
        if (form == Form.TABLE_2019 && year > 2020) {
            return Optional.of(Flaw.TEMPLATE_VERSION);
        }
        if (!chance(20)) {
            return Optional.empty();
        }
        List<Flaw> possible =
                new ArrayList<>(List.of(Flaw.SUM_MISMATCH, Flaw.PERCENT_MISMATCH, Flaw.YEAR_MISMATCH, Flaw.PERIOD_ODD));
        if (form != Form.STAT_TABLE_2014) {
            possible.add(Flaw.COUNT_CONFLICT);
        }
        if (form.standard()) {
            possible.add(Flaw.TABLE_IDENTITY);
        }
        if (form.standard() && body.kind().equals("town")) {
            possible.add(Flaw.IMPLAUSIBLE_VALUE);
        }
        if (body.kind().equals("town") && !foreign.isEmpty()) {
            possible.add(Flaw.FOREIGN_TOWN);
        }
        return Optional.of(any(possible));
    }

    private Look look(Form form, Optional<Flaw> flaw, Applications applications, int[] remedies) {
        boolean html = chance(30);
        Layout layout = html ? (chance(8) ? Layout.MISSING : Layout.HTML) : any(TEXT_LAYOUTS);
        Fill fill = any(FILLS);
        if (form == Form.STAT_TABLE_2014 || flaw.isPresent()) {
            fill = fill == Fill.FULL_WIDTH ? fill : Fill.FULL;
            layout = layout.compareTo(Layout.GLUED) < 0 ? layout : html ? Layout.HTML : Layout.LINES;
        }
        boolean glueable = applications.oneDigit() && remedies[4] + remedies[9] + remedies[14] < 10;
        if (layout == Layout.GLUED) {
            layout = glueable ? layout : Layout.SPACES;
            fill = Fill.FULL;
        }
        int lot = dice.nextInt(100);
        Encoding encoding = html
                ? (lot < 85 ? Encoding.UTF_8 : Encoding.GB18030)
                : lot < 78
                        ? Encoding.UTF_8
                        : lot < 84
                                ? Encoding.UTF_8_BOM
                                : lot < 95 ? Encoding.GB18030 : lot < 98 ? Encoding.UTF_16LE : Encoding.UTF_16BE;
        Numerals numerals = chance(55) ? Numerals.PLAIN : any(List.of(Numerals.values()));
        return new Look(html, encoding, layout, fill, numerals, any(NOISES));
    }

    private Locating locating(Seat seat) {
        int lot = dice.nextInt(100);
        Body body = seat.body();
        boolean town = body.kind().equals("town");
        if (lot < 35 || body.place().level().compareTo(Level.COUNTY) < 0) {
            return Locating.TITLE;
        } else if (lot < 45 && town && seat.area().isPresent() && seat.uniqueWithin(Level.CITY, gazetteer)) {
            return Locating.CONTACT;
        } else if (lot < 57 && town && seat.uniqueWithin(Level.PROVINCE, gazetteer)) {
            return Locating.DOCUMENTS;
        }
        return lot < 75 ? Locating.SIGNATURE : Locating.SITE;
    }

    private int proactive(Body body, boolean positive) {
        if (!positive && chance(4)) {
            return 0;
        }
        int items = switch (body.kind()) {
            case "county" -> scaled(500, 40_000);
            case "city" -> scaled(2_000, 400_000);
            case "province" -> scaled(100_000, 6_000_000);
            default -> scaled(20, 1_500);
        };
        return items > 10_000 && chance(50) ? items / 100 * 100 : items;
    }

    private int received(Body body) {
        return switch (body.kind()) {
            case "county" -> chance(20) ? 0 : scaled(2, 300);
            case "city" -> scaled(20, 1_200);
            case "province" -> scaled(200, 3_000);
            case "department" -> chance(55) ? 0 : scaled(1, 50);
            default -> chance(78) ? 0 : scaled(1, 14);
        };
    }

    private int[] remedies(Body body) {
        int most = switch (body.kind()) {
            case "county" -> 8;
            case "city", "province" -> 30;
            default -> 2;
        };
        int[] remedies = new int[15];
        for (int block = 0; block < 15; block += 5) {
            int cases = chance(most > 2 ? 60 : 8) ? dice.nextInt(most + 1) : 0;
            remedies[block + 4] = cases;
            for (int i = 0; i < cases; i++) {
                remedies[block + dice.nextInt(4)]++;
            }
        }
        return remedies;
    }

    /** Channels this body knows in a year, in an order that is its habit; it lacks the last of them. */
    private List<Channel> channels(Seat seat, int year, Wording habits, boolean ownNameOnly) {
        List<Channel> known = new ArrayList<>();
        String issuers = seat.body().kind().equals("town") ? "t" : "o";
        for (String[] row : habits.some("order", channels, channels.size())) {
            boolean likes = habits.chance(row[0], Integer.parseInt(row[3]) * 3 / 2);
            String words = habits.choose(row[0], List.of(row[5].split("\\|")));
            boolean exists = Integer.parseInt(row[1]) <= year && year <= Integer.parseInt(row[2]);
            if (likes && exists && (row[4].equals("a") || row[4].equals(issuers))) {
                known.add(new Channel(
                        row[0],
                        words.replace("{short}", seat.shortName(ownNameOnly))
                                .replace("{city}", seat.shortCity(ownNameOnly))));
            }
        }
        return known.isEmpty() ? List.of(new Channel("gov_portal", "政府门户网站")) : known;
    }

    private List<Part> byChannel(Form form, List<Channel> used, int items) {
        List<Channel> counted = form == Form.STAT_TABLE_2014
                ? used.stream()
                        .filter(c -> STATISTICS_CHANNELS.contains(c.id()))
                        .toList()
                : used.subList(0, Math.min(used.size(), 4));
        boolean told = form == Form.STAT_TABLE_2014 ? !counted.isEmpty() : counted.size() > 1 && chance(30);
        return !told || items < 10
                ? List.of()
                : parts(
                        counted.stream()
                                .map(c -> new Part(c.id(), c.words(), 0))
                                .toList(),
                        items);
    }

    private List<Part> byCategory(int items) {
        List<Part> names = new Wording(author)
                .some("categories", categories, dice.nextInt(2, 7)).stream()
                        .map(name -> new Part("", name, 0))
                        .toList();
        return items < 10 ? List.of() : parts(names, items);
    }

    private List<Part> routes(Form form, int received) {
        List<String> ids = form == Form.STAT_TABLE_2014
                ? List.of("in_person", "fax", "online", "mail")
                : List.of("in_person", "online", "mail", "email");
        int kinds = Math.min(received, dice.nextInt(1, 4));
        return kinds == 0 || !(form == Form.STAT_TABLE_2014 || chance(45))
                ? List.of()
                : parts(
                        new Wording(author)
                                .some("routes", ids, kinds).stream()
                                        .map(id -> new Part(id, "", 0))
                                        .toList(),
                        received);
    }

    /** Divides a sum at random, each part at least 1. */
    private List<Part> parts(List<Part> parts, int sum) {
        List<Part> divided = new ArrayList<>();
        int rest = sum;
        for (int i = 0; i < parts.size(); i++) {
            int others = parts.size() - 1 - i;
            int share = others == 0 ? rest : dice.nextInt(1, Math.max(2, 2 * (rest - others) / (others + 1)));
            divided.add(new Part(parts.get(i).id(), parts.get(i).words(), share));
            rest -= share;
        }
        return divided;
    }

    private Optional<Integer> fees(Form form, int year) {
        boolean statistics = form == Form.STAT_TABLE_2014;
        boolean told = statistics || chance(form.standard() ? (year > 2020 ? 75 : 15) : 60);
        boolean charged = chance(6) && (year < 2017 || year > 2020);
        return told
                ? Optional.of(charged ? (statistics ? dice.nextInt(1, 30) * 100 : dice.nextInt(10, 3_000)) : 0)
                : Optional.empty();
    }

    private Told told(Form form, Optional<Flaw> flaw) {
        int lot = dice.nextInt(100);
        return new Told(
                chance(form == Form.FREE_TEXT ? 86 : 50)
                        || flaw.filter(Flaw.COUNT_CONFLICT::equals).isPresent(),
                lot < 76,
                lot < 70 || (lot >= 76 && lot < 82));
    }

    private String published(int year) {
        int later = chance(6) ? dice.nextInt(2, 5) : 1;
        return year + later + "-0" + dice.nextInt(1, 4) + "-" + dice.nextInt(10, 29);
    }

    private boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    private <T> T any(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }

    /** Small numbers more often than large ones, over orders of magnitude. */
    private int scaled(int from, int to) {
        return (int) StrictMath.round(from * StrictMath.pow((double) to / from, dice.nextDouble()));
    }
}
