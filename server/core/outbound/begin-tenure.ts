import type { Clock } from '../shared/clock';
import { accountBucket, accountName, dayName, roomBuckets } from './budget-names';
import type { SendBudget } from './budgets';
import type { Channel } from './channel';
import { takeOverDay, unusedDay } from './day-use';
import { endClaims } from './end-leases';
import type { OutboundMessage } from './outbound-message';
import type { BudgetRepository, OutboundRepository } from './ports';
import { senderLeaseTimes } from './sender-lease';
import { takenOver, type NamedBucket } from './tokens';

export interface BeginTenureDeps {
  readonly budgets: Pick<BudgetRepository, 'find' | 'advance' | 'findDay' | 'saveDay'>;
  readonly budget: SendBudget;
  readonly channel: Pick<Channel, 'name' | 'account'>;
  readonly outbound: Pick<OutboundRepository, 'listClaimedBefore' | 'settle'>;
  readonly clock: Clock;
  /** What the budgets are kept by. */
  readonly steady: Clock;
  readonly onError: (error: unknown) => void;
}

const mostTries = 5;
const mostAtOnce = 500;

/**
 * What a process does once before it sends for an account. First it leaves its number on the account's buckets, so that an
 * earlier sender that wakes up takes no token any more; then it ends the claims that one left behind, so that nobody is
 * written to out of order. False when a later sender was there already. May run again.
 */
export async function beginTenure(
  deps: BeginTenureDeps,
  communityId: string,
  fencing: number,
): Promise<boolean> {
  const account = accountBucket(deps.channel, deps.budget);
  const marks = [
    () => leaveNumber(deps, communityId, account, fencing),
    () => takeOver(deps, communityId, fencing),
  ];
  for (const mark of deps.budget.day ? marks : marks.slice(0, 1)) {
    if (!(await untilTrue(mark))) return false;
  }
  for (;;) {
    const rows = await deps.outbound.listClaimedBefore(
      communityId,
      accountName(deps.channel),
      fencing,
      mostAtOnce,
    );
    await expectThem(deps, communityId, rows, fencing);
    const ended = await endClaims(deps, rows, deps.clock.now());
    if (rows.length < mostAtOnce || ended === 0) return true;
  }
}

/** A bucket that was never used begins full. */
async function leaveNumber(
  { budgets, steady }: BeginTenureDeps,
  communityId: string,
  { name, bucket }: NamedBucket,
  fencing: number,
  leavesWithinMs = 0,
): Promise<boolean> {
  const seen = await budgets.find(communityId, name);
  const now = new Date(steady.now().getTime() + leavesWithinMs);
  return budgets.advance(communityId, name, seen, seen ? takenOver(bucket, seen, now) : now, fencing);
}

/**
 * What an earlier sender has in the air may leave until its lease ends: where our clock is wrong it may hold it still.
 */
async function expectThem(
  deps: BeginTenureDeps,
  communityId: string,
  rows: readonly OutboundMessage[],
  fencing: number,
): Promise<void> {
  if (rows.length === 0) return;
  const rooms = rows.flatMap((row) => roomBuckets(deps.channel, deps.budget, row));
  for (const bucket of [accountBucket(deps.channel, deps.budget), ...rooms])
    await leaveNumber(deps, communityId, bucket, fencing, senderLeaseTimes.leaseMs);
}

async function takeOver(deps: BeginTenureDeps, communityId: string, fencing: number): Promise<boolean> {
  const name = dayName(deps.channel);
  const seen = (await deps.budgets.findDay(communityId, name)) ?? unusedDay;
  return deps.budgets.saveDay(communityId, name, takeOverDay(seen, deps.steady.now()), fencing);
}

/** The one before may still be writing. */
async function untilTrue(write: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries += 1) if (await write()) return true;
  return false;
}
