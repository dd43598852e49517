/** What an account may say in any 24 hours. */
export interface DayBudget {
  readonly most: number;
  /** The last so many are for answers, danger and red warnings (priority 1 and 2) alone. */
  readonly kept: number;
}

/** How much was said in the quarter of an hour from `from` on. */
export interface DaySlot {
  readonly from: Date;
  readonly count: number;
}

/** What was said lately, as it is stored; slots in the order of time. */
export interface DayUse {
  /** Incremented by every write; every write asks for it. */
  readonly version: number;
  readonly slots: readonly DaySlot[];
}

export const unusedDay: DayUse = { version: 0, slots: [] };

const slotMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;
/** What was counted leaves before its claim ends, and no claim is longer. */
const leavesWithinMs = 60_000;

/**
 * How much of `most` is left at `now`. A slot counts whole until all that was said in it is a day old, so that no 24 hours ever
 * hold more, wherever they begin. One that lies ahead (the clock was set back) counts too.
 */
export function leftOfDay({ slots }: DayUse, now: Date, most: number): number {
  const counting = slots.filter((slot) => overAt(slot) > now.getTime());
  return Math.max(0, most - counting.reduce((sum, { count }) => sum + count, 0));
}

/** Milliseconds until one of `most` is left; 0 when one is. */
export function waitOfDay(use: DayUse, now: Date, most: number): number {
  const ends = use.slots.map((slot) => overAt(slot) - now.getTime()).filter((ms) => ms > 0);
  return [0, ...ends].find((ms) => leftOfDay(use, new Date(now.getTime() + ms), most) > 0) ?? dayMs;
}

/** The use after one more message at `now`; what counts no more is left out. */
export function countMessage({ version, slots }: DayUse, now: Date): DayUse {
  const from = slotOf(now);
  const others = slots.filter(
    (slot) => overAt(slot) > now.getTime() && slot.from.getTime() !== from.getTime(),
  );
  const here = slots.find((slot) => slot.from.getTime() === from.getTime());
  return { version: version + 1, slots: inOrder([...others, { from, count: (here?.count ?? 0) + 1 }]) };
}

/** The use as a new sender takes it over: what lies ahead of its clock is taken to have been said just now, and no later. */
export function takeOverDay({ version, slots }: DayUse, now: Date): DayUse {
  const from = slotOf(now);
  const before = slots.filter((slot) => slot.from < from);
  const count = slots.filter((slot) => slot.from >= from).reduce((sum, slot) => sum + slot.count, 0);
  return { version: version + 1, slots: count > 0 ? [...before, { from, count }] : before };
}

const overAt = ({ from }: DaySlot) => from.getTime() + slotMs + leavesWithinMs + dayMs;

const slotOf = (at: Date) => new Date(Math.floor(at.getTime() / slotMs) * slotMs);

const inOrder = (slots: readonly DaySlot[]) => slots.toSorted((a, b) => a.from.getTime() - b.from.getTime());
