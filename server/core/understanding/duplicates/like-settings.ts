import type { RequestClass } from '../../deadlines/request-class';

const hourMs = 3_600_000;

/** How long after its opening a request may be the same as what is said now; a class that is left out is each person's own. */
export const sameWithinMs: Partial<Readonly<Record<RequestClass, number>>> = {
  U: 72 * hourMs,
  G: 30 * 24 * hourMs,
  C: 90 * 24 * hourMs,
};

/** From here on it is offered to follow. */
export const offeredFrom = 0.55;

/** What stops for a whole area at once, whoever says it first. */
export const areaWideTopics: ReadonlySet<string> = new Set([
  'no-water',
  'no-power',
  'gas-stopped',
  'heating',
  'dirty-water',
]);

/** Like words, but each household's own matter: offered to follow, never put together without asking. */
export const ownMatterTopics: ReadonlySet<string> = new Set([
  ...['pipe-burst', 'home-flood', 'neighbour-dispute', 'theft', 'parcel', 'property-fee'],
  ...['food-safety', 'school', 'clinic', 'network', 'bulky-waste'],
]);

/** A hot spot: so many households with like requests in so many hours. */
export const hotSpotHouseholds = 3;
export const hotSpotMs = 24 * hourMs;
