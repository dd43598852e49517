import { pauseAccount } from './account-pause';
import { pauseName } from './budget-names';
import type { ChannelContent, ChannelTarget, SendOutcome } from './channel';
import type { OutboundMessage } from './outbound-message';
import type { SendNextDeps, SendNextResult } from './send-deps';
import { settleClaim } from './settle-claim';
import { putBack, settleOutcome } from './settle-outcome';

export interface Delivery {
  readonly row: OutboundMessage;
  readonly target: ChannelTarget;
  readonly content: ChannelContent;
}

type Deps = Pick<SendNextDeps, 'outbound' | 'budgets' | 'channel' | 'clock' | 'report'>;

/** Hands a claimed row to the channel, unless it is over or the claim is, and records what became of it. */
export async function deliver(deps: Deps, delivery: Delivery): Promise<SendNextResult> {
  const { row } = delivery;
  const before = deps.clock.now();
  // A process that was stopped in between has lost its claim: somebody else may be sending this very row.
  if (row.leaseUntil === null || row.leaseUntil <= before)
    return settleClaim(deps, row, putBack(row, before, 'claim-over'));
  if (row.expiresAt !== null && row.expiresAt <= before)
    return settleClaim(deps, row, { change: { state: 'expired' }, reason: null });
  const { outcome, error } = await send(deps, delivery);
  return record(deps, delivery, outcome, error);
}

async function record(
  deps: Deps,
  { row, content }: Delivery,
  outcome: SendOutcome,
  error: unknown,
): Promise<SendNextResult> {
  const now = deps.clock.now();
  const refusal = outcome.kind === 'not-sent' ? outcome.reason : null;
  const pausedUntil =
    refusal === 'throttled'
      ? await pauseAccount(deps.budgets, row.communityId, pauseName(deps.channel), now)
      : now;
  const settled = settleOutcome({ row, content, outcome, now }, pausedUntil);
  const result = await settleClaim(deps, row, settled, error);
  if (outcome.kind === 'accepted') return 'sent';
  if (refusal !== 'throttled' && refusal !== 'not-logged-in') return result;
  // These say something about the account, so the rows behind wait too and nobody overtakes.
  return { waitMs: (settled.change.notBefore ?? now).getTime() - now.getTime() };
}

async function send(
  { channel }: Deps,
  { target, content }: Delivery,
): Promise<{ readonly outcome: SendOutcome; readonly error?: unknown }> {
  try {
    return { outcome: await channel.send(target, content) };
  } catch (error) {
    // It may have thrown after the message left.
    return { outcome: { kind: 'unknown' }, error };
  }
}
