import { recurringWork } from '../../../../jobs/sweeps/recurring';
import { armHorizonMs } from '../../../core/outbound/arm-dues';
import { later, minuteFrom, minuteMs } from '../time/minutes';
import { replayChannel } from './to-core-community';
import type { World } from './world';

const far = new Date('9999-01-01T00:00:00Z');
const nothingToRun = recurringWork({
  coverage: () => Promise.resolve(),
  confirmDates: () => Promise.resolve(),
  dutyCards: () => Promise.resolve(),
  farmCalendar: () => Promise.resolve(),
  forgetFeedItems: () => Promise.resolve(),
  morningCard: () => Promise.resolve(),
  urgentToPhone: () => Promise.resolve(),
  // Each minute, and nothing ever waits here: the account of a replay can always send.
}).filter(({ name }) => name !== 'urgent-to-phone');

/**
 * The first full minute from `from` on, not after `limit`, at which a sweep could do anything; null when none could. As long
 * as nothing else happens meanwhile, the sweeps before it would find nothing.
 */
export async function nextSweepAt(world: World, from: Date, limit: Date): Promise<Date | null> {
  if (from > limit) return null;
  if (await isSomethingLeft(world)) return from;
  const [due] = await world.repositories.dues.listWaiting(world.communityId, far, 1);
  const armAt = due ? minuteFrom(later(due.dueAt, -armHorizonMs)) : far;
  const isRecurringDue = await recurringDue(world);
  for (let at = from; at <= limit; at = later(at, minuteMs)) {
    if (at >= armAt || isRecurringDue(at)) return at;
  }
  return null;
}

/** Outboxes to copy or empty, claims that may end, messages to take up. */
async function isSomethingLeft({ repositories, communityId, account, clock }: World): Promise<boolean> {
  const { messages, requests, tasks, notices, calls, outbound } = repositories;
  const { leaves, duties, rosters, boundaryChanges } = repositories;
  const { sourceStates, feedRecords } = repositories;
  if ((await feedRecords.listInState(communityId, 'new', 1)).length > 0) return true;
  const holders = [
    ...[messages, requests, tasks, notices, sourceStates, feedRecords, calls],
    ...[leaves, duties, rosters, boundaryChanges],
  ];
  for (const holder of holders) if ((await holder.listOutboxes(communityId, far, 1)).length > 0) return true;
  if ((await outbound.listLeaseEnded(communityId, far, 1)).length > 0) return true;
  const wakeAt = await outbound.nextWakeAt(communityId);
  if (wakeAt && wakeAt <= clock.now()) return true;
  const unhandled = await messages.listUnhandled(communityId, replayChannel, account, far, far, 1);
  return unhandled.length > 0;
}

async function recurringDue({ repositories, communityId }: World): Promise<(at: Date) => boolean> {
  const lastRuns = new Map<string, Date | null>();
  for (const { name } of nothingToRun)
    lastRuns.set(name, await repositories.budgets.find(communityId, `recurring/${name}`));
  return (at) => nothingToRun.some((work) => work.isDue(at, lastRuns.get(work.name) ?? null));
}
