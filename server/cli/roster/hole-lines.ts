import type { Grid } from '../../core/grid/grid';
import type { RosterHole } from '../../core/roster/roster-holes';
import { toShanghaiIso } from '../../core/shared/shanghai-time';

/** One line a hole, for whoever made the roster. */
export const holeLines = (holes: readonly RosterHole[], grid: Grid): readonly string[] =>
  holes.map((hole) => `${minute(hole.from)} 到 ${minute(hole.to)}：${whyOf(hole, grid)}`);

const minute = (at: Date): string => toShanghaiIso(at).slice(0, 16).replace('T', ' ');

function whyOf({ why, personId }: RosterHole, grid: Grid): string {
  const name = grid.staff.find((person) => person.id === personId)?.name ?? personId ?? '';
  switch (why) {
    case 'nobody':
      return '没有人值班 nobody';
    case 'unfilled':
      return '还没有定人 not filled yet';
    case 'on-leave':
      return `${name}请假，没有备岗 on leave, no backup`;
  }
}
