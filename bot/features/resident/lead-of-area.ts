import type { Grid } from '../../../server/core/grid/grid';
import { areaShortName, staffName } from '../../../server/core/requests/names';

/** The lead and backup of an area as residents hear them. */
export function leadOfArea(
  grid: Grid,
  areaId: string | null,
): { area: string; lead: string; backup: string | null } {
  const post = grid.posts.find((candidate) => candidate.kind === 'area' && candidate.areaId === areaId);
  return {
    area: areaShortName(grid, areaId) ?? '本社区',
    lead: post ? staffName(grid, post.aId) : '服务窗口',
    backup: post?.bId ? staffName(grid, post.bId) : null,
  };
}
