package org.nianbao.indexer.extract.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nianbao.indexer.extract.table.FormLabels.Part;
import org.nianbao.indexer.facts.StatutoryTables;
import org.nianbao.indexer.facts.StatutoryTables.Row;
import org.nianbao.indexer.facts.StatutoryTables.Table;
import org.nianbao.indexer.facts.StatutoryTables.Violation;

/**
 * The identities (勾稽关系) of the standard forms. A blank beside numbers counts as nothing; an identity with a row that
 * was cut off or could not be read is not looked at.
 */
public final class TableIdentities {
    private static final String CODE = "TABLE_IDENTITY";
    private static final String TOTAL = "total";
    /** The column of totals of Table 2. */
    private static final int TOTALS = StatutoryTables.APPLICANTS.indexOf(TOTAL);

    private static final List<String> APPLICANT_NAMES = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
    private static final List<String> BLOCK_NAMES = List.of("行政复议", "未经复议直接起诉", "复议后起诉");
    private static final List<String> BALANCE = List.of("new", "carried_in", TOTAL, "carried_out");
    private static final List<String> ONLY_2021 = List.of("other_no_correction", "other_fee_unpaid");
    private static final List<String> OUTCOMES_2021 = FormLabels.ids(Part.APPLICATIONS).stream()
            .filter(id -> !BALANCE.contains(id))
            .toList();
    private static final List<String> OUTCOMES_2019 =
            OUTCOMES_2021.stream().filter(id -> !ONLY_2021.contains(id)).toList();

    private final List<Violation> found = new ArrayList<>();
    private final List<Row> balance;
    private final List<Row> outcomes;
    private final Optional<Row> total;

    private TableIdentities(Table applications) {
        List<String> ids = applications.row(ONLY_2021.getFirst()).isPresent() ? OUTCOMES_2021 : OUTCOMES_2019;
        balance = rows(applications, BALANCE);
        outcomes = rows(applications, ids);
        total = readable(applications, TOTAL);
    }

    static List<Violation> violations(Table applications, Table remedies) {
        if (applications.rows().isEmpty() && remedies.rows().isEmpty()) {
            return List.of();
        }
        TableIdentities identities = new TableIdentities(applications);
        identities.byColumn(identities::balance);
        identities.byColumn(identities::outcomes);
        for (Row row : applications.rows()) {
            identities.rowSum(row, () -> "表二“" + FormLabels.name(Part.APPLICATIONS, row.id()) + "”一行");
        }
        for (int i = 0; i < remedies.rows().size(); i++) {
            String block = BLOCK_NAMES.get(i);
            identities.rowSum(remedies.rows().get(i), () -> "表三“" + block + "”");
        }
        return identities.found;
    }

    private interface ColumnIdentity {
        /** Whether the column satisfies it, or says too little. */
        boolean holds(int column);
    }

    /** The column of totals breaks with any other; only where it holds are the others worth a word. */
    private void byColumn(ColumnIdentity identity) {
        if (identity.holds(TOTALS)) {
            for (int column = 0; column < TOTALS; column++) {
                identity.holds(column);
            }
        }
    }

    /** 第一项加第二项之和，等于第三项加第四项之和. */
    private boolean balance(int column) {
        if (balance.isEmpty()
                || value(balance.get(0), column).isEmpty()
                || value(balance.get(2), column).isEmpty()) {
            return true;
        }
        BigDecimal came = number(balance.get(0), column).add(number(balance.get(1), column));
        BigDecimal went = number(balance.get(2), column).add(number(balance.get(3), column));
        return equal(
                came,
                went,
                balance,
                () -> "表二“%s”一列：本年新收%s加上年结转%s等于%s，办理结果总计%s加结转下年度%s等于%s，两者应当相等"
                        .formatted(
                                APPLICANT_NAMES.get(column),
                                plain(number(balance.get(0), column)),
                                plain(number(balance.get(1), column)),
                                plain(came),
                                plain(number(balance.get(2), column)),
                                plain(number(balance.get(3), column)),
                                plain(went)));
    }

    /** 总计 is the sum of the outcomes. */
    private boolean outcomes(int column) {
        Optional<BigDecimal> stated =
                outcomes.isEmpty() || total.isEmpty() ? Optional.empty() : value(total.get(), column);
        if (stated.isEmpty()) {
            return true;
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (Row row : outcomes) {
            Optional<BigDecimal> number = value(row, column);
            if (number.isPresent()) {
                any = true;
                sum = sum.add(number.get());
            }
        }
        if (!any || sum.compareTo(stated.get()) == 0) {
            return true;
        }
        List<Row> counted = new ArrayList<>(outcomes);
        counted.removeIf(row -> number(row, column).signum() == 0);
        counted.add(total.get());
        BigDecimal parts = sum;
        return equal(
                parts,
                stated.get(),
                counted,
                () -> "表二“%s”一列：各项办理结果之和为%s，总计为%s，两者应当相等"
                        .formatted(APPLICANT_NAMES.get(column), plain(parts), plain(stated.get())));
    }

    /** 总计 is the sum of the other columns. */
    private void rowSum(Row row, Supplier<String> where) {
        Optional<BigDecimal> stated =
                row.needsReview() ? Optional.empty() : row.cell(TOTAL).value();
        Optional<BigDecimal> sum = stated.isEmpty() ? Optional.empty() : row.parts(TOTAL);
        if (stated.isPresent() && sum.isPresent()) {
            equal(
                    sum.get(),
                    stated.get(),
                    List.of(row),
                    () -> "%s：各列之和为%s，总计为%s，两者应当相等".formatted(where.get(), plain(sum.get()), plain(stated.get())));
        }
    }

    private boolean equal(BigDecimal left, BigDecimal right, List<Row> rows, Supplier<String> message) {
        boolean equal = left.compareTo(right) == 0;
        if (!equal) {
            found.add(new Violation(
                    CODE, message.get(), rows.stream().map(Row::evidence).toList()));
        }
        return equal;
    }

    /** The rows of a table; none if one is missing or could not be read. */
    private static List<Row> rows(Table table, List<String> ids) {
        List<Row> rows = new ArrayList<>(ids.size());
        for (String id : ids) {
            Optional<Row> row = readable(table, id);
            if (row.isEmpty()) {
                return List.of();
            }
            rows.add(row.get());
        }
        return rows;
    }

    private static Optional<Row> readable(Table table, String id) {
        return table.row(id).filter(row -> !row.needsReview());
    }

    /** A cell; a blank total is the sum of its row. */
    private static Optional<BigDecimal> value(Row row, int column) {
        Optional<BigDecimal> value = row.cells().get(column).value();
        return value.isEmpty() && column == TOTALS ? row.parts(TOTAL) : value;
    }

    private static BigDecimal number(Row row, int column) {
        return value(row, column).orElse(BigDecimal.ZERO);
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
