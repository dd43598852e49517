import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../lib/root.mjs';
import { learnedReader } from './learned-reader.mjs';
import { built } from '../lib/built.mjs';
import { demoGrid } from './demo-grid.mjs';
import { f1Of, figureRow } from './figure-row.mjs';

const title = '重复 · duplicates';
const at = new Date('2026-06-09T10:00:00+08:00');

/** Pairs made by hand through the whole reading; near copies of the site by their words alone; what a threshold offers there. */
export async function section({ data, smoke }) {
  const { wordSimilarity } = built('server/core/understanding/duplicates/word-similarity');
  const own = await judgeOwn(
    readLines(inRoot('scripts/bench/understanding/duplicate-pairs.jsonl')),
    await demoGrid(),
  );
  const copies = join(data, 'messages/labelled-dev.jsonl');
  const votes = join(data, 'messages/messages-with-votes-dev.jsonl');
  const missing = [copies, votes].filter((file) => !existsSync(file));
  if (missing.length > 0) return { title, ...own, skipped: `no ${missing.join(', ')}` };
  const few = (rows, most) => rows.slice(0, smoke ? 200 : most);
  const words = judgeCopies(few(readLines(copies), 10_000), wordSimilarity);
  const seen = countOffered(
    few(
      readLines(votes).filter(({ time }) => typeof time === 'string'),
      500,
    ),
    wordSimilarity,
  );
  return { title, rows: [...own.rows, ...words.rows], pages: [...own.pages, ...words.pages, seen] };
}

const readLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/** Some rows hold one text, others a title and what follows. */
const wordsOf = ({ text, title, detail }) => text ?? `${title ?? ''}。${detail ?? ''}`;

async function judgeOwn(pairs, grid) {
  const { findDuplicates } = built('server/core/understanding/duplicates/find-duplicates');
  const understanding = await learnedReader();
  const read = (text, home) => readMatter(understanding.understand(text, { grid }), text, home, grid);
  const judged = pairs.map((pair) => {
    const open = { id: 'open', openedAt: at, isHotSpot: false, ...read(pair.open, pair.openHome) };
    return { ...pair, isOffered: findDuplicates(read(pair.said, pair.saidHome), [open], at).length > 0 };
  });
  const hits = judged.filter(({ same, isOffered }) => same && isOffered).length;
  const said = judged.filter(({ isOffered }) => isOffered).length;
  const there = judged.filter(({ same }) => same).length;
  const precision = hits / Math.max(1, said);
  const recall = hits / Math.max(1, there);
  const of = `${judged.length} pairs made by hand`;
  return {
    rows: [
      figureRow('重复：推荐跟进的对 · precision of what is offered', precision, of, 0.9, 0.95),
      figureRow('重复：该推荐的推荐了 · recall', recall, of, 0.7, 0.85),
    ],
    pages: [
      `Of ${there} like and ${judged.length - there} unlike pairs ${said} were offered, ${hits} rightly: F1 ${f1Of({ hits, said, there }).toFixed(3)}.`,
    ],
  };
}

/** As the bot makes a draft: the surest topic or none, the place in the words or the home. */
function readMatter(understood, text, home, grid) {
  const [matter] = understood.kind === 'matters' ? understood.matters : [];
  const topic = matter && matter.confidence >= 0.5 ? matter.topic : null;
  const [number, unit] = home.split('-');
  const building = grid.buildings.find((one) => one.number === number);
  return {
    text,
    topicId: topic?.id ?? null,
    topicLabel: topic?.label ?? text,
    requestClass: topic?.requestClass ?? 'G',
    guessIds: (matter?.candidates ?? []).map(({ id }) => id).filter((id) => id !== topic?.id),
    place: matter?.place ?? { areaId: building.areaId, buildingId: building.id, unit, door: null, label: '' },
  };
}

/** Texts of one group against texts of other groups under the same label: the words alone must part them. */
function judgeCopies(rows, similarity) {
  const like = [];
  const unlike = [];
  const groups = Map.groupBy ? Map.groupBy(rows, ({ group }) => group) : groupBy(rows);
  for (const members of groups.values())
    for (const [index, one] of members.entries())
      for (const other of members.slice(index + 1)) like.push(similarity(wordsOf(one), wordsOf(other)));
  const labels = [...rows].sort((a, b) =>
    a.label < b.label ? -1 : a.label > b.label ? 1 : a.uid < b.uid ? -1 : 1,
  );
  for (const [index, one] of labels.entries())
    for (const other of labels.slice(index + 1, index + 4))
      if (one.label === other.label && one.group !== other.group)
        unlike.push(similarity(wordsOf(one), wordsOf(other)));
  const lines = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((threshold) => {
    const share = (all) => all.filter((one) => one >= threshold).length / Math.max(1, all.length);
    return `| ${threshold} | ${share(like).toFixed(3)} | ${share(unlike).toFixed(4)} |`;
  });
  const area = areaUnder(like, unlike);
  return {
    rows: [
      figureRow(
        '重复：近似件与别的件，只看词（AUC） · near copies by their words alone',
        area,
        `${like.length} like, ${unlike.length} unlike pairs`,
        0.9,
        0.97,
      ),
    ],
    pages: [
      [
        '### Near copies by their words alone (mostly the same author writing again)',
        '',
        '| likeness from | of near copies | of others under the same label |',
        '| --- | --- | --- |',
        ...lines,
      ].join('\n'),
    ],
  };
}

function groupBy(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return groups;
}

/** How often a like pair is liker than an unlike one. */
function areaUnder(like, unlike) {
  const sorted = [...unlike].sort((a, b) => a - b);
  const below = (value, isStrict) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isStrict ? sorted[middle] < value : sorted[middle] <= value) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const won = like.map((value) => (below(value, true) + below(value, false)) / 2);
  return won.reduce((sum, one) => sum + one, 0) / Math.max(1, like.length * unlike.length);
}

/** Nobody marked which of these are the same, so this only counts what the words alone would bring up. */
function countOffered(rows, similarity) {
  const monthMs = 30 * 24 * 3_600_000;
  const times = rows.map(({ time }) => Date.parse(`${time.replace(' ', 'T')}+08:00`));
  let pairs = 0;
  const found = [0, 0];
  for (let one = 0; one < rows.length; one += 1)
    for (let other = one + 1; other < rows.length; other += 1) {
      if (Math.abs(times[one] - times[other]) > monthMs) continue;
      pairs += 1;
      const likeness = similarity(wordsOf(rows[one]), wordsOf(rows[other]));
      if (likeness >= 0.5) found[0] += 1;
      if (likeness >= 0.7) found[1] += 1;
    }
  return `Messages with votes bear no mark of what is the same, so neither precision nor recall is measured on them: of ${pairs} pairs of ${rows.length} texts within 30 days ${found[0]} are alike from 0.5 on and ${found[1]} from 0.7 on.`;
}
