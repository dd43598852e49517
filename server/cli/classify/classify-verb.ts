import { DomainError } from '../../core/shared/errors';
import { createGuessKind } from '../../core/understanding/kind/create-guess-kind';
import type { KindModel } from '../../core/understanding/kind/kind-model';
import { readKindModel } from '../../files/models/kind-model-file';
import { readLines } from '../../files/texts/read-lines';
import { classifyLines, type ClassifyOutput } from './classify-lines';

export interface ClassifyFlags {
  readonly model: string;
  readonly file: string;
  /** Null: the threshold that the model was given in training. */
  readonly referBelow: number | null;
}

/** `yimen classify`: a line of JSON for each message of the file; 1 when a line was no message. */
export async function classifyVerb(flags: ClassifyFlags, output: ClassifyOutput): Promise<number> {
  const { referBelow } = flags;
  if (referBelow !== null && !(referBelow >= 0 && referBelow <= 1)) {
    output.complain('--refer-below 要在 0 和 1 之间。It must be between 0 and 1.');
    return 1;
  }
  const model = await modelOf(flags.model, output);
  if (model === null) return 1;
  const read = await readLines(flags.file);
  if (!read.ok) {
    output.complain(`${read.problem.file}：${read.problem.message}`);
    return 1;
  }
  const guessKind = createGuessKind(model, referBelow === null ? {} : { referBelow });
  return classifyLines(read.lines, guessKind, output) === 0 ? 0 : 1;
}

async function modelOf(path: string, { complain }: ClassifyOutput): Promise<KindModel | null> {
  try {
    return await readKindModel(path);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    complain(`${path}：不是可用的模型（${error.code}，${String(error.details.why)}）。Not a usable model.`);
    return null;
  }
}
