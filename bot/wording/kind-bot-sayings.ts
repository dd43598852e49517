/** What staff hear who say what a request is about, by code. */
export interface KindBotSayings {
  /** `topic` is what it is about now; `next`: who is asked to go on with it; `decider`: who says who does it. */
  'kind-set': { number: string; topic: string; next: string | null; decider: string | null };
  'kind-same': { number: string; topic: string };
  /** `words` null: none was said. */
  'kind-how': { number: string; words: string | null };
  'which-kind': { number: string; topics: readonly string[] };
  'refused-danger-stays': { number: string };
}
