import fc from 'fast-check';
import { takeMoment } from '../../../bot/matchers/spoken-moment';
import { atShanghai } from '../../../server/core/shared/shanghai-time';

/** A Tuesday. */
const now = atShanghai('2026-06-09', '09:00');

describe('a day is said', () => {
  test.each([
    ['明天', '2026-06-10', ''],
    ['后天 报表', '2026-06-11', '报表'],
    ['大后天', '2026-06-12', ''],
    ['今天报表', '2026-06-09', '报表'],
    ['等配件 到18号', '2026-06-18', '等配件'],
    ['等配件 到１８号', '2026-06-18', '等配件'],
    ['等配件，到十八号', '2026-06-18', '等配件'],
    ['到18日', '2026-06-18', ''],
    ['6月20日', '2026-06-20', ''],
    ['6月20日前 报排查表', '2026-06-20', '报排查表'],
    ['六月二十日', '2026-06-20', ''],
    ['2026年6月20日', '2026-06-20', ''],
    ['2026-06-20', '2026-06-20', ''],
    ['到6.20', '2026-06-20', ''],
    ['到6/20', '2026-06-20', ''],
    ['周四', '2026-06-11', ''],
    ['周二', '2026-06-09', ''],
    ['周一', '2026-06-15', ''],
    ['这周五', '2026-06-12', ''],
    ['星期日', '2026-06-14', ''],
    ['礼拜天', '2026-06-14', ''],
    ['下周三', '2026-06-17', ''],
    ['下个星期三前', '2026-06-17', ''],
    ['下下周一', '2026-06-22', ''],
    ['3天内', '2026-06-12', ''],
    ['两周后', '2026-06-23', ''],
    ['月底前', '2026-06-30', ''],
    ['下月5号', '2026-07-05', ''],
    ['下个月底', '2026-07-31', ''],
    ['2月底', '2026-02-28', ''],
    ['到5号', '2026-06-05', ''],
    ['6月8日', '2026-06-08', ''],
    ['去3号楼看18号井 到20号', '2026-06-20', '去3号楼看18号井'],
    ['清理5号楼 明天', '2026-06-10', '清理5号楼'],
  ])('%j is %s, and the rest is %j', (text, date, rest) =>
    expect(takeMoment(text, now)).toMatchObject({ kind: 'day', date, rest }),
  );

  test('a number said at the end of a month belongs to the next one', () => {
    const end = atShanghai('2026-06-28', '09:00');
    expect(takeMoment('到3号', end)).toMatchObject({ date: '2026-07-03' });
    expect(takeMoment('1月5日', atShanghai('2026-12-20', '09:00'))).toMatchObject({ date: '2027-01-05' });
  });

  test('the day is the one in Shanghai, whatever the hour', () => {
    expect(takeMoment('明天', atShanghai('2026-06-09', '00:10'))).toMatchObject({ date: '2026-06-10' });
    expect(takeMoment('明天', atShanghai('2026-06-09', '23:50'))).toMatchObject({ date: '2026-06-10' });
  });
});

describe('a moment is said', () => {
  test.each([
    ['明天17点前 报排查表', '2026-06-10', '17:00', '报排查表'],
    ['明天 17点前报排查表', '2026-06-10', '17:00', '报排查表'],
    ['报排查表 明天下午5点之前', '2026-06-10', '17:00', '报排查表'],
    ['6月20日17:30', '2026-06-20', '17:30', ''],
    ['6月20日17点30分', '2026-06-20', '17:30', ''],
    ['6月20日 17:30 开会', '2026-06-20', '17:30', '开会'],
    ['周四下午3点', '2026-06-11', '15:00', ''],
    ['周四下午三点半', '2026-06-11', '15:30', ''],
    ['周四3点', '2026-06-11', '15:00', ''],
    ['明天9点3号楼集合', '2026-06-10', '09:00', '3号楼集合'],
    ['周四十点', '2026-06-11', '10:00', ''],
    ['周四9点一刻', '2026-06-11', '09:15', ''],
    ['明早8点', '2026-06-10', '08:00', ''],
    ['今晚8点', '2026-06-09', '20:00', ''],
    ['中午12点前', '2026-06-09', '12:00', ''],
    ['晚上12点前', '2026-06-10', '00:00', ''],
    ['今天24点前', '2026-06-10', '00:00', ''],
    ['17点前 交表', '2026-06-09', '17:00', '交表'],
    ['17:30 开会', '2026-06-09', '17:30', '开会'],
    ['明天上午', '2026-06-10', '12:00', ''],
    ['明天下班前', '2026-06-10', '17:30', ''],
    ['下班前 交表', '2026-06-09', '17:30', '交表'],
    ['2小时内', '2026-06-09', '11:00', ''],
    ['半小时后 到场', '2026-06-09', '09:30', '到场'],
  ])('%j is %s %s, and the rest is %j', (text, date, time, rest) =>
    expect(takeMoment(text, now)).toMatchObject({ kind: 'moment', at: atShanghai(date, time), rest }),
  );
});

test.each([
  ['到32号', '32号'],
  ['2月30日前', '2月30日'],
  ['6月31日', '6月31日'],
  ['31号', '31号'],
  ['13月5日', '13月5日'],
  ['0号', '0号'],
  ['下周八', '下周八'],
  ['星期九', '星期九'],
  ['明天25点前', '25点'],
  ['明天17:75', '17:75'],
  ['二月三十号', '二月三十号'],
])('%j cannot be', (text, words) => {
  const spoken = takeMoment(text, now);
  expect(spoken.kind).toBe('impossible');
  expect(spoken).toHaveProperty('words', expect.stringContaining(words));
});

test.each([
  '',
  '报排查表',
  '3号楼的灯坏了',
  '3栋2单元501',
  '幸福路99号',
  '三点建议',
  '每周一次巡查',
  '上周三的材料',
  '昨天的事',
  '3个工作日内',
  '说明早该给了',
  'YX-0609-001',
  '001 收到',
  '1.5米',
])('%j says no date', (text) => expect(takeMoment(text, now)).toEqual({ kind: 'none' }));

test('any text is read, quickly and without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(typeof takeMoment(text, now).kind).toBe('string');
    }),
  );
  const start = performance.now();
  for (const unit of ['1', '下', '明天', '到', ' ', '一', '下周', '12号到', '2026-'])
    takeMoment(unit.repeat(30_000), now);
  expect(performance.now() - start).toBeLessThan(500);
});

test('every day of a year is understood in the words of that day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 180 }), (days) => {
      const at = new Date(now.getTime() + days * 86_400_000);
      const date = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
      const words = `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
      expect(takeMoment(words, now)).toMatchObject({ kind: 'day', date, rest: '' });
    }),
  );
});
