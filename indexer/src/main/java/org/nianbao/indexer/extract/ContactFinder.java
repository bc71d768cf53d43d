package org.nianbao.indexer.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.FoldedText.Line;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Words;
import org.nianbao.indexer.facts.Contact;
import org.nianbao.indexer.facts.Facts;

/**
 * Finds the issuer's own contact: what stands behind a label ({@code words.tsv}: phone, address, postcode), or what can be
 * nothing else by its shape. The body of the report comes before the frame of its page.
 */
public final class ContactFinder {
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
        finder.labelled();
        finder.emails();
        finder.unlabelled();
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

    private void labelled() {
        each(Sense.PHONE, (i, line, rank) -> labelledPhone(words.start(i), words.end(i), line, rank));
        each(Sense.POSTCODE, (i, line, rank) -> {
            int at = skip(words.end(i), line.end());
            if (digits(at, line.end()) == at + 6) {
                postcode.offer(rank + 1, text.text().substring(at, at + 6), words.start(i), at + 6);
                addressBefore(words.start(i), line, rank);
            }
        });
        each(Sense.ADDRESS, (i, line, rank) -> labelledAddress(words.start(i), words.end(i), line, rank + 1));
    }

    /** Takes a label, the line it stands in, and how much that line counts. */
    private interface Label {
        void found(int word, Line line, int rank);
    }

    private void each(Sense label, Label found) {
        int end = text.text().length();
        for (int i = words.next(label, 0, end);
                i >= 0 && tried++ < MOST_TRIED;
                i = words.next(label, words.end(i), end)) {
            Line line = line(words.start(i));
            found.found(i, line, rank(line));
        }
    }

    private static int rank(Line line) {
        return line.furniture() ? 1 : 3;
    }

    private Line line(int index) {
        int low = 0;
        int high = text.lines().size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.lines().get(middle).end() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return text.lines().get(low);
    }

    private void emails() {
        for (int at = text.text().indexOf('@'); at >= 0; at = text.text().indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && at - start < 40 && mailbox(text.text().charAt(start - 1))) {
                start--;
            }
            Matcher mail = EMAIL.matcher(text.text())
                    .region(start, Math.min(text.text().length(), at + 80));
            if (start < at && mail.lookingAt()) {
                email.offer(rank(line(at)), mail.group(), mail.start(), mail.end());
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
            beside(number.start() - labelEnd > 6 ? number.start() : label, number.end(), line, rank);
        }
    }

    private static String written(Matcher number) {
        String extension = number.group("area") == null ? number.group("ext2") : number.group("ext");
        return (number.group("area") == null
                        ? number.group("plain")
                        : number.group("area") + "-" + number.group("local"))
                + (extension == null ? "" : extension);
    }

    /** A number with an area code needs no label in the body. */
    private void unlabelled() {
        for (char mark : new char[] {'-', ')'}) {
            for (int at = text.text().indexOf(mark);
                    at >= 0 && phone.rank < 3;
                    at = text.text().indexOf(mark, at + 1)) {
                int area = text.back("-./,:;。( \n", at, Math.max(0, at - 5));
                if (at - area >= 3 && text.text().charAt(area) == '0' && digits(area, at) == at) {
                    unlabelled(area, line(area));
                }
            }
        }
    }

    private void unlabelled(int at, Line line) {
        Matcher number = PHONE.matcher(text.text())
                .region(at, Math.min(line.end(), at + REACH))
                .useTransparentBounds(true);
        boolean others = words.has(Sense.OTHERS, Math.max(line.start(), at - 8), at);
        if (line.furniture() || others || !number.lookingAt()) {
            return;
        }
        phone.offer(3, written(number), at, number.end());
        beside(at, number.end(), line, 3);
    }

    /** Postcode and address without labels beside a telephone number: {@code (河东路12号,513400,0763-6382321)}. */
    private void beside(int start, int end, Line line, int rank) {
        int before = text.back(BREAKS, Math.max(line.start(), start - 1), Math.max(line.start(), start - 8));
        if (!barePostcode(before, start - 1, rank)) {
            barePostcode(
                    end + 1, text.ahead(BREAKS, Math.min(end + 1, line.end()), Math.min(end + 8, line.end())), rank);
            before = start;
        }
        addressBefore(before, line, rank);
    }

    private boolean barePostcode(int start, int end, int rank) {
        boolean six = end - start == 6 && digits(start, end) == end;
        if (six) {
            postcode.offer(rank, text.text().substring(start, end), start, end);
        }
        return six;
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
