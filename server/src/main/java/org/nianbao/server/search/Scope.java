package org.nianbao.server.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nianbao.indexer.facts.Section;

/** Where in a report a phrase is to stand. */
public sealed interface Scope {
    /** The query language's form of it, as it stands before a colon. */
    String print();

    /** What a report is called and who issued it. */
    enum Name implements Scope {
        TITLE,
        ISSUER;

        @Override
        public String print() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A section of the body, by its id: {@code problems}. */
    record Part(String id) implements Scope {
        static final String FIELD = "section";

        @Override
        public String print() {
            return FIELD + ":" + id;
        }
    }

    /** The scope of a word before a colon; of a section the word after it is wanted, too. */
    static Optional<Scope> named(String field, String part) {
        String name = Values.fold(field).toLowerCase(Locale.ROOT);
        if (isSection(field)) {
            String id = Values.fold(part).toLowerCase(Locale.ROOT);
            return sections().contains(id) ? Optional.of(new Part(id)) : Optional.empty();
        }
        return Arrays.stream(Name.values())
                .filter(known -> known.print().equals(name))
                .<Scope>map(known -> known)
                .findFirst();
    }

    static boolean isSection(String field) {
        return Values.fold(field).toLowerCase(Locale.ROOT).equals(Part.FIELD);
    }

    /** The ids of the sections. */
    static List<String> sections() {
        return Arrays.stream(Section.values()).map(Section::id).distinct().toList();
    }
}
