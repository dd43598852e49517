import type { Building, Post } from './grid';

/** A building belongs to another area from an instant on. */
export interface BuildingMove {
  readonly id: string;
  readonly buildingId: string;
  readonly areaId: string;
  readonly from: Date;
  /** Where it was until then, when whoever decided it looked; null: what the files say. */
  readonly fromAreaId: string | null;
}

/** A post has other holders from an instant on. */
export interface PostChange {
  readonly id: string;
  readonly postId: string;
  readonly aId: string;
  readonly bId: string | null;
  readonly from: Date;
}

/** What the files say and every dated change to it, past and to come. Of two from the same instant the later one in the list counts. */
export interface GridHistory {
  readonly buildings: readonly Building[];
  readonly posts: readonly Post[];
  readonly buildingMoves: readonly BuildingMove[];
  readonly postChanges: readonly PostChange[];
}
