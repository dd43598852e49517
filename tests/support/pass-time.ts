import { dueHandlers } from '../../jobs/processors/due-handlers';
import { toShanghaiIso } from '../../server/core/shared/shanghai-time';
import type { Letter } from './post-office';
import type { Requests } from './set-up-requests';

const gatherMs = 1_000;

export interface LetterAt extends Letter {
  /** `06-16 17:30` in Asia/Shanghai. */
  readonly at: string;
}

/** Lets time pass in this town until the moment: everything due on the way is done at its time, and what it says is delivered. */
export async function passTime(town: Requests, until: string, times = 1): Promise<readonly LetterAt[]> {
  const end = new Date(until);
  const handlers = dueHandlers({ ...town.deps, clock: town.clock });
  const letters: LetterAt[] = [];
  const deliver = async () => {
    const at = toShanghaiIso(town.clock.now()).slice(5, 16).replace('T', ' ');
    letters.push(...(await town.deliver()).map((letter) => ({ ...letter, at })));
  };
  for (;;) {
    const [due] = await town.repositories.dues.listWaiting(town.communityId, end, 1);
    if (!due) break;
    if (due.dueAt > town.clock.now()) town.clock.set(due.dueAt);
    for (let time = 0; time < times; time += 1) await handlers[due.kind](due);
    await town.repositories.dues.markDone(due.id);
    const [next] = await town.repositories.dues.listWaiting(town.communityId, end, 1);
    if (next && next.dueAt.getTime() <= town.clock.now().getTime()) continue;
    town.clock.set(new Date(town.clock.now().getTime() + gatherMs));
    await deliver();
  }
  if (end > town.clock.now()) town.clock.set(end);
  await deliver();
  return letters;
}
