package org.nianbao.server.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A JSON object a line. */
final class JsonLines implements Table {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> about;
    private final Writer writer;

    JsonLines(OutputStream out, ExportHead head, boolean about) {
        this.about = about ? head.about() : Map.of();
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void write(ObjectNode row) throws IOException {
        writer.append(row.toString()).append('\n');
    }

    @Override
    public void close() throws IOException {
        if (!about.isEmpty()) {
            writer.append(JSON.writeValueAsString(Map.of("about", about))).append('\n');
        }
        writer.flush();
    }
}
