package org.nianbao.server.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.KwicJson;
import org.nianbao.server.search.KwicLine;
import org.nianbao.server.search.KwicRequest;
import org.nianbao.server.search.Message;
import org.nianbao.server.search.ParameterError;
import org.nianbao.server.search.ReportSearcher;

/** Every line of a concordance to be written out, in its order. */
public record KwicExport(KwicRequest request, Format format) {
    private static final List<String> OF_PAGES = List.of("size", "page", "group");

    /** What lines are written out as; both in UTF-8. */
    public enum Format {
        CSV("text/csv; charset=utf-8"),
        JSONL("application/x-ndjson; charset=utf-8");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String contentType() {
            return contentType;
        }
    }

    /** Where it goes. */
    @FunctionalInterface
    public interface Target {
        /** Called once, with the number of lines, when nothing of the request can be wrong any more. */
        Writer open(long lines) throws IOException;
    }

    /**
     * Reads the parameters of a concordance.
     *
     * @throws InvalidRequestException naming each that is wrong
     */
    public static KwicExport parse(Map<String, List<String>> parameters, Format format) {
        List<ParameterError> errors = new ArrayList<>();
        Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
        for (String name : OF_PAGES) {
            if (rest.remove(name) != null) {
                errors.add(new ParameterError(name, new Message("an export has every line", "导出的总是全部行")));
            }
        }
        try {
            KwicRequest request = KwicRequest.parse(rest);
            if (errors.isEmpty()) {
                return new KwicExport(request, format);
            }
        } catch (InvalidRequestException e) {
            errors.addAll(e.errors());
        }
        throw new InvalidRequestException(errors);
    }

    /** Writes it and tells how many lines it has. */
    public long write(ReportSearcher searcher, Target target) throws IOException {
        return searcher.concordance(request, lines -> {
            Lines out = new Lines(target, lines.occurrences());
            lines.forEach(out::line);
            out.end();
            return lines.occurrences();
        });
    }

    /** Opened with its first line: until then too many lines to be sorted may be refused. */
    private final class Lines {
        private final Target target;
        private final long count;
        private final List<Writer> opened = new ArrayList<>(1);
        private final List<Sheet> sheet = new ArrayList<>(1);

        Lines(Target target, long count) {
            this.target = target;
            this.count = count;
        }

        private Writer writer() throws IOException {
            if (opened.isEmpty()) {
                opened.add(target.open(count));
                if (format == Format.CSV) {
                    sheet.add(new Sheet(opened.getFirst()));
                    sheet.getFirst()
                            .row("id", "title", "place", "year", "section", "start", "end", "left", "hit", "right");
                }
            }
            return opened.getFirst();
        }

        void line(KwicLine line) throws IOException {
            Writer out = writer();
            if (format == Format.JSONL) {
                out.append(KwicJson.line(line).toString()).append('\n');
                return;
            }
            sheet.getFirst()
                    .row(
                            line.id(),
                            line.title(),
                            line.place(),
                            line.year(),
                            line.section(),
                            line.start(),
                            line.end(),
                            line.left(),
                            line.hit(),
                            line.right());
        }

        void end() throws IOException {
            writer().flush();
        }
    }
}
