import type { Grid } from '../../core/grid/grid';
import { checkRoster, type CheckRosterDeps } from '../../core/roster/check-roster';
import type { RosterHole } from '../../core/roster/roster-holes';
import { publishRoster, type PublishRosterDeps } from '../../core/roster/publish-roster';
import type { DraftSlot } from '../../core/roster/roster-record';
import type { Clock } from '../../core/shared/clock';
import { DomainError } from '../../core/shared/errors';
import type { NewId } from '../../core/shared/new-id';
import { readRosterFile } from '../../files/read-roster-file';
import { holeLines } from './hole-lines';

export interface CheckOrPublishDeps extends PublishRosterDeps {
  readonly grid: Grid;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly write: (line: string) => void;
}

/** Every wrong row and every hole is one line; with any of them nothing is published and it is 1. */
export async function checkOrPublish(
  deps: CheckOrPublishDeps,
  file: string,
  publish: boolean,
): Promise<number> {
  const { grid, write } = deps;
  const reading = await readRosterFile(file, grid);
  if (!reading.ok) {
    for (const { file: name, row, column, message } of reading.problems)
      write(`${name}${row === 0 ? '' : ` 第${String(row)}行`}${column ? ` ${column}` : ''}：${message}`);
    write(`共 ${String(reading.problems.length)} 处有误，没有改动。`);
    return 1;
  }
  const now = deps.clock.now();
  const holes = await holesOf(deps, grid, reading.slots, now);
  if (!holes) {
    write('没有一个班，没有改动。There is no slot.');
    return 1;
  }
  if (holes.length > 0) {
    const today = { now, years: deps.calendar(grid) };
    for (const line of holeLines(holes, grid, today)) write(line);
    write(`有 ${String(holes.length)} 处空档，不能发布，已告诉书记。Holes: it cannot be published.`);
    return 1;
  }
  if (!publish) {
    write('没有空档，可以发布。No holes; it can be published.');
    return 0;
  }
  const cause = { causeId: deps.newId(), byId: 'system', channel: 'cli', at: now };
  await publishRoster(deps, { grid, slots: reading.slots, person: null, cause });
  write(`已发布 ${String(reading.slots.length)} 个班，已通知各人。Published.`);
  return 0;
}

/** Null: the roster is empty. */
async function holesOf(
  deps: CheckRosterDeps,
  grid: Grid,
  slots: readonly DraftSlot[],
  now: Date,
): Promise<readonly RosterHole[] | null> {
  try {
    return (await checkRoster(deps, { grid, slots, now })).holes;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'roster.empty') return null;
    throw error;
  }
}
