import type { Today } from '../../core/deadlines/today';
import type { Grid } from '../../core/grid/grid';
import type { RosterHole } from '../../core/roster/roster-holes';
import { markedMinute } from '../marked-minute';

/** One line a hole, for whoever made the roster. */
export const holeLines = (holes: readonly RosterHole[], grid: Grid, today: Today): readonly string[] =>
  holes.map(
    (hole) => `${markedMinute(hole.from, today)} 到 ${markedMinute(hole.to, today)}：${whyOf(hole, grid)}`,
  );

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
