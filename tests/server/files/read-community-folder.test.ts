import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommunityFiles, FileProblem } from '../../../server/files/community-files';
import { readCommunityFolder } from '../../../server/files/read-community-folder';

const demo = join(__dirname, '../../../demo/community');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimen-files-'));
  cpSync(demo, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const contentOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const write = (file: string, content: string | Buffer) => writeFileSync(join(folder, file), content);
const append = (file: string, ...rows: readonly string[]) =>
  write(file, `${contentOf(file)}${rows.join('\n')}\n`);
const change = (file: string, from: string, to: string) => {
  const before = contentOf(file);
  if (!before.includes(from)) throw new Error(`nothing to change in ${file}`);
  write(file, before.replace(from, to));
};

async function problems(): Promise<readonly FileProblem[]> {
  const result = await readCommunityFolder(folder);
  return result.ok ? [] : result.problems;
}

async function community(): Promise<CommunityFiles> {
  const result = await readCommunityFolder(folder);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.community;
}

describe('a folder of community files', () => {
  it('is read the same with a BOM, with Windows line ends, with empty lines, and when read twice', async () => {
    const first = await community();
    for (const file of ['people.csv', 'areas.csv', 'households.csv']) {
      write(file, `\uFEFF${contentOf(file).replaceAll('\n', '\r\n')}\r\n,,\r\n`);
    }
    expect(await community()).toEqual(first);
    expect(await community()).toEqual(first);
  });

  it('may leave out files and columns that may be empty', async () => {
    for (const file of ['leaves.csv', 'duty.csv', 'calendar_exceptions.csv']) rmSync(join(folder, file));
    write(
      'areas.csv',
      'code_word,id,name,short_name,note\n银杏甲,jia,片区甲,甲片,\n银杏乙,yi,片区乙,乙片,新\n',
    );
    const read = await community();
    expect(read.grid.areas[0]?.codeWord).toBe('银杏甲');
    expect(read.grid.dutySlots).toEqual([]);
  });

  it('takes dates as spreadsheets rewrite them, in Shanghai time', async () => {
    append('leaves.csv', 'l-1,wang-fang,2026/6/10 8:30,2026-06-11 24:00');
    append('duty.csv', 'd-1,chen-gang,2026-06-20 20:00,2026-06-21 00:00');
    append('calendar_exceptions.csv', '2026/6/12,08:30-12:00,停电', '2026-06-13,,检修');
    const { grid } = await community();
    expect(grid.leaves).toEqual([
      {
        id: 'l-1',
        personId: 'wang-fang',
        from: new Date('2026-06-10T00:30:00Z'),
        to: new Date('2026-06-11T16:00:00Z'),
      },
    ]);
    expect(grid.dutySlots[0]?.from).toEqual(new Date('2026-06-20T12:00:00Z'));
    expect(grid.calendarExceptions).toEqual([
      { date: '2026-06-12', blocks: [{ from: '08:30', to: '12:00' }], reason: '停电' },
      { date: '2026-06-13', blocks: [], reason: '检修' },
    ]);
  });

  it('answers twelve wrong rows with twelve lines that name file, row and column', async () => {
    append('buildings.csv', '17,17,bing,大沟村,3,', '18,18,jia,大沟村,many,');
    append('households.csv', '3-2-501,3,2,501', '3-4-101,3,4,101', '99-1-101,99,1,101');
    append(
      'people.csv',
      'Wang Er,王二,resident,,,,yes',
      'wang-san,,resident,,,,yes',
      'wang-si,王四,boss,,,,yes',
    );
    append('contacts.csv', 'sun-mei,孙梅,sun-mei');
    append('posts.csv', 'area-bing,area,片区丙负责人,,jia,,,,');
    append(
      'duty.csv',
      'd-1,zhao-min,2026-06-20 20:00,2026-06-21 08:00',
      'd-2,li-qiang,2026-06-21 07:00,2026-06-21 12:00',
    );
    append('room_members.csv', 'work,nobody');
    const lines = (await problems()).map((each) => `${each.file} ${each.row} ${each.column} ${each.message}`);
    expect(lines).toEqual([
      'buildings.csv 18 area 片区“bing”不在areas.csv里',
      'buildings.csv 19 units 须是1到99的整数',
      'households.csv 578 id、building、unit、door 编号“3-2-501”与第94行重复；同一户“3-2-501”与第94行重复',
      'households.csv 579 unit 3栋只有3个单元',
      'households.csv 580 building 楼栋“99”不在buildings.csv里',
      'people.csv 91 id 编号只能用小写字母、数字和连字符，例如 wang-fang',
      'people.csv 92 name 不能为空',
      'people.csv 93 roles 不认识“boss”，只能填 resident、lead、clerk、secretary、street、operator、hub、member、building-head',
      'contacts.csv 93 contact 聊天账号（一个账号只能是一个人）“sun-mei”与第12行重复',
      'posts.csv 10 a 没有A岗：每个岗位都要有A岗',
      'duty.csv 3 from 值班时间与第2行重叠',
      'room_members.csv 112 person 人员“nobody”不在people.csv里',
    ]);
  });

  it('does not blame the rows that point at a wrong row', async () => {
    change('buildings.csv', '3,3,jia,大沟村,3,', '3,3,jia,大沟村,many,');
    expect(await problems()).toEqual([
      { file: 'buildings.csv', row: 4, column: 'units', message: '须是1到99的整数' },
    ]);
  });

  it.each([
    ['two live identities of one contact', 'contacts.csv', 'zhang-guilan,又一个,liu-yang', 'contact'],
    [
      'a post whose A and B are one person',
      'posts.csv',
      'x,specialist,电工,,,,living,wang-fang,wang-fang',
      'b',
    ],
    ['a post held by a resident', 'posts.csv', 'x,specialist,电工,,,,living,liu-yang,', 'a'],
    ['a second post for one area', 'posts.csv', 'x,area,副负责人,,jia,,living,chen-gang,', 'area'],
    ['a second secretary’s post', 'posts.csv', 'x,secretary,副书记,,,,,li-qiang,', 'kind'],
    ['a village post without a village', 'posts.csv', 'x,village,农经,,,,land,li-qiang,', 'village'],
    [
      'a village that no building belongs to',
      'posts.csv',
      'x,village,农经,,,大勾村,land,li-qiang,',
      'village',
    ],
    ['an area post without an area', 'posts.csv', 'x,area,负责人,,,,living,li-qiang,', 'area'],
    [
      'a leave that ends before it starts',
      'leaves.csv',
      'x,li-qiang,2026-06-10 08:00,2026-06-09 08:00',
      'to',
    ],
    ['a day that does not exist', 'leaves.csv', 'x,li-qiang,2026-02-30 08:00,2026-06-09 08:00', 'from'],
    ['hours from late to early', 'calendar_exceptions.csv', '2026-06-12,14:00-12:00,停电', 'blocks'],
    ['an alias that is another building’s number', 'buildings.csv', '17,17,jia,,3,3', 'aliases'],
    ['a code word that another area has', 'areas.csv', 'bing,片区丙,丙片,银杏甲', 'code_word'],
    ['a second community', 'community.csv', 'b,YY,别处,小别,bot2,别街道,', ''],
    ['a comma too many', 'areas.csv', 'bing,片区丙,丙片,银杏丙,,x', ''],
  ])('refuses %s', async (_title, file, row, column) => {
    append(file, row);
    const found = await problems();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ file, column });
    expect(found[0]?.row).toBe(contentOf(file).trimEnd().split('\n').length);
    expect(found[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('refuses a community that nobody answers for at the window, or above the staff', async () => {
    const kept = contentOf('posts.csv').split('\n');
    write('posts.csv', kept.filter((line) => !/^(clerk|street),/.test(line)).join('\n'));
    expect(await problems()).toEqual([
      {
        file: 'posts.csv',
        row: 0,
        column: 'kind',
        message: '缺少窗口岗位（kind=clerk）；缺少街道督办岗位（kind=street）',
      },
    ]);
  });

  it('refuses what is not UTF-8 and says how to save it', async () => {
    write('areas.csv', Buffer.from([0xc6, 0xac, 0xc7, 0xf8, 0x2c]));
    expect(await problems()).toEqual([
      { file: 'areas.csv', row: 0, column: '', message: expect.stringContaining('CSV UTF-8') },
    ]);
  });

  it('refuses an open quote, a misspelt column and a missing one, once each', async () => {
    append('rooms.csv', 'x,"群,work,');
    change('people.csv', 'household', 'houshold');
    write('posts.csv', 'id,kind\n');
    expect((await problems()).map((each) => `${each.file} ${each.row} ${each.message}`)).toEqual([
      'people.csv 1 不认识的列：houshold',
      'posts.csv 1 缺少列：title、a',
      expect.stringMatching(/^rooms\.csv \d 引号没有成对/),
    ]);
  });

  it('names a missing file, an unknown one and a folder that is not there', async () => {
    rmSync(join(folder, 'posts.csv'));
    write('leave.csv', 'id\n');
    expect((await problems()).map((each) => `${each.file} ${each.message.slice(0, 6)}`)).toEqual([
      'leave.csv 不认识这个文',
      'posts.csv 缺少这个文件',
    ]);
    rmSync(folder, { recursive: true });
    expect(await problems()).toEqual([{ file: folder, row: 0, column: '', message: '找不到这个文件夹' }]);
  });
});
