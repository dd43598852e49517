import type { Saying } from '../../outbound/saying';

/** A notice for everybody: no name, no door, no words of anybody. */
export interface PublicNoticeParams {
  readonly area: string;
  /** 3栋; empty: the whole area. */
  readonly place: string;
  readonly topic: string;
  /** Somebody has taken it. */
  readonly isTaken: boolean;
  /** What stopped comes back; everything else is done. */
  readonly isSupply: boolean;
  readonly dueAt: string;
}

/** What is said when many say the same. Dates are ISO strings. */
export interface HotSpotSayings {
  /** The receipt of a request that is handled with another from the start. */
  'request-joined': { number: string; parent: string; owner: string; dueAt: string };
  'joined-told': { number: string; topic: string; parent: string; owner: string; dueAt: string };
  'joined-told-staff': { number: string; parent: string };
  'separated-told': { number: string; topic: string; owner: string; dueAt: string };
  /** `joined`: what is handled with it now. `room` null: the area has none. */
  'hot-spot-told': PublicNoticeParams & {
    number: string;
    households: number;
    hours: number;
    joined: readonly string[];
    room: string | null;
  };
  'public-notice': PublicNoticeParams;
  'notice-published': { number: string; room: string };
  'request-separated': { number: string; owner: string };
  'joined-elsewhere': { number: string; parent: string; isStaff: boolean };
  'not-joined': { number: string };
  'hot-spot-stays': { number: string };
  'not-hot-spot': { number: string };
  'published-already': { number: string; at: string };
  'no-room': { number: string };
}

export function sayOfHotSpot<C extends keyof HotSpotSayings>(code: C, params: HotSpotSayings[C]): Saying {
  return { code, params: { ...params } };
}
