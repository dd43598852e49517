import type { Clock } from '../shared/clock';

/** Milliseconds since some moment, a sleep of the machine included, whatever the clocks are set to. */
export type PassedMs = () => number;

/**
 * The time budgets and breakers are kept by: the clock's when this is made, and from then on what has really passed. A clock
 * that is set forwards gives nothing away, and one that is set back holds nothing up.
 */
export function createSteadyClock(clock: Clock, passedMs: PassedMs): Clock {
  const beganMs = clock.now().getTime() - passedMs();
  return { now: () => new Date(beganMs + passedMs()) };
}
