import { byUrgency, saidAt, type NewsItem } from './news-item';

export interface AdmitRules {
  /** Said longer ago than this is history, however new its id. */
  readonly oldestMs: number;
  /** Said to be from further ahead than this is a mistake. */
  readonly aheadMs: number;
  /** A warning is in force no longer than this, whatever it says; until then it is not too old. */
  readonly inForceMs: number;
  /** At a poll. */
  readonly most: number;
}

const dayMs = 24 * 60 * 60_000;

export const admitRules: AdmitRules = {
  oldestMs: 7 * dayMs,
  aheadMs: dayMs,
  inForceMs: 30 * dayMs,
  most: 5,
};

export type WhyLeft = 'known' | 'old' | 'over' | 'future' | 'undatable';

export interface Admission<T> {
  readonly admitted: readonly T[];
  /** New and good, but more than a poll may bring: a person decides. Their ids count as known from now on. */
  readonly held: readonly T[];
  readonly left: readonly { readonly item: T; readonly why: WhyLeft }[];
}

export interface AdmitContext {
  /** Ids of this source that were admitted or held before. */
  readonly known: ReadonlySet<string>;
  readonly now: Date;
  readonly rules?: AdmitRules;
}

/**
 * Which items of a poll become drafts. Ids alone prove nothing: a source that renames its old items
 * brings none of them back. What goes beyond the limit is the least urgent, and of that the oldest.
 */
export function admitItems<T extends NewsItem>(
  items: readonly T[],
  { known, now, rules = admitRules }: AdmitContext,
): Admission<T> {
  const taken = new Set(known);
  const fresh: T[] = [];
  const left: { item: T; why: WhyLeft }[] = [];
  for (const item of items) {
    const why = taken.has(item.id) ? 'known' : whyNot(item, now.getTime(), rules);
    if (why === null) {
      taken.add(item.id);
      fresh.push(item);
    } else left.push({ item, why });
  }
  fresh.sort(byUrgency);
  return { admitted: fresh.slice(0, rules.most), held: fresh.slice(rules.most), left };
}

/** Items without a date pass: many county pages give none, and the limit still holds. */
function whyNot(item: NewsItem, now: number, { oldestMs, aheadMs, inForceMs }: AdmitRules): WhyLeft | null {
  const said = saidAt(item)?.getTime() ?? null;
  if (said === null) return null;
  if (Number.isNaN(said)) return 'undatable';
  if (said > now + aheadMs) return 'future';
  const until = untilOf(item);
  if (until !== null && until <= now) return 'over';
  const inForce = until !== null && now <= said + inForceMs;
  return said < now - oldestMs && !inForce ? 'old' : null;
}

/** Null: it ends at no time of its own. That a warning is cancelled is to be said also after its end. */
function untilOf(item: NewsItem): number | null {
  if (item.kind !== 'warning' || item.status === 'cancel') return null;
  const until = item.until?.getTime() ?? NaN;
  return Number.isNaN(until) ? null : until;
}
