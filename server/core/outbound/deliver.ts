import { afterTry, openLeftMs, type Breaker } from './breaker';
import { accountName } from './budget-names';
import type { ChannelContent, ChannelTarget, SendOutcome } from './channel';
import type { OutboundMessage } from './outbound-message';
import type { SendNextDeps, SendNextResult } from './send-deps';
import { settleClaim } from './settle-claim';
import { putBack, settleOutcome } from './settle-outcome';
import type { Tenure } from './tenure';

export interface Delivery {
  readonly row: OutboundMessage;
  readonly target: ChannelTarget;
  readonly content: ChannelContent;
  readonly tenure: Tenure;
  /** As it was before this try. */
  readonly breaker: Breaker;
}

type Deps = Pick<SendNextDeps, 'outbound' | 'budgets' | 'channel' | 'clock' | 'report'>;

/** As much of the row's claim is left unused as of the sender's lease, and for the same reason. */
const claimMarginMs = 1_000;

/** Hands a claimed row to the channel, unless it is over or the claim is, and records what became of it. */
export async function deliver(deps: Deps, delivery: Delivery): Promise<SendNextResult> {
  const { row, tenure } = delivery;
  const before = deps.clock.now();
  const claimEnd = new Date((row.leaseUntil ?? before).getTime() - claimMarginMs);
  const leaveBefore = claimEnd < tenure.leaveBefore ? claimEnd : tenure.leaveBefore;
  // A process that was stopped in between has lost its claim: somebody else may be sending this very row.
  if (leaveBefore <= before) return settleClaim(deps, row, putBack(row, before, 'claim-over'));
  if (row.expiresAt !== null && row.expiresAt <= before)
    return settleClaim(deps, row, { change: { state: 'expired' }, reason: null });
  const { outcome, error } = await send(deps, delivery, leaveBefore);
  return record(deps, delivery, outcome, error);
}

async function record(
  deps: Deps,
  { row, content, breaker, tenure }: Delivery,
  outcome: SendOutcome,
  error: unknown,
): Promise<SendNextResult> {
  const now = deps.clock.now();
  const next = afterTry(breaker, outcome, now);
  // Before the row is settled: a crash in between must not forget that the account was told to be quiet.
  if (next !== breaker)
    await deps.budgets.saveBreaker(row.communityId, accountName(deps.channel), next, tenure.fencing);
  const openMs = openLeftMs(next, now);
  const settled = settleOutcome({ row, content, outcome, now }, new Date(now.getTime() + openMs));
  const result = await settleClaim(deps, row, settled, error);
  if (outcome.kind === 'accepted') return 'sent';
  // These say something about the account, so the rows behind wait too and nobody overtakes.
  if (openMs > 0) return { waitMs: openMs };
  if (outcome.kind === 'not-sent' && outcome.reason === 'not-logged-in')
    return { waitMs: (settled.change.notBefore ?? now).getTime() - now.getTime() };
  return result;
}

async function send(
  { channel }: Deps,
  { target, content }: Delivery,
  leaveBefore: Date,
): Promise<{ readonly outcome: SendOutcome; readonly error?: unknown }> {
  try {
    return { outcome: await channel.send(target, content, leaveBefore) };
  } catch (error) {
    // It may have thrown after the message left.
    return { outcome: { kind: 'unknown' }, error };
  }
}
