import { isCrashPoint, type BoundaryName, type CrashPoint } from '../../../platform/boundary-names';

/** The boundaries no step of the road passes on the virtual clock, each with the reason. */
export const offTheRoad: Readonly<Partial<Record<BoundaryName, string>>> = {
  'community-import': 'done by hand or once at the first start, all or nothing',
  'api-token-write': 'one write by a verb on the machine; nothing follows from it',
  'report-write': 'a process says how it is; nothing rests on it',
  'hub-message-write': 'belongs to the built-in chat; tried with real processes',
  'hub-read-write': 'belongs to the built-in chat; tried with real processes',
  'spool-write': 'passed only while the store is away; the spool has tests of its own',
  'breaker-write': 'passed only when the channel refuses; the breakers have tests of their own',
};

/** A sweep asks each minute what is over, but nothing on the road is said with an end yet. */
const neverAfter: readonly CrashPoint[] = ['after-outbound-expire'];

export const pointsOffTheRoad: ReadonlySet<CrashPoint> = new Set([
  ...neverAfter,
  ...Object.keys(offTheRoad)
    .flatMap((name) => [`before-${name}`, `after-${name}`])
    .filter(isCrashPoint),
]);
