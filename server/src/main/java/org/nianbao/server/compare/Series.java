package org.nianbao.server.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.server.search.IssuerReports;
import org.nianbao.server.search.StoredReport;

/**
 * One body's reports, year by year.
 *
 * @param of the body
 * @param issues from the oldest; of one year there may be several
 */
public record Series(IssuerReports of, List<Issue> issues) {
    private static final int MOST_SENTENCES = 20_000;

    public Series {
        issues = List.copyOf(issues);
    }

    /**
     * A report of the series.
     *
     * @param change what is new in it against the last report of an earlier year; empty in the first year
     */
    public record Issue(Side report, Optional<Change> change) {}

    /**
     * Sentences by which a report differs from an earlier one, wherever in it they stand.
     *
     * @param against the earlier report
     * @param fresh sentences that the earlier report does not have
     * @param gone sentences that only the earlier report has
     * @param numbers how many differ from one of the earlier report in numbers only; they are not among the others
     */
    public record Change(Side against, List<Sentence> fresh, List<Sentence> gone, int numbers) {}

    public static Series of(IssuerReports body) {
        List<Issue> issues = new ArrayList<>();
        Map<Integer, StoredReport> last = new LinkedHashMap<>();
        for (StoredReport report : body.reports()) {
            Side side = Side.of(report);
            int year = side.year().orElseThrow();
            Optional<StoredReport> before = last.entrySet().stream()
                    .filter(entry -> entry.getKey() < year)
                    .map(Map.Entry::getValue)
                    .reduce((a, b) -> b);
            issues.add(new Issue(side, before.map(earlier -> change(earlier, report))));
            last.put(year, report);
        }
        return new Series(body, issues);
    }

    private static Change change(StoredReport earlier, StoredReport report) {
        List<Sentence> old = telling(earlier);
        List<Sentence> now = telling(report);
        Set<String> oldKeys = keys(old);
        Set<String> nowKeys = keys(now);
        List<Sentence> fresh =
                now.stream().filter(one -> !oldKeys.contains(one.key())).toList();
        List<Sentence> gone =
                old.stream().filter(one -> !nowKeys.contains(one.key())).toList();
        Set<String> freshForms = forms(fresh);
        Set<String> goneForms = forms(gone);
        List<Sentence> reallyFresh =
                fresh.stream().filter(one -> !goneForms.contains(one.form())).toList();
        return new Change(
                Side.of(earlier),
                reallyFresh,
                gone.stream().filter(one -> !freshForms.contains(one.form())).toList(),
                fresh.size() - reallyFresh.size());
    }

    private static List<Sentence> telling(StoredReport report) {
        Map<String, Sentence> sentences = new LinkedHashMap<>();
        Sentence.of(report.report(), MOST_SENTENCES).stream()
                .filter(Sentence::tells)
                .forEach(sentence -> sentences.putIfAbsent(sentence.key(), sentence));
        return List.copyOf(sentences.values());
    }

    private static Set<String> keys(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::key).collect(Collectors.toSet());
    }

    private static Set<String> forms(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::form).collect(Collectors.toSet());
    }

    /** The channels that any of the reports tells, in the order of the first that tells them. */
    public List<String> channels() {
        return issues.stream()
                .flatMap(issue -> issue.report().channels().stream())
                .distinct()
                .toList();
    }
}
