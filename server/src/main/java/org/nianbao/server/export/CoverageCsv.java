package org.nianbao.server.export;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.server.search.Coverage;
import org.nianbao.server.search.CoverageJson;
import org.nianbao.server.search.CoverageRequest;
import org.nianbao.server.search.ReportSearcher;

/**
 * Coverage as a table: a row a body and year, however many there are. {@code gap} is true where the archive has an
 * earlier and a later year of the body; {@code not_in_archive} is not "not published".
 */
public final class CoverageCsv {
    /** Its columns. */
    static final List<String> COLUMNS =
            List.of("code", "name", "province", "city", "county", "former_names", "year", "status", "gap", "reports");

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private CoverageCsv() {}

    /** Writes every single body of a region, with the byte order mark that Excel wants. */
    public static void write(ReportSearcher searcher, CoverageRequest request, Target target) throws IOException {
        searcher.bodies(request, bodies -> {
            Writer writer = target.open();
            writer.write('\uFEFF');
            CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
            SequenceWriter rows =
                    new CsvMapper().writerFor(String[].class).with(schema).writeValues(writer);
            rows.write(COLUMNS.toArray(String[]::new));
            bodies.forEach(body -> write(rows, bodies.gazetteer(), body));
            writer.flush();
        });
    }

    /** Where it goes; opened when nothing of the request can be wrong any more. */
    @FunctionalInterface
    public interface Target {
        Writer open() throws IOException;
    }

    private static void write(SequenceWriter rows, Gazetteer gazetteer, Coverage.Row body) throws IOException {
        Place place = body.place().orElseThrow();
        List<Place> chain = gazetteer.chain(place);
        String former = body.former().stream().map(Place::name).distinct().collect(Collectors.joining(";"));
        for (Coverage.Cell cell : body.cells()) {
            List<String> row = new ArrayList<>(List.of(place.code(), place.name()));
            for (Level level : List.of(Level.PROVINCE, Level.CITY, Level.COUNTY)) {
                row.add(chain.stream()
                        .filter(above -> above.level() == level)
                        .map(Place::name)
                        .findFirst()
                        .orElse(""));
            }
            row.addAll(List.of(
                    former,
                    Integer.toString(cell.year()),
                    CoverageJson.status(cell),
                    Boolean.toString(cell.gaps() > 0),
                    String.join(";", cell.reports())));
            rows.write(row.stream().map(CoverageCsv::plain).toArray(String[]::new));
        }
    }

    private static String plain(String cell) {
        return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
