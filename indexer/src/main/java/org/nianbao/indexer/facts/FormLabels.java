package org.nianbao.indexer.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labels of the statutory tables, from {@code rules/table-labels.tsv} and {@code rules/stat-labels.tsv}. */
final class FormLabels {
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
     */
    record Label(Part part, String id, int order, boolean opens) {
        /** Whether numbers may stand behind it. */
        boolean row() {
            return !id.startsWith("-");
        }
    }

    private static final Map<Part, Map<String, String>> NAMES = new EnumMap<>(Part.class);

    static final Lexicon<List<Label>> LEXICON = new Lexicon<>(read());

    private FormLabels() {}

    /** The row ids of a table, in the order of the form. */
    static Set<String> ids(Part part) {
        return NAMES.get(part).keySet();
    }

    /** The label of a row as the form prints it. */
    static String name(Part part, String id) {
        return NAMES.get(part).getOrDefault(id, id);
    }

    private static Map<String, List<Label>> read() {
        Map<String, List<Label>> labels = new HashMap<>();
        int order = 0;
        for (String[] row : Rules.table("table-labels.tsv", 4)) {
            Part part = Part.valueOf(row[0].toUpperCase(java.util.Locale.ROOT));
            add(labels, row[3], new Label(part, row[1], order++, row[2].equals("opens")));
        }
        for (String[] row : Rules.table("stat-labels.tsv", 3)) {
            boolean opens = row[0].equals("-header") || row[0].equals("proactive_items");
            add(labels, row[2], new Label(Part.STATISTICS, row[0], order++, opens));
        }
        return labels;
    }

    private static void add(Map<String, List<Label>> labels, String variants, Label label) {
        if (label.row()) {
            NAMES.computeIfAbsent(label.part(), key -> new LinkedHashMap<>())
                    .putIfAbsent(label.id(), variants.split("\\|")[0]);
        }
        for (String variant : variants.split("\\|")) {
            labels.computeIfAbsent(variant, key -> new ArrayList<>()).add(label);
        }
    }
}
