import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { correctedExamples } from '../../core/requests/corrected-examples';
import { createGuessKind, type GuessKind } from '../../core/understanding/kind/create-guess-kind';
import {
  activate,
  countVersions,
  goBack,
  modelShelf,
  readShelf,
  writeHistory,
} from '../../files/models/model-shelf';
import { toKindModel } from '../../files/models/to-kind-model';
import { loadConfig } from '../../platform/load-config';
import { yimenRoot } from '../../platform/yimen-root';
import { openStore } from '../open-store';
import { figureRows } from './figure-rows';
import { learnModel } from './learn-model';
import { readLabelled, readLabelledFolder } from './read-labelled';
import { writeTable } from '../write-table';

export interface LearnFlags {
  readonly community: string | null;
  readonly dryRun: boolean;
  readonly back: boolean;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `yimen learn`: the community's own model out of what clerks corrected. It becomes active only when it is not worse, on the
 * benchmark and on the community's own held-out examples. 0 also when it is not made active: that is no error.
 */
export async function learnVerb(flags: LearnFlags): Promise<number> {
  const config = loadConfig();
  const composed = await openStore(config);
  if (!composed) return 1;
  try {
    const communityId = await composed.findCommunityId();
    if (communityId === null || (flags.community !== null && flags.community !== communityId)) {
      process.stderr.write('没有这个社区。There is no such community.\n');
      return 1;
    }
    const shelf = modelShelf(config.dataFolder, communityId);
    const at = composed.clock.now().toISOString();
    if (flags.back) {
      const isBack = await goBack(shelf);
      if (isBack) await writeHistory(shelf, { at, did: 'went-back' });
      say(
        isBack
          ? '已换回上一个模型。Back to the model before.'
          : '没有可以换回的模型。There is none to go back to.',
      );
      return isBack ? 0 : 1;
    }
    const { repositories } = composed;
    const grid = await repositories.grid.load(communityId);
    const examples = await correctedExamples(repositories, grid);
    if (examples.length === 0) {
      say('还没有人改过类别，没有可学的。Nobody has corrected a kind yet: nothing to learn.');
      return 0;
    }
    const folder = join(yimenRoot(), 'data/utterances');
    const utterances = await readLabelledFolder(join(folder, 'train'));
    const learned = learnModel({
      current: await currentGuess(await readShelf(shelf)),
      ...{ utterances, examples },
      benchmark: await readLabelled(join(folder, 'benchmark/single.jsonl')),
    });
    const { before, after, isWorse } = learned;
    say(`例子 examples: ${String(examples.length)}，学 learned: ${String(learned.learnedFrom)}`);
    writeTable(figureRows(before, after), say);
    if (isWorse) {
      if (!flags.dryRun)
        await writeHistory(shelf, { at, did: 'refused', examples: examples.length, before, after });
      say('比现在的差，没有启用。Worse than the one in use: not activated.');
      return 0;
    }
    if (flags.dryRun) {
      say('不比现在的差；只是试算，没有启用。Not worse; a dry run, so not activated.');
      return 0;
    }
    const version = (await countVersions(shelf)) + 1;
    await activate(shelf, learned.model);
    await writeHistory(shelf, { at, did: 'activated', version, examples: examples.length, before, after });
    say(
      `已启用第${String(version)}版（${at.slice(0, 10)}）：${shelf.active}。Activated; the bot takes it up within a minute.`,
    );
    return 0;
  } finally {
    await composed.close();
  }
}

/** By the community's own model, else by the default. */
async function currentGuess(own: Uint8Array | null): Promise<GuessKind> {
  return createGuessKind(toKindModel(own ?? (await readFile(join(yimenRoot(), 'data/models/kinds.bin')))));
}
