import type { IndexField } from '../keys/index-pattern';
import { excludesMissing, implies } from './conditions';
import type { Condition } from './conditions';
import type { FieldBounds, Range } from './field-bounds';
import { boundsOf, descending, edgeBytes, intersect } from './field-bounds';
import type { Interval } from './access-path';
import type { IndexInfo } from '../storage/catalog';
import type { Filter } from '../match/filter';

const maxIntervals = 2_000;
const everyKey: Interval = { lower: Buffer.alloc(0), upper: Buffer.from([0xff, 0xff, 0xff]) };

/** What one index can do for a query. */
export interface IndexUse {
  readonly intervals: readonly Interval[];
  /** Leading fields bound to one value each, or to several. */
  readonly singles: number;
  readonly points: number;
  readonly hasRange: boolean;
}

export interface Candidate {
  readonly index: IndexInfo | null;
  readonly pattern: readonly IndexField[];
  readonly multikey: readonly boolean[];
}

/** May the index be used at all: does it hold every document the query can match? */
export function holdsEverything(
  index: IndexInfo,
  parts: readonly Filter[],
  conditions: readonly Condition[],
): boolean {
  if (index.partial !== null && !implies(parts, index.partial)) return false;
  if (!index.isSparse) return true;
  return index.pattern.some(({ path }) =>
    conditions.some((c) => c.path === path && excludesMissing(c.predicate)),
  );
}

/** Turns the conditions into intervals of the index's keys: points first, then at most one field of ranges. */
export function useIndex({ pattern, multikey }: Candidate, conditions: readonly Condition[]): IndexUse {
  let prefixes: readonly Buffer[] = [Buffer.alloc(0)];
  let singles = 0;
  let points = 0;
  let isArrayBound = false;
  for (const [i, field] of pattern.entries()) {
    const isMultikey = multikey[i] === true;
    // Two bounds on paths through one array may be met by two elements, whose keys are two rows.
    if (isMultikey && isArrayBound) break;
    const bounds = bestBounds(conditions, field, isMultikey);
    if (bounds === undefined) break;
    isArrayBound ||= isMultikey;
    if (bounds.kind === 'ranges') {
      const intervals = prefixes.flatMap((prefix) => bounds.ranges.map((range) => toInterval(prefix, range)));
      return { intervals, singles, points, hasRange: true };
    }
    const distinct = sortedDistinct(bounds.points);
    if (prefixes.length * distinct.length > maxIntervals) break;
    prefixes = prefixes.flatMap((prefix) => distinct.map((point) => Buffer.concat([prefix, point])));
    if (distinct.length === 1 && points === singles) singles++;
    points++;
  }
  const intervals = points === 0 ? [everyKey] : prefixes.map(startingWith);
  return { intervals, singles, points, hasRange: false };
}

function bestBounds(
  conditions: readonly Condition[],
  field: IndexField,
  isMultikey: boolean,
): FieldBounds | undefined {
  const all = conditions
    .filter((condition) => condition.path === field.path)
    .flatMap((condition) => boundsOf(condition.predicate) ?? []);
  const pointSets = all.filter((bounds) => bounds.kind === 'points');
  const [first] = [...pointSets].sort((a, b) => a.points.length - b.points.length);
  const chosen: FieldBounds | undefined = first ?? mergedRanges(all, isMultikey);
  if (chosen === undefined) return undefined;
  return field.direction === 1 ? chosen : descending(chosen);
}

function mergedRanges(all: readonly FieldBounds[], isMultikey: boolean): FieldBounds | undefined {
  const rangeSets = all.flatMap((bounds) => (bounds.kind === 'ranges' ? [bounds.ranges] : []));
  const [first, ...rest] = rangeSets;
  const [only] = first ?? [];
  if (first === undefined || only === undefined) return undefined;
  if (isMultikey || first.length > 1) return { kind: 'ranges', ranges: first };
  const singles = rest.flatMap((ranges): readonly Range[] => (ranges.length === 1 ? ranges : []));
  return { kind: 'ranges', ranges: [singles.reduce(intersect, only)] };
}

function toInterval(prefix: Buffer, range: Range): Interval {
  return {
    lower: Buffer.concat([prefix, edgeBytes(range.lower)]),
    upper: Buffer.concat([prefix, edgeBytes(range.upper)]),
  };
}

function startingWith(prefix: Buffer): Interval {
  return { lower: prefix, upper: Buffer.concat([prefix, everyKey.upper]) };
}

function sortedDistinct(points: readonly Buffer[]): readonly Buffer[] {
  const sorted = [...points].sort((a, b) => Buffer.compare(a, b));
  return sorted.filter((point, i) => i === 0 || !point.equals(sorted[i - 1] ?? Buffer.alloc(0)));
}
