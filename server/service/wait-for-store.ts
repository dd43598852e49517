import { setTimeout as pause } from 'node:timers/promises';
import { compose, type Composed } from '../compose';
import type { Logger } from '../platform/logger';
import { refuseWithoutIndexes } from '../platform/refuse-without-indexes';
import { isStoreAway } from '../store/store-trouble';

export interface WaitForStoreDeps {
  readonly log: Logger;
  readonly isStopped: () => boolean;
  /** Left out: what every process stands on, with its indexes. */
  readonly open?: (uri: string) => Promise<Composed>;
  readonly waitMs?: number;
}

/**
 * The store, waited for while it is away: a process that dies each time would only fill the log and be kept waiting ever longer
 * by its supervisor. Told once. Null when stopped before it came; what is wrong with the address or the rights is thrown.
 */
export async function waitForStore(deps: WaitForStoreDeps, uri: string): Promise<Composed | null> {
  const { log, isStopped, open = openStore, waitMs = 1_000 } = deps;
  let isTold = false;
  while (!isStopped()) {
    try {
      const composed = await open(uri);
      if (isTold) log.info({}, 'the store is there');
      return composed;
    } catch (err) {
      if (!isStoreAway(err)) throw err;
      if (!isTold) log.warn({ err }, 'the store is away, waiting for it');
      isTold = true;
      await pause(waitMs);
    }
  }
  return null;
}

async function openStore(uri: string): Promise<Composed> {
  const composed = await compose({ uri });
  try {
    await refuseWithoutIndexes(composed);
    return composed;
  } catch (error) {
    await composed.close();
    throw error;
  }
}
