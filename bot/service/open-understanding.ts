import type { Timers } from '../../server/core/outbound/timers';
import { createUnderstanding } from '../../server/core/understanding/create-understanding';
import type { Understanding } from '../../server/core/understanding/ports';
import { followModel } from '../../server/files/models/follow-model';
import { loadLearnedReaders } from '../../server/files/models/load-learned-readers';
import type { ModelShelf } from '../../server/files/models/model-shelf';

export interface OpenUnderstandingDeps {
  readonly timers: Timers;
  readonly onError: (where: string, error: unknown) => void;
}

export interface OpenUnderstandingInput {
  /** The project's own models. */
  readonly folder: string;
  /** Where the community's own one lies once it has one. */
  readonly shelf: ModelShelf;
  readonly referBelow: number;
}

const lookEveryMs = 60_000;

/** Reads words by what the community's bot has learned; another model on the shelf is taken up within a minute. */
export async function openUnderstanding(
  { timers, onError }: OpenUnderstandingDeps,
  { folder, shelf, referBelow }: OpenUnderstandingInput,
): Promise<{ readonly understanding: Understanding; readonly stop: () => void }> {
  const readers = await loadLearnedReaders(folder, referBelow);
  const followed = await followModel({
    ...{ shelf, referBelow },
    fallback: readers.guessKind,
    onProblem: (error) => onError('model', error),
  });
  let cancel = (): void => undefined;
  const lookLater = (): void => {
    cancel = timers.after(lookEveryMs, () => void followed.look().then(lookLater));
  };
  lookLater();
  return {
    understanding: createUnderstanding({ ...readers, guessKind: followed.guessKind }),
    stop: () => cancel(),
  };
}
