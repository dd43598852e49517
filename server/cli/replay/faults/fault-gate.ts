import type { Clock } from '../../../core/shared/clock';
import type { CrashGate, CrashPoint } from '../../../platform/boundary-names';
import type { CrashAt } from '../../../platform/crash-at';
import type { Intercept } from '../../../platform/intercept-ports';
import { passBoundaries } from '../../../store/pass-boundaries';
import type { Fault } from '../scenario/faults';
import { StoreAwayError } from './store-away';

/** What a process may do until it dies; what passes a point where it dies, or when it is dead, never comes back. */
export interface Life extends CrashGate {
  /** Resolves when the process dies. */
  readonly died: Promise<void>;
  readonly intercept: Intercept;
}

export interface FaultGate {
  /** A crash waits for the next passing of its point; a store that is away refuses from now on. */
  arm(fault: Exclude<Fault, { redis: string }>): void;
  /** A crash at the n-th passing from now on. */
  armAt(crashAt: CrashAt): void;
  /** When the store answers again; null while it does. */
  backAt(): Date | null;
  newLife(): Life;
}

const never = <T>() => new Promise<T>(() => undefined);

/**
 * Where faults come in. A process that dies is stopped for ever in the call it was in: what it waits for never comes, so
 * nothing of it runs on. `onPass` is told of every point a live process comes to.
 */
export function createFaultGate(clock: Clock, onPass?: (point: CrashPoint) => void): FaultGate {
  let armed: CrashAt | null = null;
  let awayUntil: Date | null = null;
  const backAt = () => (awayUntil && awayUntil > clock.now() ? awayUntil : null);

  /** Whether the process dies here. */
  function comesTo(point: CrashPoint): boolean {
    onPass?.(point);
    if (point !== armed?.point) return false;
    armed = armed.passing > 1 ? { point, passing: armed.passing - 1 } : null;
    return armed === null;
  }

  return {
    arm(fault) {
      if ('crash' in fault) armed = { point: fault.crash, passing: 1 };
      else awayUntil = new Date(clock.now().getTime() + fault.for);
    },
    armAt(crashAt) {
      armed = crashAt;
    },
    backAt,
    newLife() {
      let isDead = false;
      let tellDeath = (): void => undefined;
      const died = new Promise<void>((resolve) => {
        tellDeath = resolve;
      });
      const pass = async (point: CrashPoint): Promise<void> => {
        if (isDead) return never();
        if (!comesTo(point)) return;
        isDead = true;
        tellDeath();
        return never();
      };
      const atBoundaries = passBoundaries({ pass });
      return {
        died,
        pass,
        async intercept(name, call) {
          if (isDead) return never();
          if (backAt()) throw new StoreAwayError();
          const answer = await atBoundaries(name, call);
          return isDead ? never() : answer;
        },
      };
    },
  };
}
