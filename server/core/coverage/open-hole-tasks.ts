import { endOfSameWorkingDay } from '../deadlines/end-of-working-day';
import type { Grid } from '../grid/grid';
import type { Saying } from '../outbound/saying';
import { shanghaiDate } from '../shared/shanghai-time';
import { createTask, type CreateTaskDeps } from '../tasks/create-task';
import type { CoverageFinding, CoverageProof } from './coverage-proof';
import { describeFinding } from './describe-finding';
import { sayOfCoverage } from './sayings';

export interface OpenHoleTasksDeps extends CreateTaskDeps {
  /** A saying as people read it: a task's title is words. */
  readonly wording: (saying: Saying) => string;
}

export interface HoleTasks {
  readonly grid: Grid;
  readonly proof: CoverageProof;
  readonly findings: readonly CoverageFinding[];
  /** Who has to mend it. */
  readonly ownerId: string;
  readonly now: Date;
}

/**
 * A task for each finding, due by the end of the day's work, and its number. The same finding of another night is the
 * same task, as long as it has not been found anew in another month.
 */
export async function openHoleTasks(deps: OpenHoleTasksDeps, input: HoleTasks): Promise<readonly string[]> {
  const { grid, proof, ownerId, now } = input;
  const calendar = deps.calendar(grid);
  const numbers: string[] = [];
  for (const finding of input.findings) {
    const sourceKey = sourceKeyOf(finding, proof);
    const task = await createTask(
      deps,
      {
        ...{ grid, sourceKey, ownerId, giverId: ownerId, source: { kind: 'staff' } },
        title: deps.wording(titleOf(grid, finding)),
        dueAt: endOfSameWorkingDay(calendar, now),
        cause: { causeId: sourceKey, byId: ownerId, channel: 'clock', at: now },
      },
      // The word about coverage names it.
      () => null,
    );
    numbers.push(task.number.label);
  }
  return numbers;
}

function titleOf(grid: Grid, finding: CoverageFinding): Saying {
  const { cause, from, to } = finding;
  const described = describeFinding(grid, finding);
  return sayOfCoverage('coverage-task', {
    ...{ cause, ...described },
    ...{ from: from.toISOString(), to: to.toISOString() },
  });
}

/** What was under way already when the proof began is cut off there, so only its month is part of it. */
function sourceKeyOf({ cause, refs, from }: CoverageFinding, proof: CoverageProof): string {
  const day = shanghaiDate(from);
  const since = from > proof.from ? day : day.slice(0, 7);
  return `coverage/${cause}/${refs.join('+')}/${since}`;
}
