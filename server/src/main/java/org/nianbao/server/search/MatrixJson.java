package org.nianbao.server.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A table of phrases as the API gives it. */
public final class MatrixJson {
    private static final JsonMapper JSON = new JsonMapper();

    private MatrixJson() {}

    public static ObjectNode write(MatrixRequest request, MatrixResponse response) {
        ObjectNode json = JSON.createObjectNode();
        KwicJson.query(json, request.search().q(), response.parsed(), response.notes());
        json.put("cells", request.cells().id()).put("by", request.columns().id());
        json.put(
                "level",
                request.columns() == MatrixRequest.Columns.REGION
                        ? request.level().id()
                        : null);
        ArrayNode columns = json.putArray("columns");
        response.columns()
                .forEach(column -> columns.addObject()
                        .put("value", column.value())
                        .put("label", column.label())
                        .put("reports", column.reports()));
        ArrayNode rows = json.putArray("rows");
        for (MatrixResponse.Row row : response.rows()) {
            ArrayNode cells = rows.addObject()
                    .put("phrase", row.phrase())
                    .put("total", row.total())
                    .putArray("cells");
            for (int i = 0; i < row.cells().size(); i++) {
                if (response.columns().get(i).reports() == 0) {
                    cells.addNull();
                } else {
                    cells.add(row.cells().get(i));
                }
            }
        }
        KwicJson.index(json, response.generation(), response.reports());
        return json;
    }
}
