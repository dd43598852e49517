// A process of its own: loads the model of argv[2] as the bot would, and prints the time and the memory it took.
import { readFileSync } from 'node:fs';
import { built } from '../lib/built.mjs';

const { toKindModel } = built('server/files/models/to-kind-model');
const { createGuessKind } = built('server/core/understanding/kind/create-guess-kind');
const megabytes = () => {
  globalThis.gc();
  return process.memoryUsage().rss / 2 ** 20;
};

const before = megabytes();
const began = performance.now();
const guess = createGuessKind(toKindModel(readFileSync(process.argv[2])));
guess('楼道灯不亮');
const loadMs = performance.now() - began;
const memoryMb = megabytes() - before;
// Asked once more so that the model is still held.
guess('停水');
process.stdout.write(JSON.stringify({ loadMs, memoryMb }));
