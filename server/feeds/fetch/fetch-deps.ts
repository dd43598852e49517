import type { Timers } from '../../core/outbound/timers';
import type { Clock } from '../../core/shared/clock';
import type { ResolveHost } from './guarded-lookup';

export interface FetchLimits {
  /** From the question to the last byte, all redirects included. */
  readonly totalMs: number;
  readonly redirects: number;
  /** As they come over the wire. */
  readonly wireBytes: number;
  readonly inflatedBytes: number;
}

export const fetchLimits: FetchLimits = {
  totalMs: 10_000,
  redirects: 3,
  wireBytes: 2 * 1024 * 1024,
  inflatedBytes: 8 * 1024 * 1024,
};

/** Where may be asked at all. */
export interface Reach {
  /** Exact names, with the port where it is not the scheme's own: `feeds.example`, `feeds.example:8443`. */
  readonly allowedHosts: readonly string[];
  /** Public addresses only, unless given: a recorded-answer server is on loopback. */
  readonly isAllowedAddress?: (address: string) => boolean;
}

export interface FetchDeps extends Reach {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly limits?: FetchLimits;
  /** The system's resolver, unless given. */
  readonly resolveHost?: ResolveHost;
}
