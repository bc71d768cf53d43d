package org.nianbao.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.nianbao.server.search.ReportSearcher;

/**
 * Says whether a client still has what it asks for: an answer depends on the commit of the index, on the address, on the
 * headers that choose among representations, and on this program. So its tag is known before the answer is.
 */
final class Freshness {
    private static final String TAG = "ETag";
    private static final String COMMIT = "commit";

    private final ReportSearcher searcher;
    /** Another program, or the same started again, may write other pages. */
    private final String program = UUID.randomUUID().toString();

    Freshness(ReportSearcher searcher) {
        this.searcher = searcher;
    }

    /** Answers 304 where the client has it; else notes the tag that the answer will bear. */
    void before(Context ctx) throws IOException {
        if (!answersFromIndex(ctx.path())) {
            return;
        }
        String commit = searcher.commit();
        ctx.attribute(COMMIT, commit);
        String tag = tag(ctx, commit);
        ctx.header(TAG, tag).header("Cache-Control", "public, no-cache").header("Vary", "Accept, Accept-Encoding");
        if (has(Optional.ofNullable(ctx.header("If-None-Match")).orElse(""), tag)) {
            ctx.status(304).skipRemainingHandlers();
        }
    }

    /** Takes the tag back where there was no answer, or the index went on meanwhile. */
    void after(Context ctx) throws IOException {
        String commit = ctx.attribute(COMMIT);
        boolean answered = ctx.statusCode() == 200 || ctx.statusCode() == 304;
        if (commit != null && !ctx.res().isCommitted() && (!answered || !commit.equals(searcher.commit()))) {
            ctx.res().setHeader(TAG, null);
            ctx.header("Cache-Control", "no-store");
        }
    }

    private static boolean answersFromIndex(String path) {
        return !path.startsWith("/static/") && !path.startsWith("/health/") && !path.startsWith("/metrics");
    }

    private String tag(Context ctx, String commit) {
        Map<String, List<String>> parameters = new TreeMap<>(ctx.queryParamMap());
        parameters.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        boolean gzip =
                Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("").contains("gzip");
        List<String> parts = List.of(
                program,
                commit,
                // a file bears its date
                LocalDate.now(Clock.systemUTC()).toString(),
                ctx.path(),
                parameters.toString(),
                Base.of(ctx),
                Optional.ofNullable(ctx.header("Accept")).orElse(""),
                Boolean.toString(gzip));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Compares weakly, as RFC 9110 has it for If-None-Match. */
    private static boolean has(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(one -> one.replaceFirst("^W/", ""))
                .anyMatch(tag::equals);
    }
}
