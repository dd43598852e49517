/** What a column shows at the moment. */
export interface Turn {
  /** Null: there is nothing. */
  readonly number: string | null;
  /** Of its pages, from 0. */
  readonly page: number;
  readonly sinceMs: number;
}

export const turnMs = 12_000;

export interface TurnInput {
  /** What there is to show, in order. */
  readonly numbers: readonly string[];
  /** How many pages the one that is shown fills. */
  readonly pages: number;
  readonly nowMs: number;
  readonly isPaused: boolean;
}

/** The turn after this one when its time is over, else this one. What is gone gives way at once. */
export function nextTurn(turn: Turn, { numbers, pages, nowMs, isPaused }: TurnInput): Turn {
  const index = turn.number === null ? -1 : numbers.indexOf(turn.number);
  if (index === -1) {
    const number = numbers[0] ?? null;
    return number === turn.number ? turn : { number, page: 0, sinceMs: nowMs };
  }
  if (isPaused || nowMs - turn.sinceMs < turnMs) return turn.page < pages ? turn : { ...turn, page: 0 };
  if (turn.page + 1 < pages) return { ...turn, page: turn.page + 1, sinceMs: nowMs };
  return { number: numbers[(index + 1) % numbers.length] ?? null, page: 0, sinceMs: nowMs };
}

/** Columns begin one after another, so that the screen never changes all over at once. */
export const firstTurn = (column: number, nowMs: number): Turn => ({
  number: null,
  page: 0,
  sinceMs: nowMs - column * 2_000,
});
