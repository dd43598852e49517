import { fileOf, problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';
import { requiredTables, type TableName } from './community-tables';

interface Reference {
  readonly from: TableName;
  readonly column: string;
  readonly to: TableName;
  /** What the id stands for, as said in the sentence. */
  readonly noun: string;
}

const references: readonly Reference[] = [
  { from: 'buildings', column: 'area', to: 'areas', noun: '片区' },
  { from: 'places', column: 'area', to: 'areas', noun: '片区' },
  { from: 'places', column: 'building', to: 'buildings', noun: '楼栋' },
  { from: 'households', column: 'building', to: 'buildings', noun: '楼栋' },
  { from: 'people', column: 'household', to: 'households', noun: '户' },
  { from: 'people', column: 'area', to: 'areas', noun: '片区' },
  { from: 'contacts', column: 'person', to: 'people', noun: '人员' },
  { from: 'posts', column: 'area', to: 'areas', noun: '片区' },
  { from: 'posts', column: 'a', to: 'people', noun: '人员' },
  { from: 'posts', column: 'b', to: 'people', noun: '人员' },
  { from: 'building_moves', column: 'building', to: 'buildings', noun: '楼栋' },
  { from: 'building_moves', column: 'area', to: 'areas', noun: '片区' },
  { from: 'post_changes', column: 'post', to: 'posts', noun: '岗位' },
  { from: 'post_changes', column: 'a', to: 'people', noun: '人员' },
  { from: 'post_changes', column: 'b', to: 'people', noun: '人员' },
  { from: 'leaves', column: 'person', to: 'people', noun: '人员' },
  { from: 'duty', column: 'person', to: 'people', noun: '人员' },
  { from: 'duty', column: 'backup', to: 'people', noun: '人员' },
  { from: 'rooms', column: 'area', to: 'areas', noun: '片区' },
  { from: 'room_members', column: 'room', to: 'rooms', noun: '群' },
  { from: 'room_members', column: 'person', to: 'people', noun: '人员' },
];

/** Ids that no row of the other file has. A row that is wrong elsewhere still counts: one mistake, one line. */
export function checkReferences(sheets: CommunitySheets): readonly FileProblem[] {
  return references.flatMap(({ from, column, to, noun }) => {
    // Nothing to compare with when the other file could not be read, which is reported by itself.
    if (!sheets[to].isReadable && isReportedItself(sheets, to)) return [];
    const known = new Set(sheets[to].rows.map((row) => row.raw['id']));
    return sheets[from].rows.flatMap(({ row, raw }) => {
      const id = raw[column] ?? '';
      if (id === '' || known.has(id)) return [];
      return [problemAt(sheets[from], row, column, `${noun}“${id}”不在${fileOf(to)}里`)];
    });
  });
}

function isReportedItself(sheets: CommunitySheets, table: TableName): boolean {
  return sheets[table].problems.length > 0 || requiredTables.includes(table);
}
