import type { Grid } from '../../server/core/grid/grid';
import type { Notice } from '../../server/core/notices/notice';

/** Whom a notice is for, in words: 甲片各户, 种水稻的农户, 3栋住户. */
export function audienceWords(
  grid: Grid,
  { areaIds, audience }: Pick<Notice, 'areaIds' | 'audience'>,
): string {
  switch (audience.kind) {
    case 'rooms':
      return `${areaWords(grid, areaIds)}居民群`;
    case 'screens':
      return '大屏和门户';
    case 'households':
      return `${areaWords(grid, areaIds)}各户`;
    case 'farmers':
      return `${areaWords(grid, areaIds)}种${audience.crop}的农户`;
    case 'members':
      return audience.branch;
    case 'building': {
      const building = grid.buildings.find(({ id }) => id === audience.buildingId);
      return building ? `${building.estate ?? ''}${building.number}栋住户` : '住户';
    }
  }
}

function areaWords({ areas }: Grid, areaIds: readonly string[]): string {
  const named = areas.filter(({ id }) => areaIds.includes(id));
  return named.length === areas.length ? '全部片区' : named.map(({ shortName }) => shortName).join('、');
}
