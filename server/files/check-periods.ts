import { problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';
import type { Sheet } from './read-table';

interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** Leaves and duty slots that end before they start, and duty slots of which two hold at one moment. */
export function checkPeriods(sheets: CommunitySheets): readonly FileProblem[] {
  return [...checkOrder(sheets.leaves), ...checkDuty(sheets.duty)];
}

/** What is wrong with the times and backups of a roster by itself. */
export function checkDuty(
  sheet: Sheet<Period & { readonly person: string | null; readonly backup: string | null }>,
): readonly FileProblem[] {
  const ownBackup = sheet.rows
    .filter(({ value }) => value?.person && value.person === value.backup)
    .map(({ row }) => problemAt(sheet, row, 'backup', '备岗不能是值班的人自己'));
  return [...checkOrder(sheet), ...ownBackup, ...checkOverlaps(sheet)];
}

function checkOrder(sheet: Sheet<Period>): readonly FileProblem[] {
  return sheet.rows
    .filter(({ value }) => value && value.from >= value.to)
    .map(({ row }) => problemAt(sheet, row, 'to', '结束时间须晚于开始时间'));
}

function checkOverlaps(sheet: Sheet<Period>): readonly FileProblem[] {
  const slots = sheet.rows
    .flatMap(({ row, value }) =>
      value && value.from < value.to ? [{ row, from: value.from, to: value.to }] : [],
    )
    .sort((a, b) => a.from.getTime() - b.from.getTime() || a.row - b.row);
  const problems: FileProblem[] = [];
  slots.reduce(
    (latest, slot) => {
      if (latest === slot) return latest;
      if (slot.from < latest.to) {
        const [earlier, later] = slot.row > latest.row ? [latest, slot] : [slot, latest];
        problems.push(problemAt(sheet, later.row, 'from', `值班时间与第${earlier.row}行重叠`));
      }
      return slot.to > latest.to ? slot : latest;
    },
    slots[0] ?? { row: 0, from: new Date(0), to: new Date(0) },
  );
  return problems;
}
