import type { CrashPoint } from '../../../platform/boundary-names';
import { casesOf, presentCase, tryCrash, type CrashCase } from './crash-cases';
import type { Stage } from './play-workflow';
import type { Workflow } from './workflow';

export interface CrashesInput {
  readonly stage: Stage;
  readonly workflows: readonly Workflow[];
  /** Which of all cases are tried. */
  readonly choose: (cases: readonly CrashCase[]) => readonly CrashCase[];
  readonly onTried?: (done: number, of: number) => void;
  readonly onBroken?: (words: string) => void;
}

export interface CrashesResult {
  readonly workflows: number;
  readonly steps: number;
  /** Points that at least one step passes. */
  readonly points: ReadonlySet<CrashPoint>;
  /** Every passing of a point in a step. */
  readonly cases: number;
  readonly tried: number;
  readonly broken: readonly string[];
  /** Rows of which nobody knew afterwards whether they were said: of all crashes, and the most of one. */
  readonly uncertain: { readonly all: number; readonly mostOfOne: number };
}

/** Crashes at the chosen points of all workflows, one at a time, and tells what broke. */
export async function runCrashes(input: CrashesInput): Promise<CrashesResult> {
  const all: CrashCase[] = [];
  let steps = 0;
  for (const workflow of input.workflows) {
    const cases = await casesOf(input.stage, workflow);
    all.push(...cases);
    steps += cases[0]?.calm.steps.length ?? 0;
  }
  const chosen = input.choose(all);
  const broken: string[] = [];
  const uncertain = { all: 0, mostOfOne: 0 };
  for (const [index, one] of chosen.entries()) {
    const { differences, uncertain: left } = await tryCrash(input.stage, one);
    uncertain.all += left;
    uncertain.mostOfOne = Math.max(uncertain.mostOfOne, left);
    input.onTried?.(index + 1, chosen.length);
    if (differences.length === 0) continue;
    const words = [presentCase(one), ...differences.map((line) => `    ${line}`)].join('\n');
    broken.push(words);
    input.onBroken?.(words);
  }
  return {
    workflows: input.workflows.length,
    steps,
    points: new Set(all.map(({ crash }) => crash.point)),
    cases: all.length,
    tried: chosen.length,
    broken,
    uncertain,
  };
}
