package org.nianbao.indexer.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * The form of a title: year and body, 政府信息公开, a few more words, the kind of document. The words stand in
 * {@code rules/title-words.tsv}.
 */
final class TitleForm {
    private static final Map<String, List<String>> WORDS = words();
    private static final List<String> ABOUT = WORDS.get("about");
    private static final List<String> OPENS = WORDS.get("opens");
    private static final List<String> BETWEEN = WORDS.get("between");
    private static final List<String> CLOSES = WORDS.get("closes");
    private static final List<String> BEHIND = WORDS.get("behind");

    /** What year and body have not in them, and what the words behind 公开 have not. */
    private static final String NO_HEAD = "。;!?<>|";

    private static final String NO_TAIL = NO_HEAD + ",";
    private static final int LONGEST_HEAD = 45;
    private static final int LONGEST_TAIL = 10;
    private static final int LONGEST_BRACKET = 14;

    private final String words;
    /** Where the kind of document may begin. */
    private final List<Integer> kinds = new ArrayList<>(4);

    private TitleForm(String words) {
        this.words = words;
    }

    /** What stands before 政府信息公开 in a title; null if the words are none. */
    static @Nullable String head(String words) {
        TitleForm form = new TitleForm(words);
        form.kinds();
        String head = form.kinds.isEmpty() ? null : form.head();
        return head == null || form.isProse() ? null : head;
    }

    /** Reads the end of the title, with each bracket that may be left off. */
    private void kinds() {
        int end = words.length();
        if (!words.endsWith(")")) {
            kinds(end);
            return;
        }
        int first = Math.max(0, Math.max(end - LONGEST_BRACKET, words.lastIndexOf(')', end - 2)));
        for (int open = words.indexOf('(', first); open >= 0; open = words.indexOf('(', open + 1)) {
            kinds(open);
        }
    }

    private void kinds(int end) {
        int at = end;
        for (String behind : BEHIND) {
            if (endsWith(behind, at)) {
                at -= behind.length();
                at -= endsWith("的", at) ? 1 : 0;
                break;
            }
        }
        at -= endsWith("情况", at) ? 2 : 0;
        for (String kind : CLOSES) {
            if (endsWith(kind, at)) {
                kinds.add(at - kind.length());
            }
        }
    }

    private boolean endsWith(String word, int end) {
        return words.startsWith(word, end - word.length());
    }

    /** The shortest one. */
    private @Nullable String head() {
        int start = 0;
        for (String about : ABOUT) {
            start = words.startsWith(about) ? about.length() : start;
        }
        for (int end = start; end < words.length() && end - start <= LONGEST_HEAD; end++) {
            if (opens(end)) {
                return words.substring(start, end);
            }
            if (NO_HEAD.indexOf(words.charAt(end)) >= 0) {
                return null;
            }
        }
        return null;
    }

    private boolean opens(int start) {
        for (String open : OPENS) {
            int at = start + open.length();
            if (words.startsWith(open, start) && words.startsWith("公", at) && goesOn(at + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(int start) {
        int at = start;
        boolean found = reachesKind(at);
        for (int i = 0; i < BETWEEN.size() && !found; i++) {
            if (words.startsWith(BETWEEN.get(i), at)) {
                at += BETWEEN.get(i).length();
                found = reachesKind(at);
            }
        }
        return found;
    }

    private boolean reachesKind(int start) {
        for (int kind : kinds) {
            if (kind >= start && kind - start <= LONGEST_TAIL && isTail(start, kind)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTail(int start, int end) {
        for (int i = start; i < end; i++) {
            if (NO_TAIL.indexOf(words.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isProse() {
        return WORDS.get("not_start").stream().anyMatch(words::startsWith)
                || WORDS.get("not_within").stream().anyMatch(words::contains)
                || WORDS.get("not_end").stream().anyMatch(words::endsWith);
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new HashMap<>();
        Rules.each("title-words.tsv", 2, row -> words.put(row[0], List.of(row[1].split("\\|"))));
        return words;
    }
}
