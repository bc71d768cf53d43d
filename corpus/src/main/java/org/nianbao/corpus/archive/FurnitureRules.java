package org.nianbao.corpus.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The table {@code furniture.tsv}, which says itself what its kinds mean. */
final class FurnitureRules {
    private static final FurnitureRules BUNDLED = new FurnitureRules(rows());

    private static final Pattern WORD_BREAK = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^a-zA-Z]+");

    /** One rule with a line (or name) that it fits. */
    record Rule(String kind, String pattern, String example) {}

    final List<Rule> rules;
    final Pattern line;
    final Pattern piece;
    final Pattern filler;
    final Pattern trail;
    final Pattern inline;
    private final Set<String> tags;
    private final Set<String> frameTags;
    private final Set<String> names;
    private final Set<String> shapes;
    private final Map<Character, List<String>> hints;

    private FurnitureRules(List<Rule> rules) {
        this.rules = rules;
        line = any("line");
        piece = any("piece");
        filler = any("filler");
        trail = any("trail");
        inline = any("inline");
        tags = words("tag");
        frameTags = words("frame-tag");
        names = words("name");
        shapes = words("shape");
        hints = words("hint").stream().collect(Collectors.groupingBy(hint -> hint.charAt(0)));
    }

    static FurnitureRules get() {
        return BUNDLED;
    }

    /** Whether an element is part of the page's frame by its tag, class or id. */
    boolean marks(Element element, boolean inArticle) {
        String tag = element.normalName();
        if (tags.contains(tag) || (!inArticle && frameTags.contains(tag))) {
            return true;
        }
        return element.attributesSize() > 0
                && !tag.equals("body")
                && (named(element.className()) || named(element.id()));
    }

    /** Whether a line may hold a piece: without a hint it holds none. */
    boolean hasHint(String line) {
        for (int i = 0; i < line.length(); i++) {
            for (String hint : hints.getOrDefault(Character.toLowerCase(line.charAt(i)), List.of())) {
                if (line.regionMatches(true, i, hint, 0, hint.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What an element is, its name says last: a share-content is content, and only its shape may follow, as in share-box. */
    private boolean named(String attribute) {
        for (String name : attribute.split("\\s+")) {
            String[] words = WORD_BREAK.split(name);
            int last = words.length - 1;
            while (last > 0 && shapes.contains(words[last].toLowerCase(Locale.ROOT))) {
                last--;
            }
            if (last >= 0 && names.contains(words[last].toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private Pattern any(String kind) {
        String either = patterns(kind).map(pattern -> "(?:" + pattern + ")").collect(Collectors.joining("|"));
        return Pattern.compile(either, Pattern.CASE_INSENSITIVE);
    }

    private Set<String> words(String kind) {
        return patterns(kind)
                .flatMap(words -> Pattern.compile("\\|").splitAsStream(words))
                .collect(Collectors.toSet());
    }

    private Stream<String> patterns(String kind) {
        return rules.stream().filter(rule -> rule.kind.equals(kind)).map(Rule::pattern);
    }

    private static List<Rule> rows() {
        try (InputStream in = FurnitureRules.class.getResourceAsStream("furniture.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the rules are missing from the program: furniture.tsv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FurnitureRules::rule)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the rules cannot be read: furniture.tsv", e);
        }
    }

    private static Rule rule(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3) {
            throw new IllegalStateException("furniture.tsv: 3 fields wanted: " + line);
        }
        return new Rule(fields[0], fields[1], fields[2]);
    }
}
