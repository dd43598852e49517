import type { Bundle } from './outbox-entry';

interface BundleRule {
  /** How long the first waits for the others: what falls due at one moment is written within this, by several workers. */
  readonly gatherMs: number;
  /** A message of more is not read. */
  readonly mostRows: number;
  /** What stands between the words of two. */
  readonly between: string;
}

export const bundleRules: Readonly<Record<Bundle, BundleRule>> = {
  reminders: { gatherMs: 1_000, mostRows: 10, between: '\n' },
  // Each is a text of several lines, so an empty one parts them. Nobody minds three seconds of a routine notice.
  notices: { gatherMs: 3_000, mostRows: 4, between: '\n\n' },
  'phone-list': { gatherMs: 3_000, mostRows: 10, between: '\n' },
};
