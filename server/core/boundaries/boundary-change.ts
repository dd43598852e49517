import type { BuildingMove } from '../grid/grid-history';
import type { Cause } from '../outbound/change-record';
import type { MovedRecord } from '../outbound/moved-record';

/** A decision that buildings belong to another area from a moment on. Another decision takes it back; nothing is edited away. */
export interface BoundaryChange extends MovedRecord {
  readonly moved: readonly MovedBuilding[];
  readonly areaId: string;
  /** From when it holds. */
  readonly from: Date;
  readonly decidedById: string;
  readonly decidedAt: Date;
  readonly events: readonly BoundaryEvent[];
}

export interface MovedBuilding {
  readonly buildingId: string;
  /** Where it is until then, as far as was known when it was decided. */
  readonly fromAreaId: string;
}

/** decided: it will hold; begun: it holds, and the residents were told. */
export interface BoundaryEvent extends NewBoundaryEvent, Cause {
  readonly seq: number;
}

export interface NewBoundaryEvent {
  readonly kind: 'decided' | 'begun';
  /** Households that change areas; those who were told, when it began. */
  readonly count: number;
}

/** The decision as the grid reads it. */
export function movesOf(
  change: Pick<BoundaryChange, 'id' | 'moved' | 'areaId' | 'from'>,
): readonly BuildingMove[] {
  return change.moved.map(({ buildingId, fromAreaId }) => ({
    id: `${change.id}/${buildingId}`,
    buildingId,
    areaId: change.areaId,
    from: change.from,
    fromAreaId,
  }));
}
