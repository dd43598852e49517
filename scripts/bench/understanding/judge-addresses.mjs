import { f1Of, figureRow } from './figure-row.mjs';

const fromRoadOn = [
  ...['road', 'subroad', 'roadno', 'subroadno', 'poi', 'subpoi'],
  ...['houseno', 'cellno', 'floorno', 'roomno'],
];
const doors = ['houseno', 'cellno', 'roomno'];

/** Parts found against parts marked: a part counts when its label and both its ends are right. */
export function judgeAddresses(parse, addresses) {
  const startedAt = performance.now();
  const judged = addresses.map((address) => ({ ...address, found: parse(address.text) }));
  const ms = (performance.now() - startedAt) / Math.max(1, addresses.length);
  const counts = countByLabel(judged);
  const f1 = f1Of(total(counts, fromRoadOn));
  const exact = [3, 2, 1, 0].map((kinds) => exactAmong(judged, kinds));
  return {
    rows: [
      figureRow(
        '地址各段，路及以下 F1 · parts from the road on',
        f1,
        `${addresses.length} addresses`,
        0.8,
        0.9,
      ),
      figureRow(
        '栋、单元、室全对 · building, unit and room, of those with all three',
        exact[0].share,
        exact[0].shown,
        0.9,
        0.97,
      ),
    ],
    pages: [labelPage(counts), exactPage(exact), surePage(judged), `${ms.toFixed(2)} ms an address.`],
  };
}

const keyOf = ({ label, from, to }) => `${label} ${from}-${to}`;

function countByLabel(judged) {
  const counts = new Map();
  const of = (label) => {
    if (!counts.has(label)) counts.set(label, { hits: 0, said: 0, there: 0 });
    return counts.get(label);
  };
  for (const { parts, found } of judged) {
    const said = new Set(found.parts.map(keyOf));
    for (const part of parts) {
      of(part.label).there += 1;
      if (said.has(keyOf(part))) of(part.label).hits += 1;
    }
    for (const { label } of found.parts) of(label).said += 1;
  }
  return counts;
}

function total(counts, labels) {
  const sum = { hits: 0, said: 0, there: 0 };
  for (const label of labels) for (const key in sum) sum[key] += counts.get(label)?.[key] ?? 0;
  return sum;
}

/** Among addresses with at least so many of building, unit and room: those where all of them, and no more, are right. */
function exactAmong(judged, kinds) {
  const doorsOf = (parts) => parts.filter(({ label }) => doors.includes(label));
  const rows = judged.filter(({ parts }) => new Set(doorsOf(parts).map(({ label }) => label)).size >= kinds);
  const right = rows.filter(
    ({ parts, found }) => doorsOf(parts).map(keyOf).join() === doorsOf(found.parts).map(keyOf).join(),
  ).length;
  return { kinds, share: rows.length === 0 ? 0 : right / rows.length, shown: `${right}/${rows.length}` };
}

function labelPage(counts) {
  const rows = [...counts].sort(([, one], [, other]) => other.there - one.there);
  const lines = rows.map(([label, count]) => {
    const share = (of) => (of === 0 ? '–' : (count.hits / of).toFixed(3));
    return `| ${label} | ${count.there} | ${share(count.said)} | ${share(count.there)} | ${f1Of(count).toFixed(3)} |`;
  });
  const all = f1Of(total(counts, [...counts.keys()])).toFixed(3);
  return [
    `### Parts of addresses, label by label (all labels together F1 ${all})`,
    '',
    '| label | marked | precision | recall | F1 |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function exactPage(exact) {
  const lines = exact.map(({ kinds, share, shown }) => `| ${kinds} | ${shown} | ${share.toFixed(3)} |`);
  return [
    '### Building, unit and room all right, by how many of the three an address has at least',
    '',
    '| of the three | right | share |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function surePage(judged) {
  const isRight = ({ parts, found }) => parts.map(keyOf).join() === found.parts.map(keyOf).join();
  const lines = [0, 0.2, 0.4, 0.6, 0.8, 0.9].map((from, at, all) => {
    const to = all[at + 1] ?? 1.01;
    const rows = judged.filter(({ found }) => found.confidence >= from && found.confidence < to);
    const right = rows.filter(isRight).length;
    return `| ${from}–${Math.min(1, to)} | ${rows.length} | ${rows.length === 0 ? '–' : (right / rows.length).toFixed(3)} |`;
  });
  return [
    '### How sure it says it is, and how often every part is right',
    '',
    '| confidence | addresses | all right |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}
