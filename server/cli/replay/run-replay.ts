import type { YearFile } from '../../core/deadlines/year-file';
import type { CommunityFiles as StoredCommunity } from '../../core/grid/community-files';
import type { FarmCalendar } from '../../core/notices/farm-calendar/ports';
import type { Clock } from '../../core/shared/clock';
import type { NewId } from '../../core/shared/new-id';
import type { Understanding } from '../../core/understanding/ports';
import type { CommunityFiles } from '../../files/community-files';
import { createMemoryRepositories } from '../../store/memory/create-memory-repositories';
import { scoreOf, type Verdict } from './expectations/score';
import { createFaultGate } from './faults/fault-gate';
import { playScenario } from './play/play-scenario';
import { presentRequest } from './play/present-request';
import { presentTask } from './play/present-task';
import { createTimeline } from './play/timeline';
import type { KnownNames } from './scenario/check-names';
import { parseScenario } from './scenario/parse-scenario';
import { createVirtualClock } from './time/virtual-clock';
import { createWorld } from './world/create-world';
import type { ReadFeedFile } from './world/replay-feeds';
import { createCountedIds } from './world/seeded';
import { toCoreCommunity } from './world/to-core-community';
import { presentSaid } from './world/transcript';
import type { ReplayRepositories, World } from './world/world';

/** An empty store with the community in it. */
export interface ReplayStore {
  readonly repositories: ReplayRepositories;
  readonly newId: NewId;
}

export interface RunReplayInput {
  readonly scenarioText: string;
  readonly community: CommunityFiles;
  readonly years: readonly YearFile[];
  readonly understanding: Understanding;
  /** Absent: nobody is reminded of the farming year. */
  readonly farmCalendar?: FarmCalendar;
  /** The recorded answers that `feed` lines name; absent: there are none. */
  readonly readFeedFile?: ReadFeedFile;
  /** Another store than the one in memory. */
  readonly openStore?: (input: {
    readonly clock: Clock;
    readonly community: StoredCommunity;
  }) => Promise<ReplayStore>;
  /** Sweeps at every full minute instead of those that matter. */
  readonly everyMinute?: boolean;
  readonly onLine?: (line: string) => void;
  readonly onProgress?: (words: string) => void;
}

export interface ReplayResult {
  /** The transcript, the summary last. */
  readonly lines: readonly string[];
  readonly verdicts: readonly Verdict[];
  /** 0: every expectation holds; 1: one does not. */
  readonly exitCode: 0 | 1;
}

/** Plays a scenario on a virtual clock through the pipeline, core and jobs of the product. Throws `ScenarioError`. */
export async function runReplay(input: RunReplayInput): Promise<ReplayResult> {
  const { community } = input;
  const scenario = parseScenario(input.scenarioText, namesOf(community));
  const clock = createVirtualClock(scenario.start);
  const store = await (input.openStore ?? openMemory)({ clock, community: toCoreCommunity(community) });
  const lines: string[] = [];
  const write = (line: string): void => {
    lines.push(line);
    input.onLine?.(line);
  };
  const world = createWorld({
    community,
    years: input.years,
    understanding: input.understanding,
    farmCalendar: input.farmCalendar,
    readFeedFile: input.readFeedFile,
    clock,
    ...store,
    gate: createFaultGate(clock),
    onSaid: (said) => write(presentSaid(said)),
    tell: input.onProgress ?? (() => undefined),
  });
  const timeline = createTimeline(world, { everyMinute: input.everyMinute ?? false });
  const names = new Map(community.chatPeople.map(({ contactId, name }) => [contactId, name]));
  const played = await playScenario({ world, timeline, scenario, nameOf: (id) => names.get(id) ?? '' });
  const score = scoreOf(played.verdicts);
  write(await summaryOf(world, played.heard, score));
  return { lines, verdicts: played.verdicts, exitCode: score.failed === 0 ? 0 : 1 };
}

async function openMemory({
  clock,
  community,
}: {
  clock: Clock;
  community: StoredCommunity;
}): Promise<ReplayStore> {
  return { repositories: createMemoryRepositories({ clock, community }), newId: createCountedIds() };
}

export function namesOf({ grid, people, chatPeople, identities, botContactId }: CommunityFiles): KnownNames {
  return {
    contactIds: new Set([...chatPeople, ...identities].map(({ contactId }) => contactId)),
    personIds: new Set(people.map(({ id }) => id)),
    roomIds: new Set(grid.rooms.map(({ id }) => id)),
    sourceIds: new Set((grid.sources ?? []).map(({ id }) => id)),
    botId: botContactId,
  };
}

async function summaryOf(
  world: World,
  heard: number,
  expectations: ReturnType<typeof scoreOf>,
): Promise<string> {
  const requests = await world.repositories.requests.listAll(world.communityId);
  const tasks = await world.repositories.tasks.listAll(world.communityId);
  return JSON.stringify({
    summary: {
      messages: { in: heard, out: world.said.length },
      requests: requests.map(presentRequest),
      // What does not exist yet is an empty list, so that readers need not ask.
      tasks: tasks.map(presentTask),
      notices: [],
      meetings: [],
      expectations: { passed: expectations.passed, failed: expectations.failed },
    },
  });
}
