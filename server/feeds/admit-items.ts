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
  /** So many of a source wait for a person, no more. */
  readonly mostHeld: number;
}

const dayMs = 24 * 60 * 60_000;

export const admitRules: AdmitRules = {
  oldestMs: 7 * dayMs,
  aheadMs: dayMs,
  inForceMs: 30 * dayMs,
  most: 5,
  mostHeld: 100,
};

/** flood: more than a person could decide about; nothing of it is remembered. */
export type WhyLeft = 'known' | 'old' | 'over' | 'future' | 'undatable' | 'flood';

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
  /** How many of this source wait for a person already. */
  readonly waiting?: number;
  readonly rules?: AdmitRules;
}

/**
 * Which items of a poll become drafts. Ids alone prove nothing: a source that renames its old items
 * brings none of them back. What goes beyond the limit is the least urgent, and of that the oldest. While as many wait as may,
 * only warnings are taken: what a flood leaves over must not drip in poll by poll.
 */
export function admitItems<T extends NewsItem>(
  items: readonly T[],
  { known, now, waiting = 0, rules = admitRules }: AdmitContext,
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
  const room = Math.max(0, rules.mostHeld - waiting);
  const [first, rest] = [fresh.slice(0, rules.most), fresh.slice(rules.most)];
  const admitted = room > 0 ? first : first.filter(({ kind }) => kind === 'warning');
  const flood = [...first.filter((item) => !admitted.includes(item)), ...rest.slice(room)];
  return {
    ...{ admitted, held: rest.slice(0, room) },
    left: [...left, ...flood.map((item) => ({ item, why: 'flood' as const }))],
  };
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
