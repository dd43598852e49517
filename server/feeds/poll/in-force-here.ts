import type { FeedSource } from '../../core/grid/grid';
import type { FeedItem } from '../../core/notices/feed-item';
import { isOurs } from '../../core/notices/feeds/is-ours';
import type { SourceOutcome } from '../../core/notices/feeds/source-state';
import type { Asked } from './ask-source';

/** Of warnings what counts is how many are in force here: a list of the whole country always has some. */
export function inForceHere(
  source: FeedSource,
  { outcome, items }: Pick<Asked, 'outcome' | 'items'>,
  now: Date,
): SourceOutcome | null {
  if (outcome?.kind !== 'items' || items.some((item) => item.kind !== 'warning')) return outcome;
  const count = items.filter((item) => isOurs(source, item) && isInForce(item, now)).length;
  return count === 0 ? { kind: 'none' } : { kind: 'items', count };
}

const dayMs = 24 * 60 * 60_000;

function isInForce(item: FeedItem, now: Date): boolean {
  if (item.kind !== 'warning' || item.status === 'cancel') return false;
  return (item.until ?? new Date(item.issuedAt.getTime() + dayMs)) > now;
}
