import { beginBoundary, type BeginBoundaryDeps } from '../../server/core/boundaries/begin-boundary';
import { lookAtCall, type LookAtCallDeps } from '../../server/core/calls/look-at-call';
import type { Due } from '../../server/core/deadlines/due';
import type { GridRepository } from '../../server/core/grid/ports';
import type { ChangeRequestDeps } from '../../server/core/requests/change-request';
import { beginLeave } from '../../server/core/leaves/begin-leave';
import { endLeave } from '../../server/core/leaves/end-leave';
import type { TakeOverDeps } from '../../server/core/leaves/take-over';
import { tellUnanswered } from '../../server/core/leaves/tell-unanswered';
import { escalateAcceptance } from '../../server/core/requests/escalate-acceptance';
import { forgetOffer, type ForgetOfferDeps } from '../../server/core/requests/forget-offer';
import { lookAtRequest } from '../../server/core/requests/look-at-request';
import { openUnconfirmed, type OpenUnconfirmedDeps } from '../../server/core/requests/open-unconfirmed';
import { escalateDuty } from '../../server/core/roster/ask-duties';
import type { ChangeDutyDeps } from '../../server/core/roster/change-duty';
import { endNoticeCalls } from '../../server/core/notices/end-notice-calls';
import { openCalls, type OpenCallsDeps } from '../../server/core/notices/open-calls';
import { lookAtNotice, type LookAtNoticeDeps } from '../../server/core/notices/look-at-notice';
import type { ChangeTaskDeps } from '../../server/core/tasks/change-task';
import { remindTask } from '../../server/core/tasks/remind-task';
import type { Clock } from '../../server/core/shared/clock';
import type { DueHandlers } from './look-at-due';

export interface DueHandlerDeps
  extends
    Omit<OpenUnconfirmedDeps, 'requests' | 'people' | 'identities' | 'households'>,
    Pick<BeginBoundaryDeps, 'boundaryChanges'>,
    Pick<LookAtCallDeps, 'isHeld'>,
    Pick<OpenCallsDeps, 'quietHours'> {
  readonly households: OpenUnconfirmedDeps['households'] &
    BeginBoundaryDeps['households'] &
    OpenCallsDeps['households'];
  readonly people: OpenUnconfirmedDeps['people'] &
    BeginBoundaryDeps['people'] &
    OpenCallsDeps['people'] &
    LookAtCallDeps['people'];
  readonly identities: OpenUnconfirmedDeps['identities'] &
    BeginBoundaryDeps['identities'] &
    OpenCallsDeps['identities'];
  readonly requests: OpenUnconfirmedDeps['requests'] &
    ChangeRequestDeps['requests'] &
    TakeOverDeps['requests'];
  readonly leaves: TakeOverDeps['leaves'];
  readonly tasks: ChangeTaskDeps['tasks'] & LookAtCallDeps['tasks'];
  readonly calls: OpenCallsDeps['calls'] & LookAtCallDeps['calls'];
  readonly notices: LookAtNoticeDeps['notices'];
  readonly duties: ChangeDutyDeps['duties'];
  readonly outbound: ForgetOfferDeps['outbound'] & LookAtCallDeps['outbound'];
  readonly grid: GridRepository;
  readonly clock: Clock;
}

/** What is done for each kind of due. */
export function dueHandlers(deps: DueHandlerDeps): DueHandlers {
  const withGrid =
    (run: (due: Due, grid: Awaited<ReturnType<GridRepository['load']>>) => Promise<void>) =>
    async (due: Due) =>
      run(due, await deps.grid.load(due.communityId));
  return {
    'open-unconfirmed': withGrid((due, grid) => openUnconfirmed(deps, due, grid, deps.clock.now())),
    'look-at-request': withGrid((due, grid) => lookAtRequest(deps, due, grid, deps.clock.now())),
    'accept-step': withGrid((due, grid) => escalateAcceptance(deps, due, grid, deps.clock.now())),
    'boundary-begins': withGrid((due, grid) => beginBoundary(deps, due, grid, deps.clock.now())),
    'look-at-task': withGrid((due, grid) => remindTask(deps, due, grid, deps.clock.now())),
    'look-at-notice': withGrid((due, grid) => lookAtNotice(deps, due, grid, deps.clock.now())),
    'open-calls': withGrid((due, grid) => openCalls(deps, due, grid, deps.clock.now())),
    'end-calls': withGrid((due, grid) => endNoticeCalls(deps, due, grid, deps.clock.now())),
    'look-at-call': withGrid((due, grid) => lookAtCall(deps, due, grid, deps.clock.now())),
    'leave-begins': withGrid((due, grid) => beginLeave(deps, due, grid, deps.clock.now())),
    'leave-ends': withGrid((due, grid) => endLeave(deps, due, grid, deps.clock.now())),
    'leave-unanswered': withGrid((due, grid) => tellUnanswered(deps, due, grid, deps.clock.now())),
    'forget-offer': (due) => forgetOffer(deps, due, deps.clock.now()),
    'duty-unconfirmed': withGrid((due, grid) => escalateDuty(deps, due, grid, deps.clock.now())),
  };
}
