import type { Saying } from '../outbound/saying';

/** What changes of boundaries make us say. Dates are ISO strings. */
export interface BoundarySayings {
  /** To who decided it. */
  'boundary-decided': {
    buildings: readonly string[];
    from: readonly string[];
    to: string;
    at: string;
    openCount: number;
    households: number;
  };
  /** To the leads of both areas and the secretary: the new card of the area. */
  'boundary-told-staff': {
    buildings: readonly string[];
    from: readonly string[];
    to: string;
    lead: string;
    at: string;
    households: number;
    /** Numbers of what is open there, and who has each. */
    numbers: readonly string[];
    owners: readonly string[];
  };
  /** To the residents, when it begins. */
  'boundary-card': {
    building: string;
    area: string;
    lead: string;
    backup: string | null;
    actingFor: string | null;
  };
}

export function sayOfBoundary<C extends keyof BoundarySayings>(code: C, params: BoundarySayings[C]): Saying {
  return { code, params: { ...params } };
}
