import type { Call } from '../calls/call';
import { heardBy } from '../calls/call-states';
import type { CallRepository } from '../calls/ports';
import type { Grid } from '../grid/grid';
import type { OutboundMessage } from '../outbound/outbound-message';
import type { OutboundRepository } from '../outbound/ports';
import type { PersonRepository } from '../people/ports';
import type { Notice } from './notice';

export interface NoticeLedgerDeps {
  readonly outbound: Pick<OutboundRepository, 'listOfCause'>;
  readonly calls: Pick<CallRepository, 'listOfSubject'>;
  readonly people: Pick<PersonRepository, 'findMany'>;
}

/** A room or person a message did not reach, or perhaps did not. */
export interface NotReached {
  readonly name: string;
  readonly state: 'failed' | 'expired' | 'uncertain';
  /** As the channel said it; null when it said nothing. */
  readonly failure: string | null;
}

/** What became of a notice, room by room and person by person. */
export interface NoticeLedger {
  /** Rooms and people it is for. */
  readonly all: number;
  /** Not handed to the channel yet. */
  readonly waiting: number;
  readonly handedToChannel: number;
  readonly notReached: readonly NotReached[];
  /** Of those asked to answer a warning, by chat and by telephone; null: nobody is. */
  readonly answers: { readonly asked: number; readonly answered: number; readonly reached: number } | null;
}

/** Of an event of this notice, and of none whose id goes on where this one's ends. */
const own = /^\/e\d+\/\d+\/(?:room|person)\//u;
const said: ReadonlySet<string> = new Set(['notice-in-room', 'notice-to-person']);

/**
 * Every message of the notice itself as the sender left it, and the question to who was asked in its place; what was said about it
 * besides is not counted.
 */
export async function ledgerOf(deps: NoticeLedgerDeps, grid: Grid, notice: Notice): Promise<NoticeLedger> {
  const caused = await deps.outbound.listOfCause(notice.communityId, `${notice.id}/e`);
  const calls = await deps.calls.listOfSubject(notice.communityId, notice.id);
  const asked = askedInstead(notice, calls);
  const rows = [
    ...caused.filter(
      ({ id, content }) =>
        own.test(id.slice(notice.id.length)) && content.kind === 'saying' && said.has(content.saying.code),
    ),
    ...(asked.length === 0 ? [] : await questionsTo(deps, notice, asked)),
  ];
  const all = notice.roomIds.length + notice.personIds.length;
  const sent = rows.filter(({ state }) => state === 'sent').length;
  const lost = rows.filter(isLost);
  return {
    ...{ all, handedToChannel: sent, waiting: rows.length - sent - lost.length },
    notReached: [
      ...(await named(deps, grid, notice.communityId, lost)),
      ...(await notAsked(deps, notice.communityId, asked)),
    ],
    answers: calls.length === 0 ? null : { asked: calls.length, ...heardBy(calls) },
  };
}

/** Those it is for who were asked to answer it and not sent it besides. */
function askedInstead({ called, personIds }: Notice, calls: readonly Call[]): readonly Call[] {
  const ids = new Set(called?.map(({ personId }) => personId).filter((id) => personIds.includes(id)));
  return calls.filter(({ personId }) => ids.has(personId));
}

async function questionsTo(
  { outbound }: NoticeLedgerDeps,
  { id, communityId }: Notice,
  asked: readonly Call[],
): Promise<readonly OutboundMessage[]> {
  const ids = new Set(asked.map(({ messageId }) => messageId));
  const caused = await outbound.listOfCause(communityId, `${id}/call/`);
  return caused.filter((row) => ids.has(row.id));
}

/** They had a chat when it was approved, and have none any more. */
async function notAsked(
  { people }: NoticeLedgerDeps,
  communityId: string,
  asked: readonly Call[],
): Promise<readonly NotReached[]> {
  const ids = asked.filter(({ messageId }) => messageId === null).map(({ personId }) => personId);
  const known = ids.length === 0 ? [] : await people.findMany(communityId, ids);
  return known.map(({ name }) => ({ name, state: 'failed', failure: 'unreachable' }));
}

type Lost = OutboundMessage & { readonly state: NotReached['state'] };

const isLost = (row: OutboundMessage): row is Lost =>
  row.state === 'failed' || row.state === 'expired' || row.state === 'uncertain';

async function named(
  { people }: NoticeLedgerDeps,
  grid: Grid,
  communityId: string,
  rows: readonly Lost[],
): Promise<readonly NotReached[]> {
  const ids = rows.flatMap(({ target }) => (target.kind === 'person' ? [target.personId] : []));
  const known = await people.findMany(communityId, ids);
  const nameOf = ({ target }: Lost): string => {
    if (target.kind === 'room')
      return grid.rooms.find(({ id }) => id === target.roomId)?.name ?? target.roomId;
    if (target.kind === 'contact') return target.contactId;
    return known.find(({ id }) => id === target.personId)?.name ?? target.personId;
  };
  return rows.map((row) => ({ name: nameOf(row), state: row.state, failure: row.failure }));
}
