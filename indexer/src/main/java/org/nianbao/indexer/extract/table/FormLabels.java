package org.nianbao.indexer.extract.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * The labels of the statutory tables, from {@code rules/table-labels.tsv} and {@code rules/stat-labels.tsv}, and what tells
 * the form of a report, from {@code rules/era-labels.tsv}: one tree for one pass over a text.
 */
public final class FormLabels {
    /** The tables; Table 1 has columns that tell its form. */
    enum Part {
        DOCUMENTS,
        DOCUMENTS_2019,
        DOCUMENTS_2021,
        APPLICATIONS,
        REMEDIES,
        STATISTICS;

        /** The table that a label belongs to, whatever its form. */
        Part table() {
            return this == DOCUMENTS_2019 || this == DOCUMENTS_2021 ? DOCUMENTS : this;
        }
    }

    /**
     * What a label stands for.
     *
     * @param order its place in the rule table, which is its place on the form
     * @param opens whether it begins its table, so that it counts outside of it
     * @param rule the row of the rule table
     */
    record Label(Part part, String id, int order, boolean opens, String rule) {
        /** Whether numbers may stand behind it. */
        boolean row() {
            return !id.startsWith("-");
        }
    }

    /**
     * Words that tell a form.
     *
     * @param era empty for a heading that both standard forms have
     * @param order its place among them
     * @param rule the row of the rule table
     */
    record Telltale(Optional<Era> era, int weight, int order, String rule) {}

    /** What words of a form are: a label, a telltale, or both. */
    record Term(List<Label> labels, List<Telltale> telltales) {
        static final Term NONE = new Term(List.of(), List.of());

        Term() {
            this(new ArrayList<>(1), new ArrayList<>(1));
        }
    }

    private static final String TABLES = "table-labels.tsv";
    private static final String STATISTICS = "stat-labels.tsv";
    private static final String ERAS = "era-labels.tsv";
    private static final Map<Part, Map<String, String>> NAMES = new EnumMap<>(Part.class);

    static final LabelTree TREE = new LabelTree(read());

    private FormLabels() {}

    /** The row ids of a table, in the order of the form. */
    static Set<String> ids(Part part) {
        return NAMES.get(part).keySet();
    }

    /** The label of a row as the form prints it. */
    static String name(Part part, String id) {
        return NAMES.get(part).getOrDefault(id, id);
    }

    private static Map<String, Term> read() {
        Map<String, Term> terms = new LinkedHashMap<>();
        int order = 0;
        for (String name : List.of(TABLES, STATISTICS)) {
            for (String[] row : Rules.table(name, 4)) {
                Part part = name.equals(TABLES) ? Part.valueOf(row[0].toUpperCase(Locale.ROOT)) : Part.STATISTICS;
                String id = name.equals(TABLES) ? row[1] : row[0];
                add(terms, row[3], new Label(part, id, order++, row[2].equals("opens"), name + " " + id));
            }
        }
        order = 0;
        for (String[] row : Rules.table(ERAS, 3)) {
            Optional<Era> era = row[0].equals("standard")
                    ? Optional.empty()
                    : Optional.of(Era.valueOf(row[0].toUpperCase(Locale.ROOT)));
            terms.computeIfAbsent(row[2], key -> new Term())
                    .telltales()
                    .add(new Telltale(era, Integer.parseInt(row[1]), order++, ERAS + " " + row[2]));
        }
        return terms;
    }

    private static void add(Map<String, Term> terms, String variants, Label label) {
        List<String> all = List.of(variants.split("\\|"));
        if (label.row()) {
            NAMES.computeIfAbsent(label.part(), key -> new LinkedHashMap<>()).putIfAbsent(label.id(), all.getFirst());
        }
        for (String variant : all) {
            terms.computeIfAbsent(variant, key -> new Term()).labels().add(label);
        }
    }
}
