import type { StepTarget } from './accept-steps';

/** When a step comes, in the clock's own running time: working time, or wall time where the limit is of the wall. */
export type StepMoment =
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'before-end'; readonly minutes: number }
  | { readonly kind: 'end' }
  /** So much of the whole span after the end. */
  | { readonly kind: 'over'; readonly percent: number };

export interface SolveStep {
  readonly key: string;
  readonly when: StepMoment;
  readonly tells: readonly StepTarget[];
}

/** Who is told as the time for solving runs out. Each step once. */
export const solveLadder: readonly SolveStep[] = [
  { key: 'half', when: { kind: 'share', percent: 50 }, tells: ['holder'] },
  { key: 'four-fifths', when: { kind: 'share', percent: 80 }, tells: ['holder'] },
  { key: 'two-hours', when: { kind: 'before-end', minutes: 120 }, tells: ['holder'] },
  { key: 'end', when: { kind: 'end' }, tells: ['holder', 'secretary'] },
  { key: 'quarter-over', when: { kind: 'over', percent: 25 }, tells: ['street'] },
];

/** The resident of a complex matter has waited too long for a word. */
export const updateLadder: readonly SolveStep[] = [
  { key: 'update', when: { kind: 'end' }, tells: ['holder'] },
];
