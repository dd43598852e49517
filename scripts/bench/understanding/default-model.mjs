import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../lib/root.mjs';
import { built } from '../lib/built.mjs';
import { figureRow } from './figure-row.mjs';
import { judgeKinds } from './judge-kinds.mjs';
import { bareRow } from './kind-rows.mjs';
import { linesOf } from './lines-of.mjs';

const title = '自带模型 · the model in the repository';
const referred = 0.1;

/** What the model learned from this project's own utterances alone makes of the benchmark and of titles of others. */
export async function section({ data }) {
  const guess = await defaultGuess();
  const benchmark = linesOf(readFileSync(inRoot('data/utterances/benchmark/single.jsonl'), 'utf8'));
  const judged = benchmark.map((row) => {
    const made = guess(row.text);
    const right = [row.topic, ...(row.also ?? [])];
    const isFirst = right.includes(made.topic);
    return { row, made, isFirst, isAmong: made.top.some(({ topic }) => right.includes(topic)) };
  });
  const sure = [...judged]
    .sort((one, other) => other.made.confidence - one.made.confidence)
    .slice(0, Math.round(judged.length * (1 - referred)));
  const share = (all, is) => all.filter(is).length / all.length;
  const { usualReferBelow } = built('server/files/models/load-learned-readers');
  const left = share(judged, ({ made }) => made.confidence < usualReferBelow);
  const rows = [
    figureRow(
      '基准首选，转人工10% · top-1, 10 % referred',
      share(sure, (it) => it.isFirst),
      '540',
      0.85,
      0.92,
    ),
    figureRow(
      '基准前三，转人工10% · top-3, 10 % referred',
      share(sure, (it) => it.isAmong),
      '540',
      0.95,
      0.98,
    ),
    bareRow(
      '都猜时 · all guessed, top-1 / top-3',
      share(judged, (it) => it.isFirst),
      `${share(judged, (it) => it.isFirst).toFixed(3)} / ${share(judged, (it) => it.isAmong).toFixed(3)} (600)`,
    ),
    bareRow('默认阈值转人工 · referred by the setting', left, `${(left * 100).toFixed(1)} %`),
    sizeRow(),
  ];
  const pages = [mistakesPage(judged)];
  const file = join(data, 'messages/labelled-dev.jsonl');
  if (!existsSync(file)) return { title, rows, pages, skipped: `no ${file}` };
  const titles = judgeTitles(guess, linesOf(readFileSync(file, 'utf8')));
  return { title, rows: [...rows, titles.row], pages: [...pages, titles.page] };
}

async function defaultGuess() {
  const { readKindModel } = built('server/files/models/kind-model-file');
  const { createGuessKind } = built('server/core/understanding/kind/create-guess-kind');
  return createGuessKind(await readKindModel(inRoot('data/models/kinds.bin')));
}

function sizeRow() {
  const bytes = statSync(inRoot('data/models/kinds.bin')).size;
  const isSmall = bytes <= 2_000_000;
  return {
    ...{ what: '模型文件 · size of the file', figure: bytes, shown: `${(bytes / 1e6).toFixed(2)} MB` },
    ...{ floor: 2_000_000, goal: 2_000_000, isMet: isSmall, isGoal: isSmall },
  };
}

function judgeTitles(guess, messages) {
  const table = readFileSync(inRoot('data/utterances/labels-of-topics.csv'), 'utf8').trim().split('\n');
  const labelOf = new Map(table.slice(1).map((line) => line.split(',')));
  const guesses = messages
    .filter(({ title: head }) => head)
    .map(({ title: head, label }) => ({ label, topic: labelOf.get(guess(head).topic) ?? '' }));
  const { accuracy, perLabel } = judgeKinds(guesses);
  const lines = perLabel.map(
    ({ label, there, recall }) => `| ${label} | ${there} | ${(recall * 100).toFixed(1)} % |`,
  );
  return {
    row: figureRow('他人留言标题 · titles of labelled messages', accuracy, `${guesses.length}`, 0.65, 0.8),
    page: [
      '### The model in the repository on titles of others: recall of each class',
      '',
      '| class | titles | recall |',
      '| --- | --- | --- |',
      ...lines,
      '',
    ],
  };
}

function mistakesPage(judged) {
  const wrong = judged
    .filter(({ isFirst }) => !isFirst)
    .sort((one, other) => other.made.confidence - one.made.confidence)
    .slice(0, 10);
  return [
    '### The benchmark: the ten surest mistakes',
    '',
    '| text | is | taken for | confidence |',
    '| --- | --- | --- | --- |',
    ...wrong.map(
      ({ row, made }) => `| ${row.text} | ${row.topic} | ${made.topic} | ${made.confidence.toFixed(3)} |`,
    ),
    '',
  ];
}
