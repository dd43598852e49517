import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOrPublish } from '../../../../server/cli/roster/check-or-publish';
import { sayHolidayHoles } from '../../../../server/cli/roster/say-holiday-holes';
import { yearFiles } from '../../core/deadlines/a-calendar';
import { aSlot, moment, setUpDuty } from '../../core/roster/a-roster';
import { countIds } from '../../../support/count-ids';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimen-roster-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function setup() {
  const town = await setUpDuty({ start: '2026-06-18T17:00:00+08:00', slots: [] });
  const said: string[] = [];
  const run = async (publish: boolean, ...rows: readonly string[]) => {
    said.length = 0;
    const file = join(folder, 'holiday.csv');
    writeFileSync(file, `id,person,from,to\n${rows.join('\n')}\n`);
    const write = (line: string) => void said.push(line);
    const deps = { ...town.deps, clock: town.clock, newId: countIds(), grid: await town.load(), write };
    return checkOrPublish(deps, file, publish);
  };
  return { ...town, said, run };
}

const early = 'd1,zhao-min,2026-06-19 00:00,2026-06-20 20:00';
const late = 'd3,chen-gang,2026-06-21 00:00,2026-06-21 24:00';

describe('whoever makes the roster', () => {
  it('is told each hole, and nothing is published until it is filled', async () => {
    const { run, said, serving, collect } = await setup();
    expect(await run(true, early, 'd2,,2026-06-20 20:00,2026-06-20 24:00', late)).toBe(1);
    expect(said).toEqual([
      '2026-06-20 20:00 到 2026-06-21 00:00：还没有定人 not filled yet',
      '有 1 处空档，不能发布，已告诉书记。Holes: it cannot be published.',
    ]);
    expect(await serving()).toEqual([]);
    expect(await collect()).toMatchObject([{ to: 'zhou-jianguo', code: 'roster-holes-told' }]);
    const filled = [early, 'd2,li-qiang,2026-06-20 20:00,2026-06-20 24:00', late];
    expect([await run(false, ...filled), said]).toEqual([
      0,
      ['没有空档，可以发布。No holes; it can be published.'],
    ]);
    expect(await serving()).toEqual([]);
    expect([await run(true, ...filled), said]).toEqual([0, ['已发布 3 个班，已通知各人。Published.']]);
    expect(await serving()).toEqual(['d1 zhao-min', 'd2 li-qiang', 'd3 chen-gang']);
  });

  it('is told each wrong row', async () => {
    const { run, said } = await setup();
    expect(await run(true, early, 'd2,somebody,2026-06-20 19:00,2026-06-20 24:00')).toBe(1);
    expect(said).toEqual([
      'holiday.csv 第3行 person：“somebody”不是社区的工作人员',
      'holiday.csv 第3行 from：值班时间与第2行重叠',
      '共 2 处有误，没有改动。',
    ]);
    expect([await run(true), said]).toEqual([1, ['没有一个班，没有改动。There is no slot.']]);
  });

  it('cannot load a community whose roster names a coming holiday and leaves a hole in it', async () => {
    const { load, said } = await setup();
    const grid = {
      ...(await load()),
      dutySlots: [aSlot('d1', 'zhao-min', '2026-06-19 00:00', '2026-06-21 20:00')],
    };
    const deps = { years: yearFiles, write: (line: string) => void said.push(line) };
    expect(sayHolidayHoles(deps, grid, moment('2026-06-18 17:00'))).toBe(true);
    expect(said[0]).toBe('duty.csv 2026-06-21 20:00 到 2026-06-22 00:00：没有人值班 nobody');
    expect(sayHolidayHoles(deps, grid, moment('2026-06-22 08:00'))).toBe(false);
    expect(sayHolidayHoles(deps, await load(), moment('2026-06-18 17:00'))).toBe(false);
  });
});
