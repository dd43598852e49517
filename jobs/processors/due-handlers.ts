import type { Due } from '../../server/core/deadlines/due';
import type { GridRepository } from '../../server/core/grid/ports';
import type { ChangeRequestDeps } from '../../server/core/requests/change-request';
import { escalateAcceptance } from '../../server/core/requests/escalate-acceptance';
import { openUnconfirmed, type OpenUnconfirmedDeps } from '../../server/core/requests/open-unconfirmed';
import type { Clock } from '../../server/core/shared/clock';
import type { DueHandlers } from './look-at-due';

export interface DueHandlerDeps extends Omit<OpenUnconfirmedDeps, 'requests'> {
  readonly requests: OpenUnconfirmedDeps['requests'] & ChangeRequestDeps['requests'];
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
    'accept-step': withGrid((due, grid) => escalateAcceptance(deps, due, grid, deps.clock.now())),
  };
}
