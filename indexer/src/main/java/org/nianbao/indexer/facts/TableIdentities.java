package org.nianbao.indexer.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.indexer.facts.FormLabels.Part;
import org.nianbao.indexer.facts.StatutoryTables.Row;
import org.nianbao.indexer.facts.StatutoryTables.Table;
import org.nianbao.indexer.facts.StatutoryTables.Violation;

/**
 * The identities (勾稽关系) of the standard forms. A blank beside numbers counts as nothing; an identity with a row that
 * was cut off or could not be read is not looked at.
 */
final class TableIdentities {
    private static final String CODE = "TABLE_IDENTITY";
    private static final String TOTAL = "total";
    private static final List<String> APPLICANT_NAMES = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
    private static final List<String> BLOCK_NAMES = List.of("行政复议", "未经复议直接起诉", "复议后起诉");

    private TableIdentities() {}

    static List<Violation> violations(Table applications, Table remedies) {
        List<Violation> found = new ArrayList<>();
        byColumn(column -> balance(applications, column), found);
        byColumn(column -> outcomes(applications, column), found);
        for (Row row : applications.rows()) {
            rowSum(row, "表二“" + FormLabels.name(Part.APPLICATIONS, row.id()) + "”一行")
                    .ifPresent(found::add);
        }
        for (int i = 0; i < remedies.rows().size(); i++) {
            rowSum(remedies.rows().get(i), "表三“" + BLOCK_NAMES.get(i) + "”").ifPresent(found::add);
        }
        return found;
    }

    private interface ColumnIdentity {
        Optional<Violation> check(int column);
    }

    /** The column of totals breaks with any other; only where it holds are the others worth a word. */
    private static void byColumn(ColumnIdentity identity, List<Violation> found) {
        int last = StatutoryTables.APPLICANTS.size() - 1;
        identity.check(last).ifPresentOrElse(found::add, () -> {
            for (int column = 0; column < last; column++) {
                identity.check(column).ifPresent(found::add);
            }
        });
    }

    /** 第一项加第二项之和，等于第三项加第四项之和. */
    private static Optional<Violation> balance(Table table, int column) {
        List<Row> rows = rows(table, Stream.of("new", "carried_in", TOTAL, "carried_out"));
        if (rows.size() < 4
                || value(rows.get(0), column).isEmpty()
                || value(rows.get(2), column).isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> values = rows.stream()
                .map(row -> value(row, column).orElse(BigDecimal.ZERO))
                .toList();
        BigDecimal came = values.get(0).add(values.get(1));
        BigDecimal went = values.get(2).add(values.get(3));
        String message = "表二“%s”一列：本年新收%s加上年结转%s等于%s，办理结果总计%s加结转下年度%s等于%s，两者应当相等"
                .formatted(
                        APPLICANT_NAMES.get(column),
                        plain(values.get(0)),
                        plain(values.get(1)),
                        plain(came),
                        plain(values.get(2)),
                        plain(values.get(3)),
                        plain(went));
        return violation(came, went, message, rows);
    }

    /** 总计 is the sum of the outcomes. */
    private static Optional<Violation> outcomes(Table table, int column) {
        boolean of2021 = table.row("other_no_correction").isPresent();
        List<String> ids = FormLabels.ids(Part.APPLICATIONS).stream()
                .filter(id ->
                        !List.of("new", "carried_in", TOTAL, "carried_out").contains(id))
                .filter(id -> of2021
                        || !List.of("other_no_correction", "other_fee_unpaid").contains(id))
                .toList();
        List<Row> parts = rows(table, ids.stream());
        List<Row> total = rows(table, Stream.of(TOTAL));
        Optional<BigDecimal> sum =
                parts.stream().flatMap(row -> value(row, column).stream()).reduce(BigDecimal::add);
        if (parts.size() < ids.size() || total.isEmpty() || sum.isEmpty()) {
            return Optional.empty();
        }
        List<Row> counted = Stream.concat(
                        parts.stream()
                                .filter(row -> value(row, column)
                                        .filter(value -> value.signum() != 0)
                                        .isPresent()),
                        total.stream())
                .toList();
        return value(total.getFirst(), column)
                .flatMap(stated -> violation(
                        sum.get(),
                        stated,
                        "表二“%s”一列：各项办理结果之和为%s，总计为%s，两者应当相等"
                                .formatted(APPLICANT_NAMES.get(column), plain(sum.get()), plain(stated)),
                        counted));
    }

    /** 总计 is the sum of the other columns. */
    private static Optional<Violation> rowSum(Row row, String where) {
        Optional<BigDecimal> stated = row.cell(TOTAL).value();
        Optional<BigDecimal> sum = row.parts(TOTAL);
        if (row.needsReview() || stated.isEmpty() || sum.isEmpty()) {
            return Optional.empty();
        }
        String message = "%s：各列之和为%s，总计为%s，两者应当相等".formatted(where, plain(sum.get()), plain(stated.get()));
        return violation(sum.get(), stated.get(), message, List.of(row));
    }

    private static Optional<Violation> violation(BigDecimal left, BigDecimal right, String message, List<Row> rows) {
        return left.compareTo(right) == 0
                ? Optional.empty()
                : Optional.of(new Violation(
                        CODE, message, rows.stream().map(Row::evidence).toList()));
    }

    /** The rows that are there and could be read. */
    private static List<Row> rows(Table table, Stream<String> ids) {
        return ids.map(table::row)
                .flatMap(Optional::stream)
                .filter(row -> !row.needsReview())
                .toList();
    }

    /** A cell; a blank total is the sum of its row. */
    private static Optional<BigDecimal> value(Row row, int column) {
        String name = StatutoryTables.APPLICANTS.get(column);
        return name.equals(TOTAL) ? row.total(TOTAL) : row.cell(name).value();
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
