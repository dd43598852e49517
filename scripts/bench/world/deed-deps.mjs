import { inRoot } from '../../lib/root.mjs';
import { built, packaged } from '../lib/built.mjs';

/** What deeds on requests need besides repositories, as `server/compose.ts` gives it; hints to Redis go nowhere. */
export async function deedDeps(repositories, clock) {
  const years = await built('server/files/load-year-files').loadYearFiles(inRoot('data/calendar'));
  const { createWorkingCalendar } = built('server/core/deadlines/working-calendar');
  const { relayOutbox } = built('server/core/outbound/relay-outbox');
  const calendars = new WeakMap();
  const makeId = packaged('ulid').monotonicFactory(built('server/platform/create-random').createRandom());
  const queue = { enqueue: () => Promise.resolve() };
  return {
    requests: repositories.requests,
    newId: () => makeId(),
    queue,
    calendar({ calendarExceptions: exceptions }) {
      if (!calendars.has(exceptions)) calendars.set(exceptions, createWorkingCalendar({ years, exceptions }));
      return calendars.get(exceptions);
    },
    relay: (communityId, entries) =>
      relayOutbox({ ...repositories, queue, clock, quietHours: null }, communityId, entries),
  };
}
