import type { Effect, FailPoint, Mode } from './fail-point';

export interface FailPoints {
  /** Sets one, replacing an earlier one of its name; gives how often that one took effect. */
  set(failPoint: FailPoint): number;
  /** What this command meets now; counts it. */
  enter(command: string): readonly Effect[];
  /** Whether a write that is about to be kept finds a full disk; counts it. */
  isDiskFull(): boolean;
}

interface Armed {
  readonly effect: Effect;
  readonly mode: Mode;
  readonly since: number;
  met: number;
  entered: number;
}

const ofDocuments: ReadonlySet<string> = new Set([
  ...['insert', 'update', 'delete', 'findAndModify', 'findandmodify'],
  ...['find', 'getMore', 'count', 'distinct', 'aggregate'],
]);

/** The fail points that are set; `now` counts milliseconds. */
export function createFailPoints(now: () => number): FailPoints {
  const armed = new Map<string, Armed>();
  const takesEffect = (point: Armed): boolean => {
    point.met++;
    if (!isActive(point, now())) return false;
    point.entered++;
    return true;
  };
  return {
    set: ({ name, mode, effect }) => {
      const entered = armed.get(name)?.entered ?? 0;
      armed.set(name, { effect, mode, since: now(), met: 0, entered: 0 });
      return entered;
    },
    enter: (command) =>
      [...armed.values()]
        .filter(({ effect: { commands, isDiskFull } }) =>
          isDiskFull ? false : (commands ?? ofDocuments).has(command),
        )
        .filter(takesEffect)
        .map(({ effect }) => effect),
    isDiskFull: () => [...armed.values()].filter(({ effect }) => effect.isDiskFull).some(takesEffect),
  };
}

function isActive({ mode, met, since }: Armed, now: number): boolean {
  switch (mode.kind) {
    case 'off':
      return false;
    case 'count':
      return met > mode.skip && met <= mode.skip + mode.times;
    case 'time':
      return now - since < mode.ms;
  }
}
