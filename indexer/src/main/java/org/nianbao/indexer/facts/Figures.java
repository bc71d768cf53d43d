package org.nianbao.indexer.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of a report; empty where it does not say, which is never zero.
 *
 * @param proactive items disclosed on the body's own motion in the year
 * @param cumulative items disclosed in all years so far
 * @param byChannel items by channel, in the order of the text
 * @param byCategory items by kind of information, in the order of the text
 * @param applications applications received in the year, without those carried in
 * @param byRoute applications by the way they came
 * @param fees collected for disclosure, yuan; where that is not told, charged
 * @param reconsiderations 行政复议
 * @param lawsuits 行政诉讼
 */
public record Figures(
        Optional<Figure> proactive,
        Optional<Figure> cumulative,
        List<ChannelCount> byChannel,
        List<CategoryCount> byCategory,
        Optional<Figure> applications,
        List<RouteCount> byRoute,
        Optional<Figure> fees,
        Optional<Figure> reconsiderations,
        Optional<Figure> lawsuits) {
    public Figures {
        byChannel = List.copyOf(byChannel);
        byCategory = List.copyOf(byCategory);
        byRoute = List.copyOf(byRoute);
    }

    /** Nothing said. */
    public static final Figures NONE = new Figures(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Items on one channel. */
    public record ChannelCount(Channel channel, Figure figure) {}

    /**
     * Items of one kind, by the name the report gives it.
     *
     * @param share of all items, percent as stated; empty where none is stated
     */
    public record CategoryCount(String name, Figure figure, Optional<BigDecimal> share) {}

    /** Applications by one way: {@code in_person}, {@code online}, {@code mail}, {@code fax}, {@code email}, {@code other}. */
    public record RouteCount(String route, Figure figure) {}
}
