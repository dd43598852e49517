import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Grid } from '../core/grid/grid';
import type { DraftSlot } from '../core/roster/roster-record';
import { idCell, momentCell, optionalIdCell } from './cells';
import { checkDuty } from './check-periods';
import type { FileProblem } from './community-files';
import { problemAt } from './community-sheets';
import { readTable, type Sheet } from './read-table';

/** As duty.csv; `person` may be empty as long as nobody is found. */
const rosterTable = z.object({
  id: idCell,
  person: optionalIdCell,
  from: momentCell,
  to: momentCell,
  backup: optionalIdCell,
});

type RosterRow = z.output<typeof rosterTable>;

export type ReadRosterResult =
  | { readonly ok: true; readonly slots: readonly DraftSlot[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Reads a draft of a roster against the community's staff: its slots, or one problem for every wrong row. */
export async function readRosterFile(path: string, grid: Grid): Promise<ReadRosterResult> {
  const file = basename(path);
  const content = await contentOf(path);
  if (!content) return { ok: false, problems: [{ file, row: 0, column: '', message: '找不到这个文件' }] };
  const sheet = readTable(file, rosterTable, content);
  const problems = [...sheet.problems, ...checkIds(sheet), ...checkPeople(sheet, grid), ...checkDuty(sheet)];
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.row - b.row) };
  const slots = sheet.rows.flatMap(({ value }) => (value ? [toSlot(value)] : []));
  return { ok: true, slots };
}

async function contentOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT')
      return null;
    throw error;
  }
}

function checkIds(sheet: Sheet<RosterRow>): readonly FileProblem[] {
  const seen = new Map<string, number>();
  return sheet.rows.flatMap(({ row, value }) => {
    if (!value) return [];
    const first = seen.get(value.id);
    seen.set(value.id, first ?? row);
    return first === undefined
      ? []
      : [problemAt(sheet, row, 'id', `编号“${value.id}”与第${String(first)}行重复`)];
  });
}

function checkPeople(sheet: Sheet<RosterRow>, grid: Grid): readonly FileProblem[] {
  const known = new Set(grid.staff.map(({ id }) => id));
  return sheet.rows.flatMap(({ row, value }) =>
    (['person', 'backup'] as const).flatMap((column) => {
      const id = value?.[column];
      return id && !known.has(id) ? [problemAt(sheet, row, column, `“${id}”不是社区的工作人员`)] : [];
    }),
  );
}

const toSlot = ({ id, person, from, to, backup }: RosterRow): DraftSlot => ({
  ...{ id, personId: person, from, to, backupId: backup },
});
