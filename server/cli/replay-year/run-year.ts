import type { YearFile } from '../../core/deadlines/year-file';
import type { CommunityFiles } from '../../core/grid/community-files';
import { clockworkOf } from '../../core/requests/clockwork';
import type { ServiceRequest } from '../../core/requests/service-request';
import { judgeYear, type Verdict } from './judge-year';
import { planBoundaries } from './people/boundaries';
import { finishDays, planFinish } from './people/finish';
import { hear } from './people/hear';
import { planLeaves } from './people/leaves';
import { planOpenings } from './people/openings';
import { createPeople } from './people/people';
import { createYearWorld } from './world/create-year-world';
import { planHouse } from './world/keep-house';
import type { YearRecord } from './year-record';

export interface RunYearInput {
  readonly community: CommunityFiles;
  readonly years: readonly YearFile[];
  readonly seed: number;
  readonly start: Date;
  readonly days: number;
  readonly requests: number;
  /** After each thing that was done, for whoever waits. */
  readonly onDoing?: (now: Date) => void;
}

export interface YearRun {
  readonly requests: readonly ServiceRequest[];
  readonly record: YearRecord;
  readonly verdicts: readonly Verdict[];
}

/** Plays a year on a virtual clock with people whom the seed decides, lets them finish, and judges what came of it. */
export async function runYear(input: RunYearInput): Promise<YearRun> {
  const { start, days } = input;
  const { world, step } = createYearWorld(input);
  const people = createPeople(world);
  const { staff } = await world.loadGrid();
  world.onSaid = (row) => hear(people, row);
  planOpenings(people, start, days, input.requests);
  planLeaves(people, staff, start);
  planBoundaries(people, staff, start);
  planHouse(world, start, days + finishDays);
  planFinish(people);
  while (await step()) input.onDoing?.(world.now());
  const requests = await world.deps.requests.listAll(world.communityId);
  const clockwork = clockworkOf(world.deps, await world.loadGrid());
  return { requests, record: world.record, verdicts: judgeYear(requests, world.record, clockwork) };
}
