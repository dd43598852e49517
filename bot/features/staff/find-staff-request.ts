import { maySee } from '../../../server/core/requests/may-work-on';
import type { RequestRepository } from '../../../server/core/requests/ports';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

export interface FindStaffRequestDeps {
  readonly requests: Pick<RequestRepository, 'listBySeq' | 'listOpenOfStaff'>;
}

export interface StaffCodeWords {
  readonly code: { readonly label: string | null; readonly seq: number } | null;
  /** The word as typed: 收到, 办结. */
  readonly word: string;
  readonly note: string;
}

const closedDays = 7;

/**
 * The request a staff word is about: by its code, else the only one at hand that `fits`. When several fit the bot asks, and
 * changes nothing; when none does it says so. Null then. A message handled again finds the request it moved before.
 */
export async function findStaffRequest(
  deps: FindStaffRequestDeps,
  turn: Turn,
  words: StaffCodeWords,
  fits: (request: ServiceRequest) => boolean,
): Promise<ServiceRequest | null> {
  const found = words.code ? await byCode(deps, turn, words.code) : await atHand(deps, turn, fits);
  const moved = found.filter((request) => isMovedBy(request, turn));
  const meant = moved.length > 0 ? moved : found;
  const [only] = meant;
  if (!only) {
    turn.reply(
      words.code
        ? sayOfBot('number-not-found', { words: words.code.label ?? String(words.code.seq).padStart(3, '0') })
        : sayOfBot('staff-none-open', { word: words.word }),
    );
    return null;
  }
  if (meant.length === 1) return only;
  turn.reply(
    sayOfBot('which-request', {
      word: words.word,
      numbers: meant.map(
        (request) => `${request.number.label} ${request.place?.label ?? ''}${request.topicLabel}`,
      ),
    }),
  );
  turn.ask({
    kind: 'which-request',
    word: words.word,
    note: words.note,
    requestIds: meant.map((request) => request.id),
  });
  return null;
}

async function byCode(
  deps: FindStaffRequestDeps,
  turn: Turn,
  code: NonNullable<StaffCodeWords['code']>,
): Promise<readonly ServiceRequest[]> {
  const since = new Date(turn.at.getTime() - closedDays * 24 * 3_600_000);
  const all = await deps.requests.listBySeq(turn.message.communityId, code.seq, since);
  const seen = all.filter((request) => maySee(request, turn.person));
  if (code.label !== null) return seen.filter((request) => request.number.label === code.label).slice(0, 1);
  const open = seen.filter((request) => request.state !== 'closed');
  const mine = open.filter((request) => concerns(request, turn.person.id));
  if (mine.length > 0) return mine;
  return open.length > 0 ? open : seen.slice(0, 1);
}

async function atHand(
  deps: FindStaffRequestDeps,
  turn: Turn,
  fits: (request: ServiceRequest) => boolean,
): Promise<readonly ServiceRequest[]> {
  const open = await deps.requests.listOpenOfStaff(turn.message.communityId, turn.person.id);
  return open.filter(
    (request) => concerns(request, turn.person.id) && (fits(request) || isMovedBy(request, turn)),
  );
}

function isMovedBy(request: ServiceRequest, turn: Turn): boolean {
  return request.events.some((event) => event.causeId === turn.message.id);
}

function concerns(request: ServiceRequest, personId: string): boolean {
  return (
    request.ownerId === personId ||
    request.askedIds.includes(personId) ||
    request.coHandlerIds.includes(personId)
  );
}
