import type { DayUse } from './day-use';
import type { BudgetRepository } from './ports';
import { clockErrorMs, takeToken, type Bucket } from './token-bucket';

export interface NamedBucket {
  readonly name: string;
  readonly bucket: Bucket;
}

/** A token seen in the store and not taken yet. */
export interface Token {
  readonly name: string;
  readonly bucket: Bucket;
  readonly expected: Date | null;
  readonly next: Date;
}

/** The day's use with the message counted, and not written yet. */
export interface CountedDay {
  readonly name: string;
  readonly next: DayUse;
}

export type TokensSeen =
  | { readonly allowed: true; readonly tokens: readonly Token[] }
  | { readonly allowed: false; readonly waitMs: number };

/** Looks whether every bucket has a token at `now`, and takes none; otherwise the longest wait. */
export async function seeTokens(
  budgets: Pick<BudgetRepository, 'find'>,
  communityId: string,
  now: Date,
  buckets: readonly NamedBucket[],
): Promise<TokensSeen> {
  const tokens: Token[] = [];
  let waitMs = 0;
  for (const { name, bucket } of buckets) {
    const expected = await budgets.find(communityId, name);
    const decision = takeToken(expected, now, bucket);
    waitMs = Math.max(waitMs, decision.waitMs);
    if (decision.allowed && decision.nextTat) tokens.push({ name, bucket, expected, next: decision.nextTat });
  }
  return waitMs > 0 ? { allowed: false, waitMs } : { allowed: true, tokens };
}

/**
 * Takes them, and counts the message; false when somebody else took one in between or sends for the account by now. What was
 * taken before that stays taken: too few is safe.
 */
export async function spendTokens(
  budgets: Pick<BudgetRepository, 'advance' | 'saveDay'>,
  communityId: string,
  { tokens, day }: { readonly tokens: readonly Token[]; readonly day: CountedDay | null },
  fencing: number,
): Promise<boolean> {
  for (const { name, expected, next } of tokens) {
    if (!(await budgets.advance(communityId, name, expected, next, fencing))) return false;
  }
  return day === null || budgets.saveDay(communityId, day.name, day.next, fencing);
}

/** A bucket that is filled more often than this is no matter of single messages. */
const slowFromMs = 1_000;

/** What a bucket holds after its last message left at `left` or earlier; null when it holds no more for that. */
export function afterLeaving({ bucket, expected, next }: Omit<Token, 'name'>, left: Date): Date | null {
  if (bucket.emissionIntervalMs < slowFromMs) return null;
  const after = Math.max(left.getTime(), expected?.getTime() ?? 0) + bucket.emissionIntervalMs;
  return after > next.getTime() ? new Date(after) : null;
}

/**
 * What a bucket holds for a new sender, whose clock may be a little ahead of the one before: the last message may have left just
 * now, whenever its token was taken.
 */
export function takenOver(bucket: Bucket, seen: Date, now: Date): Date {
  const { emissionIntervalMs } = bucket;
  if (emissionIntervalMs < slowFromMs) return seen;
  return new Date(Math.max(seen.getTime() + clockErrorMs, now.getTime() + emissionIntervalMs));
}

/**
 * Takes the tokens as of when the message left. A puppet may need seconds for it, and the next one may not leave the sooner for
 * that.
 */
export async function restampTokens(
  budgets: Pick<BudgetRepository, 'advance'>,
  communityId: string,
  tokens: readonly Token[],
  left: Date,
  fencing: number,
): Promise<void> {
  for (const token of tokens) {
    const after = afterLeaving(token, left);
    if (after) await budgets.advance(communityId, token.name, token.next, after, fencing);
  }
}
