package org.nianbao.server.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.IssuerKind;

/**
 * Of which bodies and years the archive has a report, held against the gazetteer. What is not in the archive may well
 * have been published. Former and merged places count under what they are today.
 *
 * @param region the region; empty for the whole country
 * @param chain the divisions that the region lies in, province first, itself last
 * @param kind the bodies
 * @param years the columns, all years between the first and the last
 * @param rows the places directly below the region, in the order of the gazetteer
 * @param total all of them
 * @param unplaced reports of such bodies in the region whose body no row holds: a place that is gone without a known
 *     successor, or one that the report does not tell
 * @param undated reports of the rows that name no year
 * @param note what to tell who asked for a former place
 * @param generation number of the index's commit
 */
public record Coverage(
        Optional<Place> region,
        List<Place> chain,
        IssuerKind kind,
        List<Integer> years,
        List<Row> rows,
        Row total,
        long unplaced,
        long undated,
        Optional<QueryNote> note,
        long generation) {

    /** All single bodies of a region, one after the other. */
    public interface Bodies {
        /** The gazetteer that they are of. */
        Gazetteer gazetteer();

        /** Gives every one, in the order of the gazetteer. */
        void forEach(Taker taker) throws IOException;
    }

    /** Takes one body after the other. */
    @FunctionalInterface
    public interface Taker {
        void take(Row body) throws IOException;
    }

    /** What is done with the bodies while their state of the index is held. */
    @FunctionalInterface
    public interface Reader {
        void read(Bodies bodies) throws IOException;
    }

    /**
     * The bodies at or below a place.
     *
     * @param place of today; of the total the region, none for the country
     * @param former what it was called or was made of in some of the years; known for single bodies only
     * @param bodies how many bodies there are; 1 where the row is a single body
     * @param archived bodies with a report of any year of the archive
     * @param gaps bodies that lack a year between two that the archive has
     * @param single whether the row is one body, so that cells have reports
     * @param cells one a year
     */
    public record Row(
            Optional<Place> place,
            List<Place> former,
            long bodies,
            long archived,
            long gaps,
            boolean single,
            List<Cell> cells) {}

    /**
     * The bodies of a row in a year.
     *
     * @param archived bodies with a report of that year
     * @param of bodies that there were in that year, as far as the gazetteer knows
     * @param gaps bodies without a report of that year that have one of an earlier and one of a later year
     * @param reports ids, for a single body
     */
    public record Cell(int year, long archived, long of, long gaps, List<String> reports) {}
}
