import { shanghaiMinute, writeTable } from '../write-table';
import { nothingSetAside, type SetAsideDeps } from './shelves';

const mostShown = 500;

/** Writes a table of what is set aside: ids, times and reasons, nobody's words or names. */
export async function listSetAside({
  communityId,
  shelves,
  write,
  command = 'set-aside',
}: SetAsideDeps): Promise<number> {
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
  write(`再试一次 try again: npm run yimen -- ${command} retry <id>`);
  write(`不再处理 give up: npm run yimen -- ${command} drop <id> --reason <why>`);
  return 0;
}
