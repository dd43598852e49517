import type { Grid } from '../../../core/grid/grid';
import { agreeLeave } from '../../../core/leaves/agree-leave';
import { cardsWaiting } from '../../../core/leaves/cards-waiting';
import { comeBack } from '../../../core/leaves/come-back';
import { reportAbsence } from '../../../core/leaves/report-absence';
import { takeBack } from '../../../core/leaves/take-back';
import { takeOver } from '../../../core/leaves/take-over';
import type { Cause } from '../../../core/outbound/change-record';
import type { Person } from '../../../core/people/person';
import { staffName } from '../../../core/requests/names';
import type { LeaveCall } from '../scenario/leave-calls';
import type { DeedDeps } from '../world/start-process';

export interface LeaveDeedInput {
  readonly call: LeaveCall;
  readonly grid: Grid;
  readonly person: Person;
  readonly cause: Cause;
  readonly personOf: (contactId: string) => Promise<Person>;
  readonly tell: (words: string) => void;
}

/** Leave, by the deeds that chat uses. */
export async function runLeaveDeed(deps: DeedDeps, input: LeaveDeedInput): Promise<void> {
  const { call, grid, person, cause, personOf, tell } = input;
  const by = { grid, person, cause };
  const standIn = (id: string | null) => (id === null ? '没有人' : staffName(grid, id));
  switch (call.do) {
    case 'agree-leave': {
      const substituteId = call.substitute === undefined ? null : (await personOf(call.substitute)).id;
      const leave = await agreeLeave(deps, { ...by, from: call.begin, to: call.end, substituteId });
      return tell(`${person.name}请假，${standIn(leave.standInId)}代岗`);
    }
    case 'report-absence': {
      const { leave } = await reportAbsence(deps, { ...by, from: call.begin, to: call.end });
      return tell(`${person.name}不在，${standIn(leave?.standInId ?? null)}接`);
    }
    case 'answer-hand-over':
      for (const { kind, leave } of await cardsWaiting(deps, grid.community.id, person.id, cause))
        await (kind === 'hand-over' ? takeOver : takeBack)(deps, { ...by, leaveId: leave.id });
      return;
    case 'come-back':
      return void (await comeBack(deps, by));
  }
}
