import { mongo } from 'mongoose';

/** Whether the write failed on a unique key; with `field`, on one that holds this field. */
export function isDuplicateKey(error: unknown, field?: string): boolean {
  if (!(error instanceof mongo.MongoServerError) || error.code !== 11000) return false;
  if (field === undefined) return true;
  const keyPattern: unknown = error['keyPattern'];
  return typeof keyPattern === 'object' && keyPattern !== null && field in keyPattern;
}

/** Whether every failed line of a bulk write failed on a unique key. */
export function isOnlyDuplicateKeys(error: unknown): boolean {
  if (!(error instanceof mongo.MongoBulkWriteError)) return false;
  const failed = [error.writeErrors].flat();
  return failed.length > 0 && failed.every((line) => line.code === 11000);
}
