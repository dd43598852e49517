import type { Pause } from './clock-course';
import type { ClockEvent } from './clock-history';

const ends: readonly ClockEvent['kind'][] = ['resumed', 'claimed-solved', 'reopened', 'closed'];

/** The pauses of ordered events from `startedAt` on. A pause within a pause is one; solving, reopening and closing end it. */
export function pausesOf(events: readonly ClockEvent[], startedAt: Date): readonly Pause[] {
  const pauses: Pause[] = [];
  let from: Date | null = null;
  for (const event of events) {
    if (event.kind === 'paused') from ??= event.at;
    if (!from || !ends.includes(event.kind)) continue;
    pauses.push({ from, to: event.at });
    from = null;
  }
  if (from) pauses.push({ from, to: null });
  return pauses
    .filter(({ to }) => to === null || to > startedAt)
    .map((pause) => (pause.from < startedAt ? { from: startedAt, to: pause.to } : pause))
    .filter(({ from: start, to }) => to === null || to > start);
}
