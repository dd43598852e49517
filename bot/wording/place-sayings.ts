/** What the features say of places, of one of several matters, and of what they overhear. */
export interface PlaceSayings {
  /** `known`: the building, when that much was understood. */
  'address-again': { example: string; known: string | null };
  'address-unknown': { words: string; buildings: string };
  'move-asked': { home: string; place: string; area: string };
  'place-taken': { number: string; place: string };
  /** `buildings`: what there is in its place, as a sentence. */
  'place-unknown': { words: string; buildings: string };
  /** `units`: how many there are. */
  'unit-asked': { place: string; topic: string; units: number };
  'place-which': { topic: string; places: readonly string[] };
  'which-wrong': Record<string, never>;
  /** A building's number that several estates have. */
  'home-which': { places: readonly string[] };
  'one-again': { number: number; matter: string; example: string };
  /** `matters` empty: what was offered has been forgotten. */
  'ear-offer': { matters: readonly string[] };
}
