import { firstReachable } from '../grid/first-reachable';
import type { Grid } from '../grid/grid';
import type { HouseholdRepository } from '../grid/ports';
import { lastCandidates } from '../grid/reachable-holder';
import { noticeTo, toOutboxMessages } from '../outbound/draft-message';
import { shanghaiDate } from '../shared/shanghai-time';
import { describeFinding } from './describe-finding';
import { householdKinds } from './matter-kind';
import { openHoleTasks, type OpenHoleTasksDeps } from './open-hole-tasks';
import { proveCoverage } from './prove-coverage';
import { sayOfCoverage } from './sayings';

export interface TellCoverageDeps extends OpenHoleTasksDeps {
  readonly households: Pick<HouseholdRepository, 'list'>;
}

export const coverageDays = 14;
const mostTold = 10;

/**
 * The secretary hears of every hole and overlap of the days to come, in one message a day, and has a task for each. Nothing
 * found: nothing said.
 */
export async function tellCoverage(deps: TellCoverageDeps, grid: Grid, now: Date): Promise<void> {
  const communityId = grid.community.id;
  const households = await deps.households.list(communityId);
  const calendar = deps.calendar(grid);
  const proof = proveCoverage(grid, {
    ...{ from: now, days: coverageDays, households, kinds: householdKinds, calendar },
  });
  const findings = [...proof.holes, ...proof.overlaps];
  const to = firstReachable(grid, { at: now, candidates: lastCandidates(grid), exceptIds: [] })?.chosen;
  if (findings.length === 0 || !to) return;

  const told = findings.slice(0, mostTold);
  const tasks = await openHoleTasks(deps, { grid, proof, findings: told, ownerId: to.personId, now });
  const described = told.map((finding) => describeFinding(grid, finding));
  const saying = sayOfCoverage('coverage-holes', {
    days: coverageDays,
    holes: proof.holes.length,
    overlaps: proof.overlaps.length,
    froms: told.map(({ from }) => from.toISOString()),
    tos: told.map((finding) => finding.to.toISOString()),
    causes: told.map(({ cause }) => cause),
    wheres: described.map(({ where }) => where),
    matters: described.map(({ matter }) => matter),
    names: described.map(({ names }) => names),
    tasks,
  });
  const cause = `coverage/${communityId}/${shanghaiDate(now)}`;
  await deps.relay(communityId, toOutboxMessages(cause, null, [noticeTo(to.personId, saying)]));
}
