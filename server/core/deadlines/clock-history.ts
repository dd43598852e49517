import type { RequestClass } from './request-class';

/** What moves a clock. Who owns the matter does not: no event names a person. */
export type ClockEvent =
  | { readonly kind: 'opened'; readonly at: Date }
  /** Handed over: the accept clock starts anew. Opening and reopening count as it. */
  | { readonly kind: 'assigned'; readonly at: Date }
  | { readonly kind: 'accepted'; readonly at: Date }
  /** A person said something to the resident, in whatever way. */
  | { readonly kind: 'contacted'; readonly at: Date }
  | { readonly kind: 'paused'; readonly at: Date; readonly why: PauseReason }
  | { readonly kind: 'resumed'; readonly at: Date }
  | { readonly kind: 'extended'; readonly at: Date; readonly until: Date }
  | { readonly kind: 'claimed-solved'; readonly at: Date }
  | { readonly kind: 'reopened'; readonly at: Date }
  | { readonly kind: 'closed'; readonly at: Date };

/** It waits for the resident, for a body outside, or nothing can be done by anybody. */
export type PauseReason = 'resident' | 'outside' | 'force-majeure';

export interface ClockHistory {
  readonly requestClass: RequestClass;
  /** The class whose limit the end was promised by, when it is another now: events say what holds since. */
  readonly solveClass?: RequestClass;
  /** In any order. */
  readonly events: readonly ClockEvent[];
  /** The due date said by the giver of a task; it stands in place of the class's limit. */
  readonly promisedUntil: Date | null;
}
