package org.nianbao.indexer.facts;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statutory tables of a report, every cell by name, and what can be derived from them. A table that the report does
 * not have has no rows. Row and column ids are those of {@code rules/table-labels.tsv} and {@code rules/stat-labels.tsv}.
 *
 * @param form the form whose labels were seen: 2019, 2021 or 2014; empty where there is no table that tells
 * @param documents Table 1 of the standard forms: regulations, decisions, charges, procurement
 * @param applications Table 2: outcome rows by the seven {@link #APPLICANTS}
 * @param remedies Table 3: {@code reconsideration}, {@code direct_lawsuit} and {@code later_lawsuit} by the five
 *     {@link #OUTCOMES}
 * @param statistics the national indicators of 2014, and those of older local tables: {@link #VALUE}, in the unit that
 *     the row id or the form says, and {@link #CUMULATIVE} where the table has such a column
 * @param violations identities of the form that the report's own numbers break
 */
public record StatutoryTables(
        Optional<Era> form,
        Table documents,
        Table applications,
        Table remedies,
        Table statistics,
        List<Violation> violations) {
    /** The columns of Table 2, as printed: natural persons, five kinds of organisations, 总计. */
    public static final List<String> APPLICANTS =
            List.of("person", "business", "research", "welfare", "legal", "other", "total");

    /** The columns of each block of Table 3, as printed. */
    public static final List<String> OUTCOMES = List.of("upheld", "corrected", "other", "pending", "total");

    /** The year's column of {@link #statistics}. */
    public static final String VALUE = "value";

    /** The column of all years of {@link #statistics}, 历年累计. */
    public static final String CUMULATIVE = "cumulative";

    /** A report without tables. */
    public static final StatutoryTables NONE =
            new StatutoryTables(Optional.empty(), Table.ABSENT, Table.ABSENT, Table.ABSENT, Table.ABSENT, List.of());

    public StatutoryTables {
        violations = List.copyOf(violations);
    }

    /**
     * A cell. Blank is no value and no evidence. {@code 无} and {@code 零} are 0, as everywhere in a report; a stroke
     * ({@code /}, {@code -}, {@code ——}) says that there is nothing to state: no value, and the stroke as evidence.
     *
     * @param value the number as stated, in the unit of its column
     * @param evidence the words of the cell
     */
    public record Cell(Optional<BigDecimal> value, Optional<Evidence> evidence) {
        /** A cell with nothing in it, or that the report does not have. */
        public static final Cell BLANK = new Cell(Optional.empty(), Optional.empty());
    }

    /**
     * A row whose label was seen.
     *
     * @param columns ids of the columns in the order of the form
     * @param cells one for each column; all blank where the row is
     * @param needsReview whether it holds numbers that could not be told apart or assigned to a column
     * @param evidence from the label to the last number; in Table 3 the numbers of all blocks
     */
    public record Row(String id, List<String> columns, List<Cell> cells, boolean needsReview, Evidence evidence) {
        public Row {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
            if (columns.size() != cells.size()) {
                throw new IllegalArgumentException(id + ": " + cells.size() + " cells in " + columns);
            }
        }

        /** A cell, blank where the row has no such column. */
        public Cell cell(String column) {
            int i = columns.indexOf(column);
            return i < 0 ? Cell.BLANK : cells.get(i);
        }

        /** Whether it says anything, be it unreadable. */
        public boolean says() {
            boolean says = needsReview;
            for (Cell cell : cells) {
                says |= cell.evidence().isPresent();
            }
            return says;
        }

        /** The value of a column, or else the sum of the other columns that have one. */
        public Optional<BigDecimal> total(String column) {
            return cell(column).value().or(() -> parts(column));
        }

        /** The sum of the columns but one; empty where none of them has a value. */
        public Optional<BigDecimal> parts(String total) {
            BigDecimal sum = BigDecimal.ZERO;
            boolean any = false;
            for (int i = 0; i < cells.size(); i++) {
                Optional<BigDecimal> value = cells.get(i).value();
                if (value.isPresent() && !columns.get(i).equals(total)) {
                    sum = sum.add(value.get());
                    any = true;
                }
            }
            return any ? Optional.of(sum) : Optional.empty();
        }
    }

    /** Rows in the order in which the report has them. */
    public record Table(List<Row> rows) {
        public static final Table ABSENT = new Table(List.of());

        public Table {
            rows = List.copyOf(rows);
        }

        public Optional<Row> row(String id) {
            for (Row row : rows) {
                if (row.id().equals(id)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        }

        /** A cell, blank where the table has no such row or column. */
        public Cell cell(String row, String column) {
            return row(row).map(found -> found.cell(column)).orElse(Cell.BLANK);
        }

        /** Whether a row holds numbers that could not be told apart or assigned to a column. */
        public boolean needsReview() {
            return rows.stream().anyMatch(Row::needsReview);
        }
    }

    /** A number that follows from the tables, with the rows it follows from. */
    public record Derived(BigDecimal value, Evidence evidence) {}

    /**
     * An identity of the form (勾稽关系) that the report's own numbers break.
     *
     * @param code {@code TABLE_IDENTITY}
     * @param message in Chinese, with both numbers
     * @param evidence the rows on both sides
     */
    public record Violation(String code, String message, List<Evidence> evidence) {
        public Violation {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * New applications: 总计 of Table 2's first row, else the sum of its columns, else the indicator of 2014. A row with
     * one number has it under {@code total}.
     */
    public Optional<Derived> applicationsReceived() {
        return applications
                .row("new")
                .flatMap(row -> row.total("total").map(value -> new Derived(value, row.evidence())))
                .or(() -> statistic("applications_received"));
    }

    /** Applications by {@code in_person}, {@code fax}, {@code online}, {@code mail} and {@code email}, from 2014's form. */
    public Map<String, Derived> applicationsByRoute() {
        return statistics("route_");
    }

    /** 总计 of the first block of Table 3, else the sum of the block, else the indicator of 2014. */
    public Optional<Derived> reconsiderations() {
        return remedies(List.of("reconsideration")).or(() -> statistic("reconsiderations"));
    }

    /** 总计 of the second and third blocks of Table 3 together, else the indicator of 2014. */
    public Optional<Derived> lawsuits() {
        return remedies(List.of("direct_lawsuit", "later_lawsuit")).or(() -> statistic("lawsuits"));
    }

    /** Items proactively disclosed, which only the form of 2014 has. */
    public Optional<Derived> proactiveItems() {
        return statistic("proactive_items");
    }

    /** Items disclosed in all years, from older tables. */
    public Optional<Derived> cumulativeItems() {
        return statistic("proactive_items", CUMULATIVE);
    }

    /** Items by {@code gazette}, {@code gov_portal}, {@code weibo}, {@code wechat_oa} and {@code other}, from 2014's form. */
    public Map<String, Derived> itemsByChannel() {
        return statistics("channel_");
    }

    /** Fees for disclosure on application in yuan, from the form of 2014, which has them in 万元 unless its cell says 元. */
    public Optional<Derived> feesYuan() {
        return statistic("fees_wan_yuan").map(fees -> {
            String words = fees.evidence().text();
            boolean inYuan = words.contains("元") && !words.replaceAll("\\s", "").contains("万元");
            return new Derived(plain(inYuan ? fees.value() : fees.value().movePointRight(4)), fees.evidence());
        });
    }

    private Optional<Derived> remedies(List<String> blocks) {
        Optional<Derived> sum = Optional.empty();
        Optional<Evidence> first = Optional.empty();
        for (Row row : remedies.rows()) {
            if (blocks.contains(row.id())) {
                first = first.isEmpty() ? Optional.of(row.evidence()) : first;
                Optional<BigDecimal> total = row.total("total");
                if (total.isPresent()) {
                    BigDecimal value =
                            sum.isEmpty() ? total.get() : sum.get().value().add(total.get());
                    sum = Optional.of(new Derived(value, first.get()));
                }
            }
        }
        return sum;
    }

    private Optional<Derived> statistic(String id) {
        return statistic(id, VALUE);
    }

    private Optional<Derived> statistic(String id, String column) {
        return statistics
                .row(id)
                .flatMap(row -> row.cell(column).value().map(value -> new Derived(value, row.evidence())));
    }

    private Map<String, Derived> statistics(String prefix) {
        Map<String, Derived> found = new LinkedHashMap<>();
        for (Row row : statistics.rows()) {
            if (row.id().startsWith(prefix)) {
                statistic(row.id()).ifPresent(value -> found.put(row.id().substring(prefix.length()), value));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
