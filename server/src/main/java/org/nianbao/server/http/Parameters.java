package org.nianbao.server.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.ParameterError;

/** The query string of a request. */
final class Parameters {
    private Parameters() {}

    /**
     * All parameters.
     *
     * @throws InvalidRequestException naming what is no percent-encoded UTF-8; it would be dropped otherwise
     */
    static Map<String, List<String>> of(Context ctx) {
        List<ParameterError> errors = new ArrayList<>();
        String query = ctx.queryString();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String name = pair.substring(0, pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('='));
            if (!decodes(pair)) {
                errors.add(new ParameterError(
                        decodes(name) ? name : "query string", "not percent-encoded UTF-8", "不是百分号编码的 UTF-8"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        Map<String, List<String>> all = new LinkedHashMap<>(ctx.queryParamMap());
        all.remove("", List.of("")); // one & too many
        return all;
    }

    private static boolean decodes(String encoded) {
        byte[] bytes = new byte[encoded.length()];
        int length = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                boolean room = i + 2 < encoded.length();
                int high = room ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                int low = room ? Character.digit(encoded.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return false;
                }
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = (byte) (c < 0x80 ? c : '?');
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Refuses parameters that a resource does not have. */
    static void only(Context ctx, Set<String> names) {
        List<ParameterError> unknown = new ArrayList<>();
        for (String name : of(ctx).keySet()) {
            if (!names.contains(name)) {
                unknown.add(ParameterError.unknown(name, names));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidRequestException(unknown);
        }
    }
}
