import type { MatterKind } from './matter-kind';

/**
 * Why nobody answers: `no-area` a building on no list or without an area; `no-post` no post for the area, the village or the
 * clerk's desk; `no-holder` a post whose A is nobody of the staff; `all-away` everybody of the chain is on leave; `no-duty`
 * no duty slot out of hours and the clerks on leave; `duty-away` a slot, and it and the clerks on leave; `duty-unconfirmed`
 * the slot's person has not said 收到 the evening before. Why two do: `two-posts`, `two-on-duty`.
 */
export type CoverageCause = CoverageHole | CoverageOverlap;
export type CoverageHole =
  'no-area' | 'no-post' | 'no-holder' | 'all-away' | 'no-duty' | 'duty-away' | 'duty-unconfirmed';
export type CoverageOverlap = 'two-posts' | 'two-on-duty';

/** Households and kinds of matter without exactly one reachable owner, and since when until when (end not included). */
export interface CoverageFinding<C extends CoverageCause = CoverageCause> {
  readonly cause: C;
  /** What it rests on: buildings, areas or villages, posts, duty slots. */
  readonly refs: readonly string[];
  readonly from: Date;
  readonly to: Date;
  /** Each of these kinds in each of these buildings. */
  readonly kinds: readonly MatterKind[];
  readonly buildingIds: readonly string[];
}

/** What was looked at and what was found, earliest first. Nothing found: every household is covered at every instant. */
export interface CoverageProof {
  readonly from: Date;
  readonly to: Date;
  readonly households: number;
  readonly kinds: number;
  readonly holes: readonly CoverageFinding<CoverageHole>[];
  readonly overlaps: readonly CoverageFinding<CoverageOverlap>[];
}

export const isHole = (cause: CoverageCause): cause is CoverageHole =>
  cause !== 'two-posts' && cause !== 'two-on-duty';
