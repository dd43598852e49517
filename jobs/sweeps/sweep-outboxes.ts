import { copyOutbox, type CopyOutboxDeps } from '../../server/core/outbound/copy-outbox';
import { forEachGuarded } from '../../server/core/outbound/for-each-guarded';
import type { HeldOutbox, OutboxHolder } from '../../server/core/outbound/ports';

export interface SweepOutboxesDeps extends CopyOutboxDeps {
  /** Every kind of document with an outbox. */
  readonly holders: readonly OutboxHolder[];
  readonly onError: (error: unknown) => void;
}

export interface SweptOutboxes {
  readonly copied: number;
  readonly emptied: number;
}

// Younger ones are being copied by the process that wrote them; emptying waits until nobody is on the way any more.
const copyAfterMs = 10_000;
const emptyAfterMs = 60_000;
const pageSize = 500;
const mostPages = 20;

/** Copies the outboxes that a crash left behind and empties the old ones, which are copied once more just before. */
export async function sweepOutboxes(deps: SweepOutboxesDeps, communityId: string): Promise<SweptOutboxes> {
  const now = deps.clock.now().getTime();
  const total = { copied: 0, emptied: 0 };
  const copy = async ({ entries }: HeldOutbox) => {
    await copyOutbox(deps, communityId, entries);
    total.copied += 1;
  };
  const empty = async (holder: OutboxHolder, outbox: HeldOutbox) => {
    await copy(outbox);
    await holder.emptyOutbox(outbox.id, outbox.version);
    total.emptied += 1;
  };
  const sweepHolder = async (holder: OutboxHolder) => {
    for (let page = 0; page < mostPages; page += 1) {
      const old = await holder.listOutboxes(communityId, new Date(now - emptyAfterMs), pageSize);
      await forEachGuarded(old, (outbox) => empty(holder, outbox), deps.onError);
      if (old.length < pageSize) break;
    }
    const left = await holder.listOutboxes(communityId, new Date(now - copyAfterMs), pageSize);
    await forEachGuarded(left, copy, deps.onError);
  };
  await forEachGuarded(deps.holders, sweepHolder, deps.onError);
  return total;
}
