import { cardsWaiting } from '../../../server/core/leaves/cards-waiting';
import type { LeaveRepository } from '../../../server/core/leaves/ports';
import type { RequestRepository } from '../../../server/core/requests/ports';
import type { DutyRepository } from '../../../server/core/roster/ports';
import type { TaskRepository } from '../../../server/core/tasks/ports';
import type { Turn } from '../../pipeline/turn';

export interface WaitsForReceiptDeps {
  readonly requests: Pick<RequestRepository, 'listOpenOfStaff'>;
  readonly tasks: Pick<TaskRepository, 'listOfPerson'>;
  readonly duties: Pick<DutyRepository, 'listConcerning'>;
  readonly leaves: Pick<LeaveRepository, 'listSince'>;
}

/** Whether a request, a task, a duty or a hand-over waits for a 收到 of the writer. */
export async function waitsForReceipt(deps: WaitsForReceiptDeps, turn: Turn): Promise<boolean> {
  const { communityId } = turn.message;
  const { id } = turn.person;
  const requests = await deps.requests.listOpenOfStaff(communityId, id);
  if (requests.some(({ state, askedIds }) => state === 'assigned' && askedIds.includes(id))) return true;
  const tasks = await deps.tasks.listOfPerson(communityId, id, turn.at);
  if (tasks.some(({ ownerId, state }) => ownerId === id && state === 'given')) return true;
  const duties = await deps.duties.listConcerning(communityId, id, turn.at);
  if (duties.some(({ confirmedAt, askedIds }) => confirmedAt === null && askedIds.includes(id))) return true;
  return (await cardsWaiting(deps, communityId, id, turn.cause)).length > 0;
}
