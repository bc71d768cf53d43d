package org.nianbao.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A query, its filters and its order, the same for all commands that search. */
final class SearchOptions {
    private static final String NUMBERS = "7, >0, 100..500, none (not stated), any, zero or positive.";

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = "The query; none lists all reports. Before one that begins with - write --.")
    List<String> query = List.of();

    @Option(names = "--year", description = "Report year, or years such as 2015..2018.")
    List<String> years = List.of();

    @Option(names = "--year-from", description = "First report year.")
    @Nullable
    String yearFrom;

    @Option(names = "--year-to", description = "Last report year.")
    @Nullable
    String yearTo;

    @Option(names = "--region", description = "Code or official name of any level.")
    List<String> regions = List.of();

    @Option(names = "--channel", description = "Id of a channel, such as wechat_oa.")
    List<String> channels = List.of();

    @Option(names = "--channel-group", description = "online, new_media, print_broadcast, place, contact or none.")
    List<String> channelGroups = List.of();

    @Option(names = "--issuer-kind", description = "town, county, city, province, department, zone or other.")
    List<String> issuerKinds = List.of();

    @Option(names = "--era", description = "free_text, stat_table_2014, table_2019 or table_2021.")
    List<String> eras = List.of();

    @Option(names = "--proactive-items", description = "Items disclosed in the year: " + NUMBERS)
    List<String> proactiveItems = List.of();

    @Option(names = "--cumulative-items", description = "Items disclosed so far: " + NUMBERS)
    List<String> cumulativeItems = List.of();

    @Option(names = "--applications", description = "Applications received: " + NUMBERS)
    List<String> applications = List.of();

    @Option(names = "--fees", description = "Fees in yuan: " + NUMBERS)
    List<String> fees = List.of();

    @Option(names = "--reconsiderations", description = "行政复议: " + NUMBERS)
    List<String> reconsiderations = List.of();

    @Option(names = "--lawsuits", description = "行政诉讼: " + NUMBERS)
    List<String> lawsuits = List.of();

    @Option(names = "--check", description = "Code of a check, such as SUM_MISMATCH, or any, or none.")
    List<String> checks = List.of();

    @Option(
            names = "--sort",
            description = "relevance, region, year or a number such as applications; a leading - is descending.")
    @Nullable
    String sort;

    @Option(names = "--strict", description = "Refuse a query that would have to be repaired.")
    boolean strict;

    @Option(names = "--loose", description = "Read quoted phrases loosely: no punctuation, Traditional as Simplified.")
    boolean loose;

    @Option(names = "--no-synonyms", description = "Find only what is written, not 微信公众平台 for 微信公众号.")
    boolean noSynonyms;

    /** As {@link org.nianbao.server.search.SearchRequest#parse} takes them. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(String.join(" ", query)));
        parameters.put("year", years);
        parameters.put("year_from", optional(yearFrom));
        parameters.put("year_to", optional(yearTo));
        parameters.put("region", regions);
        parameters.put("channel", channels);
        parameters.put("channel_group", channelGroups);
        parameters.put("issuer_kind", issuerKinds);
        parameters.put("era", eras);
        parameters.put("proactive_items", proactiveItems);
        parameters.put("cumulative_items", cumulativeItems);
        parameters.put("applications", applications);
        parameters.put("fees", fees);
        parameters.put("reconsiderations", reconsiderations);
        parameters.put("lawsuits", lawsuits);
        parameters.put("check", checks);
        parameters.put("sort", optional(sort));
        parameters.put("strict", strict ? List.of("true") : List.of());
        parameters.put("loose", loose ? List.of("true") : List.of());
        parameters.put("synonyms", noSynonyms ? List.of("false") : List.of());
        parameters.values().removeIf(List::isEmpty);
        return parameters;
    }

    private static List<String> optional(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
