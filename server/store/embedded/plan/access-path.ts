import type { IndexField } from '../keys/index-pattern';
import type { IndexInfo } from '../storage/catalog';

/** Keys from `lower` on and below `upper`. */
export interface Interval {
  readonly lower: Buffer;
  readonly upper: Buffer;
}

/** How documents are reached. An index of null is the one on `_id`. */
export type AccessPath =
  | { readonly kind: 'collection'; readonly isBackward: boolean }
  | {
      readonly kind: 'index';
      readonly index: IndexInfo | null;
      readonly intervals: readonly Interval[];
      readonly isBackward: boolean;
      readonly isPoint: boolean;
    }
  | { readonly kind: 'either'; readonly branches: readonly AccessPath[] };

export interface Plan {
  readonly path: AccessPath;
  /** What is left to sort after reading; empty if the order is right already. */
  readonly sort: readonly IndexField[];
}
