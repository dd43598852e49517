import { calmBreaker, openLeftMs, type Breaker } from './breaker';
import { accountBuckets, accountName, roomBuckets } from './budget-names';
import type { ChannelTarget } from './channel';
import { deliver } from './deliver';
import type { OutboundMessage } from './outbound-message';
import { resolveTarget } from './resolve-target';
import type { SendNextDeps, SendNextResult } from './send-deps';
import { settleClaim } from './settle-claim';
import { leaveToAnother, putBack, type Settled } from './settle-outcome';
import type { Tenure } from './tenure';
import { toChannelContent } from './to-channel-content';
import { seeTokens, spendTokens, type Token } from './tokens';

const leaseMs = 60_000;
const loginWaitMs = 1_000;
const raceWaitMs = 50;

/** A claimed row with what was found out before it was claimed. */
interface Claimed {
  readonly row: OutboundMessage;
  readonly tenure: Tenure;
  readonly breaker: Breaker;
  readonly account: readonly Token[];
}

/** Sends the next row that is due, within the account's budget and this process's tenure, and records what became of it. */
export async function sendNext(
  deps: SendNextDeps,
  communityId: string,
  tenure: Tenure,
): Promise<SendNextResult> {
  const { channel, budgets, budget } = deps;
  if (!channel.isReady()) return { waitMs: loginWaitMs };
  const breaker = (await budgets.findBreaker(communityId, accountName(channel))) ?? calmBreaker;
  const now = deps.clock.now();
  const openMs = openLeftMs(breaker, now);
  if (openMs > 0) return { waitMs: openMs };
  const account = await seeTokens(budgets, communityId, now, accountBuckets(channel, budget));
  if (!account.allowed) return { waitMs: account.waitMs + Math.floor(deps.random() * budget.jitterMs) };
  const claimedAt = deps.clock.now();
  if (claimedAt >= tenure.leaveBefore) return { waitMs: 0 };
  const row = await deps.outbound.claimNext(communityId, {
    account: accountName(channel),
    fencing: tenure.fencing,
    now: claimedAt,
    leaseUntil: later(claimedAt, leaseMs),
  });
  return row ? sendRow(deps, { row, tenure, breaker, account: account.tokens }) : 'nothing';
}

async function sendRow(deps: SendNextDeps, claimed: Claimed): Promise<SendNextResult> {
  const { row } = claimed;
  const target = await resolveTarget(deps, row.communityId, row.target);
  if (target === 'nowhere') return settleClaim(deps, row, failed('unreachable'));
  if (target === 'elsewhere') return settleClaim(deps, row, leaveToAnother(row, deps.clock.now()));
  return sendTo(deps, claimed, target);
}

async function sendTo(deps: SendNextDeps, claimed: Claimed, target: ChannelTarget): Promise<SendNextResult> {
  const { row, tenure, breaker, account } = claimed;
  const { communityId } = row;
  const words = toChannelContent(row, deps.wording);
  if (!words.ok) return settleClaim(deps, row, failed('wording'), words.error);
  const now = deps.clock.now();
  const room = await seeTokens(deps.budgets, communityId, now, roomBuckets(deps.channel, deps.budget, row));
  if (!room.allowed) return settleClaim(deps, row, putBack(row, later(now, room.waitMs), 'room-budget'));
  const tokens = [...account, ...room.tokens];
  if (!(await spendTokens(deps.budgets, communityId, tokens, tenure.fencing))) {
    await settleClaim(deps, row, putBack(row, now, 'budget-race'));
    return { waitMs: raceWaitMs };
  }
  return deliver(deps, { row, target, content: words.content, tenure, breaker });
}

const failed = (reason: string): Settled => ({ change: { state: 'failed', failure: reason }, reason });
const later = (at: Date, ms: number) => new Date(at.getTime() + ms);
