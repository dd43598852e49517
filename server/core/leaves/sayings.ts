import type { Saying } from '../outbound/saying';

/** Requests as a card lists them, by deadline, in parallel lists. Dates are ISO strings. */
export interface ListedRequests {
  readonly numbers: readonly string[];
  /** 3栋2单元楼道灯不亮 */
  readonly matters: readonly string[];
  readonly classes: readonly string[];
  /** What was promised to the resident. */
  readonly dueAts: readonly string[];
  /** What the resident was told last; empty: nothing. */
  readonly notes: readonly string[];
}

interface Away {
  /** Who is away. */
  name: string;
  from: string;
  to: string;
}

/** Everything a deed on leaves says, by code. Dates are ISO strings. The sentences are in the wording. */
export interface LeaveSayings {
  /** `more`: further cards follow this one. `sudden`: nobody knew before. */
  'hand-over-card': Away & ListedRequests & { count: number; sudden: boolean; more: boolean };
  'hand-over-empty': Away & { sudden: boolean };
  'hand-over-reminder': Away & { count: number };
  'hand-over-unanswered': Away & { count: number; standIn: string };
  'hand-over-told': { standIn: string; numbers: readonly string[] };
  /** A leave the reader said 收到 to has begun. */
  'hand-over-begun': { name: string; numbers: readonly string[] };
  'leave-called-off': Away;
  'sudden-absence-told': Away & { standIn: string | null; count: number };
  /** Every request of the reader that goes to somebody else while they are away. */
  'stand-in-told': { number: string; name: string; owner: string; dueAt: string };
  'handed-back-told': { number: string; owner: string; dueAt: string };
  /** `names`: who has each of them. */
  'hand-back-card': ListedRequests & { count: number; names: readonly string[]; more: boolean };
  'hand-back-told': ListedRequests & { count: number; name: string; more: boolean };
}

export function sayOfLeave<C extends keyof LeaveSayings>(code: C, params: LeaveSayings[C]): Saying {
  return { code, params: { ...params } };
}
