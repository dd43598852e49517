import { explainRoute } from '../../../../bot/features/staff/explain';
import type { Grid } from '../../../core/grid/grid';
import type { Person } from '../../../core/people/person';
import { isStaff } from '../../../core/people/person';
import { issueStaffCode } from '../../../core/people/issue-staff-code';
import { acceptRequest } from '../../../core/requests/accept-request';
import { answerRequest } from '../../../core/requests/answer-request';
import { askResident } from '../../../core/requests/ask-resident';
import type { Cause } from '../../../core/outbound/change-record';
import { claimSolved } from '../../../core/requests/claim-solved';
import { requestNotFound } from '../../../core/requests/errors';
import { maySee } from '../../../core/requests/may-work-on';
import { noteProgress } from '../../../core/requests/note-progress';
import type { ServiceRequest } from '../../../core/requests/service-request';
import { transferRequest } from '../../../core/requests/transfer-request';
import { urgeRequest } from '../../../core/requests/urge-request';
import { withdrawRequest } from '../../../core/requests/withdraw-request';
import { isLeaveCall, type LeaveCall } from '../scenario/leave-calls';
import { runLeaveDeed } from './run-leave-deed';
import { runGridDeed } from './run-grid-deed';
import { runRosterDeed } from './run-roster-deed';
import { runTaskDeed } from './run-task-deed';
import { isTaskCall, type TaskCall } from '../scenario/task-calls';
import type { DeedCall } from '../scenario/deed-calls';
import type { DeedDeps } from '../world/start-process';
import type { LineOf } from '../scenario/scenario-lines';

export interface DeedInput {
  readonly line: LineOf<'call'>;
  readonly grid: Grid;
  readonly personOf: (contactId: string) => Promise<Person>;
  readonly tell: (words: string) => void;
}

type RequestCall = Exclude<
  DeedCall,
  TaskCall | LeaveCall | { do: 'who' | 'change-boundary' | 'check-roster' | 'publish-roster' | 'issue-code' }
>;

/** Does what a `call` line says, by the deed of that name. Throws what the deed refuses. */
export async function runDeed(deps: DeedDeps, input: DeedInput): Promise<void> {
  const { line, grid, personOf, tell } = input;
  const { call } = line;
  const person = await personOf(call.by);
  if (call.do === 'issue-code') {
    const forPerson = await personOf(call.to);
    const { code } = await issueStaffCode(deps, { clerk: person, forPerson, at: line.at });
    return tell(`${forPerson.name}的绑定码 ${code}`);
  }
  if (call.do === 'who' || call.do === 'change-boundary') {
    const cause = { causeId: `line-${line.line}`, byId: person.id, channel: 'console', at: line.at };
    return runGridDeed(deps, { call, grid, person, cause, tell });
  }
  if (isLeaveCall(call)) {
    const cause = { causeId: `line-${line.line}`, byId: person.id, channel: 'console', at: line.at };
    return runLeaveDeed(deps, { call, grid, person, cause, personOf, tell });
  }
  if (isTaskCall(call)) {
    const cause = { causeId: `line-${line.line}`, byId: person.id, channel: 'console', at: line.at };
    return runTaskDeed(deps, { call, grid, person, cause, personOf, tell });
  }
  if (call.do === 'check-roster' || call.do === 'publish-roster') {
    const cause = { causeId: `line-${line.line}`, byId: person.id, channel: 'console', at: line.at };
    return runRosterDeed(deps, { call, grid, person, cause, personOf, tell });
  }
  const request = await findRequest(deps, grid, call.request);
  if (!maySee(request, person) && request.requesterId !== person.id) throw requestNotFound();
  const cause: Cause = { causeId: `line-${line.line}`, byId: person.id, channel: 'console', at: line.at };
  await onRequest(deps, input, { call, person, request, cause });
}

async function onRequest(
  deps: DeedDeps,
  { grid, personOf, tell }: DeedInput,
  given: {
    readonly call: RequestCall;
    readonly person: Person;
    readonly request: ServiceRequest;
    readonly cause: Cause;
  },
): Promise<void> {
  const { call, person, request, cause } = given;
  const move = { grid, requestId: request.id, person, cause };
  const note = 'note' in call ? (call.note ?? null) : null;
  switch (call.do) {
    case 'why':
      return tell(
        [
          `${request.number.label} 为什么`,
          ...explainRoute(request, grid, { now: cause.at, years: deps.calendar(grid) }),
        ].join('\n'),
      );
    case 'accept':
      return void (await acceptRequest(deps, { ...move, note }));
    case 'note':
      return void (await noteProgress(deps, { ...move, note: call.note }));
    case 'ask':
      return void (await askResident(deps, { ...move, question: call.question }));
    case 'answer':
      return void (await answerRequest(deps, { ...move, answer: call.answer }));
    case 'transfer':
      return void (await transferRequest(deps, { ...move, to: await personOf(call.to), note }));
    case 'claim-solved':
      return void (await claimSolved(deps, { ...move, note, attachmentIds: call.images ?? [] }));
    case 'urge':
      return void (await urgeRequest(deps, { ...move, by: isStaff(person) ? 'staff' : 'resident' }));
    case 'withdraw':
      return void (await withdrawRequest(deps, move));
  }
}

async function findRequest(deps: DeedDeps, grid: Grid, label: string): Promise<ServiceRequest> {
  const all = await deps.requests.listAll(grid.community.id);
  // The same day of another year has the same label: the newest is meant.
  const found = all.filter((request) => request.number.label === label).at(-1);
  if (!found) throw requestNotFound();
  return found;
}
