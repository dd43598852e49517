import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../../lib/root.mjs';
import { built } from '../lib/built.mjs';
import { figureRow } from './figure-row.mjs';
import { calibrationError, judgeKinds } from './judge-kinds.mjs';
import { kindPages } from './kind-pages.mjs';
import { bareRow, lowRow } from './kind-rows.mjs';
import { againstJieba, loadRows, slowHundredth } from './kind-speed.mjs';
import { labelledMessages, missingMessages, toSamples } from './labelled-messages.mjs';

const title = 'Kinds';
const folds = 5;
const textsToLearn = 7_000;

/** Kinds on labelled messages of others: learned on four fifths and asked about the last, five times; and what it costs. */
export async function section({ data, smoke, seed, say }) {
  const missing = missingMessages(data);
  if (missing.length > 0) return { title, rows: [], pages: [], skipped: `${missing.join(', ')} not there` };
  const messages = labelledMessages(data, { folds, seed, step: smoke ? 20 : 1 });
  const guesses = askAll(messages, { seed, say, rounds: smoke ? 1 : folds });
  const { rows, pages } = judgeAll(guesses);
  return { title, rows: [...rows, ...(await costRows(messages, { smoke, seed, say }))], pages };
}

function askAll(messages, { seed, say, rounds }) {
  const { trainKinds } = built('server/core/understanding/kind/train-kinds');
  const { createGuessKind } = built('server/core/understanding/kind/create-guess-kind');
  return Array.from({ length: rounds }, (_, fold) => {
    say(`  kinds: fold ${fold + 1} of ${rounds}`);
    const { model } = trainKinds(toSamples(messages.filter((it) => it.fold !== fold)), { seed });
    const guess = createGuessKind(model);
    return messages
      .filter((it) => it.fold === fold)
      .flatMap(({ label, words, title: head, isWritten, uid }) => [
        { ...guess(words), label, uid, part: isWritten ? 'full' : 'cut' },
        ...(head ? [{ ...guess(head), label, uid, part: 'title' }] : []),
      ]);
  }).flat();
}

function judgeAll(guesses) {
  const { referralCurve } = built('server/core/understanding/kind/referral-curve');
  const of = (part) => guesses.filter((guess) => guess.part === part);
  const curveOf = (part) =>
    referralCurve(of(part).map(({ confidence, topic, label }) => ({ confidence, isRight: topic === label })));
  const full = judgeKinds(of('full'));
  const sure = (part) => curveOf(part).find(({ referred }) => referred === 0.1).accuracy;
  const size = (part) => `${of(part).length} messages`;
  const wrong = of('full').filter(({ topic, label }) => topic !== label);
  const misses = wrong.sort((a, b) => b.confidence - a.confidence).slice(0, 10);
  const left = of('full').filter(({ referred }) => referred).length / Math.max(1, of('full').length);
  const off = calibrationError(of('full'));
  const cut = judgeKinds(of('cut')).accuracy;
  return {
    rows: [
      figureRow('kind, full text: accuracy', full.accuracy, size('full'), 0.9, 0.93),
      figureRow('kind, full text: macro F1', full.macroF1, size('full'), 0.89, 0.92),
      figureRow('kind, title only: accuracy', judgeKinds(of('title')).accuracy, size('title'), 0.85, 0.9),
      figureRow('kind, least sure 10 % referred: accuracy', sure('full'), size('full'), 0.93, 0.96),
      bareRow('referred by the threshold of the model', left, left.toFixed(3)),
      bareRow('confidence off by (ten bins)', off, off.toFixed(3)),
      bareRow('kind, words without stop words: accuracy', cut, `${cut.toFixed(3)} (${size('cut')})`),
    ],
    pages: kindPages({ judged: full, curve: curveOf('full'), misses }),
  };
}

async function costRows(messages, { smoke, seed, say }) {
  const { trainKinds } = built('server/core/understanding/kind/train-kinds');
  const { createGuessKind } = built('server/core/understanding/kind/create-guess-kind');
  const { writeKindModel } = built('server/files/models/kind-model-file');
  const samples = toSamples(messages);
  let left = textsToLearn;
  const learned = samples.filter((sample) => (left -= sample.texts.length) >= 0);
  say('  kinds: what it costs');
  const began = performance.now();
  const { model, texts } = trainKinds(learned, { seed });
  const seconds = (performance.now() - began) / 1_000;
  const guess = createGuessKind(model);
  const written = messages.filter(({ isWritten }) => isWritten).map(({ words }) => words);
  const folder = mkdtempSync(join(tmpdir(), 'yimen-kinds-'));
  try {
    const path = join(folder, 'kinds.bin');
    await writeKindModel(path, model);
    const own = inRoot('data/models/kinds.bin');
    return [
      ...speedRows(await againstJieba(guess, written, smoke ? 2 : 8)),
      lowRow('p99 of texts of at most 500 letters', slowHundredth(guess, written), 'ms', {
        floor: 1,
        goal: 0.3,
      }),
      ...(await loadRows('labelled model', path)),
      ...(existsSync(own) ? await loadRows('default model', own) : []),
      lowRow(`training on ${texts} texts`, seconds, 's', { floor: 60, goal: 10 }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function speedRows(compared) {
  if (compared === null)
    return [bareRow('messages a second ÷ jieba', 0, 'skipped: @node-rs/jieba is not installed')];
  const { ratio, rawMin, oursMin, control, conclusive } = compared;
  const figure = 1 / ratio;
  const of = `jieba ${rawMin.toFixed(1)} µs, ours ${oursMin.toFixed(1)} µs a message; A/A ${control.raw} and ${control.ours}`;
  const row = figureRow('messages a second ÷ jieba', figure, of, 1, 3);
  return [conclusive ? row : { ...row, shown: `${row.shown}, inconclusive: a restless machine` }];
}
