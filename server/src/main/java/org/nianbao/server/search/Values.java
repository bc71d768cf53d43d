package org.nianbao.server.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.index.IndexSchema;

/** The spelling of the values of a dimension, the same in parameters and in queries. */
final class Values {
    /** Any value at all: the opposite of {@link #absent}. */
    static final String ANY = "any";

    private static final int MAX_LENGTH = 200;

    private Values() {}

    /** Full-width marks, digits and letters as the ASCII ones. */
    static String fold(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }

    /** The value of reports that have none. */
    static String absent(Dimension dimension) {
        return dimension == Dimension.YEAR || dimension == Dimension.REGION ? IndexSchema.UNKNOWN : IndexSchema.NONE;
    }

    /** A value as it is kept, of which there is one spelling; empty for what is none. */
    static Optional<String> read(Dimension dimension, String value) {
        if (dimension.numbers().isPresent()) {
            return value.equals(absent(dimension))
                    ? Optional.of(value)
                    : Range.of(value)
                            .filter(range -> dimension != Dimension.YEAR || isYears(range))
                            .map(Range::print);
        }
        boolean known = switch (dimension) {
            case REGION -> !value.isBlank() && value.length() <= MAX_LENGTH;
            default -> words(dimension).contains(value);
        };
        return known ? Optional.of(value) : Optional.empty();
    }

    /** What {@link #read} wants, to a person. */
    static Message wanted(Dimension dimension) {
        return switch (dimension) {
            case YEAR -> new Message("a year such as 2017, or 2015..2018", "应为年度，如 2017 或 2015..2018");
            case REGION -> new Message("a code or an official name", "应为区划代码或正式名称");
            default ->
                Message.oneOf(
                        dimension.numbers().isPresent() ? List.of(Range.GRAMMAR, absent(dimension)) : words(dimension));
        };
    }

    /** The words of a dimension that has no others. */
    static List<String> listed(Dimension dimension) {
        return dimension.numbers().isPresent() || dimension == Dimension.REGION ? List.of() : words(dimension);
    }

    private static List<String> words(Dimension dimension) {
        return switch (dimension) {
            case CHANNEL -> orNone(Channel.all().stream().map(Channel::id));
            case CHANNEL_GROUP ->
                orNone(Channel.all().stream().map(Channel::group).distinct());
            case ISSUER_KIND -> ids(IssuerKind.values(), IssuerKind::id);
            case ERA -> ids(Era.values(), Era::id);
            case CHECK -> {
                List<String> codes = ids(Check.Code.values(), Check.Code::name);
                codes.addAll(List.of(IndexSchema.NONE, ANY));
                yield codes;
            }
            default -> throw new IllegalArgumentException(dimension + " has more values than can be listed");
        };
    }

    private static List<String> orNone(Stream<String> values) {
        return Stream.concat(values, Stream.of(IndexSchema.NONE)).toList();
    }

    private static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).collect(Collectors.toList());
    }

    private static boolean isYears(Range range) {
        return isYear(range.least(), 0) && isYear(range.most(), Long.MAX_VALUE);
    }

    private static boolean isYear(long number, long open) {
        return number == open || number >= 1900 && number <= 2099;
    }
}
