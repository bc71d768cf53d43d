package org.nianbao.indexer.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.StatutoryTables;
import org.nianbao.indexer.facts.StatutoryTables.Cell;
import org.nianbao.indexer.facts.StatutoryTables.Row;
import org.nianbao.indexer.facts.StatutoryTables.Violation;

/** What the tables say against themselves, or against what a body of this kind can have. */
public final class TableChecks {
    private TableChecks() {}

    /** The checks; what a body cannot have is told with its name, where the report says it. */
    public static List<Check> of(StatutoryTables tables, IssuerKind kind, Optional<Evidence> issuer) {
        List<Check> checks = new ArrayList<>();
        if (!tables.violations().isEmpty()) {
            Violation violation = tables.violations().getFirst();
            checks.add(new Check(Check.Code.TABLE_IDENTITY, violation.message(), violation.evidence()));
        }
        Optional<Row> regulations = kind == IssuerKind.TOWN ? tables.documents().row("regulations") : Optional.empty();
        if (regulations.isPresent()) {
            regulations(regulations.get(), issuer, checks);
        }
        return checks;
    }

    private static void regulations(Row row, Optional<Evidence> issuer, List<Check> checks) {
        for (Cell cell : row.cells()) {
            if (cell.value().isPresent() && cell.value().get().signum() > 0) {
                List<Evidence> evidence = new ArrayList<>();
                issuer.ifPresent(evidence::add);
                evidence.add(row.evidence());
                checks.add(new Check(
                        Check.Code.IMPLAUSIBLE_VALUE,
                        "乡镇、街道无权制定规章，表中却填了" + cell.value().get().toPlainString() + "件",
                        evidence));
                return;
            }
        }
    }
}
