import type { Connection } from 'mongoose';
import { waitUntil } from '../../../supervisor/wait-until';
import type { Acknowledged } from './writers';

export interface Kept {
  /** Acknowledged and not in the hub's store. */
  readonly lost: number;
  /** Acknowledged, and not handled within the time to settle. */
  readonly unhandled: number;
  readonly setAside: number;
  /** Stored more than once. */
  readonly doubled: number;
  /** Tries that were counted against messages, though only the disk was to blame. */
  readonly triesCounted: number;
}

/** Compares what pages were told with what the store holds, once all that was kept is handled. */
export async function whatWasKept(
  connection: Connection,
  acknowledged: readonly Acknowledged[],
  settleMs: number,
): Promise<Kept> {
  const ids = acknowledged.map(({ id }) => id);
  const messages = connection.collection('messages');
  const mine = { providerMessageId: { $in: ids } };
  const handled = { ...mine, handledAt: { $ne: null } };
  await waitUntil(async () => (await messages.countDocuments(handled)) >= new Set(ids).size, {
    withinMs: settleMs,
    everyMs: 100,
  });
  const stored = await messages.find(mine).toArray();
  const storedIds = new Set(stored.map(({ providerMessageId }) => String(providerMessageId)));
  const isHandled = new Set(
    stored.flatMap(({ handledAt, providerMessageId }) =>
      handledAt === null ? [] : [String(providerMessageId)],
    ),
  );
  const inHub = await connection
    .collection<{ _id: string }>('hubMessages')
    .find({ _id: { $in: ids } })
    .toArray();
  return {
    lost: ids.length - inHub.length,
    unhandled: ids.filter((id) => !isHandled.has(id)).length,
    setAside: stored.filter(({ setAside }) => setAside !== null).length,
    doubled: stored.length - storedIds.size,
    triesCounted: stored.reduce((sum, { tries }) => sum + Number(tries), 0),
  };
}
