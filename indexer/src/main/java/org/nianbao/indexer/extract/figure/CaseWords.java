package org.nianbao.indexer.extract.figure;

import java.util.List;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Senses;
import org.nianbao.indexer.extract.text.Words.Word;

/** What the words of one sentence say of cases: which topics a stretch names, and what was done with them. */
final class CaseWords {
    static final Senses REMEDIES = Senses.of(Sense.RECONSIDERATION, Sense.LAWSUIT);
    static final Senses TOPICS = REMEDIES.and(Senses.of(Sense.APPLICATION, Sense.FEE));
    private static final Senses FEES = Senses.of(Sense.FEE, Sense.OWN_FEE);
    static final Senses TOPICS_OR_BESIDE = TOPICS.and(Senses.of(Sense.BESIDE));
    private static final Senses VERBS = Senses.of(Sense.RECEIVED, Sense.HANDLED);
    private static final Senses SENSES = TOPICS_OR_BESIDE
            .and(VERBS)
            .and(Senses.of(
                    Sense.ZERO,
                    Sense.DISCLOSURE,
                    Sense.OWN_FEE,
                    Sense.PART,
                    Sense.PAST,
                    Sense.HALF,
                    Sense.BEYOND,
                    Sense.NEW,
                    Sense.EACH,
                    Sense.SUM,
                    Sense.SPENT,
                    Sense.CHARGED,
                    Sense.COLLECTED,
                    Sense.CONTEST));
    private static final String LISTED = "、和及与或";

    private final FoldedText text;
    private final int start;
    private final int end;
    private final List<Word> words;

    CaseWords(FoldedText text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        words = text.words().longest(SENSES, start, end);
    }

    List<Word> all() {
        return words;
    }

    /** {@code 其中1名申请人}: the part is of what stands between it and the number. */
    int lastAmount(int from, int to) {
        List<Amount> between = text.amounts().within(from, to);
        return between.isEmpty() ? from : between.getLast().end();
    }

    /** Whether another fee is named than those for information: {@code 报名费}. */
    boolean namesOther(int from, int to) {
        int at = from;
        for (Word word : words) {
            if (word.end() <= to && word.start() >= at && word.says(FEES)) {
                if (text.ahead("费", at, word.start()) < word.start()) {
                    return true;
                }
                at = word.end() + (text.text().charAt(word.end()) == '费' ? 1 : 0); // 检索、复制费
            }
        }
        return text.ahead("费", at, to) < to;
    }

    Sense firstTopic(int from) {
        for (Word word : words) {
            if (word.start() >= from && word.says(REMEDIES)) {
                return word.senses().has(Sense.LAWSUIT) ? Sense.LAWSUIT : Sense.RECONSIDERATION;
            }
        }
        return Sense.ZERO;
    }

    int firstTopicAt(int from) {
        for (Word word : words) {
            if (word.start() >= from && word.says(TOPICS)) {
                return word.start();
            }
        }
        return end;
    }

    /**
     * The topics named in a stretch. An application beside a fee or a remedy is what that is about ({@code 因申请引起的复议}),
     * unless both stand in a list.
     */
    Senses topicsIn(int from, int to) {
        Senses found = Senses.NONE;
        boolean listed = false;
        for (Word word : words) {
            if (word.start() >= from && word.end() <= to && word.says(TOPICS_OR_BESIDE)) {
                found = found.and(word.senses().only(TOPICS_OR_BESIDE));
                boolean last = word.end() < to && LISTED.indexOf(text.text().charAt(word.end())) >= 0;
                listed |= last && word.senses().has(Sense.APPLICATION);
            }
        }
        boolean about = found.hasAny(REMEDIES) || found.has(Sense.FEE);
        return about && !listed ? found.without(Senses.of(Sense.APPLICATION)) : found;
    }

    int lastTopicEnd(int before) {
        int topic = lastTopic(before);
        for (Word word : words) {
            if (word.start() == topic) {
                return word.end();
            }
        }
        return start;
    }

    int lastTopic(int before) {
        int last = -1;
        for (Word word : words) {
            if (word.end() <= before && word.says(TOPICS_OR_BESIDE)) {
                last = word.start();
            }
        }
        return last;
    }

    boolean says(Sense sense, int from, int to) {
        return says(Senses.of(sense), from, to);
    }

    boolean says(Senses senses, int from, int to) {
        for (Word word : words) {
            if (word.start() >= from && word.end() <= to && word.says(senses)) {
                return true;
            }
        }
        return false;
    }

    /** Where the first word of a sense ends in a stretch, else the end of that. */
    int endOf(Sense sense, int from, int to) {
        for (Word word : words) {
            if (word.start() >= from && word.end() <= to && word.says(Senses.of(sense))) {
                return word.end();
            }
        }
        return to;
    }

    boolean endsWithVerb(int at) {
        for (Word word : words) {
            if (word.end() == at && word.says(VERBS)) {
                return true;
            }
        }
        return false;
    }

    /** The verb nearest before a number, else the first behind it. */
    Senses verb(int from, int at, int to) {
        Senses nearest = Senses.NONE;
        for (Word word : words) {
            if (word.says(VERBS) && word.start() >= from && word.end() <= to) {
                if (word.end() <= at) {
                    nearest = word.senses().only(VERBS);
                } else if (nearest.isEmpty()) {
                    return word.senses().only(VERBS);
                }
            }
        }
        return nearest;
    }
}
