import type { Limit } from './limit-ends-at';
import type { RequestClass } from './request-class';

export type StepTarget =
  'post-b' | 'duty' | 'duty-or-clerk' | 'second-clerk-or-duty' | 'secretary' | 'street' | 'holder' | 'giver';

/** What happens when nobody has accepted for so long since the assignment. Each step once. */
export interface AcceptStep {
  readonly step: number;
  readonly after: Limit;
  readonly tells: readonly StepTarget[];
  /** Who gets the task to telephone, as chat has not been enough. */
  readonly phoneTaskFor: StepTarget | null;
}

const wall = (minutes: number): Limit => ({ kind: 'wall-minutes', minutes });
const workingHours = (hours: number): Limit => ({ kind: 'working-minutes', minutes: hours * 60 });
const workingDays = (days: number): Limit => ({ kind: 'working-days', days });
const tell = (step: number, after: Limit, tells: readonly StepTarget[]): AcceptStep => ({
  step,
  after,
  tells,
  phoneTaskFor: null,
});

const general: readonly AcceptStep[] = [
  tell(1, workingHours(2), ['post-b']),
  tell(2, workingHours(4), ['duty-or-clerk']),
  tell(3, workingHours(6), ['secretary']),
];

/** The table, counted from the assignment on the class's accept clock. */
export const acceptLadder: Readonly<Record<RequestClass, readonly AcceptStep[]>> = {
  E: [{ ...tell(1, wall(5), ['secretary']), phoneTaskFor: 'duty' }, tell(2, wall(10), ['street'])],
  U: [
    tell(1, wall(15), ['post-b']),
    { ...tell(2, wall(30), ['duty']), phoneTaskFor: 'duty' },
    tell(3, wall(45), ['secretary']),
  ],
  G: general,
  S: general,
  C: [
    tell(1, workingHours(4), ['post-b']),
    tell(2, workingHours(8), ['duty-or-clerk']),
    tell(3, workingHours(12), ['secretary']),
  ],
  Q: [
    tell(1, { kind: 'working-minutes', minutes: 30 }, ['second-clerk-or-duty']),
    tell(2, { kind: 'working-minutes', minutes: 60 }, ['secretary']),
  ],
  O: [tell(1, workingDays(1), ['post-b']), tell(2, workingDays(2), ['secretary'])],
  M: [tell(1, workingDays(1), ['holder', 'giver'])],
};
