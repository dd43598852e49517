import type { Place } from './understood';

/** What was found of a place in some words. */
export interface FoundPlace {
  readonly place: Place | null;
  /** A place was said that the community does not have, in the words used. */
  readonly unknownPlace: string | null;
  /** The number is that of several buildings, in different estates, and none was said: `place` is null. */
  readonly choices?: readonly Place[];
  /** A unit or a door without its building: `place` is null. */
  readonly part?: PlacePart;
}

export interface PlacePart {
  readonly unit: string | null;
  readonly door: string | null;
}
