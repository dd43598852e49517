import type { Dice } from './dice';
import { dayMs, hourMs, later, minuteMs } from './spans';

/** message: what people write. due: what comes by itself. watch: what the replay itself looks at, never kept from it. */
export type DoingKind = 'message' | 'due' | 'watch';

/** Hours in which nothing is heard (bot), nothing comes by itself (jobs), or neither. */
export interface Outage {
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
  readonly of: 'everything' | 'bot' | 'jobs';
  /** What is handled first when it is over. */
  readonly first: 'message' | 'due' | 'as-it-came';
}

const keeps: Readonly<Record<Outage['of'], readonly DoingKind[]>> = {
  everything: ['message', 'due'],
  bot: ['message'],
  jobs: ['due'],
};

/** One every two weeks or so, most of them short; none touches another. */
export function planOutages(dice: Dice, start: Date, days: number): readonly Outage[] {
  const outages: Outage[] = [];
  let from = later(start, dice.between(2, 10) * dayMs);
  const end = later(start, days * dayMs);
  while (from < end) {
    const hours = dice.chance(0.1) ? dice.between(12, 40) : dice.between(0.3, 6);
    const to = later(from, hours * hourMs);
    outages.push({
      from,
      to,
      of: dice.pick(['everything', 'everything', 'bot', 'jobs']),
      first: dice.pick(['message', 'due', 'as-it-came']),
    });
    from = later(to, dice.between(4, 24) * dayMs);
  }
  return outages;
}

/** The outage that keeps something from being handled at that moment; null: none does. */
export function outageKeeping(outages: readonly Outage[], kind: DoingKind, at: Date): Outage | null {
  const outage = outageAt(outages, at);
  return outage && keeps[outage.of].includes(kind) ? outage : null;
}

/** Until when something of that moment has to be done: at once, or right after the outage it fell into. */
export function allowedUntil(outages: readonly Outage[], at: Date): Date {
  return later(outageAt(outages, at)?.to ?? at, minuteMs);
}

function outageAt(outages: readonly Outage[], at: Date): Outage | null {
  const ms = at.getTime();
  return outages.find(({ from, to }) => from.getTime() <= ms && ms < to.getTime()) ?? null;
}
