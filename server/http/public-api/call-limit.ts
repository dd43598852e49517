export interface CallLimit {
  /** Counts one call of this address; how many seconds it has to wait, or null when it may be answered. */
  take(address: string): number | null;
}

export interface CallLimitOptions {
  /** Milliseconds of a clock that never jumps. */
  readonly nowMs: () => number;
  /** A household behind one address opens many pages at once; a village behind one router comes near it. */
  readonly most?: number;
  readonly aSecond?: number;
  readonly mostAddresses?: number;
}

interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

/**
 * 120 calls at once and four a second from one address, kept in memory; the address heard of longest ago is forgotten first,
 * and whoever was forgotten begins anew.
 */
export function createCallLimit(options: CallLimitOptions): CallLimit {
  const { nowMs, most = 120, aSecond = 4, mostAddresses = 10_000 } = options;
  const buckets = new Map<string, Bucket>();
  return {
    take(address) {
      const now = nowMs();
      const { left, atMs } = buckets.get(address) ?? { left: most, atMs: now };
      const filled = Math.min(most, left + ((now - atMs) / 1000) * aSecond);
      const isGiven = filled >= 1;
      buckets.delete(address);
      buckets.set(address, { left: isGiven ? filled - 1 : filled, atMs: now });
      const [first] = buckets.keys();
      if (buckets.size > mostAddresses && first !== undefined) buckets.delete(first);
      return isGiven ? null : Math.max(1, Math.ceil((1 - filled) / aSecond));
    },
  };
}
