import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import { noticeTo, toOutboxMessages } from '../outbound/draft-message';
import type { OutboxEntry } from '../outbound/outbox-entry';
import { atShanghai, shanghaiDate } from '../shared/shanghai-time';
import type { Relay } from '../outbound/change-record';
import type { CardItem } from '../deadlines/card-item';
import { morningCard } from './morning-sayings';
import type { RequestRepository } from './ports';
import type { ServiceRequest } from './service-request';

export interface SendMorningCardsDeps {
  readonly requests: Pick<RequestRepository, 'listOpenOfStaff'>;
  /** What else somebody has in hand with an end of its own: tasks. */
  readonly otherWork: (communityId: string, personId: string, now: Date) => Promise<readonly CardItem[]>;
  readonly calendar: (grid: Grid) => WorkingCalendar;
  readonly relay: Relay;
}

const mostLines = 10;

/**
 * One card for each member of staff who has something new, due today or late, on working days only: what merely goes on is
 * no news. Who is on leave gets none. Run again the same day: the same cards, sent once.
 */
export async function sendMorningCards(deps: SendMorningCardsDeps, grid: Grid, now: Date): Promise<void> {
  const today = shanghaiDate(now);
  if (!deps.calendar(grid).isWorkingDay(today)) return;
  const entries: OutboxEntry[] = [];
  for (const person of grid.staff) {
    if (isOnLeave(grid, person.id, now)) continue;
    const open = await deps.requests.listOpenOfStaff(grid.community.id, person.id);
    const mine = open.filter(
      (request) => request.ownerId === person.id || request.askedIds.includes(person.id),
    );
    const others = await deps.otherWork(grid.community.id, person.id, now);
    const card = cardOf([...mine.map(toCardItem), ...others], now);
    if (card.numbers.length === 0) continue;
    const message = noticeTo(person.id, morningCard(card));
    entries.push(...toOutboxMessages(`card/${grid.community.id}/${today}/${person.id}`, null, [message]));
  }
  await deps.relay(grid.community.id, entries);
}

function toCardItem(request: ServiceRequest): CardItem {
  const { number, place, topicLabel, requestClass, clocks, state } = request;
  return {
    ...{ number: number.label, title: `${place?.label ?? ''}${topicLabel}`, requestClass },
    ...{ dueAt: clocks.solveDueAt, isFresh: state === 'assigned', isWaiting: state === 'waiting-resident' },
  };
}

function cardOf(open: readonly CardItem[], now: Date) {
  const endOfToday = atShanghai(shanghaiDate(now), '24:00');
  const late = open.filter(({ dueAt }) => dueAt <= now);
  const dueToday = open.filter(({ dueAt }) => dueAt > now && dueAt <= endOfToday);
  const fresh = open.filter(({ isFresh }) => isFresh);
  const shown = [...new Set([...late, ...dueToday, ...fresh])].slice(0, mostLines);
  return {
    fresh: fresh.length,
    dueToday: dueToday.length,
    late: late.length,
    waiting: open.filter(({ isWaiting }) => isWaiting).length,
    numbers: shown.map(({ number }) => number),
    topics: shown.map(({ title }) => title),
    classes: shown.map(({ requestClass }) => requestClass),
    dueAts: shown.map(({ dueAt }) => dueAt.toISOString()),
  };
}
