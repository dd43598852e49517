import type { BudgetRepository } from './ports';
import { takeToken, type Bucket } from './token-bucket';

export interface NamedBucket {
  readonly name: string;
  readonly bucket: Bucket;
}

/** A token seen in the store and not taken yet. */
export interface Token {
  readonly name: string;
  readonly expected: Date | null;
  readonly next: Date;
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
    if (decision.allowed && decision.nextTat) tokens.push({ name, expected, next: decision.nextTat });
  }
  return waitMs > 0 ? { allowed: false, waitMs } : { allowed: true, tokens };
}

/**
 * Takes them; false when somebody else took one in between or sends for the account by now. What was taken before that stays
 * taken: too few is safe.
 */
export async function spendTokens(
  budgets: Pick<BudgetRepository, 'advance'>,
  communityId: string,
  tokens: readonly Token[],
  fencing: number,
): Promise<boolean> {
  for (const { name, expected, next } of tokens) {
    if (!(await budgets.advance(communityId, name, expected, next, fencing))) return false;
  }
  return true;
}
