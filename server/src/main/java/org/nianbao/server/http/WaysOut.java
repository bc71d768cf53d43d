package org.nianbao.server.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.web.Lang;
import org.nianbao.web.Link;

/** Ways out of an empty result. Each leads to some report; the last, where all else fails, to all of them. */
final class WaysOut {
    private static final Pattern WORD = Pattern.compile("[\"“”「『＂][^\"“”」』＂]*[\"“”」』＂]|\\S+");
    private static final Pattern QUOTES = Pattern.compile("[\"“”「」『』＂]");
    private static final Pattern OPERATOR = Pattern.compile("OR|AND|NOT|[-+(（].*|.*[)）]");
    private static final int MOST_WORDS = 6;

    private final ReportSearcher searcher;
    private final SearchRequest request;
    private final Links links;
    private final Labels labels;
    private final Map<String, Link> ways = new LinkedHashMap<>();

    WaysOut(ReportSearcher searcher, SearchRequest request, Lang lang) {
        this.searcher = searcher;
        this.request = request;
        this.links = new Links(lang);
        this.labels = new Labels(lang);
    }

    List<Link> of(List<ResultView.Filter> filters) throws IOException {
        for (ResultView.Filter filter : filters) {
            offer(filter.without(), "suggest.without", filter.label());
        }
        if (filters.size() > 1 && ways.isEmpty()) {
            offer(Choices.bare(request), "suggest.bare");
        }
        queries("suggest.unquoted", unquoted());
        queries("suggest.query", withoutAWord());
        if (ways.isEmpty()) {
            offer(SearchRequest.of(""), "suggest.all");
        }
        return List.copyOf(ways.values());
    }

    private void queries(String key, List<String> queries) throws IOException {
        for (String q : queries) {
            offer(Choices.changed(request, Map.of("q", List.of(q))), key, q);
        }
    }

    private void offer(SearchRequest way, String key, String... names) throws IOException {
        long total = searcher.search(way).total();
        if (total > 0) {
            List<Object> arguments = new ArrayList<>(List.of((Object[]) names));
            arguments.add(total);
            String href = links.search(way);
            ways.putIfAbsent(href, new Link(labels.text(key, arguments.toArray()), href));
        }
    }

    private List<String> unquoted() {
        String plain = QUOTES.matcher(request.q()).replaceAll(" ").strip();
        return plain.isEmpty() || plain.equals(request.q().strip()) ? List.of() : List.of(plain);
    }

    /** The query less one of its words, once for each; none where operators would change their meaning. */
    private List<String> withoutAWord() {
        List<String> words =
                WORD.matcher(request.q()).results().map(MatchResult::group).toList();
        if (words.size() < 2 || words.size() > MOST_WORDS || words.stream().anyMatch(OPERATOR.asMatchPredicate())) {
            return List.of();
        }
        List<String> fewer = new ArrayList<>();
        for (int i = words.size() - 1; i >= 0; i--) {
            List<String> rest = new ArrayList<>(words);
            rest.remove(i);
            fewer.add(String.join(" ", rest));
        }
        return fewer;
    }
}
