import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linesOfJson, missRow, talkJudge, TALK_SETS } from './talk-judge.mjs';

const title = '紧急 · urgency';

/** Emergencies heard, near misses and small talk taken for one. */
export async function section({ data, smoke }) {
  const judge = await talkJudge();
  const judged = linesOfJson('data/utterances/benchmark/emergencies.jsonl').map((row) => ({
    ...row,
    heard: judge(row.text),
  }));
  const real = judged.filter(({ danger }) => danger);
  const near = judged.filter(({ danger }) => !danger);
  const found = real.filter(({ heard }) => heard.danger !== null);
  const right = found.filter(({ kind, also = [], heard }) => [kind, ...also].includes(heard.danger.kind));
  const recall = found.length / real.length;
  const rows = [
    {
      ...{ what: '紧急情况听出来 · emergencies, recall', figure: recall, floor: 1, goal: 1 },
      shown: `${recall.toFixed(3)} (${found.length} of ${real.length})`,
      ...{ isMet: recall >= 1, isGoal: recall >= 1 },
    },
    missRow(
      '像紧急其实不是 · near misses taken for one',
      near.filter(({ heard }) => heard.danger !== null).length,
      ...[near.length, 0.1, 0.03],
    ),
    missRow('紧急种类认错 · kind of danger wrong', found.length - right.length, found.length, 0.1, 0.05),
  ];
  const files = TALK_SETS.map(({ file }) => join(data, file));
  const missing = files.filter((file) => !existsSync(file));
  const pages = [kindTable(real)];
  if (missing.length > 0) return { title, rows, pages, skipped: `no ${missing.join(', ')}` };
  const sets = TALK_SETS.map(({ name }, at) => {
    const texts = linesOfJson(files[at]).map(({ text }) => text);
    const used = smoke ? texts.slice(0, 300) : texts;
    return { name, of: used.length, alarms: used.map(judge).filter(({ danger }) => danger !== null) };
  });
  const alarms = sets.flatMap((set) => set.alarms);
  return {
    title,
    rows: [
      ...rows,
      missRow(
        '闲聊误报紧急 · false alarms on chatter',
        alarms.length,
        sets.reduce((sum, { of }) => sum + of, 0),
        ...[0.01, 0.001],
      ),
      ...sets.map((set) => missRow(`— ${set.name}`, set.alarms.length, set.of, 0.01, 0.001)),
    ],
    pages: [...pages, alarmTable(alarms)],
  };
}

function kindTable(real) {
  const kinds = [...new Set(real.map(({ kind }) => kind))];
  const lines = kinds.map((kind) => {
    const own = real.filter((row) => row.kind === kind);
    const named = own.filter(({ heard }) => heard.isNamed).length;
    const heard = own.filter((row) => row.heard.danger !== null).length;
    return `| ${kind} | ${own.length} | ${named} | ${heard} |`;
  });
  return ['| danger | emergencies | by rules | heard in all |', '| --- | --- | --- | --- |', ...lines].join(
    '\n',
  );
}

/** False alarms by kind: no text of them may be shown. */
function alarmTable(alarms) {
  const kinds = [...new Set(alarms.map(({ danger }) => danger.kind))].sort();
  const lines = kinds.map((kind) => {
    const own = alarms.filter(({ danger }) => danger.kind === kind);
    const named = own.filter(({ isNamed }) => isNamed).length;
    return `| ${kind} | ${named} | ${own.length - named} |`;
  });
  return [
    '| false alarms on chatter | by rules | by what was learned |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}
