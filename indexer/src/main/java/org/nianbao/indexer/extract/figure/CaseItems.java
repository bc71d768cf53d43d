package org.nianbao.indexer.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.extract.text.Words.Word;

/** Finds the numbers and the words that deny in a sentence on cases. */
final class CaseItems {
    /** Behind which a number needs no unit. */
    private static final Senses COUNTED = CaseWords.TOPICS.and(Senses.of(Sense.NEW, Sense.RECEIVED));

    private static final String POINTING = "这那此该每某";

    private final FoldedText text;
    private final CaseWords words;
    private final int start;
    private final int end;
    private final List<CaseItem> found = new ArrayList<>();

    private CaseItems(FoldedText text, CaseWords words, int start, int end) {
        this.text = text;
        this.words = words;
        this.start = start;
        this.end = end;
    }

    /** The items of a sentence, in order. */
    static List<CaseItem> of(FoldedText text, CaseWords words, int start, int end) {
        return new CaseItems(text, words, start, end).read();
    }

    private List<CaseItem> read() {
        List<Amount> amounts = text.amounts().within(start, end);
        int next = 0;
        for (Word word : words.all()) {
            Optional<Amount> bare = word.says(COUNTED)
                    ? BareNumber.at(text, word.end(), end, word.senses().has(Sense.FEE) ? CaseItem.MONEY : "件")
                            .filter(number -> opens(word))
                    : Optional.empty();
            while (bare.isPresent()
                    && next < amounts.size()
                    && amounts.get(next).end() <= word.start()) {
                add(amounts.get(next++));
            }
            bare.ifPresent(this::add);
            if (bare.isPresent()
                    || !word.senses().has(Sense.ZERO)
                    || text.text().charAt(word.end() - 1) == '0' && isDigit(text.text(), word.end(), end)) {
                continue;
            }
            while (next < amounts.size() && amounts.get(next).end() <= word.start()) {
                add(amounts.get(next++));
            }
            boolean within = next < amounts.size() && amounts.get(next).start() < word.end();
            boolean joined = !found.isEmpty()
                    && found.getLast().denies()
                    && found.getLast().end() == word.start();
            if (joined) {
                CaseItem last = found.removeLast();
                found.add(new CaseItem(
                        last.start(),
                        word.end(),
                        0,
                        false,
                        "",
                        last.topics().and(word.senses().only(CaseWords.TOPICS))));
            } else if (!within) {
                found.add(new CaseItem(
                        word.start(), word.end(), 0, false, "", word.senses().only(CaseWords.TOPICS)));
            }
        }
        while (next < amounts.size()) {
            add(amounts.get(next++));
        }
        return found;
    }

    /** Whether a word is the first of its clause that narrows anything: 申请 in {@code 重复申请0} is not. */
    private boolean opens(Word word) {
        int clause = CaseClauses.start(text, word.start(), start);
        int from = found.isEmpty() ? clause : Math.max(clause, found.getLast().end());
        return from >= word.start() || CaseClauses.plain(text, from, word.start());
    }

    /** {@code 没有一份申请}, {@code 一件也未收到}: that one is none; nor is {@code 这一项} a number. */
    private void add(Amount amount) {
        boolean one = amount.value() == 1 && text.text().charAt(amount.start()) == '一';
        boolean pointed = one && POINTING.indexOf(text.text().charAt(amount.start() - 1)) >= 0;
        boolean denied = one
                && (pointed
                        || !found.isEmpty()
                                && found.getLast().denies()
                                && found.getLast().end() >= CaseClauses.start(text, amount.start(), start)
                        || text.words()
                                .has(
                                        Sense.ZERO,
                                        amount.end(),
                                        Math.min(CaseClauses.end(text, amount.end(), end), amount.end() + 6)));
        denied |= amount.value() == 1
                && !found.isEmpty()
                && found.getLast().denies()
                && found.getLast().end() == amount.start(); // 没有1名群众
        boolean people = CaseItem.PEOPLE.contains(amount.unit()) && words.says(Sense.CONTEST, start, end);
        if (!denied
                && (CaseItem.CASES.contains(amount.unit())
                        || people
                        || amount.unit().equals(CaseItem.MONEY))) {
            found.add(new CaseItem(
                    amount.start(), amount.end(), amount.value(), amount.approx(), amount.unit(), Senses.NONE));
        }
    }

    static boolean isDigit(String text, int index, int end) {
        return index < end && (Character.isDigit(text.charAt(index)) || text.charAt(index) == '.');
    }
}
