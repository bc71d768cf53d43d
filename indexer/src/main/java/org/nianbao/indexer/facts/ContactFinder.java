package org.nianbao.indexer.facts;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.indexer.facts.FoldedText.Line;

/**
 * Finds the issuer's own contact: what stands behind a label ({@code words.tsv}: phone, address, postcode), or what can be
 * nothing else by its shape. The body of the report comes before the frame of its page.
 */
final class ContactFinder {
    private static final Pattern PHONE = Pattern.compile(
            "[(]?(?<area>0[0-9]{2,3})[)]?[- —–]{0,2}(?<local>[2-9][0-9]{6,7})(?![0-9])(?<ext>(?:转|-)[0-9]{1,6}(?![0-9]))?"
                    + "|(?<plain>(?<![0-9-])(?:[2-9][0-9]{6,7}|1[3-9][0-9]{9}|400[0-9-]{7,9}|12345)(?![0-9]))(?<ext2>(?:转|-)[0-9]{1,6}(?![0-9]))?");

    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9][a-z0-9._-]{0,40}@[a-z0-9-]{1,30}(?:\\.[a-z0-9-]{1,20}){1,4}");

    /** What an address ends with: a number of a house, a building, a seat. */
    private static final Pattern PLACE = Pattern.compile(
            "[^0-9a-z:/.]{2,40}?(?:[0-9一二三四五六七八九十百]+号.{0,14}|驻地|大楼|办公楼|大院|楼|室|镇|乡|村|街|路|院内|中心|大道.{0,6})");

    /** What an address without a label ends with. */
    private static final Pattern HOUSE = Pattern.compile(".{2,50}?(?:[0-9一二三四五六七八九十]号.{0,10}|驻地|大院|办公楼)");

    private static final String BREAKS = ",;。|()\n";
    private static final Senses LABELS = Senses.of(Sense.PHONE, Sense.ADDRESS, Sense.POSTCODE);
    private static final int SHORTEST_PHONE = 11;

    /** A report with more labels is none. */
    private static final int MOST_TRIED = 5_000;

    private static final int REACH = 24;
    private static final int LONGEST_ADDRESS = 60;

    private final FoldedText text;
    private final Words words;
    private int tried;
    private final Best phone = new Best();
    private final Best address = new Best();
    private final Best postcode = new Best();
    private final Best email = new Best();

    /** The first of the highest rank. */
    private static final class Best {
        private int rank;
        private String value = "";
        private int start;
        private int end;

        void offer(int offered, String found, int from, int to) {
            if (offered > rank) {
                rank = offered;
                value = found;
                start = from;
                end = to;
            }
        }

        Optional<Facts.Quote> quote(String fact, FoldedText text) {
            if (rank == 0) {
                return Optional.empty();
            }
            text.explain(fact, "words.tsv phone, address, postcode", start, end);
            return Optional.of(new Facts.Quote(value, text.evidence(start, end)));
        }
    }

    private ContactFinder(FoldedText text) {
        this.text = text;
        this.words = text.words();
    }

    /** The contact; empty where the report states none. */
    static Optional<Contact> find(FoldedText text) {
        ContactFinder finder = new ContactFinder(text);
        for (Line line : text.lines()) {
            finder.line(line);
        }
        finder.emails();
        Contact contact = new Contact(
                finder.phone.quote("contact.phone", text),
                finder.address.quote("contact.address", text),
                finder.postcode.quote("contact.postcode", text),
                finder.email.quote("contact.email", text));
        boolean any = contact.phone().isPresent()
                || contact.address().isPresent()
                || contact.postcode().isPresent()
                || contact.email().isPresent();
        return any ? Optional.of(contact) : Optional.empty();
    }

    private void line(Line line) {
        int rank = line.furniture() ? 1 : 3;
        if (words.within(line.start(), line.end()).hasAny(LABELS)) {
            labelled(line, rank);
        }
        if (!line.furniture() && line.length() >= SHORTEST_PHONE) {
            unlabelled(line);
        }
    }

    private void labelled(Line line, int rank) {
        each(Sense.PHONE, line, i -> labelledPhone(words.start(i), words.end(i), line, rank));
        each(Sense.POSTCODE, line, i -> {
            int at = skip(words.end(i), line.end());
            if (digits(at, line.end()) == at + 6) {
                postcode.offer(rank + 1, text.text().substring(at, at + 6), words.start(i), at + 6);
                addressBefore(words.start(i), line, rank);
            }
        });
        each(Sense.ADDRESS, line, i -> labelledAddress(words.start(i), words.end(i), line, rank + 1));
    }

    private void each(Sense label, Line line, IntConsumer found) {
        for (int i = words.next(label, line.start(), line.end());
                i >= 0 && tried++ < MOST_TRIED;
                i = words.next(label, words.end(i), line.end())) {
            found.accept(i);
        }
    }

    private void emails() {
        int line = 0;
        for (int at = text.text().indexOf('@'); at >= 0; at = text.text().indexOf('@', at + 1)) {
            while (text.lines().get(line).end() <= at) {
                line++;
            }
            int start = at;
            while (start > 0 && at - start < 40 && mailbox(text.text().charAt(start - 1))) {
                start--;
            }
            Matcher mail = EMAIL.matcher(text.text())
                    .region(start, Math.min(text.text().length(), at + 80));
            if (mail.lookingAt()) {
                email.offer(text.lines().get(line).furniture() ? 1 : 3, mail.group(), mail.start(), mail.end());
            }
        }
    }

    private static boolean mailbox(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    private void labelledPhone(int label, int labelEnd, Line line, int rank) {
        int reach = Math.min(line.end(), labelEnd + REACH + 16);
        int stop = Math.min(reach, text.ahead(";。", labelEnd, reach));
        Matcher number = PHONE.matcher(text.text()).region(labelEnd, stop).useTransparentBounds(true);
        boolean other = words.has(Sense.OTHERS, Math.max(line.start(), label - 6), label)
                || words.has(Sense.OTHERS, labelEnd, Math.min(stop, labelEnd + 4));
        if (number.find()
                && number.start() - labelEnd <= REACH
                && !words.has(Sense.OTHERS, labelEnd, number.start())
                && (!"12345".equals(number.group("plain")) || number.start() - labelEnd <= 1)) {
            phone.offer(other ? rank - 1 : rank + 1, written(number), label, number.end());
            addressBefore(label, line, rank);
        }
    }

    private static String written(Matcher number) {
        String extension = number.group("area") == null ? number.group("ext2") : number.group("ext");
        return (number.group("area") == null
                        ? number.group("plain")
                        : number.group("area") + "-" + number.group("local"))
                + (extension == null ? "" : extension);
    }

    /** A number with an area code in a line of the body needs no label. */
    private void unlabelled(Line line) {
        for (int at = text.ahead("0", line.start(), line.end());
                at < line.end();
                at = text.ahead("0", Math.max(at + 1, digits(at, line.end())), line.end())) {
            int end = digits(at, line.end());
            boolean begins =
                    at == line.start() || "0123456789-./".indexOf(text.text().charAt(at - 1)) < 0;
            boolean area = begins && (end - at == 3 || end - at == 4);
            if (!area || end == line.end() || ")-".indexOf(text.text().charAt(end)) < 0) {
                continue;
            }
            Matcher number = PHONE.matcher(text.text())
                    .region(at, Math.min(line.end(), at + REACH))
                    .useTransparentBounds(true);
            if (number.lookingAt() && !words.has(Sense.OTHERS, Math.max(line.start(), at - 8), at)) {
                phone.offer(3, written(number), at, number.end());
                int before = text.back(BREAKS, Math.max(line.start(), at - 1), line.start());
                if (at - before == 7 && digits(before, at) == before + 6) {
                    postcode.offer(3, text.text().substring(before, before + 6), before, before + 6);
                    addressBefore(before, line, 3);
                } else {
                    addressBefore(at, line, 3);
                }
            }
        }
    }

    private void labelledAddress(int label, int labelEnd, Line line, int rank) {
        int start = skip(labelEnd, line.end());
        boolean site = label > line.start() && "站网络箱载件点".indexOf(text.text().charAt(label - 1)) >= 0;
        if (!site && rank > address.rank) {
            address(start, addressEnd(start, line), label, rank);
        }
    }

    /** An address ends at punctuation, at the next label, or at white space where it is whole. */
    private int addressEnd(int start, Line line) {
        int limit = Math.min(line.end(), start + LONGEST_ADDRESS);
        int end = text.ahead(",;。|\n)", start, limit);
        for (int i = start + 1; i < end; i++) {
            char c = text.text().charAt(i);
            boolean label = c == '邮'
                    || c == '联' && text.text().startsWith("联系", i)
                    || (c == '电' || c == 't') && words.has(Sense.PHONE, i, i + 3);
            boolean gap = text.gapBefore(i)
                    && PLACE.matcher(text.text()).region(start, i).matches();
            if (label || gap) {
                return i;
            }
        }
        return end;
    }

    /** {@code (永春县下洋镇下洋街26号,邮编362613)}: an address without a label, before a postcode or a telephone number. */
    private void addressBefore(int at, Line line, int rank) {
        if (address.rank >= rank - 1) {
            return;
        }
        int limit = Math.max(line.start(), at - LONGEST_ADDRESS);
        int end = at;
        while (end > limit && ",;:( 、".indexOf(text.text().charAt(end - 1)) >= 0) {
            end--;
        }
        int start = text.back(",;。:|()\n", end, limit);
        boolean whole = start > limit || start == line.start();
        if (whole && HOUSE.matcher(text.text()).region(start, end).matches()) {
            address(start, end, start, rank - 1);
        }
    }

    private void address(int start, int end, int label, int rank) {
        if (end - start >= 4
                && rank > address.rank
                && PLACE.matcher(text.text()).region(start, end).matches()) {
            address.offer(rank, text.text().substring(start, end), label, end);
        }
    }

    /** What may stand between a label and its value. */
    private int skip(int at, int end) {
        int i = at;
        while (i < end && i - at < 4 && ": 为是)(在".indexOf(text.text().charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int digits(int at, int end) {
        int i = at;
        while (i < end
                && i - at < 16
                && text.text().charAt(i) >= '0'
                && text.text().charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
