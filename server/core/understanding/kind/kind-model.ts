/** How texts are taken apart; the same for learning and for guessing. */
export interface GramSettings {
  /** Longest run of letters that counts, from 1. */
  readonly orders: number;
  /** So many letters at the start say more: they count `headCount` times. */
  readonly headLetters: number;
  readonly headCount: number;
  /** Whether runs of letters at the start count once more as runs of their own kind. */
  readonly isHeadApart: boolean;
  /** Whether topics found by the catalogue's rules are looked at as well. */
  readonly readsRules: boolean;
}

/** So many of the least sure texts are left to a person, and this share of the others is right. */
export interface ReferralPoint {
  readonly referred: number;
  readonly confidence: number;
  readonly accuracy: number;
}

/** What was learned. A gram's number is its place in `keys`; its weights are those from `rowStart[n]` to `rowStart[n + 1]`. */
export interface KindModel {
  readonly grams: GramSettings;
  readonly topics: readonly string[];
  /** Ascending. */
  readonly keys: Int32Array;
  /** How much each gram counts towards the length of a text. */
  readonly gramWeights: Float32Array;
  readonly rowStart: Uint32Array;
  readonly rowTopics: Uint16Array;
  readonly rowWeights: Int8Array;
  /** One step of a topic's weights. */
  readonly scales: Float32Array;
  /** Makes scores into probabilities. */
  readonly sharpness: number;
  readonly referBelow: number;
  readonly curve: readonly ReferralPoint[];
}
