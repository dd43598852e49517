import type { MovedRecord, RecordEvent } from '../../outbound/moved-record';
import type { FeedProblem } from '../feed-item';

/** What the last question to a source came to. "Nothing in force" and "could not be read" are two states. */
export type SourceOutcome =
  | { readonly kind: 'items'; readonly count: number }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'failed';
      /** Of the fetch, or of the reading. */
      readonly code: string;
      readonly problem: FeedProblem | null;
    };

/** What staff were told of it: that it fails again and again, that it is good again, that items wait for somebody. */
export interface SourceEvent extends RecordEvent {
  readonly kind: 'failing' | 'good-again' | 'held';
  readonly at: Date;
}

/** How it stands with a source. Unique by (community, source); its id: `source/<community>/<source>`. */
export interface SourceState extends MovedRecord {
  readonly sourceId: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly askedAt: Date | null;
  /** Not asked before. While a process asks it, the end of its claim. */
  readonly nextAskAt: Date;
  /** In a row. */
  readonly failures: number;
  readonly outcome: SourceOutcome | null;
  /** When it could be read last. */
  readonly lastGoodAt: Date | null;
  /** The latest ones only. */
  readonly events: readonly SourceEvent[];
}
