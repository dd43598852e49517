import { Error as MongooseError, mongo } from 'mongoose';

/** The store gives way, goes down, is out of time, or will not vouch for a write. */
const awayCodes: ReadonlySet<unknown> = new Set([
  ...[6, 7, 39, 89, 9001], // the network or the file behind the server
  ...[91, 189, 10107, 11600, 11602, 13435, 13436, 10058], // not the primary, or going down
  ...[50, 262], // out of time
  ...[64, 79, 100, 134, 133], // nobody to vouch for it
]);

const outOfDiskSpace = 14031;

const awayClasses = [
  mongo.MongoNetworkError,
  mongo.MongoServerSelectionError,
  mongo.MongoNotConnectedError,
  mongo.MongoTopologyClosedError,
  mongo.MongoServerClosedError,
  mongo.MongoClientClosedError,
  mongo.MongoOperationTimeoutError,
  MongooseError.MongooseServerSelectionError,
] as const;

/** Not exported by the driver; their names are constants of it. */
const awayNames: ReadonlySet<string> = new Set(['MongoPoolClosedError', 'MongoWaitQueueTimeoutError']);

/**
 * Whether the store could not be reached, is no primary, took too long or did not vouch for a write: the same work may
 * succeed later. The write may or may not have been applied.
 */
export function isStoreAway(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      awayClasses.some((awayClass) => cause instanceof awayClass) ||
      cause instanceof mongo.MongoWriteConcernError ||
      (cause instanceof mongo.MongoError && awayNames.has(cause.name)) ||
      awayCodes.has(serverCode(cause)),
  );
}

/** Whether the store has no room left: nothing was written, reading goes on. */
export function isStoreFull(error: unknown): boolean {
  return causesOf(error).some((cause) => serverCode(cause) === outOfDiskSpace);
}

/** Whether the store is to blame, not the work: it may be tried again without end. */
export function isStoreTrouble(error: unknown): boolean {
  return isStoreAway(error) || isStoreFull(error);
}

function serverCode(error: unknown): unknown {
  return error instanceof mongo.MongoServerError ? error.code : undefined;
}

/** The error, what a bulk write wraps, its failed lines, and what it was caused by. */
function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let cause: unknown = error; cause instanceof Error && causes.length < 5; cause = cause.cause) {
    causes.push(cause);
    if (cause instanceof mongo.MongoBulkWriteError) causes.push(cause.errorResponse);
  }
  return causes;
}
