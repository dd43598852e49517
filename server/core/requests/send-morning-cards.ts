import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import { noticeTo, toOutboxMessages } from '../outbound/draft-message';
import type { OutboxEntry } from '../outbound/outbox-entry';
import { atShanghai, shanghaiDate } from '../shared/shanghai-time';
import type { Relay } from '../outbound/change-record';
import { morningCard } from './morning-sayings';
import type { RequestRepository } from './ports';
import type { ServiceRequest } from './service-request';

export interface SendMorningCardsDeps {
  readonly requests: Pick<RequestRepository, 'listOpenOfStaff'>;
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
    const card = cardOf(mine, now);
    if (card.numbers.length === 0) continue;
    const message = noticeTo(person.id, morningCard(card));
    entries.push(...toOutboxMessages(`card/${grid.community.id}/${today}/${person.id}`, null, [message]));
  }
  await deps.relay(grid.community.id, entries);
}

function cardOf(open: readonly ServiceRequest[], now: Date) {
  const endOfToday = atShanghai(shanghaiDate(now), '24:00');
  const late = open.filter((request) => request.clocks.solveDueAt <= now);
  const dueToday = open.filter(
    (request) => request.clocks.solveDueAt > now && request.clocks.solveDueAt <= endOfToday,
  );
  const fresh = open.filter((request) => request.state === 'assigned');
  const pressing = new Set([...late, ...dueToday, ...fresh]);
  const shown = [...pressing].slice(0, mostLines);
  return {
    fresh: fresh.length,
    dueToday: dueToday.length,
    late: late.length,
    waiting: open.filter((request) => request.state === 'waiting-resident').length,
    numbers: shown.map((request) => request.number.label),
    topics: shown.map((request) => `${request.place?.label ?? ''}${request.topicLabel}`),
    classes: shown.map((request) => request.requestClass),
    dueAts: shown.map((request) => request.clocks.solveDueAt.toISOString()),
  };
}
