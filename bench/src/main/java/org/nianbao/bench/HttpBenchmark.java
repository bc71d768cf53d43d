package org.nianbao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;

@Command(
        name = "http",
        mixinStandardHelpOptions = true,
        description =
                "How long requests take over HTTP, two clients at once; a walk by cursor and an export of everything.")
final class HttpBenchmark extends Benchmark {
    private static final int CLIENTS = 2;
    private static final int PAGE = 100;
    private static final double MB = 1_000_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    ObjectNode measure(PrintWriter out) throws Exception {
        TestArchive archive = archive();
        if (!IndexProcess.isDone(archive)) {
            IndexProcess.run(archive);
        }
        ObjectNode figures = JSON.createObjectNode()
                .put("benchmark", "http")
                .put("reports", reports)
                .put("clients", CLIENTS);
        Table whole =
                new Table("whole result", "seconds", "rows", "MB", "peak heap, MB", "live heap, MB", "peak RSS, MB");
        try (client;
                ServerProcess server = ServerProcess.start(archive.index())) {
            Latencies latencies = new Latencies();
            List<Question> questions = new ArrayList<>(Question.searches());
            JsonNode known =
                    JSON.readTree(get(server.address() + "/openapi.json")).path("paths");
            Question.others().stream()
                    .filter(question -> known.has(question.path()))
                    .forEach(questions::add);
            ask(server, questions, 1, new Latencies());
            server.memory();
            ask(server, questions, rounds, latencies);
            ObjectNode requests = figures.putObject("requests");
            latencies.tell(out, requests);
            requests.setAll(server.memory());
            figures.set("walk", told(whole, "walk by cursor", walk(server), server));
            for (String format : List.of("csv", "jsonl")) {
                figures.set("export_" + format, told(whole, "export " + format, export(server, format), server));
            }
        }
        whole.print(out);
        return figures;
    }

    private static ObjectNode told(Table table, String name, ObjectNode figures, ServerProcess server)
            throws IOException {
        figures.setAll(server.memory());
        table.row(
                name,
                "%.1f",
                figures.path("seconds").asDouble(),
                figures.path("rows").asDouble(),
                figures.path("bytes").asDouble() / MB,
                figures.path("peak_heap_bytes").asDouble() / MB,
                figures.path("peak_live_bytes").asDouble() / MB,
                figures.path("peak_rss_bytes").asDouble() / MB);
        return figures;
    }

    /** Every client asks all questions, each beginning with another. */
    private void ask(ServerProcess server, List<Question> questions, int rounds, Latencies latencies) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Void>> done = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int first = i * questions.size() / CLIENTS;
                Callable<Void> work = () -> {
                    for (int n = 0; n < rounds * questions.size(); n++) {
                        Question question = questions.get((first + n) % questions.size());
                        long start = System.nanoTime();
                        get(server.address() + question.address());
                        latencies.add(question.kind(), question.text(), (System.nanoTime() - start) / 1e6);
                    }
                    return null;
                };
                done.add(clients.submit(work));
            }
            for (Future<Void> each : done) {
                each.get();
            }
        }
    }

    /** Follows {@code next} over the whole archive, each id once. */
    private ObjectNode walk(ServerProcess server) throws Exception {
        Set<String> ids = new HashSet<>();
        long bytes = 0;
        long total = -1;
        long start = System.nanoTime();
        String next = "/api/v1/search?facet=none&size=" + PAGE;
        while (next != null) {
            String body = get(server.address() + next);
            bytes += body.length();
            JsonNode page = JSON.readTree(body);
            for (JsonNode hit : page.path("hits")) {
                if (!ids.add(hit.path("id").asText())) {
                    throw new IOException("The walk met " + hit.path("id").asText() + " twice");
                }
            }
            total = page.path("total").asLong();
            next = page.path("next").textValue();
        }
        expect("The walk", ids.size(), total);
        return whole(start, ids.size(), bytes);
    }

    /** Takes everything as a file. */
    private ObjectNode export(ServerProcess server, String format) throws Exception {
        long start = System.nanoTime();
        HttpResponse<InputStream> response = client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/export?format=" + format))
                        .build(),
                BodyHandlers.ofInputStream());
        boolean csv = format.equals("csv");
        Records records = Records.of(response.body(), csv);
        long rows = records.rows() - (csv ? 1 : 0);
        expect(
                "The export",
                rows,
                response.headers().firstValueAsLong("Total-Count").orElse(-1));
        return whole(start, rows, records.bytes());
    }

    /** Rows of a file; in a table a line within quotation marks is none. */
    private record Records(long rows, long bytes) {
        static Records of(InputStream in, boolean table) throws IOException {
            byte[] buffer = new byte[1 << 16];
            long rows = 0;
            long bytes = 0;
            boolean quoted = false;
            try (in) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                    for (int i = 0; i < read; i++) {
                        quoted ^= table && buffer[i] == '"';
                        rows += buffer[i] == '\n' && !quoted ? 1 : 0;
                    }
                }
            }
            return new Records(rows, bytes);
        }
    }

    private static void expect(String what, long rows, long total) throws IOException {
        if (rows != total) {
            throw new IOException(what + " has " + rows + " reports of " + total);
        }
    }

    private static ObjectNode whole(long start, long rows, long bytes) {
        return JSON.createObjectNode()
                .put("seconds", (System.nanoTime() - start) / 1e9)
                .put("rows", rows)
                .put("bytes", bytes);
    }

    private String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(address + " was answered with " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
