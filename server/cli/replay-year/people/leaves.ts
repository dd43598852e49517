import type { Person } from '../../../core/people/person';
import { agreeLeave } from '../../../core/leaves/agree-leave';
import { comeBack } from '../../../core/leaves/come-back';
import type { LeaveRecord } from '../../../core/leaves/leave-record';
import { reportAbsence } from '../../../core/leaves/report-absence';
import { takeBack } from '../../../core/leaves/take-back';
import { takeOver } from '../../../core/leaves/take-over';
import { cardsWaiting } from '../../../core/leaves/cards-waiting';
import { atShanghai, addDays, shanghaiDate } from '../../../core/shared/shanghai-time';
import { awake, dayMs, hourMs, later, minuteMs } from '../world/spans';
import type { Act, People } from './people';

/** Everybody of the staff is away now and then: planned, and of a sudden. */
export function planLeaves(people: People, staff: readonly Person[], start: Date): void {
  const { dice, end } = people.world;
  for (const { id } of staff) {
    for (
      let at = later(start, dice.between(2, 30) * dayMs);
      at < end;
      at = later(at, dice.around(26) * dayMs)
    )
      people.plan(awake(at, dice), id, (act) => askLeave(people, act));
    for (
      let at = later(start, dice.between(5, 60) * dayMs);
      at < end;
      at = later(at, dice.around(50) * dayMs)
    )
      people.plan(awake(at, dice), id, (act) => beAway(people, act));
  }
}

async function askLeave(people: People, { person, grid, cause }: Act): Promise<void> {
  const { dice, deps } = people.world;
  const first = addDays(shanghaiDate(cause.at), dice.whole(1, 6));
  const from = atShanghai(first, dice.pick(['00:00', '00:00', '12:00']));
  const to = atShanghai(addDays(first, dice.whole(1, 7)), '00:00');
  const others = grid.staff.filter(({ id, roles }) => id !== person.id && !roles.includes('operator'));
  const substituteId = dice.chance(0.3) ? dice.pick(others).id : null;
  const input = { grid, person, from, to, substituteId, cause };
  noted(people, await people.deed('leave', () => agreeLeave(deps, input)));
}

async function beAway(people: People, { person, grid, cause }: Act): Promise<void> {
  const { dice, deps } = people.world;
  const to = atShanghai(addDays(shanghaiDate(cause.at), dice.whole(1, 4)), '00:00');
  const input = { grid, person, from: cause.at, to, cause };
  const absence = await people.deed('absence', () => reportAbsence(deps, input));
  noted(people, absence?.leave ?? null);
}

function noted(people: People, leave: LeaveRecord | null): void {
  const { dice, deps, record } = people.world;
  if (!leave) return;
  const ms = leave.to.getTime() - leave.from.getTime();
  record.leaveDays += ms / dayMs;
  if (!dice.chance(0.25)) return;
  const at = later(leave.from, dice.between(0.2, 1) * ms);
  people.plan(awake(at, dice), leave.personId, async ({ person, grid, cause }) => {
    await people.deed('come back', () => comeBack(deps, { grid, person, cause }));
  });
}

/** 收到 on the cards that wait, or never. */
export function planCards(people: People, personId: string, at: Date): void {
  const { dice, deps, communityId } = people.world;
  if (!people.willing(0.85)) return;
  const when = awake(later(at, dice.around(50) * minuteMs), dice);
  people.plan(when, personId, async ({ person, grid, cause }) => {
    const waiting = await cardsWaiting(deps, communityId, personId, cause);
    const [card] = waiting;
    if (!card) return;
    const input = { grid, leaveId: card.leave.id, person, cause };
    if (card.kind === 'hand-over') await people.deed('take over', () => takeOver(deps, input));
    else await people.deed('take back', () => takeBack(deps, input));
    if (waiting.length > 1) planCards(people, personId, later(when, hourMs / 4));
  });
}
