package org.nianbao.indexer.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;

/** The percentages behind counted things: {@code 20条,约占13%}, {@code 20条(4.4%)}, {@code 20条、40条,分别占33.3%和66.7%}. */
final class Shares {
    private static final int REACH = 26;
    /** What may stand between a number and 占. */
    private static final String NEAR = ",、(:约大所其各均分别比例为是";

    /** What may stand between a share and its number, and how much. */
    private static final String BETWEEN = ",:(共计为即有达合约是";

    private static final int LEAD = 8;

    private static final Pattern IN_ROW = Pattern.compile("[约占为是:、,和及]{0,3}([0-9]{1,3}(?:\\.[0-9]{1,4})?)%");
    private static final Pattern FORM = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,4})?");

    private final FoldedText text;

    Shares(FoldedText text) {
        this.text = text;
    }

    /** Where the % of a share behind a number stands; -1 if there is none. */
    int behind(Amount amount, int limit) {
        int from = amount.end();
        int end = Math.min(limit, from + REACH);
        boolean within = amount.start() > 0 && text.text().charAt(amount.start() - 1) == '('; // (56条,45.2%)
        boolean share = from < end && (within || text.text().charAt(from) == '(');
        boolean digits = false;
        for (int i = from; i < end; i++) {
            char c = text.text().charAt(i);
            boolean digit = c >= '0' && c <= '9' || c == '.';
            if (c == '%') {
                return share && digits && !text.words().has(Sense.RESPECTIVELY, from, i) ? i : -1;
            }
            if (within && c == ')') {
                return -1;
            }
            boolean far = !share && !digit && c != '占' && NEAR.indexOf(c) < 0;
            if (far || digits && !digit || ";。《增降升率".indexOf(c) >= 0) {
                return -1;
            }
            digits |= digit;
            share |= c == '占';
        }
        return -1;
    }

    /** Where the share begins that stands right before a number, {@code 政策类占60%,为60条}; -1 if there is none. */
    int ahead(int from, int at) {
        int percent = at - 1;
        while (percent > from
                && at - percent < LEAD
                && BETWEEN.indexOf(text.text().charAt(percent)) >= 0) {
            percent--;
        }
        int start = percent;
        while (start > from && "0123456789.".indexOf(text.text().charAt(start - 1)) >= 0) {
            start--;
        }
        boolean ofKind = start > from && text.text().charAt(start - 1) == '类' && percent + 1 < at; // 公文类17.7%,34条
        boolean share = start < percent
                && text.text().charAt(percent) == '%'
                && (ofKind || text.text().indexOf('占', Math.max(from, start - LEAD), start) >= 0);
        return share ? start : -1;
    }

    /** The number before a %. */
    Optional<BigDecimal> before(int percent) {
        int start = percent;
        while (start > 0 && "0123456789.".indexOf(text.text().charAt(start - 1)) >= 0) {
            start--;
        }
        String written = text.text().substring(start, percent);
        return FORM.matcher(written).matches() ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }

    /** The shares told in one row behind the last part. */
    List<BigDecimal> row(int from, int limit) {
        List<BigDecimal> shares = new ArrayList<>();
        int word = text.words().next(Sense.RESPECTIVELY, from, Math.min(limit, from + REACH));
        if (word >= 0) {
            int start = text.words().end(word);
            Matcher share = IN_ROW.matcher(text.text()).region(start, Math.min(limit, start + ItemWords.REACH));
            while (share.lookingAt()) {
                shares.add(new BigDecimal(share.group(1)));
                share.region(share.end(), share.regionEnd());
            }
        }
        return shares;
    }
}
