package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.facts.IssuerKind;

/**
 * Whose reports are wanted, of all years.
 *
 * @param place code or official name
 * @param kind kind of the body; the place's own government where empty
 * @param issuer name of the body as its reports write it; needed where the kind is no government
 */
public record SeriesRequest(String place, Optional<IssuerKind> kind, Optional<String> issuer) {
    public static final Set<String> PARAMETERS = Set.of("place", "issuer_kind", "issuer", "lang");

    /**
     * Reads the parameters.
     *
     * @throws InvalidRequestException naming each that is wrong or unknown
     */
    public static SeriesRequest parse(Map<String, List<String>> parameters) {
        List<ParameterError> errors = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!PARAMETERS.contains(name)) {
                errors.add(ParameterError.unknown(
                        name, PARAMETERS.stream().sorted().toList()));
            } else if (values.size() > 1) {
                errors.add(
                        new ParameterError(name, "given " + values.size() + " times", "出现了 " + values.size() + " 次"));
            }
        });
        Optional<String> place = first(parameters, "place");
        if (place.isEmpty()) {
            errors.add(new ParameterError(
                    "place",
                    "missing: code or official name of a place (or give two reports as a and b)",
                    "缺少：应为区划代码或正式名称（或以 a、b 给出两份报告）"));
        }
        Optional<IssuerKind> kind = first(parameters, "issuer_kind").flatMap(id -> {
            Optional<IssuerKind> found = Arrays.stream(IssuerKind.values())
                    .filter(one -> one.id().equals(id))
                    .findFirst();
            if (found.isEmpty()) {
                errors.add(new ParameterError(
                        "issuer_kind",
                        Message.oneOf(Arrays.stream(IssuerKind.values())
                                        .map(IssuerKind::id)
                                        .toList())
                                .not(id)));
            }
            return found;
        });
        Optional<String> issuer = first(parameters, "issuer");
        if (issuer.isEmpty()
                && kind.filter(one -> CoverageRequest.level(one).isEmpty()).isPresent()) {
            errors.add(new ParameterError(
                    "issuer", "missing: which " + kind.get().id() + " of the place", "缺少：应为该地某一机构的名称"));
        }
        first(parameters, "lang")
                .filter(lang -> !lang.matches("zh|en"))
                .ifPresent(lang -> errors.add(ParameterError.lang(lang)));
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        return new SeriesRequest(place.orElseThrow(), kind, issuer);
    }

    /** Whether bodies of a kind are governments of places, of which each place has one. */
    public static boolean governs(String kind) {
        return Arrays.stream(Level.values()).anyMatch(level -> level.id().equals(kind));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
