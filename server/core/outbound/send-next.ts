import { calmBreaker, openLeftMs, type Breaker } from './breaker';
import { seeAccount, type AccountTokens } from './account-tokens';
import { accountName, roomBuckets } from './budget-names';
import type { ChannelTarget } from './channel';
import { deliver } from './deliver';
import { resolveTarget } from './resolve-target';
import type { SendNextDeps, SendNextResult } from './send-deps';
import { settleClaims, type Claims } from './settle-claims';
import { leaveToAnother, putBack, type Settled } from './settle-outcome';
import type { Tenure } from './tenure';
import { toChannelContent } from './to-channel-content';
import { seeTokens, spendTokens } from './tokens';

const leaseMs = 60_000;
const loginWaitMs = 1_000;
const raceWaitMs = 50;

/** Claimed rows of one target, with what was found out before they were claimed. */
interface Claimed {
  readonly rows: Claims;
  readonly tenure: Tenure;
  readonly breaker: Breaker;
  readonly account: AccountTokens;
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
  const now = deps.steady.now();
  const openMs = openLeftMs(breaker, now);
  if (openMs > 0) return { waitMs: openMs };
  const account = await seeAccount(deps, communityId, now);
  if (!account.allowed) return { waitMs: account.waitMs + Math.floor(deps.random() * budget.jitterMs) };
  const claimedAt = deps.clock.now();
  if (claimedAt >= tenure.leaveBefore) return { waitMs: 0 };
  const by = {
    account: accountName(channel),
    fencing: tenure.fencing,
    now: claimedAt,
    leaseUntil: later(claimedAt, leaseMs),
    ...(account.isForUrgent && { priorityAtMost: 2 as const }),
  };
  const first = await deps.outbound.claimNext(communityId, by);
  if (!first) return 'nothing';
  const rows: Claims = [first, ...(await deps.outbound.claimBundle(first, by))];
  return sendRows(deps, { rows, tenure, breaker, account });
}

async function sendRows(deps: SendNextDeps, claimed: Claimed): Promise<SendNextResult> {
  const { rows } = claimed;
  const target = await resolveTarget(deps, rows[0].communityId, rows[0].target);
  if (target === 'nowhere') return settleClaims(deps, rows, () => failed('unreachable'));
  if (target === 'elsewhere') return settleClaims(deps, rows, (row) => leaveToAnother(row, deps.clock.now()));
  return sendTo(deps, claimed, target);
}

async function sendTo(deps: SendNextDeps, claimed: Claimed, target: ChannelTarget): Promise<SendNextResult> {
  const { rows, tenure, breaker, account } = claimed;
  const { communityId } = rows[0];
  const words = toChannelContent(rows, deps.wording);
  const now = deps.clock.now();
  if (!words.ok) return settleClaims(deps, rows, (row) => withoutWords(deps, row, now), words.error);
  const buckets = roomBuckets(deps.channel, deps.budget, rows[0]);
  const room = await seeTokens(deps.budgets, communityId, deps.steady.now(), buckets);
  if (!room.allowed)
    return settleClaims(deps, rows, (row) => putBack(row, later(now, room.waitMs), 'room-budget'));
  const all = { ...account, tokens: [...account.tokens, ...room.tokens] };
  if (!(await spendTokens(deps.budgets, communityId, all, tenure.fencing))) {
    await settleClaims(deps, rows, (row) => putBack(row, now, 'budget-race'));
    return { waitMs: raceWaitMs };
  }
  return deliver(deps, { rows, target, content: words.content, tenure, breaker, tokens: all.tokens });
}

/** One row that cannot be worded must not take the others of its bundle with it. */
const withoutWords = ({ wording }: SendNextDeps, row: Claims[0], now: Date): Settled =>
  toChannelContent([row], wording).ok ? putBack(row, now, 'bundle-changed') : failed('wording');

const failed = (reason: string): Settled => ({ change: { state: 'failed', failure: reason }, reason });
const later = (at: Date, ms: number) => new Date(at.getTime() + ms);
