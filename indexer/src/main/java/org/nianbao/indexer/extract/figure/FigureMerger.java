package org.nianbao.indexer.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures;
import org.nianbao.indexer.facts.Figures.ChannelCount;
import org.nianbao.indexer.facts.Figures.RouteCount;
import org.nianbao.indexer.facts.StatutoryTables;
import org.nianbao.indexer.facts.StatutoryTables.Derived;

/** Brings together what the prose and the tables say; where both speak and differ, the table holds and the check tells. */
public final class FigureMerger {
    /** The figures, and where prose and table differ. */
    public record Merged(Figures figures, List<Check> conflicts) {}

    private final List<Check> conflicts = new ArrayList<>();

    private FigureMerger() {}

    public static Merged merge(ProactiveFinder.Found found, CaseFinder.Found claimed, StatutoryTables tables) {
        Figures items = found.figures();
        Figures cases = claimed.figures();
        FigureMerger merger = new FigureMerger();
        Figures figures = new Figures(
                merger.items(items.proactive(), tables.proactiveItems()),
                items.cumulative().or(() -> tables.cumulativeItems().map(FigureMerger::figure)),
                channels(items.byChannel(), tables.itemsByChannel()),
                items.byCategory(),
                merger.one("申请", cases.applications(), tables.applicationsReceived())
                        .or(claimed::applicants),
                routes(tables.applicationsByRoute(), cases.byRoute()),
                cases.fees().or(() -> tables.feesYuan().map(FigureMerger::figure)),
                merger.one("行政复议", cases.reconsiderations(), tables.reconsiderations()),
                merger.one("行政诉讼", cases.lawsuits(), tables.lawsuits()));
        return new Merged(figures, merger.conflicts);
    }

    /** The prose's number, which tells what it counts. */
    private Optional<Figure> items(Optional<Figure> prose, Optional<Derived> table) {
        Optional<Figure> stated = table.map(FigureMerger::figure);
        if (prose.isPresent()
                && stated.isPresent()
                && !fits(prose.get(), stated.get().value())) {
            conflicts.add(new Check(
                    Check.Code.COUNT_CONFLICT,
                    "正文称公开" + prose.get().value() + "条，表中为" + stated.get().value() + "条",
                    List.of(prose.get().evidence(), stated.get().evidence())));
        }
        return prose.or(() -> stated);
    }

    /** Whether the prose tells a number, or rounds it: {@code 2.36万} for 23614. */
    private static boolean fits(Figure prose, long stated) {
        long off = Math.abs(prose.value() - stated);
        boolean rounded = prose.approx() || prose.evidence().text().contains("万");
        return off == 0 || rounded && off * 100 < stated;
    }

    private Optional<Figure> one(String what, Optional<Figure> prose, Optional<Derived> table) {
        Optional<Figure> stated = table.map(FigureMerger::figure);
        if (prose.isPresent()
                && stated.isPresent()
                && prose.get().value() != stated.get().value()) {
            conflicts.add(new Check(
                    Check.Code.COUNT_CONFLICT,
                    "正文称" + what + prose.get().value() + "件，表中为" + stated.get().value() + "件",
                    List.of(prose.get().evidence(), stated.get().evidence())));
            return stated;
        }
        return prose.or(() -> stated);
    }

    private static List<ChannelCount> channels(List<ChannelCount> prose, Map<String, Derived> table) {
        List<ChannelCount> all = new ArrayList<>(prose);
        table.forEach((id, derived) -> Channel.of(id)
                .filter(channel ->
                        prose.stream().noneMatch(count -> count.channel().equals(channel)))
                .ifPresent(channel -> all.add(new ChannelCount(channel, figure(derived)))));
        return all;
    }

    /** Those of the table, which has all, where it has any. */
    private static List<RouteCount> routes(Map<String, Derived> table, List<RouteCount> prose) {
        List<RouteCount> routes = new ArrayList<>();
        table.forEach((id, derived) -> {
            if (derived.value().signum() != 0) {
                routes.add(new RouteCount(id, figure(derived)));
            }
        });
        return routes.isEmpty() ? prose : routes;
    }

    private static Figure figure(Derived derived) {
        return new Figure(derived.value().longValue(), false, derived.evidence());
    }
}
