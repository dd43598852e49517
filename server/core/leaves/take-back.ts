import { noticeTo } from '../outbound/draft-message';
import type { ServiceRequest } from '../requests/service-request';
import { changeLeave, noLeaveMove } from './change-leave';
import { leaveNotFound, notStandIn } from './errors';
import { handBackList } from './hand-back-list';
import { passRequest } from './pass-request';
import { sayOfLeave } from './sayings';
import type { Passed, TakenOver, TakeOverDeps, TakeOverInput } from './take-over';

/**
 * 收到 on a hand-back card: what is listed and still open goes back to the person, its deadline unchanged. Throws
 * `leaves.none`, `leaves.not-stand-in` when it is somebody else's.
 */
export async function takeBack(deps: TakeOverDeps, input: TakeOverInput): Promise<TakenOver> {
  const { grid, person, cause } = input;
  const leave = await deps.leaves.find(input.leaveId);
  if (!leave) throw leaveNotFound();
  if (leave.personId !== person.id) throw notStandIn();
  const { holderIds } = await handBackList(deps, grid, leave, cause.at);
  const tell = (request: ServiceRequest) =>
    sayOfLeave('handed-back-told', {
      ...{ number: request.number.label, owner: person.name },
      dueAt: request.clocks.solveDueAt.toISOString(),
    });
  const passed: Passed[] = [];
  for (const requestId of leave.handBackIds) {
    const one = await passRequest(deps, { requestId, fromIds: holderIds, to: person, tell, cause });
    if (one) passed.push(one);
  }
  const { record } = await changeLeave(deps, leave.id, cause, ({ takenBackAt }) => {
    if (takenBackAt !== null) return noLeaveMove;
    const numbersOf = (holderId: string) =>
      passed.filter(({ fromId }) => fromId === holderId).map(({ request }) => request.number.label);
    return {
      patch: { takenBackAt: cause.at },
      events: [{ kind: 'taken-back', personId: person.id }],
      messages: [...new Set(passed.map(({ fromId }) => fromId))].map((holderId) =>
        noticeTo(
          holderId,
          sayOfLeave('hand-over-told', { standIn: person.name, numbers: numbersOf(holderId) }),
        ),
      ),
    };
  });
  return { leave: record, requests: passed.map(({ request }) => request) };
}
