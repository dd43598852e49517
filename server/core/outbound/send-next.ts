import { pauseLeftMs } from './account-pause';
import { accountBuckets, pauseName, roomBuckets } from './budget-names';
import { deliver } from './deliver';
import type { OutboundMessage } from './outbound-message';
import { resolveTarget } from './resolve-target';
import type { SendNextDeps, SendNextResult } from './send-deps';
import { settleClaim } from './settle-claim';
import { putBack, type Settled } from './settle-outcome';
import { toChannelContent } from './to-channel-content';
import { seeTokens, spendTokens, type Token } from './tokens';

const leaseMs = 60_000;
const loginWaitMs = 1_000;
const raceWaitMs = 50;

/** Sends the next row that is due, within the account's budget, and records what became of it. */
export async function sendNext(deps: SendNextDeps, communityId: string): Promise<SendNextResult> {
  const { channel, budgets, budget } = deps;
  if (!channel.isReady()) return { waitMs: loginWaitMs };
  const now = deps.clock.now();
  const pausedMs = await pauseLeftMs(budgets, communityId, pauseName(channel), now);
  if (pausedMs > 0) return { waitMs: pausedMs };
  const account = await seeTokens(budgets, communityId, now, accountBuckets(channel, budget));
  if (!account.allowed) return { waitMs: account.waitMs + Math.floor(deps.random() * budget.jitterMs) };
  const row = await deps.outbound.claimNext(communityId, now, later(now, leaseMs));
  return row ? sendRow(deps, row, account.tokens) : 'nothing';
}

async function sendRow(
  deps: SendNextDeps,
  row: OutboundMessage,
  account: readonly Token[],
): Promise<SendNextResult> {
  const { communityId } = row;
  const target = await resolveTarget(deps, communityId, row.target);
  if (!target) return settleClaim(deps, row, failed('unreachable'));
  const words = toChannelContent(row, deps.wording);
  if (!words.ok) return settleClaim(deps, row, failed('wording'), words.error);
  const now = deps.clock.now();
  const room = await seeTokens(deps.budgets, communityId, now, roomBuckets(deps.channel, deps.budget, row));
  if (!room.allowed) return settleClaim(deps, row, putBack(row, later(now, room.waitMs), 'room-budget'));
  if (!(await spendTokens(deps.budgets, communityId, [...account, ...room.tokens]))) {
    await settleClaim(deps, row, putBack(row, now, 'budget-race'));
    return { waitMs: raceWaitMs };
  }
  return deliver(deps, { row, target, content: words.content });
}

const failed = (reason: string): Settled => ({ change: { state: 'failed', failure: reason }, reason });
const later = (at: Date, ms: number) => new Date(at.getTime() + ms);
