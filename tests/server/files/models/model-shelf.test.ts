import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { learnModel } from '../../../../server/cli/learn/learn-model';
import type { KindGuess } from '../../../../server/core/understanding/kind/create-guess-kind';
import { followModel } from '../../../../server/files/models/follow-model';
import {
  activate,
  countVersions,
  goBack,
  modelShelf,
  readShelf,
  writeHistory,
} from '../../../../server/files/models/model-shelf';
import { benchmark, utterances } from '../../../support/kinds-to-learn';

const byDefault: KindGuess = { topic: 'by-default', confidence: 1, top: [], referred: false, evidence: [] };
const fallback = () => byDefault;
const { model } = learnModel({ current: fallback, utterances, benchmark, examples: [] });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yimen-models-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the models of a community', () => {
  const bytes = (...values: number[]) => Buffer.from(values);

  test('the one before is kept, and going back swaps the two', async () => {
    const shelf = modelShelf(folder, 'yinxing/../x');
    expect(shelf.active.startsWith(join(folder, 'models'))).toBe(true);
    expect(await goBack(shelf)).toBe(false);
    await activate(shelf, bytes(1));
    await activate(shelf, bytes(2));
    expect([await readShelf(shelf), await readShelf(shelf, 'previous')]).toEqual([bytes(2), bytes(1)]);
    expect(await goBack(shelf)).toBe(true);
    expect([await readShelf(shelf), await readShelf(shelf, 'previous')]).toEqual([bytes(1), bytes(2)]);
  });

  test('back from the first one is the default, and forth again', async () => {
    const shelf = modelShelf(folder, 'yinxing');
    await activate(shelf, bytes(1));
    expect(await goBack(shelf)).toBe(true);
    expect(await readShelf(shelf)).toBeNull();
    expect(await goBack(shelf)).toBe(true);
    expect(await readShelf(shelf)).toEqual(bytes(1));
  });

  test('each one that was made active has a number', async () => {
    const shelf = modelShelf(folder, 'yinxing');
    expect(await countVersions(shelf)).toBe(0);
    await writeHistory(shelf, { did: 'activated', version: 1 });
    await writeHistory(shelf, { did: 'refused' });
    expect(await countVersions(shelf)).toBe(1);
    expect((await readFile(shelf.history, 'utf8')).split('\n')).toHaveLength(3);
  });
});

describe('the bot', () => {
  test('guesses by the model that is active, as soon as it looks', async () => {
    const shelf = modelShelf(folder, 'yinxing');
    const problems: unknown[] = [];
    const followed = await followModel({ shelf, fallback, onProblem: (error) => problems.push(error) });
    expect(followed.guessKind('楼道灯不亮').topic).toBe('by-default');
    await activate(shelf, model);
    expect(followed.guessKind('楼道灯不亮').topic).toBe('by-default');
    await followed.look();
    expect(followed.guessKind('楼道灯不亮').topic).toBe('stairwell-light');
    await goBack(shelf);
    await followed.look();
    expect(followed.guessKind('楼道灯不亮').topic).toBe('by-default');
    expect(problems).toEqual([]);
  });

  test('keeps to what it has when the file is broken, and says so once', async () => {
    const shelf = modelShelf(folder, 'yinxing');
    await activate(shelf, model);
    const problems: unknown[] = [];
    const followed = await followModel({ shelf, fallback, onProblem: (error) => problems.push(error) });
    await writeFile(shelf.active, Buffer.from(model.subarray(0, 100)));
    await followed.look();
    await followed.look();
    expect(problems).toHaveLength(1);
    expect(followed.guessKind('楼道灯不亮').topic).toBe('stairwell-light');
  });
});
