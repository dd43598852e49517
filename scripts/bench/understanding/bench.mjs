import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../../lib/root.mjs';

const sections = ['kinds', 'default-model', 'urgency', 'chatter', 'splitting', 'places', 'rooms'];
const others = ['addresses', 'times', 'duplicates'];
const page = 'docs/understanding.md';
const mark = '<!-- Below here: written by `npm run bench -- understanding --write`. -->';

/** How well words are understood: every section with its floors. `--write` puts the figures into docs/understanding.md. */
export async function understanding({ smoke, seed, say, data, write }) {
  const done = [];
  for (const name of [...sections, ...others]) {
    say(`understanding: ${name}`);
    const { section } = await import(`./${name}.mjs`);
    done.push(await section({ data, smoke, seed, say }));
  }
  for (const { title, skipped } of done) if (skipped) say(`skipped: ${title}: ${skipped}`);
  if (write && !smoke) writePage(done);
  return {
    tables: done.map(({ title, rows, skipped }) => ({
      title: skipped ? `${title} (skipped: ${skipped})` : title,
      head: ['', 'figure', 'floor', 'goal'],
      rows: rows.map(({ what, shown, floor, goal }) => [what, shown, floor ?? '-', goal ?? '-']),
    })),
    measures: done.flatMap(({ rows }) =>
      rows
        .filter(({ floor }) => floor !== null)
        .map((row) => ({
          ...{ label: row.what, value: row.shown, floor: row.floor, goal: row.goal, errors: 0 },
          verdict: verdictOn(row, smoke),
        })),
    ),
  };
}

function verdictOn({ isMet, isGoal }, smoke) {
  if (smoke) return 'smoke';
  if (isGoal) return 'goal';
  return isMet ? 'floor' : 'missed';
}

function writePage(done) {
  const [head] = readFileSync(inRoot(page), 'utf8').split(mark);
  const tables = done.flatMap(({ title, rows, pages, skipped }) => [
    `## ${title}`,
    '',
    ...(skipped ? [`Skipped: ${skipped}.`, ''] : []),
    ...(rows.length > 0 ? ['| what | figure | floor | goal |', '| --- | --- | --- | --- |'] : []),
    ...rows.map(
      ({ what, shown, floor, goal }) => `| ${what} | ${shown} | ${floor ?? '–'} | ${goal ?? '–'} |`,
    ),
    '',
    ...pages.flatMap((one) => (Array.isArray(one) ? one : one.split('\n'))),
    '',
  ]);
  const text = `${head}${mark}\n\n${tables.join('\n')}`.replace(/\n{3,}/g, '\n\n').trimEnd();
  writeFileSync(inRoot(page), `${text}\n`);
}
