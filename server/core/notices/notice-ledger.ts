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
  /** Of those asked to answer a warning; null: nobody is. */
  readonly answers: { readonly asked: number; readonly answered: number } | null;
}

/** Of an event of this notice, and of none whose id goes on where this one's ends. */
const own = /^\/e\d+\/\d+\/(?:room|person)\//u;
const said: ReadonlySet<string> = new Set(['notice-in-room', 'notice-to-person']);

/** Every message of the notice itself as the sender left it; what was said about it besides is not counted. */
export async function ledgerOf(deps: NoticeLedgerDeps, grid: Grid, notice: Notice): Promise<NoticeLedger> {
  const caused = await deps.outbound.listOfCause(notice.communityId, `${notice.id}/e`);
  const rows = caused.filter(
    ({ id, content }) =>
      own.test(id.slice(notice.id.length)) && content.kind === 'saying' && said.has(content.saying.code),
  );
  const all = notice.roomIds.length + notice.personIds.length;
  const sent = rows.filter(({ state }) => state === 'sent').length;
  const lost = rows.filter(isLost);
  const calls = await deps.calls.listOfSubject(notice.communityId, notice.id);
  const answered = calls.filter(({ state }) => state === 'answered' || state === 'reached').length;
  return {
    ...{ all, handedToChannel: sent, waiting: rows.length - sent - lost.length },
    notReached: await named(deps, grid, notice.communityId, lost),
    answers: calls.length === 0 ? null : { asked: calls.length, answered },
  };
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
