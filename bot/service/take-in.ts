import { reasonOf } from '../../server/core/shared/reason-of';
import type { InboundMessage } from '../pipeline/message';
import type { Spool } from './spool/create-spool';
import { isStoreGone } from './spool/is-store-gone';
import { conversationOf, type SpoolEntry } from './spool/spool-entry';
import type { Outage } from './spool/watch-outage';

export interface TakeInDeps {
  take(message: InboundMessage, heardAt: Date): Promise<void>;
  now(): Date;
  isStopped(): boolean;
  onRetry(error: unknown): void;
  wait(ms: number): Promise<void>;
  readonly spool: Pick<Spool, 'put' | 'holds' | 'putApart'>;
  readonly outage: Pick<Outage, 'isOn' | 'begin' | 'whenBegun'>;
  /** It waits on disk. */
  onSpooled(entry: SpoolEntry): void;
}

const retryMs = 2_000;
const mostTries = 3;

/**
 * Hands a message to the pipeline, or to the spool while the store is away and while older messages of its conversation wait
 * there. Resolves when it is handled or durable. What the spool cannot take either waits here, in its place.
 */
export async function takeIn(deps: TakeInDeps, message: InboundMessage): Promise<void> {
  const entry = { message, heardAt: deps.now() };
  for (;;) {
    if (await isTaken(deps, entry)) return;
    try {
      await deps.spool.put(entry);
      return deps.onSpooled(entry);
    } catch (error) {
      if (deps.isStopped()) throw error;
      deps.onRetry(error);
      await deps.wait(retryMs);
    }
  }
}

/** False: it has to wait for the store. A message that cannot be stored for its own sake is put apart, others go on. */
async function isTaken(deps: TakeInDeps, entry: SpoolEntry): Promise<boolean> {
  const { message } = entry;
  for (let tries = 1; ; tries += 1) {
    if (!message.fromSelf && (deps.outage.isOn() || deps.spool.holds(conversationOf(message)))) return false;
    try {
      return await takenOrAway(deps, entry);
    } catch (error) {
      deps.onRetry(error);
      if (isStoreGone(error)) {
        deps.outage.begin();
        return false;
      }
      if (deps.isStopped()) throw error;
      if (tries < mostTries) {
        await deps.wait(retryMs);
        continue;
      }
      await deps.spool.putApart(entry, reasonOf(error));
      return true;
    }
  }
}

/**
 * False as soon as the store is known to be away: what is under way then may take long to fail, and goes on by itself. Should
 * it succeed after all, the copy in the spool finds the message handled.
 */
function takenOrAway(deps: TakeInDeps, { message, heardAt }: SpoolEntry): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const forget = deps.outage.whenBegun(() => resolve(false));
    void deps
      .take(message, heardAt)
      .then(() => resolve(true), reject)
      .finally(forget);
  });
}
