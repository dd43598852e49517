import type { Saying } from '../outbound/saying';

/** The morning card: how many there are, and the most pressing ones in parallel lists. Dates are ISO strings. */
export interface MorningCardParams {
  readonly fresh: number;
  readonly dueToday: number;
  readonly late: number;
  /** Told beside the others, not listed. */
  readonly waiting: number;
  readonly numbers: readonly string[];
  readonly topics: readonly string[];
  readonly classes: readonly string[];
  readonly dueAts: readonly string[];
}

export function morningCard(params: MorningCardParams): Saying {
  return { code: 'morning-card', params: { ...params } };
}
