import fc from 'fast-check';
import {
  asksForNotices,
  matchNoticeCommand,
  matchNoticeCorrected,
  matchNoticeWritten,
} from '../../../bot/matchers/notice-command';
import type { Area, Building } from '../../../server/core/grid/grid';

const now = new Date('2026-06-09T10:00:00+08:00');
const area = (id: string, name: string, shortName: string): Area => ({ id, name, shortName, codeWord: id });
const areas = [area('jia', '片区甲', '甲片'), area('yi', '片区乙', '乙片')];
const building = (id: string, number: string, estate?: string): Building => ({
  ...{ id, number, areaId: 'yi', village: null, units: 2, aliases: id === 'b3' ? ['老粮站'] : [] },
  ...(estate === undefined ? {} : { estate }),
});
const buildings = [building('b3', '3'), building('n5', '5', '北区'), building('s5', '5', '南区')];
const read = (text: string) => matchNoticeWritten(text, { areas, buildings }, now);

describe('a notice as it is written', () => {
  it.each([
    ['发通知 气象预报 甲片 到明天18点 今晚有大风', ['jia'], '2026-06-10T18:00', '今晚有大风'],
    ['发通知：气象预报　全部　到明天18点　今晚有大风', ['jia', 'yi'], '2026-06-10T18:00', '今晚有大风'],
    ['发布通知 气象预报 甲片、片区乙 到6月12日 18点 停水', ['jia', 'yi'], '2026-06-12T18:00', '停水'],
    ['发通知 气象预报 乙片 到6月12日 6月11日停水，请备水', ['yi'], '2026-06-12T23:59', '6月11日停水，请备水'],
    [
      '发通知 气象预报 乙片\n到明天18点\n一\n\n二 https://a.cn/?b=1',
      ['yi'],
      '2026-06-10T18:00',
      '一\n\n二 https://a.cn/?b=1',
    ],
  ])('%s', (text, areaIds, until, words) => {
    const validUntil = new Date(`${until}:00+08:00`);
    expect(read(text)).toMatchObject({
      kind: 'notice',
      severity: 'routine',
      areaIds,
      validUntil,
      text: words,
    });
  });

  it.each([
    ['发通知', { kind: 'how' }],
    ['发通知 天气 甲片 到明天18点 风', { kind: 'unknown-column', words: '天气' }],
    ['发通知 气象预报', { kind: 'how' }],
    ['发通知 气象预报 丙片 到明天18点 风', { kind: 'unknown-area', words: '丙片' }],
    ['发通知 气象预报 甲片 今晚有大风', { kind: 'no-end' }],
    ['发通知 气象预报 甲片 到32号 风', { kind: 'impossible-end' }],
    ['发通知 气象预报 橙色预警 甲片 到明天18点 风', { kind: 'notice', severity: 'orange' }],
    ['发通知 气象预报 红色 甲片 到明天18点 风', { kind: 'notice', severity: 'red' }],
    ['发通知 气象预报 黄色 甲片 到明天18点 风', { kind: 'notice', severity: 'yellow' }],
  ])('%s: %j', (text, said) => expect(read(text)).toMatchObject(said));

  const everywhere = ['jia', 'yi'];
  it.each([
    ['甲片', ['jia'], { kind: 'rooms' }],
    ['大屏', everywhere, { kind: 'screens' }],
    ['各户', everywhere, { kind: 'households' }],
    ['甲片各户', ['jia'], { kind: 'households' }],
    ['甲片、乙片的各户', everywhere, { kind: 'households' }],
    ['种水稻的', everywhere, { kind: 'farmers', crop: '水稻' }],
    ['种柑橘的农户', everywhere, { kind: 'farmers', crop: '柑橘' }],
    ['乙片种水稻的', ['yi'], { kind: 'farmers', crop: '水稻' }],
    ['第3党小组', everywhere, { kind: 'members', branch: '第3党小组' }],
    ['3栋', ['yi'], { kind: 'building', buildingId: 'b3' }],
    ['３号楼', ['yi'], { kind: 'building', buildingId: 'b3' }],
    ['老粮站', ['yi'], { kind: 'building', buildingId: 'b3' }],
    ['北区5栋', ['yi'], { kind: 'building', buildingId: 'n5' }],
  ])('for %s', (words, areaIds, audience) => {
    expect(read(`发通知 农经信息 ${words} 到明天18点 风`)).toMatchObject({
      kind: 'notice',
      areaIds,
      audience,
    });
  });

  it.each([
    ['5栋', { kind: 'which-building', words: '5栋', names: ['北区5栋', '南区5栋'] }],
    ['99栋', { kind: 'unknown-area', words: '99栋' }],
    ['丙片各户', { kind: 'unknown-area', words: '丙片' }],
    ['丙片种水稻的', { kind: 'unknown-area', words: '丙片' }],
  ])('asks what is meant by %s', (words, said) => {
    expect(read(`发通知 农经信息 ${words} 到明天18点 风`)).toEqual(said);
  });

  it('names the areas when two are called the same', () => {
    const twins = [area('a', '一期片区甲', '甲片'), area('b', '二期片区甲', '甲片')];
    expect(
      matchNoticeWritten('发通知 气象预报 甲片 到明天18点 风', { areas: twins, buildings }, now),
    ).toEqual({
      ...{ kind: 'which-area', words: '甲片', names: ['一期片区甲', '二期片区甲'] },
    });
  });

  it('keeps emojis of several people and drops marks that turn the text round', () => {
    expect(read('发通知 气象预报 甲片 到明天18点 \u202e风👨‍👩‍👧')).toMatchObject({ text: '风👨‍👩‍👧' });
  });

  it.each(['我想发通知', '通知', '发通知书', ''])('is none: %s', (text) => expect(read(text)).toBeNull());

  it('is read whatever is typed', () => {
    const piece = fc.constantFrom(
      '发通知',
      ' ',
      '气象预报',
      '甲片',
      '到',
      '明天',
      '18点',
      '\n',
      '全部',
      '、',
      '👨‍👩‍👧',
      '32号',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (pieces) => {
        read(`发通知 ${pieces.join('')}`);
        matchNoticeCommand(pieces.join(''));
        matchNoticeCorrected(`更正 N01 ${pieces.join('')}`, now);
      }),
    );
  });
});

describe('a correction as it is written', () => {
  it.each([
    ['更正 N01 停水改到后天', 'N01', null, '停水改到后天'],
    ['更正通知 N01\n停水\n改到后天', 'N01', null, '停水\n改到后天'],
    ['更正 N01：到明天18点 停水', 'N01', '2026-06-10T18:00', '停水'],
    ['更正 YX-0609-N01 到了后天再来水', 'YX-0609-N01', null, '到了后天再来水'],
    ['更正 N01', 'N01', null, ''],
  ])('%s', (text, _code, until, words) => {
    expect(matchNoticeCorrected(text, now)).toEqual({
      ...{ kind: 'correction', code: { label: text.includes('YX') ? 'YX-0609-N01' : null, seq: 1 } },
      ...{ validUntil: until === null ? null : new Date(`${until}:00+08:00`), text: words },
    });
  });

  it('with an end that is no date asks for it', () => {
    expect(matchNoticeCorrected('更正 N01 到32号 停水', now)).toMatchObject({ kind: 'impossible-end' });
  });

  it.each(['更正', '更正 001 说错了', '更正 T01 …', '更正一下 N01', '更正 N01a 停水'])(
    'is none: %s',
    (text) => expect(matchNoticeCorrected(text, now)).toBeNull(),
  );
});

describe('words on a notice', () => {
  it.each([
    ['通知 N01 同意', 'agree', null, 1, ''],
    ['N01 同意', 'agree', null, 1, ''],
    ['同意通知N1', 'agree', null, 1, ''],
    ['同意 n1', 'agree', null, 1, ''],
    ['N01 不同意 时间不对', 'disagree', null, 1, '时间不对'],
    ['不同意 yx-0609-n01：时间不对', 'disagree', 'YX-0609-N01', 1, '时间不对'],
    ['撤回 N12', 'withdraw', null, 12, ''],
    ['撤回通知 N01。', 'withdraw', null, 1, ''],
    ['N01 未达', 'unreached', null, 1, ''],
    ['YX-0609-N01 送达', 'ledger', 'YX-0609-N01', 1, ''],
  ])('%s', (text, kind, label, seq, rest) => {
    expect(matchNoticeCommand(text)).toMatchObject({ kind, code: { label, seq }, rest });
  });

  it.each(['T01 同意', '001 同意', '同意', 'N01', '撤回 T01', 'AN01 同意', 'N012345678 同意'])(
    'are none: %s',
    (text) => expect(matchNoticeCommand(text)).toBeNull(),
  );

  it('ask for the list alone', () => {
    expect(['通知', '查通知', '通知。'].map(asksForNotices)).toEqual([true, true, true]);
    expect(asksForNotices('通知 党员大会')).toBe(false);
  });
});
