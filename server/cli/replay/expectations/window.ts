import type { LineOf } from '../scenario/scenario-lines';
import { later } from '../time/minutes';
import type { Said } from '../world/transcript';

/** The last input line: windows start with it. */
export interface InputMark {
  readonly at: Date;
  /** How many messages had been said before it. */
  readonly saidBefore: number;
}

/** From when to when, both included, a message expectation looks. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
  readonly saidBefore: number;
}

const defaultMs = 10_000;

export function windowOf(line: LineOf<'message'> | LineOf<'silence'>, input: InputMark): Window {
  const from = later(input.at, line.expect.after ?? 0);
  const lengthMs = line.kind === 'message' ? line.expect.within : line.expect.for;
  return { from, to: later(from, lengthMs ?? defaultMs), saidBefore: input.saidBefore };
}

/** What was said to the person or room in the window. */
export function saidInWindow(
  said: readonly Said[],
  window: Window,
  target: { readonly to?: string | undefined; readonly room?: string | undefined },
): readonly Said[] {
  return said
    .slice(window.saidBefore)
    .filter(({ at }) => at >= window.from && at <= window.to)
    .filter((one) => (target.room === undefined ? one.to === target.to : one.room === target.room));
}
