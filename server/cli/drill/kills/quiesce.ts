import { waitUntil } from '../../../supervisor/wait-until';

export interface QuiesceDeps {
  readonly isQuiet: () => boolean;
  /** What is still under way in the store, by kind. */
  readonly unfinished: () => Promise<Readonly<Record<string, number>>>;
  readonly withinMs: number;
  readonly everyMs?: number;
}

/** Waits until nobody waits and nothing is under way, seen twice in a row; false when the time is over first. */
export async function quiesce(deps: QuiesceDeps): Promise<boolean> {
  let quietTimes = 0;
  const look = async (): Promise<boolean> => {
    const left = await deps.unfinished();
    const isQuiet = deps.isQuiet() && Object.values(left).every((count) => count === 0);
    // What was just sent may make somebody speak again.
    quietTimes = isQuiet ? quietTimes + 1 : 0;
    return quietTimes >= 2;
  };
  return waitUntil(look, { withinMs: deps.withinMs, everyMs: deps.everyMs ?? 1_000 });
}
