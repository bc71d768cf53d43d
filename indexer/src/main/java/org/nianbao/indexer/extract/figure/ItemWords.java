package org.nianbao.indexer.extract.figure;

import java.util.List;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.extract.text.Words;

/** Where the words that belong to a counted thing begin and end, and what kind of information they name. */
final class ItemWords {
    private static final String STOPS = ",;。:!?\n";
    /** How far the words before and behind a number are looked at; keeps hostile text linear. */
    static final int CLAUSE = 60;

    static final int REACH = 120;
    /** How much may name what was counted, {@code 主动公开的政府信息中}. */
    private static final int NEAR = 10;

    private static final List<String> WITHIN = List.of("之中", "当中", "里面", "中", "里", "内");

    private static final List<Sense> NAMELESS = List.of(
            Sense.PLAIN,
            Sense.THIS_YEAR,
            Sense.IN_ALL,
            Sense.SO_FAR,
            Sense.ALL_YEARS,
            Sense.UNTIL,
            Sense.SEASON,
            Sense.DISCLOSED,
            Sense.AMONG,
            Sense.REST,
            Sense.RISEN);

    /** What a share is written with: {@code 占四成四}, {@code 占33.3%}. */
    private static final String SHARE = "0123456789.%一二三四五六七八九十两半成约近多";

    private static final Bodies BODIES = new Bodies();

    private final FoldedText folded;
    private final String text;
    private final Words words;

    ItemWords(FoldedText text) {
        this.folded = text;
        this.text = text.text();
        this.words = text.words();
    }

    /** Where the words that name a counted thing begin: behind the last comma or number; a bare 共 goes further back. */
    int lead(int from, int at) {
        int start = stopBefore(from, at);
        boolean bare = start == at
                || words.endOf(Sense.IN_ALL, start, at) == at
                || start + 1 == at && "有仅只".indexOf(text.charAt(start)) >= 0;
        int before = bare && start > from ? stopBefore(from, start - 1) : start;
        boolean ofLast = text.charAt(before) == '占' || before == from && words.at(Sense.BELONGS, from);
        return ofLast ? start : before;
    }

    int stopBefore(int from, int at) {
        int i = at;
        while (i > from && at - i < CLAUSE && STOPS.indexOf(text.charAt(i - 1)) < 0 && !gap(i)) {
            i--;
        }
        return i;
    }

    int stopBehind(int from) {
        return folded.ahead(STOPS, from, Math.min(text.length(), from + CLAUSE));
    }

    /** The end of the sentence around an index. */
    int sentenceEnd(int from) {
        return folded.ahead("。!?\n", from, Math.min(text.length(), from + CLAUSE));
    }

    /** White space between two Chinese characters, which stands for a comma where commas are left out. */
    private boolean gap(int i) {
        return folded.gapBefore(i) && text.charAt(i) >= 0x4E00 && text.charAt(i - 1) >= 0x4E00;
    }

    /** What is told in brackets behind a number does not belong to the next one; {@code next} is where that stands. */
    int aside(int end, int next) {
        int close = end < next && text.charAt(end) == '(' ? text.indexOf(')', end, Math.min(next, end + REACH)) : -1;
        return close < 0 ? end : close + 1;
    }

    /** Whether only a word for what is left stands before a number. */
    boolean rest(int lead, int at) {
        return words.startOf(Sense.REST, lead, at) >= 0;
    }

    /** Whether the words before a number name no kind: {@code 其中本年新增}, {@code 20条}. */
    boolean bare(int lead, int at) {
        int end = at;
        while (end > lead) {
            int start = -1;
            for (Sense sense : NAMELESS) {
                int word = words.startOf(sense, lead, end);
                start = word >= 0 && (start < 0 || word < start) ? word : start;
            }
            char c = text.charAt(end - 1);
            if (start < 0 && c >= 0x4E00 && c != '年' && c != '有') {
                return false;
            }
            end = start < 0 ? end - 1 : start;
        }
        return true;
    }

    /** Where the last 《 before a number stands, or -1. */
    int title(int lead, int at) {
        int title = text.substring(lead, at).lastIndexOf('《');
        return title < 0 ? -1 : title + lead;
    }

    /** Whether a name of a kind ends before a number: {@code 机构职能类}, {@code 惠农类信息共}, but not {@code 各类信息}. */
    boolean endsAsKind(int lead, int at) {
        int end = nameEnd(lead, at);
        end = text.startsWith("信息", end - 2) ? end - 2 : end;
        return end - lead > 2 && text.charAt(end - 1) == '类' && "各种分".indexOf(text.charAt(end - 2)) < 0;
    }

    /** Whether nothing narrows down what was made public: {@code 2017年共主动公开政府信息}. */
    boolean plain(int from, int lead, int at) {
        int end = at;
        for (int word = end; word >= 0; word = words.startOf(Sense.PLAIN, lead, end)) {
            end = word;
        }
        Senses clauses = words.within(from, at);
        boolean year =
                clauses.has(Sense.THIS_YEAR) || text.indexOf('年', from, at) >= 0 && text.indexOf('月', from, at) < 0;
        return year && (text.startsWith("公开", end - 2) || text.startsWith("发布", end - 2));
    }

    /** Whether the words before a number name only some of what was made public: {@code 全年公开财务信息}, {@code 新增扶贫信息}. */
    boolean narrows(int lead, int at) {
        int end = at;
        for (int next = end; next >= 0; ) {
            end = next;
            next = Math.max(words.startOf(Sense.PLAIN, lead, end), words.startOf(Sense.IN_ALL, lead, end));
        }
        return !bare(lead, at)
                && words.startOf(Sense.DISCLOSED, lead, end) < 0
                && words.startOf(Sense.THIS_YEAR, lead, end) < 0;
    }

    /** Whether a number counts entries of a catalogue, of which nobody says that they were disclosed: {@code 主动公开目录86条}. */
    boolean isCatalogue(int lead, int at) {
        int end = nameEnd(lead, at);
        return words.has(Sense.DISCLOSED, lead, end) && words.startOf(Sense.CATALOGUE, lead, end) >= 0;
    }

    /**
     * Whether a number counts what was out already and was looked after: {@code 清理已公开的信息320条}, {@code 对300条信息进行排查};
     * what was disclosed behind that is an item: {@code 清理后公开20条}.
     *
     * @param listed whether parts of a total are told, of which it may be a kind
     */
    boolean isTended(int lead, Amount amount, boolean listed) {
        int at = amount.start();
        int verb = words.last(Sense.TENDED, lead, at);
        if (verb < 0) {
            int end = stopBehind(amount.end());
            boolean object = lead < at && "对把将就".indexOf(text.charAt(lead)) >= 0;
            return (object || bare(lead, at) && !words.has(Sense.DISCLOSED, lead, at))
                    && words.has(Sense.TENDED, amount.end(), end)
                    && !words.has(Sense.DISCLOSED, amount.end(), end);
        }
        boolean done = !listed && bare(lead, words.start(verb)); // 修正错误12条
        if (endsAsKind(lead, at) || !done && !words.has(Sense.INFORMATION, words.end(verb), at)) {
            return false;
        }
        boolean first = words.next(Sense.DISCLOSED, lead, words.start(verb)) < 0;
        return first && isDescribed(words.end(verb), at);
    }

    /** Whether what is said to be disclosed in a stretch was so before: {@code 发布的}, {@code 已公开}. */
    private boolean isDescribed(int from, int to) {
        for (int told = words.next(Sense.DISCLOSED, from, to);
                told >= 0;
                told = words.next(Sense.DISCLOSED, words.end(told), to)) {
            int start = words.start(told);
            boolean described = text.charAt(words.end(told)) == '的'
                    || "已曾所旧拟待".indexOf(text.charAt(start - 1)) >= 0
                    || start == from;
            if (!described) {
                return false;
            }
        }
        return true;
    }

    /** Where parts of what was counted begin, behind {@code 新信息中} or the like; or -1. */
    int among(int from) {
        int at = from;
        for (int next = from; next > 0 && at - from < NEAR; ) {
            at = next;
            next = text.charAt(at) == '新' ? at + 1 : words.endOf(Sense.PLAIN, at, text.length());
        }
        for (String within : WITHIN) {
            if (text.startsWith(within, at)) {
                return text.startsWith("中国", at) || text.startsWith("中共", at) ? -1 : at + within.length();
            }
        }
        return -1;
    }

    /** The name of a kind, before its number or, of what is left, behind it: {@code 其余51条为便民服务信息}. */
    String kind(int lead, Amount amount) {
        boolean rest = rest(lead, amount.start());
        int verb = rest || bare(lead, amount.start()) ? words.endOf(Sense.BELONGS, amount.end(), text.length()) : -1;
        int end = verb < 0 ? -1 : stopBehind(verb);
        boolean behind = verb >= 0 && (rest || text.charAt(end - 1) == '类');
        return behind ? text.substring(verb, end) : name(lead, amount.start());
    }

    /** The name of a kind before an index, without the words that lead to it and to its number. */
    String name(int lead, int at) {
        int start = lead;
        for (int next = start; next >= 0 && next < at; ) {
            start = next;
            char c = text.charAt(start);
            boolean numbered = c == '(' && start + 2 < at && text.charAt(start + 2) == ')';
            next = numbered
                    ? start + 3
                    : c < 0x4E00 && "《“\"(".indexOf(c) < 0 ? start + 1 : words.endOf(Sense.NAME_START, start, at);
            if (next == at) {
                return "";
            }
        }
        boolean opened = text.charAt(start) == '(' && text.indexOf(')', start, at) < 0;
        if (opened) {
            return name(start + 1, at);
        }
        int title = text.indexOf('《', start, at);
        int close = title < 0 ? -1 : text.indexOf('》', title, at);
        return close > 0 ? text.substring(title + 1, close) : text.substring(start, nameEnd(start, at));
    }

    private int nameEnd(int start, int at) {
        int end = at;
        for (int next = end; next > start; ) {
            end = next;
            next = ":,(".indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : words.startOf(Sense.NAME_END, start, end);
        }
        int share = end - 1;
        while (share > start && SHARE.indexOf(text.charAt(share)) >= 0) {
            share--;
        }
        boolean percent = share > start && share < end - 1 && text.charAt(end - 1) == '%';
        return share > start && text.charAt(share) == '占'
                ? share
                : percent ? nameEnd(start, share + 1) : end; // 动态类占比最高,为70%
    }

    /** Whether a name is of a body, whose items are no kind: {@code 县教育局}, {@code 镇(街道)}. */
    boolean isBody(String name) {
        int bracket = name.indexOf('(');
        String core = bracket > 0 && name.endsWith(")") ? name.substring(0, bracket) : name;
        return BODIES.isLast(core);
    }
}
