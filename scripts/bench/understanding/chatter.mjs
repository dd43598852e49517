import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linesOfJson, missRow, talkJudge, TALK_SETS } from './talk-judge.mjs';

const title = '闲聊 · chatter';
const few = (rows, smoke) => (smoke ? rows.slice(0, 300) : rows);

/** Talk taken for a request; requests in the dress of small talk, and letters to an office, taken for talk. */
export async function section({ data, smoke }) {
  const judge = await talkJudge();
  const taken = (texts) => texts.filter((text) => judge(text).isRequest).length;
  const missed = (texts) => texts.length - taken(texts);
  const textsOf = (file) => linesOfJson(file).map(({ text }) => text);
  const informal = textsOf('data/utterances/benchmark/informal-requests.jsonl');
  const chatter = textsOf('data/utterances/benchmark/chatter.jsonl');
  const single = textsOf('data/utterances/benchmark/single.jsonl');
  const rows = [
    missRow('随口说的诉求漏掉 · informal requests missed', missed(informal), informal.length, 0.05, 0.02),
    missRow('自拟单件诉求漏掉 · own benchmark missed', missed(single), single.length, 0.05, 0.02),
    missRow('自拟闲聊当成诉求 · own chatter taken', taken(chatter), chatter.length, 0.02, 0.005),
  ];
  const letters = join(data, 'messages/labelled-dev.jsonl');
  const files = [letters, ...TALK_SETS.map(({ file }) => join(data, file))];
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) return { title, rows, pages: [], skipped: `no ${missing.join(', ')}` };
  const sets = TALK_SETS.map(({ name, file }) => {
    const texts = few(textsOf(join(data, file)), smoke);
    return { name, texts, count: taken(texts) };
  });
  const all = sets.reduce((sum, { texts }) => sum + texts.length, 0);
  const written = few(linesOfJson(letters), smoke).map((row) => row.title ?? row.text);
  return {
    title,
    rows: [
      missRow(
        '闲聊当成诉求 · chatter taken for a request',
        sets.reduce((sum, { count }) => sum + count, 0),
        ...[all, 0.02, 0.005],
      ),
      ...sets.map(({ name, texts, count }) => missRow(`— ${name}`, count, texts.length, 0.02, 0.005)),
      ...rows,
      missRow('书面留言漏掉 · labelled messages missed', missed(written), written.length, 0.03, 0.01),
    ],
    pages: [
      lengthTable(
        sets.flatMap(({ texts }) => texts),
        (text) => judge(text).isRequest,
      ),
    ],
  };
}

/** Where chatter is taken for a request, by length: no text of it may be shown. */
function lengthTable(texts, isTaken) {
  const bands = [
    ['1–5', 1, 5],
    ['6–10', 6, 10],
    ['11–20', 11, 20],
    ['21–40', 21, 40],
    ['41 and more', 41, Infinity],
  ];
  const lines = bands.map(([name, from, to]) => {
    const own = texts.filter((text) => text.length >= from && text.length <= to);
    const count = own.filter(isTaken).length;
    return `| ${name} | ${own.length} | ${count} | ${((count / Math.max(1, own.length)) * 100).toFixed(2)} % |`;
  });
  return [
    '| letters | messages of talk | taken for a request | share |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}
