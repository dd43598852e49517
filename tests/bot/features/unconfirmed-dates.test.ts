import { relayOutbox } from '../../../server/core/outbound/relay-outbox';
import { confirmDates } from '../../../server/core/requests/confirm-dates';
import { sendMorningCards } from '../../../server/core/requests/send-morning-cards';
import { createWorkingCalendar } from '../../../server/core/deadlines/working-calendar';
import type { YearFile } from '../../../server/core/deadlines/year-file';
import type { Grid } from '../../../server/core/grid/grid';
import { taskCardItems } from '../../../server/core/tasks/task-card-items';
import { reportLight } from '../../support/report-light';
import { setUpBot } from '../../support/set-up-bot';

const offDay = (date: string) => ({ date, isOffDay: true });
const year2026: YearFile = { year: 2026, days: [offDay('2026-10-01')] };
const year2027 = (...dates: readonly string[]): YearFile => ({ year: 2027, days: dates.map(offDay) });

/** The last morning of 2026, a Thursday; the holidays of 2027 are not announced yet. */
async function newYearsEve() {
  let years: readonly YearFile[] = [year2026];
  const calendar = (grid: Grid) => createWorkingCalendar({ years, exceptions: grid.calendarExceptions });
  const bot = await setUpBot({ start: '2026-12-31T09:00:00+08:00', calendar });
  const deps = {
    ...{ ...bot.repositories, clock: bot.clock, calendar },
    relay: (id: string, entries: Parameters<typeof relayOutbox>[2]) =>
      relayOutbox({ ...bot, ...bot.repositories }, id, entries),
  };
  return {
    bot,
    /** The year is announced, and the night after it the dates are looked at. */
    announce: async (...dates: readonly string[]) => {
      years = [year2026, year2027(...dates)];
      await confirmDates(deps, bot.grid, bot.clock.now());
      return bot.collect();
    },
    morning: async () => {
      await sendMorningCards(
        { ...deps, otherWork: taskCardItems(bot.repositories) },
        bot.grid,
        bot.clock.now(),
      );
      return (await bot.collect()).filter(({ code }) => code === 'morning-card').map(({ text }) => text);
    },
  };
}

describe('a date of January, asked for on the last day of the year', () => {
  it('is not confirmed for the resident until the holidays are announced', async () => {
    const { bot, announce } = await newYearsEve();
    await reportLight(bot);
    expect(bot.read('zhang-guilan').at(-1)).toMatch(
      /承诺2027年1月7日17:30前办好。（来年放假安排还没公布，日期待确认。）发“进度”可查。$/,
    );
    expect(await bot.say('zhang-guilan', '进度')).toEqual([
      'YX-1231-001 3栋2单元楼道灯不亮：等王芳签收，2027年1月7日17:30（待确认）前办好。',
    ]);
    expect(await bot.say('zhang-guilan', '催办')).toEqual([
      expect.stringMatching(/1月7日17:30（待确认）。$/),
    ]);

    // No restart in between.
    const told = await announce('2027-01-01');
    expect(told.filter(({ to }) => to === 'zhang-guilan').map(({ text }) => text)).toEqual([
      'YX-1231-001 楼道灯不亮：放假安排公布了，原定2027年1月7日17:30前办好，改为2027年1月8日17:30前办好。',
    ]);
    expect(await bot.say('zhang-guilan', '进度')).toEqual([
      'YX-1231-001 3栋2单元楼道灯不亮：等王芳签收，2027年1月8日17:30前办好。',
    ]);
  });

  it('is not confirmed for staff either: card, list, chain of reasons, task', async () => {
    const { bot, announce, morning } = await newYearsEve();
    await reportLight(bot);
    await bot.say('wang-fang', '任务 李强 1月5日17点前 报排查表');
    const heard = async () => [
      ...(await morning()),
      ...(await bot.say('wang-fang', '待办')),
      ...(await bot.say('li-qiang', '待办')),
      ...(await bot.say('wang-fang', '为什么 001')),
    ];
    expect(bot.read('li-qiang').join('\n')).toContain('2027年1月5日17:00（待确认）前完成');
    const [card, ...lists] = await heard();
    expect(card).toMatch(/YX-1231-001 3栋2单元楼道灯不亮（G，2027年1月7日17:30，待确认）/);
    expect(lists.join('\n').match(/.*待确认.*/g)).toEqual([
      'YX-1231-T01 报排查表（任务，2027年1月5日17:00，待确认）',
      'YX-1231-001 3栋2单元楼道灯不亮（G，2027年1月7日17:30，待确认）待签收',
      'YX-1231-T01 报排查表（任务，2027年1月5日17:00，待确认）待签收',
      expect.stringMatching(/2027年1月7日17:30（待确认）前办好。$/),
    ]);

    await announce('2027-05-01');
    expect((await heard()).join('\n')).not.toContain('待确认');
  });

  it('says so of a leave, and of the day that is offered instead of a day off', async () => {
    const { bot } = await newYearsEve();
    expect((await bot.say('wang-fang', '我1月5号到6号请假')).join('\n')).toContain(
      '请假时间：2027年1月5日至2027年1月6日（待确认）',
    );
    await bot.say('wang-fang', '2');
    expect(await bot.say('wang-fang', '任务 李强 1月2日17点前 报排查表')).toEqual([
      '2027年1月2日（待确认）不是工作日，没有改动。下一个工作日是2027年1月4日（待确认），请改日期再发一次。',
    ]);
  });
});
