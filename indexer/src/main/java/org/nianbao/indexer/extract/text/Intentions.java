package org.nianbao.indexer.extract.text;

import org.nianbao.indexer.extract.text.Amounts.Amount;

/**
 * Where a sentence begins to speak of what is intended. Two words may do so and need not: 将, which also puts something
 * somewhere ({@code 将与群众有关的事项在公开栏公布}), and those of trying, which also tell how something was done
 * ({@code 积极探索公开新形式,通过公众号发布30条}).
 */
final class Intentions {
    /** How far a clause is looked at. */
    private static final int CLAUSE = 64;
    /** How far behind a word of trying it may be told as done. */
    private static final int TOLD = 150;
    /** How far behind a word of trying what is tried is named. */
    private static final int TRIED = 14;

    /** What is counted once it is done; places and devices are also counted in plans. */
    private static final String COUNTED = "条期篇份次件场部则";

    private final String text;
    private final Words words;
    private final Amounts amounts;

    Intentions(FoldedText text) {
        this.text = text.text();
        this.words = text.words();
        this.amounts = text.amounts();
    }

    /** Where a plan begins in a stretch, its end if nowhere; among problems and plans what is tried is one. */
    int start(int start, int end, boolean aside) {
        for (int word = words.next(Sense.PLAN, start, end);
                word >= 0;
                word = words.next(Sense.PLAN, words.start(word) + 1, end)) {
            int at = words.start(word);
            boolean told = words.at(Sense.OR_OBJECT, at) && putsSomewhere(at, end)
                    || !aside
                            && words.at(Sense.TRY, at)
                            && (done(at, Math.min(end, at + TOLD)) || triesForms(words.end(word), end));
            if (!told) {
                return at;
            }
        }
        return end;
    }

    /** Whether what is said behind the name of the year to come is not of that year: {@code 公开2018年预算}, {@code 2018年1月公示了}. */
    boolean isOfThisYear(int behind, int end) {
        return words.at(Sense.FOR_NEXT_YEAR, behind) || didSomething(behind, Math.min(end, behind + TOLD));
    }

    /** {@code 将与群众有关的事项在公开栏公布}: what 将 puts ends with 的 and a noun, and where it is put follows. */
    private boolean putsSomewhere(int at, int end) {
        int clause = at;
        int limit = Math.min(end, at + CLAUSE);
        while (clause < limit && text.charAt(clause) != ',') {
            clause++;
        }
        int of = text.indexOf('的', at, clause);
        return of >= 0
                && !words.at(Sense.DEMAND, of + 1)
                && (words.has(Sense.PUT, of + 1, clause) || clause < limit && words.at(Sense.PUT, clause + 1));
    }

    /** {@code 探索…,全年推送45条}, {@code 尝试开通了公众号}. */
    private boolean done(int from, int end) {
        if (words.has(Sense.DONE, from, end)) {
            return true;
        }
        for (Amount amount : amounts.within(from, end)) {
            if (amount.value() > 0
                    && !amount.unit().isEmpty()
                    && COUNTED.indexOf(amount.unit().charAt(0)) >= 0) {
                return true;
            }
        }
        return text.indexOf("已", from, end) >= 0 || didSomething(from, end);
    }

    private boolean didSomething(int from, int end) {
        for (int i = text.indexOf('了', from, end); i >= 0; i = text.indexOf('了', i + 1, end)) {
            if (text.startsWith("进行", i - 2)
                    || words.startOf(Sense.SET_UP, from, i) >= 0
                    || words.startOf(Sense.DISCLOSED, from, i) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code 探索公开新形式,}: forms as such are tried, and a clause behind tells how; not {@code 探索通过微博等形式公开}. */
    private boolean triesForms(int from, int end) {
        int form = words.next(Sense.WAY, from, Math.min(end, from + TRIED));
        if (form < 0 || words.has(Sense.PUT, from, words.start(form)) || words.at(Sense.SET_UP, from)) {
            return false;
        }
        int behind = words.end(form);
        return behind < end && text.charAt(behind) == ',';
    }
}
