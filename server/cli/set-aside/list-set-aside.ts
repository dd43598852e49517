import { toShanghaiIso } from '../../core/shared/shanghai-time';
import { nothingSetAside, type SetAsideDeps } from './shelves';

const mostShown = 500;

/** Writes a table of what is set aside: ids, times and reasons, nobody's words or names. */
export async function listSetAside({ communityId, shelves, write }: SetAsideDeps): Promise<number> {
  let count = 0;
  const rows: string[][] = [];
  for (const { name, shelf } of shelves) {
    count += await shelf.countSetAside(communityId);
    for (const { id, since, tries, reason } of await shelf.listSetAside(communityId, mostShown))
      rows.push([id, name, shanghaiMinute(since), String(tries), reason]);
  }
  if (rows.length === 0) {
    write(nothingSetAside);
    return 0;
  }
  writeTable([['编号 id', '什么 what', '搁置于 since', '次数 tries', '原因 reason'], ...rows], write);
  if (count > rows.length)
    write(`还有 ${count - rows.length} 个没有列出。${count - rows.length} more are not shown.`);
  write('再试一次 try again: npm run yimen -- set-aside retry <id>');
  write('不再处理 give up: npm run yimen -- set-aside drop <id> --reason <why>');
  return 0;
}

const shanghaiMinute = (moment: Date): string => toShanghaiIso(moment).slice(0, 16).replace('T', ' ');

function writeTable(rows: readonly (readonly string[])[], write: (line: string) => void): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  for (const row of rows) {
    const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)));
    write(cells.join('  ').trimEnd());
  }
}

/** In columns of a terminal, where a Chinese character takes two. */
const width = (words: string): number =>
  [...words].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
