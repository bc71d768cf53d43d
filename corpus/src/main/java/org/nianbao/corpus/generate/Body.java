package org.nianbao.corpus.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;

/**
 * An issuing body.
 *
 * @param kind issuer kind: {@code town}, {@code county}, {@code city}, {@code province}, {@code department}, {@code
 *     zone}, {@code other}
 * @param place where it stands today
 * @param office what follows the place in its name; empty for the general government
 */
record Body(String kind, Place place, String office) {

    /** Picks bodies from a gazetteer. */
    static final class Directory {
        private static final Pattern TOWN = Pattern.compile(".*(镇|乡|街道|苏木)");
        /** Statistics count these among the counties. */
        private static final Pattern ZONE = Pattern.compile(".*(开发|园|管理|示范|度假|工业|合作|新|产业|试验)区");

        private final Gazetteer gazetteer;
        private final List<List<Place>> places = new ArrayList<>();
        private final List<String[]> offices = Bank.table("offices.tsv");

        Directory(Gazetteer gazetteer) {
            this.gazetteer = gazetteer;
            for (Level level : Level.values()) {
                places.add(gazetteer.places().stream()
                        .filter(place -> place.current() && place.level() == level)
                        .filter(place -> level != Level.TOWN || isTown(place))
                        .filter(place -> !isZone(place)
                                && !gazetteer
                                        .parent(place)
                                        .filter(Directory::isZone)
                                        .isPresent())
                        .toList());
            }
        }

        Body any(SplittableRandom dice) {
            int lot = dice.nextInt(100);
            if (lot < 56) {
                return new Body("town", anyAt(Level.TOWN, dice), "");
            } else if (lot < 68) {
                return government(anyAt(Level.COUNTY, dice));
            } else if (lot < 73) {
                return government(anyAt(Level.CITY, dice));
            } else if (lot < 74) {
                return government(anyAt(Level.PROVINCE, dice));
            }
            String[] office = offices.get(dice.nextInt(offices.size()));
            return new Body(office[0], anyAt(office[1].equals("c") ? Level.COUNTY : Level.CITY, dice), office[2]);
        }

        /** Another town of the same county; empty where there is none. */
        Optional<Body> neighbour(Body body, SplittableRandom dice) {
            List<Place> towns = gazetteer.children(body.place.parent()).stream()
                    .filter(place -> !place.equals(body.place) && isTown(place))
                    .toList();
            return body.kind.equals("town") && !towns.isEmpty()
                    ? Optional.of(new Body("town", towns.get(dice.nextInt(towns.size())), ""))
                    : Optional.empty();
        }

        /** Farms, development zones and the like stand among the towns too. */
        private static boolean isTown(Place place) {
            return place.level() == Level.TOWN && TOWN.matcher(place.name()).matches();
        }

        private static boolean isZone(Place place) {
            return place.level() == Level.COUNTY && ZONE.matcher(place.name()).matches();
        }

        private static Body government(Place place) {
            return new Body(place.level().id(), place, "");
        }

        private Place anyAt(Level level, SplittableRandom dice) {
            List<Place> some = places.get(level.ordinal());
            if (some.isEmpty()) {
                throw new IllegalArgumentException("the gazetteer has no place of level " + level.id());
            }
            return some.get(dice.nextInt(some.size()));
        }
    }
}
