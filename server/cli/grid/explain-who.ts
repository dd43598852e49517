import { formatMoment } from '../../../bot/wording/format-moment';
import { sayReasons, sayVersions } from '../../../bot/wording/route-reasons';
import type { Today } from '../../core/deadlines/today';
import type { Building, Grid } from '../../core/grid/grid';
import { staffName } from '../../core/requests/names';
import type { KindOfMatter } from '../../core/routing/to-kind-of-matter';
import { whoAnswers } from '../../core/routing/who-answers';

export interface ExplainWhoInput {
  readonly grid: Grid;
  readonly building: Building;
  readonly kind: KindOfMatter;
  /** The instant that is asked about. */
  readonly at: Date;
  readonly today: Today;
}

/** Who answers for a matter in a building at an instant, with the chain of reasons and the versions it rests on. */
export function explainWho({ grid, building, kind, at, today }: ExplainWhoInput): readonly string[] {
  const route = whoAnswers({ grid, at, buildingId: building.id, ...kind });
  const actingFor = route.actingForId ? `（代岗${staffName(grid, route.actingForId)}）` : '';
  const asked = route.askedIds.slice(1).map((id) => staffName(grid, id));
  return [
    `${building.number}栋 ${formatMoment(at, today)}：${staffName(grid, route.ownerId)}${actingFor}负责${asked.length > 0 ? `，同时叫${asked.join('、')}` : ''}。`,
    ...sayReasons(route.reasons, grid),
    sayVersions(grid, at, today),
  ];
}
