import { sayPreview } from '../../../../bot/wording/boundary-preview';
import { changeBoundary } from '../../../core/boundaries/change-boundary';
import { unknownBuilding } from '../../../core/boundaries/errors';
import { previewBoundary } from '../../../core/boundaries/preview-boundary';
import { findBuildingByName } from '../../../core/grid/find-building';
import type { Grid } from '../../../core/grid/grid';
import type { Cause } from '../../../core/outbound/change-record';
import type { Person } from '../../../core/people/person';
import { toKindOfMatter } from '../../../core/routing/to-kind-of-matter';
import { explainWho } from '../../grid/explain-who';
import type { GridCall } from '../scenario/grid-calls';
import type { DeedDeps } from '../world/start-process';

export interface GridDeedInput {
  readonly call: GridCall;
  readonly grid: Grid;
  readonly person: Person;
  readonly cause: Cause;
  readonly tell: (words: string) => void;
}

/** What staff ask of the grid and decide about it. */
export async function runGridDeed(deps: DeedDeps, input: GridDeedInput): Promise<void> {
  const { call, grid, person, cause, tell } = input;
  const today = { now: cause.at, years: deps.calendar(grid) };
  if (call.do === 'who') {
    const building = findBuildingByName(grid, call.building);
    if (!building) throw unknownBuilding(call.building);
    const kind = toKindOfMatter(call.kind ?? 'G') ?? { requestClass: 'G', subject: 'living' };
    const lines = explainWho({ grid, building, kind, at: call.at ?? cause.at, today });
    return tell(lines.join('\n'));
  }
  const { buildings, area, from } = call;
  const wish = { grid, person, buildings, area, from };
  if (call.confirm !== true) {
    const preview = await previewBoundary(deps, { ...wish, at: cause.at });
    return tell(sayPreview(preview, grid, today).join('\n'));
  }
  await changeBoundary(deps, { ...wish, cause });
}
