import type { YearFile } from '../../../core/deadlines/year-file';
import { createRuleUnderstanding } from '../../../core/understanding/create-rule-understanding';
import type { Understanding } from '../../../core/understanding/ports';
import type { CommunityFiles } from '../../../files/community-files';
import type { CrashPoint } from '../../../platform/boundary-names';
import type { CrashAt } from '../../../platform/crash-at';
import { createMemoryRepositories } from '../../../store/memory/create-memory-repositories';
import { createFaultGate } from '../../replay/faults/fault-gate';
import { playScenario, type PlayedLine } from '../../replay/play/play-scenario';
import { createTimeline } from '../../replay/play/timeline';
import { namesOf } from '../../replay/run-replay';
import { parseScenario } from '../../replay/scenario/parse-scenario';
import { createVirtualClock } from '../../replay/time/virtual-clock';
import { createWorld } from '../../replay/world/create-world';
import { createCountedIds } from '../../replay/world/seeded';
import { toCoreCommunity } from '../../replay/world/to-core-community';
import type { ReadFeedFile } from '../../replay/world/replay-feeds';
import type { ReplayRepositories, World } from '../../replay/world/world';
import { endingOf, type Ending } from './ending';
import { poisonText } from './own-workflows';
import type { Workflow } from './workflow';

export interface Stage {
  readonly community: CommunityFiles;
  readonly years: readonly YearFile[];
  /** The recorded answers of sources; absent: there are none. */
  readonly readFeedFile?: ReadFeedFile;
}

/** What goes wrong in one step of a workflow. */
export type Mishap =
  | { readonly step: number; readonly crash: CrashAt }
  /** Somebody else takes the number that the n-th taking of the step would have got. */
  | { readonly step: number; readonly numberLost: number };

export interface Walk {
  /** For each step the points it passed, in order. */
  readonly passed: readonly (readonly CrashPoint[])[];
  readonly steps: readonly string[];
  readonly deaths: number;
  readonly ending: Ending;
}

/** Plays a workflow on an empty store in memory and the virtual clock. */
export async function playWorkflow(
  stage: Stage,
  workflow: Workflow,
  mishap: Mishap | null = null,
): Promise<Walk> {
  const scenario = parseScenario(workflow.text, namesOf(stage.community));
  const clock = createVirtualClock(scenario.start);
  const passed: CrashPoint[][] = [[]];
  const steps: string[] = ['start'];
  let deaths = 0;
  const gate = createFaultGate(clock, (point) => passed.at(-1)?.push(point));
  let takenNumbers = 0;
  const onNumber = (): boolean => {
    if (!mishap || !('numberLost' in mishap) || steps.length - 1 !== mishap.step) return false;
    takenNumbers += 1;
    return takenNumbers === mishap.numberLost;
  };
  const repositories = createMemoryRepositories({ clock, community: toCoreCommunity(stage.community) });
  const world = createWorld({
    ...stage,
    clock,
    repositories: losingNumbers(repositories, onNumber),
    newId: createCountedIds(),
    gate,
    understanding,
    onSaid: () => undefined,
    tell: (words) => {
      if (words === '进程中断，重新启动') deaths += 1;
    },
  });
  const prepare = (line: PlayedLine): PlayedLine => {
    passed.push([]);
    steps.push(nameOf(line));
    if (mishap && 'crash' in mishap && mishap.step === steps.length - 1) gate.armAt(mishap.crash);
    return withCode(world, line);
  };
  if (mishap && 'crash' in mishap && mishap.step === 0) gate.armAt(mishap.crash);
  const timeline = createTimeline(world, { everyMinute: false });
  await playScenario({ world, timeline, scenario, nameOf: () => '', prepare });
  const contacts = scenario.lines.flatMap((line) => (line.kind === 'said' ? [line.from] : []));
  return { passed, steps, deaths, ending: await endingOf(world, new Set(contacts)) };
}

type TakeNext = ReplayRepositories['requests']['nextSeq'];

function losingNumbers(repositories: ReplayRepositories, isLost: () => boolean): ReplayRepositories {
  const { requests, tasks, notices } = repositories;
  const losing =
    (takeNext: TakeNext): TakeNext =>
    async (communityId, openedOn) => {
      const seq = await takeNext(communityId, openedOn);
      return isLost() ? takeNext(communityId, openedOn) : seq;
    };
  return {
    ...repositories,
    requests: { ...requests, nextSeq: losing(requests.nextSeq) },
    tasks: { ...tasks, nextSeq: losing(tasks.nextSeq) },
    notices: { ...notices, nextSeq: losing(notices.nextSeq) },
  };
}

/** A member of staff types the code that the clerk was told last. */
function withCode(world: World, line: PlayedLine): PlayedLine {
  if (line.kind !== 'said' || line.text === undefined) return line;
  const told = world.said.map(({ text }) => /REPLAY\w\w/.exec(text)?.[0]).findLast(Boolean);
  return { ...line, text: line.text.replace('{code}', told ?? '') };
}

function nameOf(line: PlayedLine): string {
  if (line.kind === 'said') return `${line.from}: ${line.text ?? (line.image ? '[photo]' : '[voice]')}`;
  if (line.kind === 'call') return `${line.call.by} → ${line.call.do}`;
  return line.kind;
}

const rules = createRuleUnderstanding();
const understanding: Understanding = {
  understand(text, context) {
    if (text === poisonText) throw new Error('poison');
    return rules.understand(text, context);
  },
  findPlace: (text, context) => rules.findPlace(text, context),
};
