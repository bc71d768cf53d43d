package org.nianbao.corpus.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;

/**
 * What {@code places.csv} says: places of an archive's own, and what is wrong with the rows that are none.
 *
 * @param places the rows that hold
 * @param faults one clause a bad row, such as {@code line 7: …}
 */
record PlacesTable(List<Place> places, List<String> faults) {
    static final String NAME = "places.csv";

    /** Reads a table with a header line; no cell holds a comma or a line break. */
    static PlacesTable read(byte[] bytes) {
        List<Place> places = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<String> lines = TextDecoder.decode(bytes, false)
                .map(Decoded::text)
                .orElse("")
                .lines()
                .toList();
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        if (!header.contains("code") || !header.contains("name")) {
            return new PlacesTable(List.of(), List.of("line 1: the header must name code and name"));
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    places.add(place(row(header, cells(lines.get(i)))));
                } catch (IllegalArgumentException e) {
                    faults.add("line " + (i + 1) + ": " + e.getMessage());
                }
            }
        }
        return new PlacesTable(List.copyOf(places), List.copyOf(faults));
    }

    private static Place place(Map<String, String> row) {
        String code = row.getOrDefault("code", "");
        if (!code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("not a division code: " + code);
        }
        Level level = Level.ofCode(code);
        String stated = row.getOrDefault("level", level.id());
        if (!stated.toLowerCase(Locale.ROOT).equals(level.id())) {
            throw new IllegalArgumentException("code " + code + " is of level " + level.id() + ", not " + stated);
        }
        int to = year(row, "valid_to", 9999);
        // Rows of one code are one place under the names it had, so what ends goes on under its own code.
        String successor = to == 9999 ? "" : code;
        return new Place(
                code,
                row.getOrDefault("name", ""),
                level,
                row.getOrDefault("parent", Gazetteer.prefix(code)),
                year(row, "valid_from", 0),
                to,
                successor);
    }

    private static int year(Map<String, String> row, String column, int unknown) {
        String year = row.getOrDefault(column, "");
        try {
            return year.isEmpty() ? unknown : Integer.parseInt(year);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is no year: " + year, e);
        }
    }

    /** The cells that are not empty, by column. */
    private static Map<String, String> row(List<String> header, List<String> cells) {
        if (cells.size() > header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + header.size() + " columns");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(header.get(i), cells.get(i));
            }
        }
        return row;
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1)).stream().map(String::strip).toList();
    }
}
