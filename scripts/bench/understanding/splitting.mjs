import { readFile } from 'node:fs/promises';
import { inRoot } from '../../lib/root.mjs';
import { demoGrid } from './demo-grid.mjs';
import { learnedReader } from './learned-reader.mjs';
import { linesOf } from './lines-of.mjs';

/** Messages of one, two and three matters (`data/utterances/benchmark/two-matters.jsonl`): how many, and which. */
export async function section() {
  const grid = await demoGrid();
  const { understand } = await learnedReader();
  const rows = linesOf(await readFile(inRoot('data/utterances/benchmark/two-matters.jsonl'), 'utf8'));
  const judged = rows.map((row) => ({ row, found: topicsIn(understand(row.text, { grid })) }));
  const several = judged.filter(({ row }) => row.topics.length > 1);
  const single = judged.filter(({ row }) => row.topics.length === 1);
  return {
    title: '一句话几件事 · matters in one message',
    rows: [
      figureOf('几件事数对 · number, of several', several, isRightNumber, 0.7, 0.9),
      figureOf('几件事都认对 · number and kinds, of several', several, isRightPair, 0.6, 0.85),
      figureOf('一件事不拆 · one stays one', single, isRightNumber, 0.85, 0.95),
    ],
    pages: [pageOf(judged)],
  };
}

const topicsIn = (understood) =>
  understood.kind === 'matters' ? understood.matters.map(({ topic }) => topic?.id ?? null) : [];

const isRightNumber = ({ row, found }) => found.length === row.topics.length;

const isRightPair = ({ row, found }) =>
  isRightNumber({ row, found }) && [...found].sort().join() === [...row.topics].sort().join();

function figureOf(what, judged, isRight, floor, goal) {
  const right = judged.filter(isRight).length;
  const figure = judged.length === 0 ? 0 : right / judged.length;
  const shown = `${(figure * 100).toFixed(1)} % (${right}/${judged.length})`;
  return { what, figure, shown, floor, goal, isMet: figure >= floor, isGoal: figure >= goal };
}

function pageOf(judged) {
  const wrong = judged
    .filter((one) => !isRightNumber(one))
    .map(({ row, found }) => `| ${row.id} | ${row.topics.length} | ${found.length} |`);
  return [
    '### Matters in one message: wrong numbers',
    '',
    '| row | said | found |',
    '| --- | --- | --- |',
    ...wrong,
  ].join('\n');
}
