import type { StoredDue } from '../deadlines/due';
import type { GridRepository } from '../grid/ports';
import { noticeTo, toOutboxMessages } from '../outbound/draft-message';
import type { Relay } from '../outbound/change-record';
import type { RequestRepository } from './ports';
import { sayOfRequest } from './sayings';

export interface TellDueSetAsideDeps {
  readonly grid: GridRepository;
  readonly requests: Pick<RequestRepository, 'find'>;
  readonly relay: Relay;
}

/** The clerk hears, once a due item, that something which should have happened by itself did not. Throws as the store does. */
export const tellDueSetAside =
  (deps: TellDueSetAsideDeps) =>
  async (due: StoredDue): Promise<void> => {
    const grid = await deps.grid.load(due.communityId);
    const clerkId = grid.posts.find((post) => post.kind === 'clerk')?.aId;
    if (!clerkId) return;
    const number = await numberOf(deps, due);
    const told = sayOfRequest('due-set-aside-told', { kind: due.kind, number });
    await deps.relay(
      due.communityId,
      toOutboxMessages(`${due.id}/set-aside`, null, [noticeTo(clerkId, told)]),
    );
  };

/** Of a request that all staff may see; a complaint about one of them stays out of it. */
async function numberOf({ requests }: TellDueSetAsideDeps, { subject }: StoredDue): Promise<string | null> {
  if (subject.kind !== 'request') return null;
  const request = await requests.find(subject.id);
  return request?.visibility === 'staff' ? request.number.label : null;
}
