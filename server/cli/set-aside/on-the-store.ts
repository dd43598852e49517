import type { Composed } from '../../compose';
import { openStore } from '../open-store';
import { shelvesOf, type SetAsideDeps } from './shelves';

/** Does this on the store of the running program, and lets go of it again. 1 when there is no store or no community. */
export async function onTheStore(
  work: (deps: SetAsideDeps, composed: Composed) => Promise<number>,
): Promise<number> {
  const composed = await openStore();
  if (!composed) return 1;
  try {
    const communityId = await composed.findCommunityId();
    if (!communityId) {
      process.stderr.write('还没有装入社区。No community is loaded.\n');
      return 1;
    }
    const write = (line: string): void => void process.stdout.write(`${line}\n`);
    return await work({ communityId, shelves: shelvesOf(composed.repositories), write }, composed);
  } finally {
    await composed.close();
  }
}
