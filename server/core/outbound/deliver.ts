import { afterTry, openLeftMs, type Breaker } from './breaker';
import { accountName } from './budget-names';
import type { ChannelContent, ChannelTarget, SendOutcome } from './channel';
import type { SendNextDeps, SendNextResult } from './send-deps';
import { settleClaims, type Claims } from './settle-claims';
import { putBack, settleOutcome, type Settled } from './settle-outcome';
import type { Tenure } from './tenure';
import { restampTokens, type Token } from './tokens';

export interface Delivery {
  readonly rows: Claims;
  readonly target: ChannelTarget;
  readonly content: ChannelContent;
  readonly tenure: Tenure;
  /** What was taken for it. */
  readonly tokens: readonly Token[];
  /** As it was before this try. */
  readonly breaker: Breaker;
}

type Deps = Pick<SendNextDeps, 'outbound' | 'budgets' | 'channel' | 'clock' | 'steady' | 'report'>;

/** As much of the row's claim is left unused as of the sender's lease, and for the same reason. */
const claimMarginMs = 1_000;

/** Hands what was claimed to the channel as one message, unless it is over or the claim is, and records what became of it. */
export async function deliver(deps: Deps, delivery: Delivery): Promise<SendNextResult> {
  const { rows, tenure } = delivery;
  const [row] = rows;
  const before = deps.clock.now();
  const claimEnd = new Date((row.leaseUntil ?? before).getTime() - claimMarginMs);
  const leaveBefore = claimEnd < tenure.leaveBefore ? claimEnd : tenure.leaveBefore;
  // A process that was stopped in between has lost its claim: somebody else may be sending this very row.
  if (leaveBefore <= before) return settleClaims(deps, rows, (each) => putBack(each, before, 'claim-over'));
  if (rows.some((each) => isOver(each, before)))
    // The others of its bundle go without it, in words of their own.
    return settleClaims(deps, rows, (each) =>
      isOver(each, before) ? expired : putBack(each, before, 'bundle-changed'),
    );
  const { outcome, error } = await send(deps, delivery, leaveBefore);
  // Before the rows are settled: until then a crash leaves claims behind, and the next sender takes them to have left just now.
  await restampTokens(deps.budgets, row.communityId, delivery.tokens, deps.steady.now(), tenure.fencing);
  return record(deps, delivery, outcome, error);
}

async function record(
  deps: Deps,
  { rows, content, breaker, tenure }: Delivery,
  outcome: SendOutcome,
  error: unknown,
): Promise<SendNextResult> {
  const now = deps.clock.now();
  const steadyNow = deps.steady.now();
  const next = afterTry(breaker, outcome, steadyNow);
  // Before the row is settled: a crash in between must not forget that the account was told to be quiet.
  if (next !== breaker)
    await deps.budgets.saveBreaker(rows[0].communityId, accountName(deps.channel), next, tenure.fencing);
  const openMs = openLeftMs(next, steadyNow);
  const openUntil = new Date(now.getTime() + openMs);
  const settledOf = (row: Claims[0]) => settleOutcome({ row, content, outcome, now }, openUntil);
  const result = await settleClaims(deps, rows, settledOf, error);
  if (outcome.kind === 'accepted') return 'sent';
  // These say something about the account, so the rows behind wait too and nobody overtakes.
  if (openMs > 0) return { waitMs: openMs };
  if (outcome.kind === 'not-sent' && outcome.reason === 'not-logged-in')
    return { waitMs: (settledOf(rows[0]).change.notBefore ?? now).getTime() - now.getTime() };
  return result;
}

const expired: Settled = { change: { state: 'expired' }, reason: null };

const isOver = ({ expiresAt }: Claims[0], now: Date) => expiresAt !== null && expiresAt <= now;

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
