import type { Clock } from '../../../core/shared/clock';
import type { CrashPoint, Fault } from '../scenario/faults';
import type { Intercept } from './intercept';
import { StoreAwayError } from './store-away';

/** What a process may do until it dies. */
export interface Life {
  /** Resolves when the process dies. */
  readonly died: Promise<void>;
  readonly intercept: Intercept;
  /** Passes a point around a send; never resolves when the process dies there or is dead. */
  pass(point: CrashPoint): Promise<void>;
}

export interface FaultGate {
  /** A crash waits for its point; a store that is away refuses from now on. */
  arm(fault: Exclude<Fault, { redis: string }>): void;
  /** When the store answers again; null while it does. */
  backAt(): Date | null;
  newLife(): Life;
}

const never = <T>() => new Promise<T>(() => undefined);

/**
 * Where faults come in. A process that dies is stopped for ever in the call it was in: what it waits for never comes, so
 * nothing of it runs on.
 */
export function createFaultGate(clock: Clock): FaultGate {
  let armed: CrashPoint | null = null;
  let awayUntil: Date | null = null;
  const backAt = () => (awayUntil && awayUntil > clock.now() ? awayUntil : null);

  return {
    arm(fault) {
      if ('crash' in fault) armed = fault.crash;
      else awayUntil = new Date(clock.now().getTime() + fault.for);
    },
    backAt,
    newLife() {
      let isDead = false;
      let tellDeath = (): void => undefined;
      const died = new Promise<void>((resolve) => {
        tellDeath = resolve;
      });
      const dies = (point: CrashPoint | null): boolean => {
        if (point === null || point !== armed) return false;
        armed = null;
        isDead = true;
        tellDeath();
        return true;
      };
      return {
        died,
        pass: async (point) => (isDead || dies(point) ? never() : undefined),
        async intercept(name, call) {
          if (isDead) return never();
          if (backAt()) throw new StoreAwayError();
          const answer = await call();
          return isDead || dies(pointAfter(name, answer)) ? never() : answer;
        },
      };
    },
  };
}

/** The named write that has just been done, if it was one and changed something. */
function pointAfter(name: string, answer: unknown): CrashPoint | null {
  switch (name) {
    case 'messages.put':
      return isInserted(answer) ? 'after-message-write' : null;
    case 'requests.insert':
      return isInserted(answer) ? 'after-request-write' : null;
    case 'requests.replace':
      return answer === true ? 'after-request-write' : null;
    case 'dialogues.save':
      return 'after-dialogue-write';
    case 'messages.markHandled':
      return 'after-handled-write';
    case 'outbound.insertMany':
      return 'after-outbound-copy';
    default:
      return null;
  }
}

function isInserted(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'inserted' in answer && answer.inserted === true;
}
