package org.nianbao.indexer.extract.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.indexer.extract.figure.Breakdown.Part;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Check.Code;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.Figure;

/** Holds the parts of each {@link Breakdown} against their total; rounded figures are never held. At most one check a code. */
public final class BreakdownChecks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<Code, Check> checks = new EnumMap<>(Code.class);

    private BreakdownChecks() {}

    static List<Check> of(List<Breakdown> breakdowns) {
        BreakdownChecks checks = new BreakdownChecks();
        breakdowns.stream().filter(BreakdownChecks::exact).forEach(checks::check);
        return List.copyOf(checks.checks.values());
    }

    private static boolean exact(Breakdown breakdown) {
        return !breakdown.total().approx()
                && breakdown.parts().stream().noneMatch(part -> part.figure().approx());
    }

    private void check(Breakdown breakdown) {
        long total = breakdown.total().value();
        List<Part> parts = breakdown.parts();
        long sum = parts.stream().mapToLong(part -> part.figure().value()).sum();
        if (breakdown.whole() && parts.size() > 1 && sum != total) {
            add(Code.SUM_MISMATCH, "分项合计" + sum + "，与总数" + total + "不符", breakdown.total(), parts);
        } else if (breakdown.whole() && sum > total) {
            add(Code.COUNT_CONFLICT, "其中一项为" + sum + "，多于总数" + total, breakdown.total(), parts);
        }
        for (Part part : parts) {
            long value = part.figure().value();
            if (total > 0
                    && part.share().filter(share -> !fits(share, value, total)).isPresent()) {
                String message =
                        value + "占" + total + "，不是" + part.share().get().toPlainString() + "%";
                add(Code.PERCENT_MISMATCH, message, breakdown.total(), List.of(part));
            }
        }
        BigDecimal shares = sum(parts.stream().flatMap(part -> part.share().stream()));
        BigDecimal rounding =
                sum(parts.stream().flatMap(part -> part.share().stream()).map(BreakdownChecks::tolerance));
        if (shares.compareTo(HUNDRED.add(rounding)) > 0) {
            add(Code.PERCENT_MISMATCH, "各项占比合计" + shares.toPlainString() + "%", breakdown.total(), parts);
        }
    }

    private static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean fits(BigDecimal share, long part, long total) {
        BigDecimal right =
                BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(total), MathContext.DECIMAL64);
        return share.subtract(right).abs().compareTo(tolerance(share)) <= 0;
    }

    /** One point for whole percentages, else one of the last place given and a little for what was cut. */
    private static BigDecimal tolerance(BigDecimal share) {
        return share.scale() <= 0 ? BigDecimal.ONE : BigDecimal.valueOf(1.1).movePointLeft(share.scale());
    }

    private void add(Code code, String message, Figure total, List<Part> parts) {
        List<Evidence> evidence = new ArrayList<>(List.of(total.evidence()));
        parts.forEach(part -> evidence.add(part.figure().evidence()));
        checks.putIfAbsent(code, new Check(code, message, evidence));
    }
}
