import type { ClockEvent } from './clock-history';

// At the same instant a life goes on in this order, so that the order of filing decides nothing.
const kinds: readonly ClockEvent['kind'][] = [
  'opened',
  'assigned',
  'accepted',
  'contacted',
  'paused',
  'resumed',
  'extended',
  'claimed-solved',
  'reopened',
  'closed',
];

/** The events that had happened at `now`, by time; the opening always. */
export function inOrder(events: readonly ClockEvent[], now: Date): readonly ClockEvent[] {
  return events
    .filter((event) => event.kind === 'opened' || event.at <= now)
    .sort(
      (a, b) =>
        a.at.getTime() - b.at.getTime() ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        untilOf(a) - untilOf(b),
    );
}

const untilOf = (event: ClockEvent): number => (event.kind === 'extended' ? event.until.getTime() : 0);
