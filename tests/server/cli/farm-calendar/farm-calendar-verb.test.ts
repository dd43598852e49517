import {
  farmCalendarVerb,
  type FarmCalendarInput,
} from '../../../../server/cli/farm-calendar/farm-calendar-verb';
import { loadFarmCalendar } from '../../../../server/files/farm-calendar/load-farm-calendar';

async function ask(input: FarmCalendarInput) {
  const [lines, complaints]: [string[], string[]] = [[], []];
  const code = farmCalendarVerb(await loadFarmCalendar('data/agri-calendar'), input, {
    write: (line) => lines.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, lines, complaints };
}

describe('yimen farm-calendar', () => {
  it('prints a year in order, each reminder with its days and its source', async () => {
    const { code, lines } = await ask({ year: '2027', crop: '小麦', region: '长江中下游' });
    expect(code).toBe(0);
    expect(lines.filter((line) => line.startsWith('2027-'))).toEqual([
      '2027-04-07 到 2027-04-28  小麦  清明以后：小麦防赤霉病（清明 2027-04-05）',
      '2027-05-29 到 2027-06-11  小麦  芒种前后：小麦抢晴收割（芒种 2027-06-06）',
      '2027-10-25 到 2027-11-05  小麦  霜降前后：小麦抓住播种适期（霜降 2027-10-23）',
    ]);
    expect(lines.filter((line) => line.includes('来源：'))).toHaveLength(3);
    expect(lines).toContain(
      '    来源：扬州市农业农村局2024年秋播技术指导意见（农机网），2024-11-01，https://m.nongjx.com/news/detail/95579.html',
    );
    expect(lines.at(-1)).toBe('2027年共3条。');
  });

  it('has all of them without a filter, and says which days are ours', async () => {
    const { lines } = await ask({ year: '2028' });
    expect(lines.filter((line) => line.startsWith('2028-'))).toHaveLength(29);
    expect(lines.filter((line) => line.includes('日期由我们换算')).length).toBeGreaterThan(5);
  });

  test.each([
    [{ year: '今年' }, '年份写作'],
    [{ year: '1999' }, '年份写作'],
    [{ year: '2027', crop: '咖啡' }, '没有这样的农事提醒'],
  ])('says in a sentence what it cannot do: %j', async (input, words) => {
    const { code, complaints } = await ask(input);
    expect(code).toBe(2);
    expect(complaints.join()).toContain(words);
  });
});
