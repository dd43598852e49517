import type { BoundaryPreview } from '../../server/core/boundaries/preview-boundary';
import type { Today } from '../../server/core/deadlines/today';
import type { Grid } from '../../server/core/grid/grid';
import { staffName } from '../../server/core/requests/names';
import { formatMoment } from './format-moment';

/** What a change of boundaries would do, for whoever is about to decide it. */
export function sayPreview(preview: BoundaryPreview, grid: Grid, today: Today): readonly string[] {
  const { buildings, fromAreas, area, from, households, open } = preview;
  const names = buildings.map(({ number }) => `${number}栋`).join('、');
  const froms = fromAreas.map(({ shortName }) => shortName).join('、');
  return [
    `预览：${names}${formatMoment(from, today)}起由${froms}划归${area.shortName}。`,
    `${households}户要换新服务卡；未办结${open.length}件${open.length > 0 ? '，仍由原负责人办：' : '。'}`,
    ...open.map(({ number, ownerId }) => `${number} ${staffName(grid, ownerId)}`),
  ];
}

const refusals: ReadonlyMap<string, string> = new Map([
  ['boundaries.forbidden', '片区边界由街道或社区书记定。'],
  ['boundaries.unknown-building', '没有这栋楼。'],
  ['boundaries.unknown-area', '没有这个片区。'],
  ['boundaries.in-the-past', '片区边界只能从现在起改，不能改过去。'],
  ['boundaries.nothing-to-move', '到那时这些楼本来就归这个片区，没有改动。'],
]);

/** A refused change of boundaries in words; null for another refusal. */
export function sayBoundaryRefusal(code: string): string | null {
  return refusals.get(code) ?? null;
}
