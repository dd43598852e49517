import type { Saying } from '../outbound/saying';

/** What is said about coverage, by code. Dates are ISO strings. The sentences are in the wording. */
export interface CoverageSayings {
  /** The most pressing ones in parallel lists, earliest first. */
  'coverage-holes': {
    days: number;
    holes: number;
    overlaps: number;
    froms: readonly string[];
    tos: readonly string[];
    causes: readonly string[];
    /** Areas or buildings; empty: the whole community. */
    wheres: readonly string[];
    /** `land`, `question`, `danger`; empty: any matter, or one that the cause tells. */
    matters: readonly string[];
    /** The posts or the people on duty it rests on; empty: none. */
    names: readonly string[];
    /** The tasks that were opened for them. */
    tasks: readonly string[];
  };
  /** The title of such a task. */
  'coverage-task': {
    where: string;
    matter: string;
    cause: string;
    names: string;
    from: string;
    to: string;
  };
}

export function sayOfCoverage<C extends keyof CoverageSayings>(code: C, params: CoverageSayings[C]): Saying {
  return { code, params };
}
