import { addResidentReply } from '../../../server/core/requests/add-resident-reply';
import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { correctPlace } from '../../../server/core/requests/correct-place';
import { safetyLine } from '../../../server/core/requests/messages-on-opening';
import { staffName } from '../../../server/core/requests/names';
import type { RequestRepository } from '../../../server/core/requests/ports';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { Place } from '../../../server/core/understanding/understood';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

export interface DangerAtHandDeps extends ChangeRequestDeps {
  readonly requests: ChangeRequestDeps['requests'] & Pick<RequestRepository, 'listOfResident'>;
}

const atHandHours = 2;
const newest = 20;

/** The writer's own open danger of the last two hours, newest first; of this kind and not at another place when told. */
export async function findDangerAtHand(
  deps: Pick<DangerAtHandDeps, 'requests'>,
  turn: Turn,
  meant?: { readonly topicId: string; readonly place: Place | null },
): Promise<ServiceRequest | null> {
  const all = await deps.requests.listOfResident(turn.message.communityId, turn.person.id, newest);
  return dangerAtHandIn(all, turn, meant);
}

/** The same among requests of the writer that were read already, newest first. */
export function dangerAtHandIn(
  all: readonly ServiceRequest[],
  turn: Turn,
  meant?: { readonly topicId: string; readonly place: Place | null },
): ServiceRequest | null {
  const since = new Date(turn.at.getTime() - atHandHours * 3_600_000);
  const own = all
    .slice(0, newest)
    .filter(
      (one) =>
        one.requesterId === turn.person.id &&
        one.requestClass === 'E' &&
        one.state !== 'closed' &&
        one.openedAt > since &&
        !one.sourceKey.startsWith(`${turn.message.id}#`),
    );
  const same = own.find(
    (one) => !meant || (one.topicId === meant.topicId && isThere(one.place, meant.place)),
  );
  return same ?? null;
}

/** More about a danger: the safety line once more, and everybody who was called hears the words. */
export async function tellMoreOfDanger(
  deps: DangerAtHandDeps,
  turn: Turn,
  known: ServiceRequest,
  place: Place | null,
): Promise<void> {
  const { grid, cause } = turn;
  turn.reply(safetyLine(grid, known.topicId));
  if (place && !known.place?.buildingId) {
    const placed = { ...cause, causeId: `${cause.causeId}/place` };
    await correctPlace(deps, { grid, requestId: known.id, requester: turn.person, place, cause: placed });
  }
  const { request } = await addResidentReply(deps, {
    requestId: known.id,
    text: turn.text,
    attachmentIds: [],
    cause,
  });
  const owner = staffName(grid, request.ownerId);
  turn.reply(sayOfBot('reply-passed-on', { number: request.number.label, owner }));
}

function isThere(known: Place | null, said: Place | null): boolean {
  return !said?.buildingId || !known?.buildingId || known.buildingId === said.buildingId;
}
