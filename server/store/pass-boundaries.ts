import type { CrashGate } from '../platform/boundary-names';
import type { Intercept } from '../platform/intercept-ports';
import { boundaryOf } from './durable-boundaries';

/** Lets every write of the store pass the gate: before it, and after it if it has changed something. */
export function passBoundaries(gate: CrashGate): Intercept {
  return async (name, call) => {
    const boundary = boundaryOf(name);
    if (boundary === null) return call();
    await gate.pass(`before-${boundary}`);
    const answer = await call();
    if (hasWritten(answer)) await gate.pass(`after-${boundary}`);
    return answer;
  };
}

/** A write that found nothing to change answers null, false, 0, or that it was there already. */
function hasWritten(answer: unknown): boolean {
  if (answer === null || answer === false || answer === 0) return false;
  return !(typeof answer === 'object' && 'inserted' in answer && answer.inserted === false);
}
