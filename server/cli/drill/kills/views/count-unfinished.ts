import type { Connection } from 'mongoose';

/** What is still under way, by kind; all 0: the house is quiet. */
export async function countUnfinished(connection: Connection): Promise<Readonly<Record<string, number>>> {
  const count = (name: string, filter: object) => connection.collection(name).countDocuments(filter);
  const [unhandled, pending, sending] = await Promise.all([
    count('messages', { isWaiting: true }),
    count('outbound', { state: 'pending' }),
    count('outbound', { state: 'sending' }),
  ]);
  return { unhandled, pending, sending };
}
