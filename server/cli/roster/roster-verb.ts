import { resolve } from 'node:path';
import { copyOutbox } from '../../core/outbound/copy-outbox';
import type { Relay } from '../../core/outbound/change-record';
import { openStore } from '../open-store';
import { checkOrPublish } from './check-or-publish';

export interface RosterOptions {
  readonly file: string;
  readonly publish: boolean;
}

/** `yimen roster check|publish FILE`, on the store of the running program. */
export async function rosterVerb({ file, publish }: RosterOptions): Promise<number> {
  const composed = await openStore();
  if (!composed) return 1;
  try {
    const { repositories, clock } = composed;
    const communityId = await composed.findCommunityId();
    if (!communityId) {
      process.stderr.write('还没有装入社区。No community is loaded.\n');
      return 1;
    }
    // The running bot looks by itself for what is to be sent.
    const relay: Relay = async (id, entries) =>
      void (await copyOutbox({ ...repositories, clock }, id, entries));
    const write = (line: string): void => void process.stdout.write(`${line}\n`);
    const grid = await repositories.grid.load(communityId);
    return await checkOrPublish({ ...composed, ...repositories, grid, relay, write }, resolve(file), publish);
  } finally {
    await composed.close();
  }
}
