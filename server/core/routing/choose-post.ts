import { areaOf, type GridPlace } from '../grid/area-of';
import { findBuildingById } from '../grid/find-building';
import { findAreaPost, findPostOfKind, findVillagePost } from '../grid/find-post';
import type { Grid, Post, Subject } from '../grid/grid';
import type { RequestClass } from '../deadlines/request-class';
import type { RouteReason } from './route';

export interface ChoosePostInput {
  readonly grid: Grid;
  readonly requestClass: RequestClass;
  readonly subject: Subject;
  readonly place: MatterPlace | null;
  readonly homeAreaId: string | null;
  /** The requester's own building: it tells the village of origin when the matter names no building. */
  readonly homeBuildingId?: string | null;
}

/** Where a matter is; a village that was said decides who has its land. */
export interface MatterPlace extends GridPlace {
  readonly village?: string | null;
}

export interface ChosenPost {
  /** Null: no rule names one, the clerk on duty takes it. */
  readonly post: Post | null;
  /** The post that helps without leading: the resident's area, in a matter of the village. */
  readonly coPost: Post | null;
  readonly areaId: string | null;
  readonly reasons: readonly RouteReason[];
}

/** Which post answers for a matter: the area's for living, the village's for land, the clerk's for a question. */
export function choosePost(input: ChoosePostInput): ChosenPost {
  const { grid, requestClass } = input;
  const area = areaOf(grid, input.place) ?? areaOf(grid, { areaId: input.homeAreaId, buildingId: null });
  const areaId = area?.id ?? null;
  const reasons = areaId === null ? [] : [reason('area', areaId)];

  if (requestClass === 'Q') {
    return { post: findPostOfKind(grid, 'clerk'), coPost: null, areaId, reasons };
  }
  const areaPost = areaId === null ? null : findAreaPost(grid, areaId, 'living');
  // Danger is met where it is, whoever owns the land.
  if (input.subject === 'living' || requestClass === 'E') {
    if (areaPost) return { post: areaPost, coPost: null, areaId, reasons };
    return {
      post: null,
      coPost: null,
      areaId,
      reasons: [...reasons, reason(areaId ? 'no-rule' : 'no-place', areaId)],
    };
  }
  return chooseVillagePost(input, { areaId, areaPost, reasons });
}

function chooseVillagePost(
  input: ChoosePostInput,
  known: {
    readonly areaId: string | null;
    readonly areaPost: Post | null;
    readonly reasons: readonly RouteReason[];
  },
): ChosenPost {
  const { grid } = input;
  const { areaId } = known;
  const building =
    findBuildingById(grid, input.place?.buildingId ?? null) ??
    findBuildingById(grid, input.homeBuildingId ?? null);
  const village = input.place?.village ?? building?.village ?? null;
  if (!building && village === null)
    return { post: null, coPost: null, areaId, reasons: [...known.reasons, reason('no-place', areaId)] };

  const post = village === null ? null : findVillagePost(grid, village, 'land');
  if (!post) {
    const ref = building?.id ?? village;
    return { post: null, coPost: null, areaId, reasons: [...known.reasons, reason('no-rule', ref)] };
  }
  return {
    post,
    coPost: known.areaPost,
    areaId,
    reasons: [...known.reasons, reason('subject', village)],
  };
}

function reason(code: string, ref: string | null): RouteReason {
  return { code, personId: null, ref };
}
