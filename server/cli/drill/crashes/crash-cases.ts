import type { CrashPoint } from '../../../platform/boundary-names';
import type { CrashAt } from '../../../platform/crash-at';
import { compareEndings } from './compare-endings';
import { playWorkflow, type Stage, type Walk } from './play-workflow';
import type { Workflow } from './workflow';

/** One crash: at the n-th passing of a point in a step. */
export interface CrashCase {
  readonly workflow: Workflow;
  readonly calm: Walk;
  readonly step: number;
  readonly crash: CrashAt;
}

/** Every passing of every point in every step of a workflow, as the calm run went. */
export async function casesOf(stage: Stage, workflow: Workflow): Promise<readonly CrashCase[]> {
  const calm = await playWorkflow(stage, workflow);
  return calm.passed.flatMap((points, step) => {
    const counts = new Map<CrashPoint, number>();
    return points.map((point) => {
      const passing = (counts.get(point) ?? 0) + 1;
      counts.set(point, passing);
      return { workflow, calm, step, crash: { point, passing } };
    });
  });
}

export interface TriedCrash {
  /** What is not as in the calm run. */
  readonly differences: readonly string[];
  /** Rows of which nobody knows whether they were said, more than in the calm run. */
  readonly uncertain: number;
}

/** Dies there, and goes on. */
export async function tryCrash(stage: Stage, one: CrashCase): Promise<TriedCrash> {
  const { workflow, step, crash } = one;
  const crashed = await playWorkflow(stage, workflow, { step, crash });
  if (crashed.deaths !== 1) return { differences: [`died ${crashed.deaths} times`], uncertain: 0 };
  const numberLost = lostNumber(one);
  const calm = numberLost === null ? one.calm : await playWorkflow(stage, workflow, { step, numberLost });
  return {
    differences: compareEndings(calm.ending, crashed.ending),
    uncertain: crashed.ending.uncertain - calm.ending.uncertain,
  };
}

/** Gaps between numbers are allowed: which taking of the step was in vain, because the crash came before its request. */
function lostNumber({ calm, step, crash }: CrashCase): number | null {
  const points = calm.passed[step] ?? [];
  const crashedAt = indexOfPassing(points, crash);
  const before = points.slice(0, crashedAt + 1);
  const takenAt = before.lastIndexOf('after-number-take');
  const since = before.slice(takenAt);
  const isUsed = since.includes('after-request-write') || since.includes('after-record-write');
  if (takenAt < 0 || isUsed) return null;
  return before.filter((point) => point === 'after-number-take').length;
}

function indexOfPassing(points: readonly CrashPoint[], { point, passing }: CrashAt): number {
  let left = passing;
  return points.findIndex((one) => one === point && --left === 0);
}

/** A line for people: where it died. */
export function presentCase({ workflow, calm, step, crash }: CrashCase): string {
  return `${workflow.name} step ${step} (${calm.steps[step] ?? ''}) ${crash.point}#${crash.passing}`;
}
