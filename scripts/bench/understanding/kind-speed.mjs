import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { inRoot } from '../../lib/root.mjs';
import { comparePairs, runPairs } from '../lib/compare-pairs.mjs';
import { lowRow } from './kind-rows.mjs';

const require = createRequire(import.meta.url);
const shortLetters = 500;

/** Ours against jieba's cut alone, on the same texts in turn; null when jieba is not installed. */
export async function againstJieba(guess, texts, pairs) {
  const cut = jiebaCut();
  if (cut === null) return null;
  const side = (each) => ({
    close: async () => undefined,
    run: async () => {
      const start = process.cpuUsage();
      for (const text of texts) each(text);
      const { user, system } = process.cpuUsage(start);
      return { cpuUs: (user + system) / texts.length };
    },
  });
  await side(cut).run();
  await side(guess).run();
  return comparePairs(await runPairs(pairs, side(cut), side(guess), () => undefined));
}

function jiebaCut() {
  try {
    const { Jieba } = require('@node-rs/jieba');
    const jieba = Jieba.withDict(require('@node-rs/jieba/dict').dict);
    return (text) => jieba.cut(text);
  } catch {
    return null;
  }
}

/** The slowest hundredth of guesses about texts of at most 500 letters, in milliseconds. */
export function slowHundredth(guess, texts) {
  const short = texts.filter(({ length }) => length <= shortLetters);
  const times = [0, 1, 2].flatMap(() =>
    short.map((text) => {
      const began = performance.now();
      guess(text);
      return performance.now() - began;
    }),
  );
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
}

/** Load time and memory of a model, in a process of its own. */
export async function loadRows(name, path) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    ...[inRoot('scripts/bench/understanding/kind-load.mjs'), path],
  ]);
  const { loadMs, memoryMb } = JSON.parse(stdout);
  return [
    lowRow(`${name}: load`, loadMs, 'ms', { floor: 300, goal: 300 }),
    lowRow(`${name}: memory`, memoryMb, 'MB', { floor: 40, goal: 40 }),
  ];
}
