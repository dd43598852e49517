import type { Claim } from '../../server/core/outbound/ports';

/** The claim of the first sender of the web chat's account, for a minute unless said otherwise. */
export const aClaim = (now: Date, changes: Partial<Claim> = {}): Claim => ({
  account: 'web-chat/bot',
  fencing: 1,
  now,
  leaseUntil: new Date(now.getTime() + 60_000),
  ...changes,
});
