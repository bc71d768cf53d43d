package org.nianbao.server.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.index.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Print the terms that SmartCN makes of a text, as the words field holds them.")
final class AnalyzeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TEXT|-", description = "The text, or - for standard input (UTF-8).")
    String text = "";

    @Option(names = "--json", description = "As JSON with UTF-16 offsets.")
    boolean json;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Talk.out(spec);
        String input = text.equals("-") ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : text;
        List<Terms.Term> terms = Terms.of(input);
        if (json) {
            ArrayNode array = new ObjectMapper().createArrayNode();
            terms.forEach(term -> array.addObject()
                    .put("term", term.text())
                    .put("start", term.start())
                    .put("end", term.end()));
            out.println(array);
        } else {
            out.println(terms.stream().map(Terms.Term::text).collect(Collectors.joining(" ")));
        }
        return terms.isEmpty() ? Main.NOTHING : Main.FOUND;
    }
}
