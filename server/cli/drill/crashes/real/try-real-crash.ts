import { existsSync } from 'node:fs';
import type { CrashPoint } from '../../../../platform/boundary-names';
import { crashMark } from '../../../../platform/crash-at';
import { waitUntil } from '../../../../supervisor/wait-until';
import { startScratchYimen } from '../../harness/start-scratch-yimen';
import { walkRealRoad } from './real-road';

export interface RealCrash {
  readonly point: CrashPoint;
  /** The process that died there; null when none came to the point. */
  readonly died: string | null;
  readonly broken: readonly string[];
  readonly seconds: number;
}

// Outboxes are emptied by the second sweep after they were copied.
const passedWithinMs = 150_000;
const backWithinMs = 30_000;

/** Passed already while a process starts: a program whose first start fails says so and ends, so it dies there later. */
const passedAtStart = ['budget-take', 'lease-take', 'report-write'];

const passingOf = (point: CrashPoint): number =>
  passedAtStart.some((name) => point.endsWith(`-${name}`)) ? 5 : 1;

/** Starts the built program with `CRASH_AT`, walks the road, and looks whether the process died there and came back. */
export async function tryRealCrash(point: CrashPoint): Promise<RealCrash> {
  const startedAt = performance.now();
  const passing = passingOf(point);
  const crashAt = `${point}#${String(passing)}`;
  const yimen = await startScratchYimen({ env: { CRASH_AT: crashAt, LOG_LEVEL: 'warn' } });
  try {
    const wrong = await walkRealRoad(yimen.address);
    const mark = crashMark(yimen.dataFolder, { point, passing });
    const hasDied = await waitUntil(() => Promise.resolve(existsSync(mark)), {
      withinMs: passedWithinMs,
      everyMs: 200,
    });
    const restarted = () => Object.entries(yimen.restarts()).filter(([, count]) => count > 0);
    // What died is told a moment later, and /ready may still show how it was.
    const isBack =
      hasDied && (await waitUntil(() => restarted().length > 0, { withinMs: backWithinMs, everyMs: 100 }));
    if (isBack) await yimen.untilReady();
    return {
      point,
      died: hasDied
        ? restarted()
            .map(([name]) => name)
            .join(' ')
        : null,
      broken: [...wrong, ...whyNotBack(hasDied, restarted())],
      seconds: (performance.now() - startedAt) / 1_000,
    };
  } finally {
    await yimen.stop();
  }
}

/** One process died, and was started again once. */
export function whyNotBack(
  hasDied: boolean,
  restarted: readonly (readonly [string, number])[],
): readonly string[] {
  if (!hasDied) return [];
  if (restarted.length === 0) return ['what died was not started again'];
  const names = restarted.map(([name, count]) => `${name} ${count} times`).join(', ');
  return restarted.length === 1 && restarted[0]?.[1] === 1 ? [] : [`started again: ${names}`];
}
