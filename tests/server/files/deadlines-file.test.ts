import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommunityFolder } from '../../../server/files/read-community-folder';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimen-files-'));
  cpSync(join(__dirname, '../../../demo/community'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function read(...rows: readonly string[]) {
  const header = 'version,from,class,accept,first_contact,update,solve';
  writeFileSync(join(folder, 'deadlines.csv'), `${[header, ...rows].join('\n')}\n`);
  const result = await readCommunityFolder(folder);
  return result.ok
    ? { policies: result.community.grid.policies, problems: [] }
    : {
        policies: null,
        problems: result.problems.map((each) => `${each.row} ${each.column} ${each.message}`),
      };
}

describe('deadlines.csv', () => {
  it('says a community’s own limits in words', async () => {
    const { policies } = await read(
      '2026-07,2026-07-01 00:00,U,30分钟,2小时,,24小时',
      '2026-07,2026-07-01 00:00,C,30工作分钟,2工作小时,5工作日,当天',
    );
    expect(policies).toEqual([
      {
        version: '2026-07',
        from: new Date('2026-06-30T16:00:00Z'),
        requestClass: 'U',
        accept: { unit: 'minutes', count: 30 },
        firstContact: { unit: 'minutes', count: 120 },
        update: null,
        solve: { unit: 'minutes', count: 1440 },
      },
      {
        version: '2026-07',
        from: new Date('2026-06-30T16:00:00Z'),
        requestClass: 'C',
        accept: { unit: 'working-minutes', count: 30 },
        firstContact: { unit: 'working-minutes', count: 120 },
        update: { unit: 'working-days', count: 5 },
        solve: { unit: 'same-day', count: 0 },
      },
    ]);
  });

  it('refuses what could not be kept or told apart, a line each', async () => {
    const { problems } = await read(
      'a,2026-07-01 00:00,G,很快,,,5工作日',
      'a,2026-07-01 00:00,G,2工作小时,,,5工作日',
      'a,2026-08-01 00:00,S,2工作小时,,,5工作日',
      'b,2026-07-01 00:00,S,2工作小时,,,5工作日',
      'c,2026-09-01 00:00,E,5分钟,10分钟,,2工作小时',
      '2026-01,2026-10-01 00:00,G,2工作小时,,,5工作日',
      'd,2026-11-01 00:00,X,2工作小时,,,',
    );
    expect(problems).toEqual([
      '2 accept 时限写作 30分钟、24小时、30工作分钟、2工作小时、5工作日 或 当天',
      '3 version、class 版本和类别“a-G”与第2行重复',
      '4 from 同一版本的开始时间须相同',
      '5 from 与版本“a”是同一时刻',
      '6 solve E、U类日夜计时，只能用分钟或小时',
      '7 version “2026-01”是系统自带的版本，请另取一个',
      '8 class、solve 只能填 E、U、G、C、Q、O、S、M；时限写作 30分钟、24小时、30工作分钟、2工作小时、5工作日 或 当天',
    ]);
  });

  it('may be missing', async () => {
    const result = await readCommunityFolder(folder);
    expect(result.ok && result.community.grid.policies).toBeUndefined();
  });
});
