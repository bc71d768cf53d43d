package org.nianbao.server.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nianbao.server.export.ExportFormat;

/** What a client says that it takes (RFC 9110, Accept). */
final class Accepted {
    private Accepted() {}

    /** The format of exports that it prefers to JSON; a range such as {@code text/*} prefers none. */
    static Optional<ExportFormat> format(Context ctx) {
        Map<String, Double> weights =
                weights(Optional.ofNullable(ctx.header("Accept")).orElse(""));
        double json = weights.getOrDefault("application/json", 0.0);
        return Arrays.stream(ExportFormat.values())
                .filter(format -> weights.getOrDefault(format.mediaType(), 0.0) > json)
                .max((a, b) -> Double.compare(weights.get(a.mediaType()), weights.get(b.mediaType())));
    }

    private static Map<String, Double> weights(String header) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            double weight = 1;
            for (String part : parts) {
                String parameter = part.strip();
                if (parameter.matches("q=[01](\\.[0-9]{0,3})?")) {
                    weight = Double.parseDouble(parameter.substring(2));
                }
            }
            weights.put(parts.length == 0 ? "" : parts[0].strip(), weight);
        }
        return weights;
    }
}
