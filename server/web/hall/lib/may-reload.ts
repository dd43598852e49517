import { hourOf } from './times';

export interface ReloadInput {
  /** The version this page was served as; empty: served by something else. */
  readonly ours: string;
  /** The one the server has; null while it has not said. */
  readonly theirs: string | null;
  /** What the server says cannot be read by this page. */
  readonly isUnreadable: boolean;
  readonly hasRed: boolean;
  /** The last question was answered, so there is a page to be had. */
  readonly hasLine: boolean;
  readonly nowMs: number;
  /** When a page loaded itself anew last; null: never. */
  readonly lastReloadMs: number | null;
}

const hourMs = 3_600_000;

/**
 * Whether to load the page anew: there is another one, it is between three and four at night, nothing red is shown. A page that
 * does not understand its server any more is of no use, so it does not wait for the night; nor does it try more than once an hour.
 */
export function mayReload(input: ReloadInput): boolean {
  const { ours, theirs, isUnreadable, hasRed, hasLine, nowMs, lastReloadMs } = input;
  if (ours === '' || theirs === null || theirs === '' || theirs === ours || hasRed || !hasLine) return false;
  if (lastReloadMs !== null && Math.abs(nowMs - lastReloadMs) < hourMs) return false;
  return isUnreadable || hourOf(new Date(nowMs)).startsWith('03');
}
