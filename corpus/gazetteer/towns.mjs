// Towns that are gone or were renamed, from the yearly editions of the statistical codes.

const isTown = (name) => /(街道|镇|乡|苏木)$/.test(name);
const stem = (name) => name.replace(/(街道|镇|乡|苏木)$/, '');

/** The official form of a name that the statistics give with 办事处, or with its city and county before it. */
export function townName(name, [city, county]) {
    const short = name.replace(/街道办事处$/, '街道').replace(/办事处街道$/, '街道').replace(/办事处乡$/, '办事处');
    const bare = [city + county, city, county]
        .filter((prefix) => prefix.length > 2 && short.startsWith(prefix))
        .map((prefix) => short.slice(prefix.length))
        .find((rest) => isTown(rest) && stem(rest));
    return bare ?? short;
}

/**
 * @param today towns of today, {code, name}; those with a predecessor get `from`
 * @param editions [{year, towns}], oldest first
 * @param homeOf county (or city without counties) of today for a county code of any year; undefined where unknown
 * @return rows {code, name, parent, to, successor?}: `to` is the last edition that has the town
 */
export function pastTowns(today, editions, homeOf) {
    const here = new Map(); // home -> name -> town of today
    const byCode = new Map(today.map((town) => [town.code, town]));
    for (const town of today) {
        const home = homeOf(town.code.slice(0, 6));
        here.set(home, (here.get(home) ?? new Map()).set(town.name, town));
    }
    const seen = new Map(); // home + name -> {home, name, code, first, last}
    for (const { year, towns } of editions) {
        for (const { code, name } of towns) {
            const home = homeOf(code.slice(0, 6));
            if (home && isTown(name)) {
                const before = seen.get(home + name);
                seen.set(home + name, { home, name, code, first: before?.first ?? year, last: year });
            }
        }
    }
    const later = (town, home, year) => {
        const sighting = seen.get(home + town.name);
        return !sighting || sighting.first > year;
    };

    /** What a town became: the same name elsewhere in the city, the same stem here, or a new name for its code. */
    function successorOf({ home, name, code, last }) {
        const alike = [...here.get(home).values()].filter((t) => isTown(t.name) && stem(t.name) === stem(name));
        const moved = [...here]
            .filter(([other, names]) => other.slice(0, 4) === home.slice(0, 4) && names.has(name))
            .filter(([other, names]) => later(names.get(name), other, last))
            .map(([, names]) => names.get(name));
        const renamed = byCode.get(code);
        const sameCode = renamed && isTown(renamed.name) && later(renamed, home, last) ? [renamed] : [];
        return [alike, moved, sameCode].find((candidates) => candidates.length === 1)?.[0];
    }

    const past = [];
    for (const town of seen.values()) {
        if (!here.get(town.home)?.has(town.name) && here.has(town.home)) {
            const successor = successorOf(town);
            past.push({ code: town.code, name: town.name, parent: town.home, to: town.last, successor: successor?.code });
            if (successor && later(successor, homeOf(successor.code.slice(0, 6)), town.last)) {
                successor.from = Math.max(successor.from ?? 0, town.last + 1);
            }
        }
    }
    return withoutClashes(past, byCode);
}

// The statistics give a free code to another town now and then: a code then means the older town up to its end.
function withoutClashes(past, byCode) {
    const kept = new Map();
    for (const town of past.sort((a, b) => a.to - b.to)) {
        const heir = byCode.get(town.code);
        const before = kept.get(town.code);
        if ((heir && !(heir.from > town.to)) || (before && before.to === town.to)) {
            continue;
        }
        town.from = before ? before.to + 1 : undefined;
        kept.set(town.code, town);
    }
    return [...kept.values()];
}
