package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.facts.IssuerKind;

/**
 * Whose reports the archive has.
 *
 * @param region code or official name; empty for all provinces
 * @param kind the bodies: governments of one level
 * @param yearFrom first year shown; the archive's first where empty
 * @param yearTo last year shown; the archive's last where empty
 */
public record CoverageRequest(
        Optional<String> region, IssuerKind kind, Optional<Integer> yearFrom, Optional<Integer> yearTo) {
    public static final Set<String> PARAMETERS = Set.of("region", "issuer_kind", "year_from", "year_to", "lang");

    /**
     * Reads the parameters, spelled as those of a search.
     *
     * @throws InvalidRequestException naming each that is wrong or unknown
     */
    public static CoverageRequest parse(Map<String, List<String>> parameters) {
        List<ParameterError> errors = new ArrayList<>();
        Map<String, List<String>> known = new LinkedHashMap<>(parameters);
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                errors.add(ParameterError.unknown(
                        name, PARAMETERS.stream().sorted().toList()));
                known.remove(name);
            }
        }
        try {
            SearchRequest request = SearchRequest.parse(known);
            Optional<String> region = single(Dimension.REGION, request, errors);
            Optional<String> kind = single(Dimension.ISSUER_KIND, request, errors);
            IssuerKind of = Arrays.stream(IssuerKind.values())
                    .filter(one -> kind.filter(one.id()::equals).isPresent())
                    .findFirst()
                    .orElse(IssuerKind.TOWN);
            if (level(of).isEmpty()) {
                errors.add(new ParameterError(
                        "issuer_kind",
                        Message.oneOf(Arrays.stream(Level.values())
                                        .map(Level::id)
                                        .toList())
                                .not(of.id())));
            }
            if (errors.isEmpty()) {
                return new CoverageRequest(region, of, request.yearFrom(), request.yearTo());
            }
        } catch (InvalidRequestException e) {
            errors.addAll(e.errors());
        }
        throw new InvalidRequestException(errors);
    }

    private static Optional<String> single(Dimension dimension, SearchRequest request, List<ParameterError> errors) {
        Choice choice = request.choice(dimension);
        if (choice.included().size() > 1 || !choice.excluded().isEmpty()) {
            errors.add(new ParameterError(dimension.id(), "one value, not excluded", "应为一个值，且不能排除"));
        }
        return choice.included().stream().findFirst();
    }

    /** The level of a kind of government; none of the other kinds, which no gazetteer lists. */
    static Optional<Level> level(IssuerKind kind) {
        return Arrays.stream(Level.values())
                .filter(level -> level.id().equals(kind.id()))
                .findFirst();
    }

    Level level() {
        return level(kind).orElseThrow();
    }
}
