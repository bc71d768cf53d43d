package org.nianbao.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.extract.channel.ChannelFinder;
import org.nianbao.indexer.extract.figure.CaseFinder;
import org.nianbao.indexer.extract.figure.FigureMerger;
import org.nianbao.indexer.extract.figure.MeansFinder;
import org.nianbao.indexer.extract.figure.ProactiveFinder;
import org.nianbao.indexer.extract.place.ClueFinder;
import org.nianbao.indexer.extract.place.IssuerFinder;
import org.nianbao.indexer.extract.place.IssuerFinder.Mention;
import org.nianbao.indexer.extract.place.PlaceChecks;
import org.nianbao.indexer.extract.place.PlaceNames;
import org.nianbao.indexer.extract.place.Pronouns;
import org.nianbao.indexer.extract.place.RegionFinder;
import org.nianbao.indexer.extract.place.TitleFinder;
import org.nianbao.indexer.extract.place.TownName;
import org.nianbao.indexer.extract.table.EraFinder;
import org.nianbao.indexer.extract.table.LabelMarks;
import org.nianbao.indexer.extract.table.TableChecks;
import org.nianbao.indexer.extract.table.TableFinder;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Outline;
import org.nianbao.indexer.extract.text.Sentence;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.Explanation;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.Region;
import org.nianbao.indexer.facts.StatutoryTables;

/**
 * Reads the facts of a report: pure, no input or output, the same for the same text and gazetteer. Safe for threads;
 * making one is costly, so keep it.
 *
 * <p>The rules are in {@code docs/facts.md}; their words are data files.
 */
public final class FactExtractor {
    private final Gazetteer gazetteer;
    private final PlaceNames names;
    private final ClueFinder clues;
    private final RegionFinder regions;

    /** An extractor that resolves places in a gazetteer, which may hold an archive's own places. */
    public FactExtractor(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.names = new PlaceNames(gazetteer);
        this.clues = new ClueFinder(gazetteer, names);
        this.regions = new RegionFinder(gazetteer);
    }

    /** The facts of one report; every report has some, at least its era. */
    public Facts extract(Report report) {
        return extract(new FoldedText(report));
    }

    /** Which rules decided the facts of a report, and from which words. */
    public List<Explanation> explain(Report report) {
        FoldedText text = new FoldedText(report, true);
        extract(text);
        return List.copyOf(text.explanations());
    }

    private Facts extract(FoldedText text) {
        Optional<TitleFinder.Title> title = TitleFinder.find(text);
        Optional<Facts.Period> period = YearFinder.period(text, title);
        Optional<Facts.Year> year = YearFinder.find(text, title, period);
        Optional<Integer> yearValue = year.map(Facts.Year::value);

        List<Mention> mentions = IssuerFinder.find(text, title);
        Pronouns pronouns = Pronouns.in(text.text());
        Optional<IssuerKind> self = pronouns.speaker();
        Optional<Mention> issuer = issuer(mentions, self);
        Optional<String> town = town(issuer, mentions);
        IssuerKind named =
                issuer.map(mention -> mention.name().kind()).or(() -> self).orElse(IssuerKind.OTHER);
        List<Mention> spots = town.isPresent()
                ? mentions.stream()
                        .filter(m -> m.name().written().contains(town.get()))
                        .toList()
                : mentions;
        var places = names.in(text.text());
        Region region = regions.find(
                text, clues.find(text, places, spots, town, yearValue), town, issuer.map(Mention::name), yearValue);
        IssuerKind kind = kind(named, issuer, region);

        List<Sentence> sentences = Outline.of(text, yearValue);
        LabelMarks labels = LabelMarks.of(text);
        Era era = EraFinder.find(labels.telltales(), yearValue);
        TableFinder.Tables found = TableFinder.read(text, labels);
        StatutoryTables tables = found.tables();
        ChannelFinder.Found channels = ChannelFinder.find(text, sentences, tables, kind);
        List<Sentence> prose = sentences.stream()
                .filter(sentence -> !found.rows().get(sentence.start()))
                .toList();
        ProactiveFinder.Found items = ProactiveFinder.find(text, prose, channels.mentions(), yearValue);
        CaseFinder.Found cases = CaseFinder.find(text, prose, yearValue);
        FigureMerger.Merged told = FigureMerger.merge(items, cases, tables);
        Optional<Facts.Quote> quoted = issuer.map(m -> longest(m, mentions)).map(m -> quote(text, m));
        List<Check> checks =
                new ArrayList<>(Checker.check(text, sentences, title, year, period, era, labels.evidence(era)));
        checks.addAll(items.checks());
        checks.addAll(cases.conflicts());
        checks.addAll(told.conflicts());
        checks.addAll(TableChecks.of(tables, kind, quoted.map(Facts.Quote::evidence)));
        checks.addAll(PlaceChecks.of(
                gazetteer, text, places, new PlaceChecks.Own(issuer, mentions, town, kind, region, year, pronouns)));
        return new Facts(
                title.map(t -> new Facts.Quote(t.words(), text.evidence(t.start(), t.end()))),
                quoted,
                kind,
                region,
                year,
                period,
                era,
                channels.uses(),
                told.figures(),
                MeansFinder.find(text, prose, tables),
                ContactFinder.find(text),
                PublicationFinder.find(text, yearValue),
                checks,
                Outline.sections(text, sentences),
                tables);
    }

    /** The most telling name; a body that says 我镇 is a town, whatever else is named. */
    private static Optional<Mention> issuer(List<Mention> mentions, Optional<IssuerKind> self) {
        if (mentions.isEmpty()) {
            return Optional.empty();
        }
        Mention first = mentions.getFirst();
        boolean doubtful =
                first.weight() < 10 && self.isPresent() && first.name().kind() != self.get();
        return doubtful
                ? mentions.stream()
                        .filter(m -> m.name().kind() == self.get())
                        .findFirst()
                        .or(() -> Optional.of(first))
                : Optional.of(first);
    }

    /** The name with its own words, where they stand together, else with those around them. */
    private static Facts.Quote quote(FoldedText text, Mention mention) {
        String written = mention.name().written();
        int at = text.text().indexOf(written, mention.start());
        boolean within = at >= 0 && at + written.length() <= mention.end();
        int start = within ? at : mention.start();
        int end = within ? at + written.length() : mention.end();
        return new Facts.Quote(written, text.evidence(start, end));
    }

    /** The same body's longest form: 永嘉县桥下镇人民政府 in the signature for 桥下镇 in the title. */
    private static Mention longest(Mention issuer, List<Mention> mentions) {
        Mention longest = issuer;
        for (Mention mention : mentions) {
            boolean same = mention.weight() >= 5
                    && mention.name().core().endsWith(issuer.name().core());
            if (same
                    && mention.name().written().length()
                            > longest.name().written().length()) {
                longest = mention;
            }
        }
        return longest;
    }

    private Optional<String> town(Optional<Mention> issuer, List<Mention> mentions) {
        return issuer.filter(mention -> mention.name().kind() == IssuerKind.TOWN)
                .flatMap(mention -> TownName.of(mention.name().core(), gazetteer));
    }

    private static IssuerKind kind(IssuerKind named, Optional<Mention> issuer, Region region) {
        if (named != IssuerKind.COUNTY && named != IssuerKind.ZONE) {
            return named;
        }
        String core = issuer.map(mention -> mention.name().core()).orElse("");
        Optional<Level> level = region.current().isEmpty()
                ? Optional.empty()
                : Optional.of(region.current().getLast()).map(Place::level);
        if (named == IssuerKind.ZONE) {
            boolean statutory = level.filter(l -> l == Level.COUNTY).isPresent()
                    && region.current().getLast().name().equals(core);
            return statutory ? IssuerKind.COUNTY : IssuerKind.ZONE;
        }
        return level.filter(l -> l != Level.TOWN)
                .map(l -> IssuerKind.valueOf(l.name().toUpperCase(Locale.ROOT)))
                .orElse(named);
    }
}
