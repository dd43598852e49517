import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../lib/built.mjs';
import { judgeTimes } from './judge-times.mjs';

const FLOOR = 0.85;
const GOAL = 0.95;
const kinds = { time_point: 'point', time_span: 'span', time_delta: 'duration', time_period: 'repetition' };

/** Time phrases with known answers: both ends equal to the second; durations and repetitions are counted apart. */
export async function section({ data }) {
  const title = 'Time phrases';
  const file = join(data, 'calendar/time-phrases-dev.json');
  if (!existsSync(file))
    return { title, rows: [], pages: [], skipped: 'calendar/time-phrases-dev.json is not there' };
  const { findTimeWords } = built('server/core/understanding/times/find-time-words');
  const judged = JSON.parse(readFileSync(file, 'utf8')).map((row) => ({
    row,
    kind: kinds[row.expected.type],
    ...judgeTimes(findTimeWords, row),
  }));
  const moments = judged.filter(({ kind }) => kind === 'point' || kind === 'span');
  const main = share(moments, 'isExact');
  const rows = [
    {
      what: 'time phrases exact, points and spans',
      ...main,
      floor: FLOOR,
      goal: GOAL,
      isMet: main.figure >= FLOOR,
      isGoal: main.figure >= GOAL,
    },
    bare('the same, the moment of speaking taken to the second', share(moments, 'isExactToSecond')),
    bare('the same, nothing but the words and the moment of speaking', share(moments, 'isExactAlone')),
    bare('durations', share(of(judged, 'duration'), 'isExact')),
    bare('repetitions', share(of(judged, 'repetition'), 'isExact')),
  ];
  return { title, rows, pages: [page(judged, rows)] };
}

const of = (judged, kind) => judged.filter((one) => one.kind === kind);

function share(judged, name) {
  const right = judged.filter((one) => one[name]).length;
  const figure = judged.length === 0 ? 0 : right / judged.length;
  return { figure, shown: `${figure.toFixed(3)} (${right} of ${judged.length})` };
}

function bare(what, { figure, shown }) {
  return { what, figure, shown, floor: null, goal: null, isMet: true, isGoal: true };
}

function page(judged, rows) {
  const wrong = judged.filter(({ isExact }) => !isExact);
  const lines = wrong.map(
    ({ row, shown }) => `| ${row.text.replaceAll('|', ' ')} | ${expected(row)} | ${shown} |`,
  );
  return [
    '### Time phrases',
    '',
    'Exact means both ends equal to the second. The source knows some moments of speaking by their month or day',
    'only, and asks some rows to be read as still to come or without the farmer’s calendar; those settings are',
    'passed on. The second row takes the first second of such a moment instead, the third passes nothing on.',
    '',
    '| what | share |',
    '| --- | --- |',
    ...rows.map(({ what, shown }) => `| ${what} | ${shown} |`),
    '',
    'Every row that came out otherwise:',
    '',
    '| phrase | expected | read |',
    '| --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

const expected = ({ expected: { time } }) =>
  (Array.isArray(time)
    ? time.map((end) => (typeof end === 'string' ? end : JSON.stringify(end))).join(' … ')
    : JSON.stringify(time)
  ).slice(0, 120);
