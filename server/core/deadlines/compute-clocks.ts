import { isAnnounced } from './is-announced';
import { limitEndsAt, type Limit } from './limit-ends-at';
import type { DeadlinePolicy } from './policy';
import type { RequestClass } from './request-class';
import type { RequestClocks } from './request-clocks';
import type { WorkingCalendar } from './working-calendar';

export interface ComputeClocksInput {
  readonly requestClass: RequestClass;
  /** Provider's time of the first message about it. */
  readonly openedAt: Date;
  readonly calendar: WorkingCalendar;
  readonly policy: DeadlinePolicy;
}

/** When a request must be accepted, first answered by a person, and solved: the same input gives the same clocks. */
export function computeClocks(input: ComputeClocksInput): RequestClocks {
  const { openedAt, calendar, policy } = input;
  const limits = policy.limits[input.requestClass];
  const acceptDueAt = limitEndsAt(calendar, limits.accept, openedAt, 'with-staggered');
  const firstContactDueAt =
    limits.firstContact && limitEndsAt(calendar, limits.firstContact, openedAt, 'with-staggered');
  const solveDueAt = limitEndsAt(calendar, limits.solve, openedAt, 'regular');

  const ends: readonly [Limit | null, Date | null][] = [
    [limits.accept, acceptDueAt],
    [limits.firstContact, firstContactDueAt],
    [limits.solve, solveDueAt],
  ];
  const provisional = ends.some(
    ([limit, at]) => limit && at && limit.kind !== 'wall-minutes' && !isAnnounced(calendar, openedAt, at),
  );
  return { policyVersion: policy.version, acceptDueAt, firstContactDueAt, solveDueAt, provisional };
}
