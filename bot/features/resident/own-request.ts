import type { RequestRepository } from '../../../server/core/requests/ports';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

export interface OwnRequestDeps {
  readonly requests: Pick<RequestRepository, 'listOfResident'>;
}

/** The one request of the writer that is meant. Several: says which there are; none: says so. Null then. */
export async function ownRequest(
  deps: OwnRequestDeps,
  turn: Turn,
  seq: number | null,
  word: string,
  fits: (request: ServiceRequest) => boolean,
): Promise<ServiceRequest | null> {
  const all = await deps.requests.listOfResident(turn.message.communityId, turn.person.id, 50);
  const own = all.filter((request) => request.requesterId === turn.person.id && fits(request));
  const meant = seq === null ? own : own.filter((request) => request.number.seq === seq);
  const [only] = meant;
  if (only && meant.length === 1) return only;
  if (meant.length === 0) {
    turn.reply(sayOfBot('progress-none', {}));
    return null;
  }
  turn.reply(
    sayOfBot('which-own-request', {
      numbers: meant.map((request) => `${request.number.label} ${request.topicLabel}`),
      example: `${word} ${meant[0]?.number.label ?? ''}`,
    }),
  );
  return null;
}
