package org.nianbao.indexer.extract.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.StatutoryTables;

/** What the tables say against themselves, or against what a body of this kind can have. */
public final class TableChecks {
    private TableChecks() {}

    /** The checks; what a body cannot have is told with its name, where the report says it. */
    public static List<Check> of(StatutoryTables tables, IssuerKind kind, Optional<Evidence> issuer) {
        List<Check> checks = new ArrayList<>();
        tables.violations().stream()
                .limit(1)
                .forEach(violation ->
                        checks.add(new Check(Check.Code.TABLE_IDENTITY, violation.message(), violation.evidence())));
        if (kind == IssuerKind.TOWN) {
            tables.documents()
                    .row("regulations")
                    .ifPresent(row -> row.cells().stream()
                            .filter(cell -> cell.value()
                                    .filter(v -> v.compareTo(BigDecimal.ZERO) > 0)
                                    .isPresent())
                            .findFirst()
                            .ifPresent(cell -> checks.add(new Check(
                                    Check.Code.IMPLAUSIBLE_VALUE,
                                    "乡镇、街道无权制定规章，表中却填了" + cell.value().get().toPlainString() + "件",
                                    Stream.concat(issuer.stream(), Stream.of(row.evidence()))
                                            .toList()))));
        }
        return checks;
    }
}
