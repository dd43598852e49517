import fc from 'fast-check';
import { asksForNotices, matchNoticeCommand, matchNoticeWritten } from '../../../bot/matchers/notice-command';
import type { Area } from '../../../server/core/grid/grid';

const now = new Date('2026-06-09T10:00:00+08:00');
const area = (id: string, name: string, shortName: string): Area => ({ id, name, shortName, codeWord: id });
const areas = [area('jia', '片区甲', '甲片'), area('yi', '片区乙', '乙片')];
const read = (text: string) => matchNoticeWritten(text, areas, now);

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
    ['发通知 气象预报 橙色预警 甲片 到明天18点 风', { kind: 'severe', words: '橙色' }],
    ['发通知 气象预报 黄色 甲片 到明天18点 风', { kind: 'notice', severity: 'yellow' }],
  ])('%s: %j', (text, said) => expect(read(text)).toMatchObject(said));

  it('names the areas when two are called the same', () => {
    const twins = [area('a', '一期片区甲', '甲片'), area('b', '二期片区甲', '甲片')];
    expect(matchNoticeWritten('发通知 气象预报 甲片 到明天18点 风', twins, now)).toEqual({
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
      }),
    );
  });
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
