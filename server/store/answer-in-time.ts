import { mongo } from 'mongoose';
import type { Intercept } from '../platform/intercept-ports';

// Longer than the longest query and the longest search for a server, each by itself.
const mostMs = 12_000;

/**
 * A command written in the instant in which its socket is closing is never answered by the driver, not even with an error:
 * whoever waits for it would wait for ever. Nor does the driver name the bare errors of such a socket its own.
 */
export const answerInTime: Intercept = async (name, call) => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new mongo.MongoNetworkTimeoutError(`no answer to ${name}`)), mostMs);
  });
  try {
    return await Promise.race([call(), late]);
  } catch (error) {
    throw isBareSocketError(error) ? new mongo.MongoNetworkError('socket closed', { cause: error }) : error;
  } finally {
    clearTimeout(timer);
  }
};

const socketCodes: ReadonlySet<unknown> = new Set([
  'EPIPE',
  'ECONNRESET',
  'ECONNREFUSED',
  'ENOTCONN',
  'ENOENT',
]);

function isBareSocketError(error: unknown): error is Error {
  if (typeof error !== 'object' || error === null || error instanceof mongo.MongoError) return false;
  return 'code' in error && socketCodes.has(error.code);
}
