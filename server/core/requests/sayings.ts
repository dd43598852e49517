import type { Saying } from '../outbound/saying';

/** What a service takes: all papers at once. */
export interface PapersParams {
  readonly service: string;
  readonly department: string;
  readonly papers: readonly string[];
  /** Promised working days; 0: while one waits. */
  readonly days: number;
  readonly where: string;
}

/** Everything a deed on requests says, by code. Dates are ISO strings. The sentences are in the wording. */
export interface RequestSayings {
  'request-opened': {
    number: string;
    area: string | null;
    owner: string;
    actingFor: string | null;
    backup: string | null;
    dueAt: string;
    provisional: boolean;
    /** Half of the same kind were solved within this many hours; null without history. */
    medianHours: number | null;
    unconfirmed: boolean;
  };
  'request-opened-clerk': {
    number: string;
    owner: string;
    dueAt: string;
    unconfirmed: boolean;
    reason: string;
  };
  'complaint-opened': { number: string; owner: string; dueAt: string };
  /** `by`: the member of staff who filed it for the reader; null: the reader did. */
  'papers-told': PapersParams & { number: string; by: string | null };
  /** `toldTo`: who has the list already; null: nobody. */
  'papers-to-pass-on': PapersParams & { number: string; toldTo: string | null };
  /** Asked, with nothing opened. */
  'papers-answered': PapersParams;
  'danger-line': { danger: string; gasPhone: string | null };
  'danger-opened': { number: string; names: readonly string[] };
  /** Where is it? Said with a danger whose building nobody knows. */
  'place-asked': { number: string; example: string };
  assignment: {
    number: string;
    requestClass: string;
    topic: string;
    place: string | null;
    text: string;
    acceptDueAt: string;
    solveDueAt: string;
    actingFor: string | null;
    role: string;
    owner: string;
  };
  'danger-assignment': {
    number: string;
    topic: string;
    place: string | null;
    text: string;
    contact: string | null;
    asked: readonly string[];
  };
  'clerk-told-unconfirmed': { number: string; topic: string; owner: string };
  'no-rule-task': { number: string; topic: string; place: string | null };
  /** `number` null: not of a request, or of one that not all staff may see. */
  'due-set-aside-told': { kind: string; number: string | null };
  'accepted-told': {
    number: string;
    topic: string;
    owner: string;
    at: string;
    note: string | null;
    dueAt: string;
  };
  'accepted-by-other': { number: string; owner: string };
  'progress-told': { number: string; owner: string; note: string };
  'resident-asked': { number: string; owner: string; question: string };
  /** `text` null: photos only. */
  'resident-replied': { number: string; text: string | null };
  'answered-told': { number: string; owner: string; answer: string };
  'transfer-asked': {
    number: string;
    from: string;
    topic: string;
    place: string | null;
    text: string;
    note: string | null;
    solveDueAt: string;
  };
  'transfer-told': { number: string; from: string; to: string; dueAt: string };
  'solved-claimed': { number: string; topic: string; owner: string; note: string | null; hasPhoto: boolean };
  'outcome-told-staff': { number: string; outcome: string; words: string | null };
  'outcome-told-follower': { number: string; topic: string; outcome: string };
  'reopened-told-staff': {
    number: string;
    topic: string;
    place: string | null;
    words: string | null;
    cycle: number;
    solveDueAt: string;
  };
  'rating-told-staff': { number: string; rating: string };
  'bad-rating-told-secretary': { number: string; topic: string; owner: string };
  'urged-told': { number: string; topic: string; solveDueAt: string; by: string };
  'withdrawn-told': { number: string; topic: string };
  'place-corrected-told': { number: string; place: string };
  'nobody-accepted': {
    number: string;
    topic: string;
    place: string | null;
    /** The resident's words; null where the reader decides and does not take it. */
    text: string | null;
    askedAt: string;
    asked: readonly string[];
    urgent: boolean;
    phone: boolean;
    solveDueAt: string;
  };
  'escalated-acceptance': {
    number: string;
    topic: string;
    place: string | null;
    minutes: number;
    asked: readonly string[];
    phone: boolean;
  };
}

export function sayOfRequest<C extends keyof RequestSayings>(code: C, params: RequestSayings[C]): Saying {
  return { code, params: { ...params } };
}
