import { matchResidentCommand } from '../../../bot/matchers/resident-command';
import { matchStaffCommand } from '../../../bot/matchers/staff-command';

const short = (seq: number) => ({ label: null, seq });
const full = { label: 'YX-0609-001', seq: 1 };

describe('what staff type', () => {
  test.each([
    ['001 收到', 'accept', short(1), ''],
    ['收到 001', 'accept', short(1), ''],
    ['001收到', 'accept', short(1), ''],
    ['００１　收到', 'accept', short(1), ''],
    ['#001 收到', 'accept', short(1), ''],
    ['001：收到', 'accept', short(1), ''],
    ['收到001', 'accept', short(1), ''],
    ['1号收到', 'accept', short(1), ''],
    ['YX-0609-001 收到 电工下午到', 'accept', full, '电工下午到'],
    ['yx-0609-001收到', 'accept', full, ''],
    ['YX0609001 收到', 'accept', full, ''],
    ['YX-2026-0609-001 收到', 'accept', { label: 'YX-2026-0609-001', seq: 1 }, ''],
    ['收到', 'accept', null, ''],
    ['收到。', 'accept', null, ''],
    ['收到，马上去', 'accept', null, ''],
    ['001 办结 换了灯泡', 'done', short(1), '换了灯泡'],
    ['001办结，换了灯泡', 'done', short(1), '换了灯泡'],
    ['办结', 'done', null, ''],
    ['办结 001 换了灯泡', 'done', short(1), '换了灯泡'],
    ['办结 换了灯泡', 'done', null, '换了灯泡'],
    ['003 转 农经站 耕地补贴归原村', 'transfer', short(3), '农经站 耕地补贴归原村'],
    ['003转农经站', 'transfer', short(3), '农经站'],
    ['001 问 您家几楼？', 'ask', short(1), '您家几楼?'],
    ['001 答复 明天上午来', 'answer', short(1), '明天上午来'],
    ['001 电工今天下午到', 'note', short(1), '电工今天下午到'],
    ['YX-0609-001 电工今天下午到', 'note', full, '电工今天下午到'],
    ['为什么 001', 'why', short(1), ''],
    ['为什么001', 'why', short(1), ''],
    ['001 为什么', 'why', short(1), ''],
    ['催 001', 'urge', short(1), ''],
    ['催办 YX-0609-001', 'urge', full, ''],
    ['001 公示', 'publish', short(1), ''],
    ['公示 001', 'publish', short(1), ''],
    ['002 分开', 'separate', short(2), ''],
    ['006 延期 等配件 到18号', 'extend', short(6), '等配件 到18号'],
    ['待办', 'list', null, ''],
    ['帮助', 'help', null, ''],
    ['发码 王芳', 'issue-code', null, '王芳'],
    ['发码王芳', 'issue-code', null, '王芳'],
    ['绑定 ABCD2345', 'bind', null, 'ABCD2345'],
    ['绑定abcd2345', 'bind', null, 'ABCD2345'],
    ['001 问题解决了', 'note', short(1), '问题解决了'],
  ])('%j is %s', (text, kind, code, rest) => expect(matchStaffCommand(text)).toEqual({ kind, code, rest }));

  test.each([
    '',
    '1',
    '001',
    '3栋2单元的灯坏了',
    '3号楼停水',
    '3-2-501',
    '2026-06-09 开会',
    '18:00 开会',
    '我明天请假',
    '收到的快递呢',
    '修好了吗',
    '转弯处有坑',
    '问题很多',
    '催什么催',
    '王芳说收到了',
    '{"$ne":""}',
    '13800001111',
    '催 3栋的灯',
  ])('%j is no command', (text) => expect(matchStaffCommand(text)).toBeNull());
});

describe('what residents type', () => {
  test.each([
    ['进度', 'progress', null],
    ['进度。', 'progress', null],
    ['查进度', 'progress', null],
    ['进度 001', 'progress', short(1)],
    ['进度001', 'progress', short(1)],
    ['001进度', 'progress', short(1)],
    ['YX-0609-001 进度', 'progress', full],
    ['进度 yx-0609-001', 'progress', full],
    ['“进度”', 'progress', null],
    ['怎么样了', 'progress', null],
    ['催办', 'urge', null],
    ['催一下', 'urge', null],
    ['催一下001', 'urge', short(1)],
    ['撤销', 'withdraw', null],
    ['撤回 001', 'withdraw', short(1)],
    ['不用了', 'withdraw', null],
    ['不用了 001', 'withdraw', short(1)],
    ['人工', 'human', null],
    ['转人工', 'human', null],
    ['取消', 'cancel', null],
    ['重新开始', 'restart', null],
    ['帮助', 'help', null],
    ['菜单', 'help', null],
    ['改地址', 'move', null],
    ['我搬家了', 'move', null],
    ['注销我的信息', 'forget-me', null],
    ['删除我的信息', 'forget-me', null],
    ['跟进', 'follow', null],
    ['我要跟进', 'follow', null],
  ])('%j is %s', (text, kind, code) => expect(matchResidentCommand(text)).toEqual({ kind, code }));

  test.each([
    '',
    '1',
    '001',
    '灯坏了',
    '进度款没给',
    '搬家公司把电梯撞坏了',
    '取消公交站',
    '3栋2单元501',
    '不用水的时候也漏',
    '谢谢啊',
    '低保怎么取消',
  ])('%j is free words', (text) => expect(matchResidentCommand(text)).toBeNull());

  test('hostile lengths take no noticeable time', () => {
    const start = performance.now();
    for (const text of [
      '看'.repeat(65_536),
      '马上'.repeat(30_000),
      '1'.repeat(65_536),
      '一下'.repeat(90) + 'x',
      'a-'.repeat(30_000),
    ]) {
      matchResidentCommand(text);
      matchStaffCommand(text);
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});
