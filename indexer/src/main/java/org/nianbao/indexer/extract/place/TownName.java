package org.nianbao.indexer.extract.place;

import java.util.Optional;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;

/** Cuts the town's own name out of an issuer's: {@code 大路边镇} out of {@code 连州市大路边镇}. */
public final class TownName {
    /** Characters after which a town's name may begin. */
    private static final String BEFORE = "省市区县旗州盟府共会委年度于的由:) ";

    private static final int LONGEST = 14;

    private TownName() {}

    /**
     * The name of the town that a text ends with.
     *
     * @param written an issuer's name without its organs, or any text that ends in 镇, 乡, 街道, 街 or 苏木
     * @return the longest name the gazetteer knows that begins at a boundary; else the rest behind a known county or
     *     city; else the shortest rest behind a boundary
     */
    public static Optional<String> of(String written, Gazetteer gazetteer) {
        String core = written.endsWith("街") ? written + "道" : written;
        String shortest = null;
        String behindPlace = null;
        int from = Math.max(0, core.length() - LONGEST);
        for (int start = from; start <= core.length() - 2; start++) {
            if (start > 0 && BEFORE.indexOf(core.charAt(start - 1)) < 0) {
                continue;
            }
            String name = core.substring(start);
            if (isTown(name, gazetteer) && !beginsWithCounty(name, gazetteer)) {
                return Optional.of(name);
            }
            if (name.length() >= (name.endsWith("街道") ? 3 : 2)) {
                shortest = name;
                if (endsInPlace(core.substring(0, start), gazetteer)) {
                    behindPlace = name;
                }
            }
        }
        return Optional.ofNullable(behindPlace != null ? behindPlace : shortest).filter(name -> name.length() <= 12);
    }

    private static boolean isTown(String name, Gazetteer gazetteer) {
        for (Place place : gazetteer.named(name)) {
            if (place.level() == Level.TOWN) {
                return true;
            }
        }
        return false;
    }

    /** A few towns stand in the source with their county's name before them (曹县邵庄镇); reports do not call them so. */
    private static boolean beginsWithCounty(String name, Gazetteer gazetteer) {
        for (int end = 2; end <= name.length() - 2; end++) {
            String county = name.substring(0, end);
            String rest = name.substring(end);
            if (BEFORE.indexOf(county.charAt(end - 1)) >= 0
                    && rest.length() >= 3
                    && gazetteer.named(county).stream().anyMatch(place -> place.level() == Level.COUNTY)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInPlace(String text, Gazetteer gazetteer) {
        for (int start = Math.max(0, text.length() - LONGEST); start <= text.length() - 2; start++) {
            if (!gazetteer.named(text.substring(start)).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
