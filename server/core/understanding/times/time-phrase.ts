export type Grain =
  | 'second'
  | 'minute'
  | 'hour'
  | 'part-of-day'
  | 'day'
  | 'week'
  | 'part-of-month'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'decade'
  | 'century';

/**
 * A time said in a text. Both ends belong to it: a day ends at 23:59:59, 三点 at 15:59:59, 三点前 at 15:00:00. An end
 * nobody said is null: 今晚八点以后 has no `to`, 三年以前 no `from`; what is to be done 周四前 begins now.
 */
export interface TimePhrase {
  readonly words: string;
  /** Where the words begin in the text. */
  readonly at: number;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly grain: Grain;
  readonly confidence: number;
}

export interface TimeOptions {
  /** How exactly `at` is known: a notice may be dated by its month alone. Then 至今 ends with that month. */
  readonly knownTo?: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
  /** What is said is still to come: 周一 on a Wednesday is next week's, 下午三点 at four tomorrow's. */
  readonly isAhead?: boolean;
  /** 四月十三 without 日 or 号 is a day of the farmer's calendar unless this is false. */
  readonly readsLunar?: boolean;
}

/** 两年半 as { year: 2.5 }; weeks are days, quarters months. */
export interface Amount {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly workday?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** Any word about time: a moment or span, how long something lasts, or what comes again and again. */
export type FoundTime =
  | ({ readonly kind: 'time' } & TimePhrase)
  | {
      readonly kind: 'duration';
      readonly words: string;
      readonly at: number;
      readonly amount: Amount;
      /** 13天—8周 has two; 三十年以上 no upper one. */
      readonly upTo: Amount | null;
    }
  | {
      readonly kind: 'repetition';
      readonly words: string;
      readonly at: number;
      readonly every: Amount;
      /** The first of its times, when one is said: 每周六上午9点. */
      readonly first: { readonly from: Date; readonly to: Date } | null;
    };
