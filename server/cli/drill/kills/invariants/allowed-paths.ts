import type { RequestEventKind } from '../../../../core/requests/request-event';
import type { RequestState } from '../../../../core/requests/service-request';
import type { RequestView } from '../views/kill-views';
import type { Invariant } from './invariant';

const taken: readonly RequestState[] = ['accepted', 'waiting-resident', 'waiting-outside', 'claimed-solved'];
const open: readonly RequestState[] = ['assigned', ...taken];
const every: readonly RequestState[] = [...open, 'closed'];

/** From which states a move may start, and where it leads; null: where it was. */
const moves: Readonly<
  Record<RequestEventKind, { readonly from: readonly RequestState[]; readonly to: RequestState | null }>
> = {
  opened: { from: [], to: 'assigned' },
  accepted: { from: ['assigned'], to: 'accepted' },
  noted: { from: taken, to: null },
  'asked-resident': { from: taken, to: 'waiting-resident' },
  'resident-replied': { from: open, to: null },
  transferred: { from: taken, to: 'assigned' },
  'handed-over': { from: taken, to: null },
  'claimed-solved': { from: taken, to: 'claimed-solved' },
  reopened: { from: ['claimed-solved'], to: 'assigned' },
  closed: { from: open, to: 'closed' },
  rated: { from: ['closed'], to: null },
  followed: { from: every, to: null },
  urged: { from: open, to: null },
  withdrawn: { from: open, to: 'closed' },
  escalated: { from: ['assigned'], to: null },
  'place-corrected': { from: open, to: null },
  reminded: { from: open, to: null },
  'extension-asked': { from: taken, to: null },
  extended: { from: open, to: null },
  'extension-refused': { from: open, to: null },
  'outside-asked': { from: taken, to: null },
  'waits-outside': { from: taken, to: 'waiting-outside' },
  'outside-refused': { from: open, to: null },
  'force-majeure': { from: ['accepted'], to: 'waiting-outside' },
  supervised: { from: open, to: null },
  'decision-asked': { from: open, to: null },
  decided: { from: open, to: 'assigned' },
  resumed: { from: ['waiting-outside'], to: 'accepted' },
  'dates-confirmed': { from: open, to: null },
  'hot-spot': { from: open, to: null },
  joined: { from: ['assigned', 'accepted'], to: null },
  separated: { from: open, to: 'assigned' },
  unfollowed: { from: every, to: null },
  published: { from: open, to: null },
  'kind-corrected': { from: open, to: null },
  'class-corrected': { from: open, to: null },
};

export const isMove = (kind: string): kind is RequestEventKind => Object.hasOwn(moves, kind);

/** What a request may be closed as before anybody claims it solved, besides by an answer. */
const endsOf: Partial<Readonly<Record<RequestState, string>>> = { 'waiting-resident': 'unanswered' };

/** I7: every request went an allowed way, each step is written down once, and no write is without its step. */
export const allowedPaths: Invariant = ({ store }) => ({
  name: 'I7',
  promise: '每一步都记下，没有不许的一步 only allowed moves, each written down',
  checked: store.requests.length,
  broken: store.requests.flatMap((request) => {
    const why = whatIsWrong(request);
    return why === null ? [] : [`${request.id} ${why}`];
  }),
});

/** Nothing ends before somebody took it, but what ends with the request it was joined to. */
function isEnd(now: RequestState, to: string | null, isJoined: boolean): boolean {
  if (isJoined) return to === 'joined';
  if (!taken.includes(now) || to === 'joined') return false;
  return now === 'claimed-solved' || endsOf[now] === to || to === 'answered';
}

function whatIsWrong({ events, state, version }: RequestView): string | null {
  if (events[0]?.kind !== 'opened') return 'does not begin with its opening';
  if (events.some(({ seq }, index) => seq !== index + 1)) return 'has a gap in its events';
  let now: RequestState = 'assigned';
  let isJoined = false;
  for (const { seq, kind, to } of events.slice(1)) {
    const move = moves[kind];
    if (kind === 'joined' || kind === 'separated') isJoined = kind === 'joined';
    if (!move.from.includes(now) || (kind === 'closed' && !isEnd(now, to, isJoined)))
      return `was ${kind} (${String(seq)}) while ${now}`;
    if (kind === 'resident-replied' && now === 'waiting-resident') now = 'accepted';
    now = move.to ?? now;
  }
  if (now !== state) return `is ${state}, its events lead to ${now}`;
  // One write, one cause; the version counts the writes.
  const writes = events.filter(({ causeId }, index) => causeId !== events[index - 1]?.causeId).length;
  if (new Set(events.map(({ causeId }) => causeId)).size !== writes) return 'was moved twice by one cause';
  return writes === version ? null : `has version ${String(version)} after ${String(writes)} writes`;
}
