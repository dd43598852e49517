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
  const header = 'id,name,aliases,department,papers,days,where,source';
  writeFileSync(join(folder, 'services.csv'), `${[header, ...rows].join('\n')}\n`);
  const result = await readCommunityFolder(folder);
  return result.ok
    ? { services: result.community.grid.services, problems: [] }
    : {
        services: null,
        problems: result.problems.map((each) => `${each.row} ${each.column} ${each.message}`),
      };
}

const rest = '民政办,身份证,15,窗口,虚构';

describe('services.csv', () => {
  it('says what can be handled, by which names, and with which papers', async () => {
    const { services } = await read(
      'old-age,高龄津贴,高龄补贴;尊老金,民政办,身份证；户口簿、银行卡,15,1号窗口,街道2026年清单',
      'check,资格认证,,人社所,身份证,0,2号窗口,虚构',
    );
    expect(services).toEqual([
      {
        id: 'old-age',
        name: '高龄津贴',
        aliases: ['高龄补贴', '尊老金'],
        department: '民政办',
        papers: ['身份证', '户口簿', '银行卡'],
        days: 15,
        where: '1号窗口',
        source: '街道2026年清单',
      },
      {
        id: 'check',
        name: '资格认证',
        aliases: [],
        department: '人社所',
        papers: ['身份证'],
        days: 0,
        where: '2号窗口',
        source: '虚构',
      },
    ]);
  });

  it('refuses what nobody could find or bring, a line each', async () => {
    const { problems } = await read(
      `old-age,高龄津贴,高龄补贴,${rest}`,
      `old-age,老年证,,${rest}`,
      `b,低保,高龄 补贴,${rest}`,
      `c,残疾证,残疾证,${rest}`,
      `d,证,,${rest}`,
      `e,${'长'.repeat(21)},,${rest}`,
      `f,社保卡,${Array.from({ length: 21 }, (_, index) => `叫法${index}`).join(';')},${rest}`,
      'g,生育登记,,卫健办,,5,窗口,虚构',
      `h,居住证,,派出所,${'照片;'.repeat(16)},5,窗口,虚构`,
      'i,营业执照,,市监所,身份证,五天,窗口,虚构',
      'j,养犬登记,,,身份证,5,,',
      `k,！！！,,${rest}`,
    );
    expect(problems).toEqual([
      '3 id 编号“old-age”与第2行重复',
      '4 aliases 叫法“高龄补贴”已指第2行的事项',
      '5 aliases 叫法“残疾证”写了两遍',
      '6 name 太短，至少2个字',
      '7 name 太长，最多20个字',
      '8 aliases 太多，最多20个',
      '9 papers 不能为空',
      '10 papers 太多，最多15样',
      '11 days 须是0到99的整数，当场办好写0',
      '12 department、where、source 不能为空；不能为空；不能为空',
      '13 name 太短，至少2个字',
    ]);
  });

  it('holds five hundred', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => `s-${index},事项${index},,${rest}`);
    expect((await read(...rows(500))).services).toHaveLength(500);
    expect((await read(...rows(501))).problems).toEqual(['502  最多500个事项']);
  });

  it('may be missing', async () => {
    rmSync(join(folder, 'services.csv'));
    const result = await readCommunityFolder(folder);
    expect(result.ok && result.community.grid.services).toBeUndefined();
  });
});
