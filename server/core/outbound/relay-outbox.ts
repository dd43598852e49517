import type { JobQueue } from '../shared/job-queue';
import { armDues, armHorizonMs } from './arm-dues';
import { copyOutbox, type CopyOutboxDeps } from './copy-outbox';
import { jobKey } from './job-key';
import type { OutboundMessage } from './outbound-message';
import type { OutboxEntry } from './outbox-entry';

export interface RelayOutboxDeps extends CopyOutboxDeps {
  readonly queue: Pick<JobQueue, 'enqueue'>;
  /** Hands the rows to the sender of this process; true: it will send them all, nobody else need be woken. Absent: there is none. */
  readonly handOver?: (rows: readonly OutboundMessage[]) => boolean;
}

/**
 * Copies what a fact causes to `outbound` and `dues`, then hints that something waits. May run again: nothing is copied
 * twice. The hints are not waited for, they never reject, and a lost one is made good by the next look.
 */
export async function relayOutbox(
  deps: RelayOutboxDeps,
  communityId: string,
  entries: readonly OutboxEntry[],
): Promise<void> {
  const { rows, dues } = await copyOutbox(deps, communityId, entries);
  const isHandedOver = deps.handOver?.(rows) === true;
  const now = deps.clock.now();
  const first = earliest(rows);
  if (first && first.notBefore.getTime() <= now.getTime() + armHorizonMs) {
    const at = first.notBefore > now ? first.notBefore : null;
    if (at !== null || !isHandedOver)
      void deps.queue.enqueue('wake-sender', { communityId }, { key: jobKey('wake-sender', first.id), at });
  }
  void armDues(deps.queue, dues, now);
}

function earliest(rows: readonly OutboundMessage[]): OutboundMessage | null {
  const [first, ...others] = rows;
  if (!first) return null;
  return others.reduce((soonest, row) => (row.notBefore < soonest.notBefore ? row : soonest), first);
}
