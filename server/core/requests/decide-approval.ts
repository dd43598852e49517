import type { Grid } from '../grid/grid';
import type { Cause } from '../outbound/change-record';
import type { Person } from '../people/person';
import { extensionTooLate, nothingToDecide, notYoursToDecide } from './approval-errors';
import { approvedMove, refusedMove } from './approval-moves';
import { changeRequest, type Changed, type ChangeRequestDeps } from './change-request';
import { mayDecide, pendingApproval } from './pending-approval';

export interface DecideApprovalInput {
  readonly grid: Grid;
  readonly requestId: string;
  readonly person: Person;
  readonly answer: 'approved' | 'refused';
  readonly note: string | null;
  readonly cause: Cause;
}

/**
 * Says yes or no to what waits for it. Of two who decide at once one wins. The resident hears of a later date before the earlier
 * one is over, so a yes after it is refused. Throws `requests.nothing-to-decide`, `requests.not-yours-to-decide`,
 * `requests.extension-too-late`.
 */
export function decideApproval(deps: ChangeRequestDeps, input: DecideApprovalInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    const { grid, person, answer, cause } = input;
    const pending = pendingApproval(request);
    if (!pending) throw nothingToDecide(request);
    if (!mayDecide(grid, request, person, pending.asked.byId)) throw notYoursToDecide(request);
    if (answer === 'refused') return refusedMove(request, pending, input);
    if (pending.kind === 'extension' && cause.at >= request.clocks.solveDueAt)
      throw extensionTooLate(request);
    return approvedMove(request, pending, input);
  });
}
