import { join, resolve } from 'node:path';
import { householdKinds } from '../../core/coverage/matter-kind';
import { proveCoverage } from '../../core/coverage/prove-coverage';
import { createWorkingCalendar, type WorkingCalendar } from '../../core/deadlines/working-calendar';
import type { Grid, Household } from '../../core/grid/grid';
import { loadYearFiles } from '../../files/load-year-files';
import { readCommunityFolder } from '../../files/read-community-folder';
import { yimenRoot } from '../../platform/yimen-root';
import { openStore } from '../open-store';
import { proofLines } from './proof-lines';

export interface ProveCoverageOptions {
  /** Community files to look at instead of the store. */
  readonly folder: string | null;
  /** Null: now. */
  readonly from: Date | null;
  readonly days: number;
}

interface Looked {
  readonly grid: Grid;
  readonly households: readonly Household[];
  readonly calendar: WorkingCalendar;
  readonly now: Date;
}

const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** `yimen prove-coverage`: each hole and overlap with its cause on a line, and 1 when there is any. */
export async function proveCoverageVerb(options: ProveCoverageOptions): Promise<number> {
  const looked = options.folder === null ? await lookInStore() : await lookInFolder(options.folder);
  if (!looked) return 1;
  const { grid, households, calendar, now } = looked;
  const { days, from } = options;
  const proof = proveCoverage(grid, {
    ...{ from: from ?? now, days, households, calendar },
    kinds: householdKinds,
  });
  for (const line of proofLines(proof, grid, { now, years: calendar })) write(line);
  return proof.holes.length + proof.overlaps.length === 0 ? 0 : 1;
}

async function lookInStore(): Promise<Looked | null> {
  const composed = await openStore();
  if (!composed) return null;
  try {
    const communityId = await composed.findCommunityId();
    if (!communityId) {
      process.stderr.write('还没有装入社区。No community is loaded.\n');
      return null;
    }
    const grid = await composed.repositories.grid.load(communityId);
    const households = await composed.repositories.households.list(communityId);
    return { grid, households, calendar: composed.calendar(grid), now: composed.clock.now() };
  } finally {
    await composed.close();
  }
}

async function lookInFolder(folder: string): Promise<Looked | null> {
  const reading = await readCommunityFolder(resolve(folder));
  if (!reading.ok) {
    process.stderr.write(
      '资料有误，先用 import --dry-run 检查。The files are wrong: import --dry-run says where.\n',
    );
    return null;
  }
  const { households } = reading.community;
  const { dutySlots, ...rest } = reading.community.grid;
  // Files do not know who has said 收到.
  const grid = { ...rest, dutySlots: dutySlots.map((slot) => ({ ...slot, confirmedAt: slot.from })) };
  const years = await loadYearFiles(join(yimenRoot(), 'data/calendar'));
  const calendar = createWorkingCalendar({ years, exceptions: grid.calendarExceptions });
  return { grid, households, calendar, now: new Date() };
}
