import type { Saying } from '../outbound/saying';

/** Everything a deed on duties and rosters says, by code. Dates are ISO strings. The sentences are in the wording. */
export interface RosterSayings {
  /** `insteadOf`: who does not answer, or is on leave, when the backup is asked. */
  'duty-asked': { from: string; to: string; insteadOf: string | null; until: string };
  'duty-unconfirmed-told': { from: string; to: string; asked: readonly string[] };
  'duty-confirmed-told': { from: string; to: string; name: string };
  'swap-asked': { from: string; to: string; name: string };
  'swap-dropped': { from: string; to: string };
  'swap-answered': { from: string; to: string; name: string; agreed: boolean; note: string | null };
  /** The slots of the reader in parallel lists; empty: there are none any more. */
  'roster-published': { froms: readonly string[]; tos: readonly string[] };
  /** Where a roster leaves time without anybody, in parallel lists; `names`: who is on leave, else empty. */
  'roster-holes-told': {
    froms: readonly string[];
    tos: readonly string[];
    whys: readonly string[];
    names: readonly string[];
  };
}

export function sayOfRoster<C extends keyof RosterSayings>(code: C, params: RosterSayings[C]): Saying {
  return { code, params };
}

interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** A period as sayings hold it. */
export const periodOf = ({ from, to }: Period) => ({ from: from.toISOString(), to: to.toISOString() });

/** Periods as sayings hold them, in parallel lists. */
export const periodsOf = (periods: readonly Period[]) => ({
  froms: periods.map(({ from }) => from.toISOString()),
  tos: periods.map(({ to }) => to.toISOString()),
});
