import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRosterFile } from '../../../server/files/read-roster-file';
import { aGrid } from '../core/grid/a-grid';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimen-roster-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function read(...rows: readonly string[]) {
  const file = join(folder, 'holiday.csv');
  writeFileSync(file, `${rows.join('\n')}\n`);
  return readRosterFile(file, aGrid());
}

async function problems(...rows: readonly string[]) {
  const result = await read('id,person,from,to,backup', ...rows);
  return result.ok ? [] : result.problems.map(({ row, column, message }) => `${row} ${column} ${message}`);
}

describe('a roster file', () => {
  it('is read, also with a row for which nobody is found yet', async () => {
    const result = await read(
      'id,person,from,to',
      'd1,zhao-min,2026-06-20 08:00,2026-06-20 20:00',
      'd2,,2026-06-20 20:00,2026-06-20 24:00',
    );
    expect(result).toMatchObject({
      ok: true,
      slots: [
        { id: 'd1', personId: 'zhao-min', backupId: null, from: new Date('2026-06-20T08:00:00+08:00') },
        { id: 'd2', personId: null, to: new Date('2026-06-21T00:00:00+08:00') },
      ],
    });
  });

  it('names every wrong row', async () => {
    expect(
      await problems(
        'd1,zhao-min,2026-06-20 08:00,2026-06-20 20:00,zhao-min',
        'd1,somebody,2026-06-20 19:00,2026-06-20 24:00,nobody',
        'd3,li-qiang,2026-06-21 08:00,2026-06-21 08:00,',
        'd4,li-qiang,2026-06-31 08:00,2026-07-01 08:00,',
      ),
    ).toEqual([
      '2 backup 备岗不能是值班的人自己',
      '3 id 编号“d1”与第2行重复',
      '3 person “somebody”不是社区的工作人员',
      '3 backup “nobody”不是社区的工作人员',
      '3 from 值班时间与第2行重叠',
      '4 to 结束时间须晚于开始时间',
      '5 from 时间写作 2026-06-10 08:30',
    ]);
  });

  it('that is not there is a sentence', async () => {
    expect(await readRosterFile(join(folder, 'none.csv'), aGrid())).toMatchObject({
      ok: false,
      problems: [{ row: 0, message: '找不到这个文件' }],
    });
  });
});
