import type { Encodable } from '../bson/value';
import { fields } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { breathe } from '../plan/scan-context';

const statementsAtOnce = 64;

// These concern the whole command, so they undo all of it.
const ofWholeCommand = new Set([1, 50, 14031]);

/** Runs the statements of a batch; an ordered one stops at its first error. Gives the writeErrors. */
export async function runStatements<T>(
  statements: readonly T[],
  isOrdered: boolean,
  run: (statement: T, index: number) => Promise<void> | void,
): Promise<readonly Encodable[]> {
  const errors: Encodable[] = [];
  for (const [index, statement] of statements.entries()) {
    if (index % statementsAtOnce === statementsAtOnce - 1) await breathe();
    try {
      await run(statement, index);
    } catch (error) {
      if (!(error instanceof StoreError) || ofWholeCommand.has(error.code)) throw error;
      errors.push(fields({ index, code: error.code, errmsg: error.message, ...error.details }));
      if (isOrdered) break;
    }
  }
  return errors;
}

export function writeReply(
  counts: Readonly<Record<string, Encodable>>,
  errors: readonly Encodable[],
): ReadonlyMap<string, Encodable> {
  return fields({ ...counts, ...(errors.length > 0 ? { writeErrors: errors } : {}), ok: 1 });
}
