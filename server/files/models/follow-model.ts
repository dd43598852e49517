import { stat } from 'node:fs/promises';
import { createGuessKind, type GuessKind } from '../../core/understanding/kind/create-guess-kind';
import { readShelf, type ModelShelf } from './model-shelf';
import { toKindModel } from './to-kind-model';

export interface FollowedModel {
  /** Guesses by the community's active model, or by the default while it has none that can be read. */
  readonly guessKind: GuessKind;
  /** Looks whether the file is another; a file that cannot be read changes nothing and is told once. */
  look(): Promise<void>;
}

export interface FollowModelInput {
  readonly shelf: ModelShelf;
  readonly fallback: GuessKind;
  readonly referBelow?: number;
  readonly onProblem: (error: unknown) => void;
}

/** Keeps to the model that is active on the shelf: looked at now, and whenever `look` is called (each minute is enough). */
export async function followModel(input: FollowModelInput): Promise<FollowedModel> {
  const { shelf, fallback, onProblem, ...options } = input;
  let current = fallback;
  let seen = '';
  const look = async (): Promise<void> => {
    const mark = await markOf(shelf.active);
    if (mark === seen) return;
    seen = mark;
    try {
      const bytes = await readShelf(shelf);
      current = bytes ? createGuessKind(toKindModel(bytes), options) : fallback;
    } catch (error) {
      onProblem(error);
    }
  };
  await look();
  return { guessKind: (text) => current(text), look };
}

/** Another file, or another content, has another mark; none has none. */
async function markOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found ? [found.ino, found.size, found.mtimeMs].join('/') : '';
}
