import { findBuildingById } from '../grid/find-building';
import { findPostOfKind } from '../grid/find-post';
import type { Grid, Post } from '../grid/grid';
import { choosePost } from '../routing/choose-post';
import type { CoverageCause } from './coverage-proof';
import type { MatterKind } from './matter-kind';

/** Which post answers for a kind of matter in a building, and what is wrong with that at any hour. */
export interface CoverageRule {
  readonly post: Post | null;
  readonly faults: readonly { readonly cause: CoverageCause; readonly refs: readonly string[] }[];
}

/** The rule of routing. Land without a village of origin is the clerk's by rule and no hole. */
export function ruleOf(grid: Grid, buildingId: string, kind: MatterKind): CoverageRule {
  const place = { areaId: null, buildingId };
  const chosen = choosePost({ grid, ...kind, place, homeAreaId: null });
  if (chosen.post) return { post: chosen.post, faults: faultsOf(grid, chosen.post) };
  if (kind.requestClass === 'Q') return without('no-post', 'clerk');

  const building = findBuildingById(grid, buildingId);
  const isOfLand = kind.subject === 'land' && kind.requestClass !== 'E';
  if (!building || (chosen.areaId === null && !isOfLand)) return without('no-area', buildingId);
  if (!isOfLand) return without('no-post', chosen.areaId ?? buildingId);
  if (building.village !== null) return without('no-post', building.village);
  const clerk = findPostOfKind(grid, 'clerk');
  return clerk ? { post: clerk, faults: faultsOf(grid, clerk) } : without('no-post', 'clerk');
}

function without(cause: 'no-area' | 'no-post', ref: string): CoverageRule {
  return { post: null, faults: [{ cause, refs: [ref] }] };
}

function faultsOf(grid: Grid, post: Post): CoverageRule['faults'] {
  const same = grid.posts.filter((each) => answersForTheSame(each, post)).map((each) => each.id);
  const hasHolder = grid.staff.some((person) => person.id === post.aId);
  return [
    ...(hasHolder ? [] : [{ cause: 'no-holder' as const, refs: [post.id] }]),
    ...(same.length > 1 ? [{ cause: 'two-posts' as const, refs: same }] : []),
  ];
}

function answersForTheSame(each: Post, post: Post): boolean {
  if (each.kind !== post.kind) return false;
  if (post.kind === 'area') return each.areaId === post.areaId && each.subjects.includes('living');
  if (post.kind === 'village') return each.village === post.village && each.subjects.includes('land');
  return true;
}
