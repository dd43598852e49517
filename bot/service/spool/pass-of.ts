import type { CrashGate } from '../../../server/platform/boundary-names';
import type { CreateSpoolDeps } from './create-spool';

/** The crash points of the spool; none in an ordinary run. */
export const passOf = (gate: CrashGate | null): CreateSpoolDeps['pass'] =>
  gate ? (point) => gate.pass(point) : undefined;
