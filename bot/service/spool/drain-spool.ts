import { reasonOf } from '../../../server/core/shared/reason-of';
import type { Spool, TakenFile } from './create-spool';
import { isStoreGone } from './is-store-gone';
import { conversationOf, type SpoolEntry } from './spool-entry';
import type { Outage } from './watch-outage';

export interface DrainSpoolDeps {
  readonly spool: Pick<Spool, 'takeOldest' | 'putApart'>;
  readonly outage: Pick<Outage, 'begin' | 'over'>;
  /** Handles one message as if it came now. */
  handle(entry: SpoolEntry): Promise<void>;
  isStopped(): boolean;
  wait(ms: number): Promise<void>;
  onError(error: unknown): void;
}

const atOnce = 32;
const mostTries = 3;
const retryMs = 500;

/** Hands the spool back, file after file, until nothing waits; conversations side by side, each in its order. */
export async function drainSpool(deps: DrainSpoolDeps): Promise<void> {
  for (;;) {
    await deps.outage.over();
    if (deps.isStopped()) return;
    const file = await deps.spool.takeOldest();
    if (!file) return;
    const queue = byConversation(file.entries);
    const work = async (): Promise<void> => {
      for (let entries = queue.shift(); entries; entries = queue.shift()) {
        for (const entry of entries) await drainOne(deps, file, entry);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    if (deps.isStopped()) return;
    await file.finish();
  }
}

async function drainOne(deps: DrainSpoolDeps, file: TakenFile, entry: SpoolEntry): Promise<void> {
  let tries = 0;
  while (!deps.isStopped()) {
    try {
      await deps.outage.over();
      await deps.handle(entry);
      return file.done(entry);
    } catch (error) {
      if (isStoreGone(error)) {
        deps.outage.begin();
        continue;
      }
      deps.onError(error);
      tries += 1;
      if (tries < mostTries) {
        await deps.wait(retryMs);
        continue;
      }
      await deps.spool.putApart(entry, reasonOf(error));
      return file.done(entry);
    }
  }
}

function byConversation(entries: readonly SpoolEntry[]): SpoolEntry[][] {
  const groups = new Map<string, SpoolEntry[]>();
  for (const entry of entries) {
    const conversation = conversationOf(entry.message);
    const group = groups.get(conversation);
    if (group) group.push(entry);
    else groups.set(conversation, [entry]);
  }
  return [...groups.values()];
}
