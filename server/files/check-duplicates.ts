import { problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';
import type { TableName } from './community-tables';

interface UniqueKey {
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly noun: string;
  /** The one of the columns that may be empty. */
  readonly optional?: string;
}

const uniqueKeys: readonly UniqueKey[] = [
  { table: 'areas', columns: ['id'], noun: '编号' },
  { table: 'areas', columns: ['code_word'], noun: '片区口令' },
  { table: 'buildings', columns: ['id'], noun: '编号' },
  { table: 'buildings', columns: ['estate', 'number'], noun: '楼号', optional: 'estate' },
  { table: 'places', columns: ['id'], noun: '编号' },
  { table: 'households', columns: ['id'], noun: '编号' },
  { table: 'households', columns: ['building', 'unit', 'door'], noun: '同一户' },
  { table: 'people', columns: ['id'], noun: '编号' },
  { table: 'contacts', columns: ['contact'], noun: '聊天账号（一个账号只能是一个人）' },
  { table: 'posts', columns: ['id'], noun: '编号' },
  { table: 'leaves', columns: ['id'], noun: '编号' },
  { table: 'duty', columns: ['id'], noun: '编号' },
  { table: 'rooms', columns: ['id'], noun: '编号' },
  { table: 'room_members', columns: ['room', 'person'], noun: '群成员' },
  { table: 'calendar_exceptions', columns: ['date'], noun: '日期' },
  { table: 'deadlines', columns: ['version', 'class'], noun: '版本和类别' },
  { table: 'services', columns: ['id'], noun: '编号' },
  { table: 'sources', columns: ['id'], noun: '编号' },
];

/** Rows that say again what an earlier row of the same file has said. */
export function checkDuplicates(sheets: CommunitySheets): readonly FileProblem[] {
  return uniqueKeys.flatMap(({ table, columns: all, noun, optional }) => {
    const firstRows = new Map<string, number>();
    return sheets[table].rows.flatMap(({ row, raw }) => {
      const columns = all.filter((column) => column !== optional || (raw[column] ?? '') !== '');
      const cells = columns.map((column) => raw[column] ?? '');
      if (cells.includes('')) return [];
      const key = JSON.stringify(cells);
      const first = firstRows.get(key);
      if (first === undefined) {
        firstRows.set(key, row);
        return [];
      }
      return [
        problemAt(sheets[table], row, columns.join('、'), `${noun}“${cells.join('-')}”与第${first}行重复`),
      ];
    });
  });
}
