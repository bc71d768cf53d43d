package org.nianbao.corpus.archive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads {@code archive.json}; all of its members are optional. */
final class Manifest {
    static final String NAME = "archive.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP))
            .build();

    private Manifest() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Page(@Nullable String url, @Nullable String captured) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Root(
            @Nullable String name,
            @Nullable Map<String, String> notice,
            @Nullable Map<String, Page> files) {}

    /**
     * What a manifest says.
     *
     * @param location turns a path of the manifest into an {@link ArchivedFile#location}
     * @throws IOException if it is no JSON, a member has another type, or a capture time is no ISO 8601; the message is
     *     one clause to a person
     */
    static Archive read(byte[] bytes, String fallbackName, UnaryOperator<String> location) throws IOException {
        try {
            String text = TextDecoder.decode(bytes, false).map(Decoded::text).orElse("");
            Root root = JSON.readValue(text, Root.class);
            if (root == null) {
                throw new IOException("null instead of an object");
            }
            Map<String, Archive.Capture> captures = new LinkedHashMap<>();
            for (var file : orEmpty(root.files).entrySet()) {
                captures.put(location.apply(file.getKey()), capture(file.getValue()));
            }
            String name = Optional.ofNullable(root.name).orElse(fallbackName);
            return new Archive(name, orEmpty(root.notice), captures, List.of());
        } catch (JsonProcessingException e) {
            throw new IOException(
                    where(e) + e.getOriginalMessage().lines().findFirst().orElse("not JSON"), e);
        } catch (DateTimeException e) {
            throw new IOException("no ISO 8601 time: " + e.getMessage(), e);
        }
    }

    private static Archive.Capture capture(Page page) {
        if (page.captured != null) {
            checkTime(page.captured);
        }
        return new Archive.Capture(Optional.ofNullable(page.url), Optional.ofNullable(page.captured));
    }

    private static void checkTime(String time) {
        if (time.indexOf('T') < 0) {
            LocalDate.parse(time);
        } else {
            OffsetDateTime.parse(time);
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    }

    private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
