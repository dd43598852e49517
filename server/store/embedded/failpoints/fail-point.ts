import type { Encodable } from '../bson/value';

/** What happens to a command that meets a fail point, in this order. */
export interface Effect {
  /** The commands it concerns; null: all that read or write documents. */
  readonly commands: ReadonlySet<string> | null;
  readonly blockMs: number;
  /** The connection is cut instead of running the command, or after it was run. */
  readonly cut: 'before' | 'after' | null;
  /** Answered instead of running the command. */
  readonly error: ReadonlyMap<string, Encodable> | null;
  /** Added to the answer of a command that was run. */
  readonly addition: ReadonlyMap<string, Encodable> | null;
  /** Writes fail as on a full disk. */
  readonly isDiskFull: boolean;
}

/** How often it takes effect, or for how long. */
export type Mode =
  | { readonly kind: 'off' }
  /** The first `skip` pass, the next `times` do not. */
  | { readonly kind: 'count'; readonly skip: number; readonly times: number }
  | { readonly kind: 'time'; readonly ms: number };

export interface FailPoint {
  readonly name: string;
  readonly mode: Mode;
  readonly effect: Effect;
}
