import { dutyOfficerAt } from '../../../server/core/grid/duty-officer-at';
import { periodsOf } from '../../../server/core/roster/sayings';
import { matchDutyCommand } from '../../matchers/duty-command';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

const mostShown = 10;

/** 我的值班: who is on duty now, and one's own slots to come. */
export const listDuty: Step = async (turn, next) => {
  if (matchDutyCommand(turn.text)?.kind !== 'list') return next();
  const { grid, at, person } = turn;
  const onDutyId = dutyOfficerAt(grid, at)?.personId ?? null;
  const own = grid.dutySlots
    .filter((slot) => slot.personId === person.id && slot.to > at)
    .sort((a, b) => a.from.getTime() - b.from.getTime())
    .slice(0, mostShown);
  turn.reply(
    sayOfBot('duty-list', {
      onDuty: grid.staff.find((each) => each.id === onDutyId)?.name ?? null,
      ...periodsOf(own),
    }),
  );
};
