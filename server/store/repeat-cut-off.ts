import { mongo } from 'mongoose';

const attempts = 3;

/** The server gives way or goes down: the write may or may not have been applied. */
const cutOffCodes: ReadonlySet<unknown> = new Set([91, 189, 10107, 11600, 11602, 13435, 13436]);

/**
 * Runs a write, and again when its answer was lost. The write must bear that: by a unique key, a version or a token of its
 * own it finds out whether it has happened already; `isRepeat` says that it may have.
 */
export async function repeatCutOff<T>(write: (isRepeat: boolean) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write(attempt > 1);
    } catch (error) {
      if (attempt === attempts || !isCutOff(error)) throw error;
    }
  }
}

function isCutOff(error: unknown): boolean {
  // A bulk write wraps what broke it.
  const cause: unknown = error instanceof mongo.MongoBulkWriteError ? error.errorResponse : error;
  if (cause instanceof mongo.MongoNetworkError) return true;
  return error instanceof mongo.MongoServerError && cutOffCodes.has(error.code);
}
