import type { Saying } from '../outbound/saying';

/** What is said when a clock of a request asks for it, or when somebody asks for more time. */
export interface ClockSayings {
  /** `step`: half, four-fifths, two-hours. */
  'solve-reminder': { number: string; place: string | null; topic: string; step: string; dueAt: string };
  /** `role` of the reader: handler, secretary, street. */
  'overdue-told': {
    number: string;
    place: string | null;
    topic: string;
    owner: string;
    dueAt: string;
    role: string;
  };
  'news-wanted': { number: string; place: string | null; topic: string };
  'resident-asked-again': { number: string; owner: string; question: string };
  'solved-asked-again': { number: string; topic: string };
  'closed-unanswered': { number: string; topic: string };
  'outside-over': { number: string; topic: string; body: string; dueAt: string };
  'extension-wanted': {
    number: string;
    topic: string;
    from: string;
    reason: string;
    dueAt: string;
    until: string;
  };
  'extension-granted': { number: string; by: string; dueAt: string };
  'extension-told-resident': {
    number: string;
    topic: string;
    owner: string;
    reason: string;
    dueAt: string;
  };
  'extension-denied': { number: string; by: string; note: string | null; dueAt: string };
  'outside-wanted': { number: string; topic: string; from: string; body: string; until: string };
  'outside-granted': { number: string; by: string; until: string };
  'outside-told-resident': { number: string; topic: string; body: string; until: string };
  'outside-denied': { number: string; by: string; note: string | null };
  /** The holidays of a year are known now. */
  'date-confirmed': { number: string; topic: string; from: string; dueAt: string };
  'force-majeure-told': { number: string; topic: string; by: string; reason: string };
  'goes-on-told': { number: string; topic: string; by: string };
  'supervised-told': {
    number: string;
    place: string | null;
    topic: string;
    by: string;
    note: string | null;
    dueAt: string;
  };
  'first-asked-warned': { number: string; topic: string; to: string; hours: number };
  /** `why`: handed-on, reopened. */
  'decision-wanted': {
    number: string;
    place: string | null;
    topic: string;
    why: string;
    owner: string;
    note: string | null;
    dueAt: string;
  };
  'decision-late': { number: string; place: string | null; topic: string; owner: string };
  'decided-told': {
    number: string;
    place: string | null;
    topic: string;
    owner: string;
    helpers: readonly string[];
    by: string;
    dueAt: string;
  };
}

export function sayOfClock<C extends keyof ClockSayings>(code: C, params: ClockSayings[C]): Saying {
  return { code, params };
}
