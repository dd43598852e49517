import { problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';

/** Leaves and duty slots that end before they start, and duty slots of which two hold at one moment. */
export function checkPeriods(sheets: CommunitySheets): readonly FileProblem[] {
  return [...checkOrder(sheets, 'leaves'), ...checkOrder(sheets, 'duty'), ...checkOverlaps(sheets)];
}

function checkOrder(sheets: CommunitySheets, table: 'leaves' | 'duty'): readonly FileProblem[] {
  return sheets[table].rows
    .filter(({ value }) => value && value.from >= value.to)
    .map(({ row }) => problemAt(sheets[table], row, 'to', '结束时间须晚于开始时间'));
}

function checkOverlaps(sheets: CommunitySheets): readonly FileProblem[] {
  const slots = sheets.duty.rows
    .flatMap(({ row, value }) => (value && value.from < value.to ? [{ row, ...value }] : []))
    .sort((a, b) => a.from.getTime() - b.from.getTime() || a.row - b.row);
  const problems: FileProblem[] = [];
  slots.reduce(
    (latest, slot) => {
      if (latest === slot) return latest;
      if (slot.from < latest.to) {
        const [earlier, later] = slot.row > latest.row ? [latest, slot] : [slot, latest];
        problems.push(problemAt(sheets.duty, later.row, 'from', `值班时间与第${earlier.row}行重叠`));
      }
      return slot.to > latest.to ? slot : latest;
    },
    slots[0] ?? { row: 0, id: '', person: '', from: new Date(0), to: new Date(0) },
  );
  return problems;
}
