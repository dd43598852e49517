import { noticeTo, urgentTo, type DraftMessage } from '../outbound/draft-message';
import type { Saying } from '../outbound/saying';
import type { RequestEvent } from '../requests/request-event';
import type { ServiceRequest } from '../requests/service-request';
import type { LeaveRecord } from './leave-record';
import { sayOfLeave, type ListedRequests } from './sayings';

const mostLines = 12;

/** The hand-over card: what the one who is away leaves in hand, by deadline, with what residents were promised. */
export function handOverCards(
  leave: Pick<LeaveRecord, 'from' | 'to' | 'kind'> & { readonly standInId: string },
  name: string,
  open: readonly ServiceRequest[],
): readonly DraftMessage[] {
  const away = { name, from: leave.from.toISOString(), to: leave.to.toISOString() };
  const sudden = leave.kind === 'sudden';
  if (open.length === 0)
    return [noticeTo(leave.standInId, sayOfLeave('hand-over-empty', { ...away, sudden }))];
  return cards(open, (part, more) =>
    toldOf(
      leave.standInId,
      part,
      sayOfLeave('hand-over-card', { ...away, sudden, count: open.length, more, ...listed(part) }),
    ),
  );
}

/** One message after the other, each as long as a chat message may be. */
export function cards(
  requests: readonly ServiceRequest[],
  toMessage: (part: readonly ServiceRequest[], more: boolean) => DraftMessage,
): readonly DraftMessage[] {
  const count = Math.ceil(requests.length / mostLines);
  return Array.from({ length: count }, (_, index) =>
    toMessage(requests.slice(index * mostLines, (index + 1) * mostLines), index + 1 < count),
  );
}

/** Danger and utility failures are told at any hour. */
export function toldOf(personId: string, requests: readonly ServiceRequest[], saying: Saying): DraftMessage {
  const isUrgent = requests.some(({ requestClass }) => requestClass === 'E' || requestClass === 'U');
  return isUrgent ? urgentTo(personId, saying) : noticeTo(personId, saying);
}

export function listed(requests: readonly ServiceRequest[]): ListedRequests {
  return {
    numbers: requests.map(({ number }) => number.label),
    matters: requests.map(({ place, topicLabel }) => `${place?.label ?? ''}${topicLabel}`),
    classes: requests.map(({ requestClass }) => requestClass),
    dueAts: requests.map(({ clocks }) => clocks.solveDueAt.toISOString()),
    notes: requests.map(({ events }) => toldLast(events)),
  };
}

const telling: readonly RequestEvent['kind'][] = ['accepted', 'noted', 'asked-resident', 'claimed-solved'];

function toldLast(events: readonly RequestEvent[]): string {
  return events.findLast(({ kind, note }) => telling.includes(kind) && note !== null)?.note ?? '';
}
