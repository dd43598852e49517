import { keepRunning, type KeepRunningDeps, type KeptPart, type Part } from './keep-running';
import { StartRefusal } from './start-refusal';

/** In the order of the start; the stop goes the other way. */
const groups = ['store', 'redis', 'app'] as const;
export type PartGroup = (typeof groups)[number];

export interface PartList {
  /** Starts a part and resolves when it serves. Refuses once the stop has begun. */
  keep(group: PartGroup, part: Part): Promise<void>;
  all(): readonly KeptPart[];
  /** Ends all of one group at once, group after group in reverse order. Resolves when all are gone. */
  stopAll(): Promise<void>;
}

/** Every child that runs, so that none is forgotten at the end. */
export function createPartList(deps: KeepRunningDeps): PartList {
  const kept: { readonly group: PartGroup; readonly part: KeptPart }[] = [];
  let stopping: Promise<void> | null = null;

  async function stopGroups(): Promise<void> {
    for (const group of [...groups].reverse()) {
      await Promise.all(kept.filter((it) => it.group === group).map((it) => it.part.stop()));
    }
  }

  return {
    keep(group, part) {
      if (stopping !== null) return Promise.reject(new StartRefusal(['stopped while starting']));
      const running = keepRunning(deps, part);
      kept.push({ group, part: running });
      deps.onChange();
      return running.ready;
    },
    all: () => kept.map((it) => it.part),
    stopAll: () => (stopping ??= stopGroups()),
  };
}
