import { setTimeout as delay } from 'node:timers/promises';
import { mongo } from 'mongoose';

/** The server gives way or goes down: the write may or may not have been applied. */
const cutOffCodes: ReadonlySet<unknown> = new Set([91, 189, 10107, 11600, 11602, 13435, 13436]);

/** Time for another server to take over, short enough for somebody who waits. */
const patienceMs = 3_000;
const longestPauseMs = 500;

/**
 * Runs a write, and again when its answer was lost: at once, then ever more slowly, for 3 s in all. The write must bear that:
 * by a unique key, a version or a token of its own it finds out whether it has happened already; `isRepeat` says that it may
 * have.
 */
export async function repeatCutOff<T>(write: (isRepeat: boolean) => Promise<T>): Promise<T> {
  const end = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write(attempt > 1);
    } catch (error) {
      if (performance.now() > end || !isCutOff(error)) throw error;
      if (attempt > 1) await delay(Math.min(50 * 2 ** (attempt - 2), longestPauseMs));
    }
  }
}

function isCutOff(error: unknown): boolean {
  // A bulk write wraps what broke it.
  const cause: unknown = error instanceof mongo.MongoBulkWriteError ? error.errorResponse : error;
  if (cause instanceof mongo.MongoNetworkError) return true;
  return error instanceof mongo.MongoServerError && cutOffCodes.has(error.code);
}
