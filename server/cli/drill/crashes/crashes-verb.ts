import { join } from 'node:path';
import { loadYearFiles } from '../../../files/load-year-files';
import { readCommunityFolder } from '../../../files/read-community-folder';
import { crashPoints } from '../../../platform/boundary-names';
import { yimenRoot } from '../../../platform/yimen-root';
import { readFeedFile } from '../../replay/world/read-feed-file';
import { tellResult } from '../harness/tell-result';
import { sampleOf } from './choose-cases';
import { pointsOffTheRoad } from './off-the-road';
import type { Stage } from './play-workflow';
import { readWorkflows } from './read-workflows';
import { runCrashes } from './run-crashes';

export interface CrashesOptions {
  /** How many of the cases; null: all. */
  readonly sample: number | null;
  readonly seed: number;
  /** Names of workflows; null: all. */
  readonly only: readonly string[] | null;
}

const tellEvery = 250;

/** `yimen drill crashes`: on the virtual clock, in this process. Returns the exit code. */
export async function crashesVerb({ sample, seed, only }: CrashesOptions): Promise<number> {
  const workflows = readWorkflows(join(yimenRoot(), 'demo/scenarios'));
  const result = await runCrashes({
    stage: await openStage(),
    workflows: workflows.filter(({ name }) => only === null || only.includes(name)),
    choose: (cases) => (sample === null ? cases : sampleOf(cases, sample, seed)),
    onBroken: (words) => void process.stdout.write(`${words}\n`),
    onTried: (done, of) => {
      if (done % tellEvery === 0) process.stderr.write(`${done} / ${of}\n`);
    },
  });
  const unmet = unmetPoints(result.points);
  const isWhole = only === null;
  return tellResult({
    drill: 'crashes',
    rows: [
      ['工作流 workflows', String(result.workflows)],
      ['步骤 steps', String(result.steps)],
      ['写入点 points', `${result.points.size} of ${crashPoints.length}`],
      ['情形 points × steps, each passing', String(result.cases)],
      ['试过 tried', sample === null ? String(result.tried) : `${result.tried} (seed ${seed})`],
      ['没守住 broken', String(result.broken.length)],
      ['不确定 uncertain', `${result.uncertain.all}, at most ${result.uncertain.mostOfOne} a crash`],
      ...(isWhole ? [['没经过 not passed', unmet.join(' ') || '—'] as const] : []),
    ],
    figures: {
      ...{ workflows: result.workflows, steps: result.steps, points: result.points.size },
      ...{ cases: result.cases, tried: result.tried, broken: result.broken.length },
      ...{ uncertain: result.uncertain.all, mostUncertain: result.uncertain.mostOfOne },
      ...{ seed: sample === null ? null : seed, notPassed: isWhole ? unmet : null },
    },
    ok: result.broken.length === 0 && (!isWhole || unmet.length === 0),
  });
}

/** Points of the table that no step passes though the road should. */
export function unmetPoints(passed: ReadonlySet<string>): readonly string[] {
  return crashPoints.filter((point) => !passed.has(point) && !pointsOffTheRoad.has(point));
}

async function openStage(): Promise<Stage> {
  const read = await readCommunityFolder(join(yimenRoot(), 'demo/community'));
  if (!read.ok) throw new Error('the demo community has problems');
  return {
    community: read.community,
    years: await loadYearFiles(join(yimenRoot(), 'data/calendar')),
    readFeedFile: (name) => readFeedFile(join(yimenRoot(), 'demo/feeds'), name),
  };
}
