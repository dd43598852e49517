import type { StepTarget } from './accept-steps';

export interface ClockReading {
  readonly kind: 'accept' | 'first-contact' | 'update' | 'solve';
  readonly startedAt: Date;
  /** While paused: as if it were resumed now. */
  readonly dueAt: Date;
  /** Late stays late, also when it ends, pauses or is extended afterwards. Ended at the very end is in time. */
  readonly state: 'running' | 'paused' | 'met' | 'late';
  /** Late or not, it stands still now. */
  readonly isPaused: boolean;
  readonly endedAt: Date | null;
  /** The date falls in a year whose calendar is not announced. */
  readonly provisional: boolean;
  /** By time; each once. */
  readonly steps: readonly ClockStep[];
}

export interface ClockStep {
  readonly key: string;
  readonly at: Date;
  readonly tells: readonly StepTarget[];
  /** void: the clock ended before. */
  readonly state: 'earned' | 'to-come' | 'void';
}

export interface ClockReadings {
  readonly accept: ClockReading | null;
  readonly firstContact: ClockReading | null;
  readonly update: ClockReading | null;
  readonly solve: ClockReading;
}
