import type { Saying } from '../outbound/saying';

/** What is said when nobody is sure what a request is about, and when somebody says it. */
export interface KindSayings {
  /** Asks the clerk who has it: up to three guesses, best first. */
  'kind-asked': {
    number: string;
    place: string | null;
    text: string;
    guesses: readonly string[];
    acceptDueAt: string;
  };
  /** `next`: who is asked to go on with it, `owner` has it until then. `was`: the end as promised before, when it moves. */
  'kind-told': {
    number: string;
    by: string;
    topic: string;
    owner: string;
    next: string | null;
    dueAt: string;
    was: string | null;
  };
  'kind-told-staff': { number: string; by: string; topic: string; next: string | null; dueAt: string };
}

export function sayOfKind<C extends keyof KindSayings>(code: C, params: KindSayings[C]): Saying {
  return { code, params };
}
