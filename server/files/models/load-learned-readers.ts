import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHearDanger } from '../../core/understanding/is-request/create-hear-danger';
import { createIsRequest } from '../../core/understanding/is-request/create-is-request';
import { createReadSigns } from '../../core/understanding/is-request/read-signs';
import { createGuessKind } from '../../core/understanding/kind/create-guess-kind';
import type { LearnedReaders } from '../../core/understanding/learned-readers';
import { readKindModel } from './kind-model-file';
import { toSignalsModel } from './to-signals-model';

/** Below it a guess is not said back: the clerk picks among the three likeliest. See the curve in docs/understanding.md. */
export const usualReferBelow = 0.6;

/** What the project itself has learned, from `data/models`. Throws when a model is missing or damaged. */
export async function loadLearnedReaders(
  folder: string,
  referBelow = usualReferBelow,
): Promise<LearnedReaders> {
  const kinds = await readKindModel(join(folder, 'kinds.bin'));
  const signals = toSignalsModel(await readFile(join(folder, 'requests.bin')));
  const readSigns = createReadSigns();
  const guessKind = createGuessKind(kinds, { referBelow });
  return {
    guessKind,
    isRequest: createIsRequest(signals, readSigns, (folded) => guessKind(folded).confidence),
    hearDanger: createHearDanger(signals, readSigns),
  };
}
