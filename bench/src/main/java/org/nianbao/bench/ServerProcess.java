package org.nianbao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.nianbao.server.http.WebServer;
import org.nianbao.server.search.ReportSearcher;

/**
 * A server in a process of its own, so that its memory can be bounded and measured. It prints its port, then for each line
 * that it reads the memory used since the line before; it ends with its input.
 */
final class ServerProcess implements Closeable {
    private final Process process;
    private final BufferedReader answers;
    private final int port;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        String first = answers.readLine();
        if (first == null) {
            throw new IOException("The server did not start; it has said why");
        }
        this.port = Integer.parseInt(first);
    }

    static ServerProcess start(Path index) throws IOException {
        return new ServerProcess(IndexProcess.java(ServerProcess.class, index));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The memory it has used since it was last asked. */
    ObjectNode memory() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return (ObjectNode) Benchmark.JSON.readTree(answers.readLine());
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answers.close();
    }

    /** The process: the index is its argument. */
    public static void main(String[] args) throws IOException {
        LogManager.getLogManager().reset();
        Memory memory = Memory.watched();
        try (ReportSearcher searcher = ReportSearcher.open(Path.of(args[0]));
                WebServer server = WebServer.start(searcher, "127.0.0.1", 0);
                BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(server.port());
            while (asked.readLine() != null) {
                ObjectNode figures = Benchmark.JSON.createObjectNode();
                memory.tell(figures);
                System.out.println(figures);
            }
        }
    }
}
