package org.nianbao.server.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.nianbao.corpus.place.Place;

/** Coverage as the API gives it. */
public final class CoverageJson {
    /** What must never be read into a gap. */
    public static final Message MEANING = new Message(
            "not_in_archive says that this archive has no such report, not that none was published",
            "not_in_archive 只表示本档案没有这份报告，不表示未曾公布");

    private static final JsonMapper JSON = new JsonMapper();

    private CoverageJson() {}

    public static ObjectNode write(Coverage coverage) {
        ObjectNode json = JSON.createObjectNode();
        coverage.region().ifPresentOrElse(place -> json.set("region", place(place)), () -> json.putNull("region"));
        ArrayNode chain = json.putArray("chain");
        coverage.chain().forEach(place -> chain.add(place(place)));
        json.put("issuer_kind", coverage.kind().id());
        ArrayNode years = json.putArray("years");
        coverage.years().forEach(years::add);
        json.putObject("meaning").put("zh", MEANING.zh()).put("en", MEANING.en());
        coverage.note()
                .ifPresentOrElse(
                        note -> json.putObject("note")
                                .put("code", note.code())
                                .put("zh", note.zh())
                                .put("en", note.en()),
                        () -> json.putNull("note"));
        ArrayNode rows = json.putArray("rows");
        coverage.rows().forEach(row -> rows.add(row(coverage, row)));
        json.set("total", row(coverage, coverage.total()));
        json.put("unplaced", coverage.unplaced()).put("undated", coverage.undated());
        json.putObject("index").put("generation", coverage.generation());
        return json;
    }

    /** {@code archived}, {@code not_in_archive}, or {@code not_yet} where the body came to be later. */
    public static String status(Coverage.Cell cell) {
        return cell.archived() > 0 ? "archived" : cell.of() > 0 ? "not_in_archive" : "not_yet";
    }

    private static ObjectNode row(Coverage coverage, Coverage.Row row) {
        ObjectNode json = JSON.createObjectNode();
        row.place()
                .ifPresent(place -> json.put("code", place.code())
                        .put("name", place.name())
                        .put("level", place.level().id()));
        if (row.single()) {
            ArrayNode former = json.putArray("former");
            row.former().forEach(place -> former.add(place(place)));
        }
        json.put("bodies", row.bodies()).put("archived", row.archived()).put("gaps", row.gaps());
        ArrayNode cells = json.putArray("cells");
        for (Coverage.Cell cell : row.cells()) {
            ObjectNode one = cells.addObject().put("year", cell.year());
            if (row.single()) {
                one.put("status", status(cell)).put("gap", cell.gaps() > 0);
                ArrayNode reports = one.putArray("reports");
                cell.reports().forEach(reports::add);
            } else {
                one.put("archived", cell.archived()).put("of", cell.of()).put("gaps", cell.gaps());
            }
        }
        row.place().ifPresent(place -> json.putObject("links").put("self", self(coverage, row, place)));
        return json;
    }

    private static String self(Coverage coverage, Coverage.Row row, Place place) {
        return row.single()
                ? "/api/v1/compare?" + SearchJson.queryString(Map.of("place", List.of(place.code())))
                : "/api/v1/coverage?region=" + place.code() + "&issuer_kind="
                        + coverage.kind().id();
    }

    static ObjectNode place(Place place) {
        return JSON.createObjectNode()
                .put("code", place.code())
                .put("name", place.name())
                .put("level", place.level().id());
    }
}
