import { problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';
import { staffById } from './staff-by-id';

/** Two changes of one building or post from the same moment, and posts that would change to holders who cannot act in them. */
export function checkDatedChanges(sheets: CommunitySheets): readonly FileProblem[] {
  return [
    ...checkTwice(sheets, 'building_moves', ({ building, from }) => [building, from]),
    ...checkTwice(sheets, 'post_changes', ({ post, from }) => [post, from]),
    ...checkHolders(sheets),
  ];
}

function checkTwice<N extends 'building_moves' | 'post_changes'>(
  sheets: CommunitySheets,
  table: N,
  keyOf: (row: NonNullable<CommunitySheets[N]['rows'][number]['value']>) => readonly [string, Date],
): readonly FileProblem[] {
  const firstRows = new Map<string, number>();
  return sheets[table].rows.flatMap(({ row, value }) => {
    if (!value) return [];
    const [id, from] = keyOf(value);
    const key = `${id} ${from.toISOString()}`;
    const first = firstRows.get(key);
    firstRows.set(key, first ?? row);
    return first === undefined ? [] : [problemAt(sheets[table], row, 'from', `与第${first}行是同一时刻`)];
  });
}

function checkHolders(sheets: CommunitySheets): readonly FileProblem[] {
  const staff = staffById(sheets);
  return sheets.post_changes.rows.flatMap(({ row, value }) => {
    if (!value) return [];
    const { a, b } = value;
    const add = (column: string, message: string) => problemAt(sheets.post_changes, row, column, message);
    return [
      ...(a === b ? [add('b', 'A岗和B岗不能是同一个人')] : []),
      ...(staff.get(a) === false ? [add('a', `“${a}”没有工作人员的角色，不能任A岗`)] : []),
      ...(b && staff.get(b) === false ? [add('b', `“${b}”没有工作人员的角色，不能任B岗`)] : []),
    ];
  });
}
