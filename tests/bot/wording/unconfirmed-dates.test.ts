import { progressLine } from '../../../bot/features/resident/progress-line';
import { requestLine } from '../../../bot/features/staff/request-line';
import { taskLine } from '../../../bot/features/staff/task-line';
import { awayPeriod } from '../../../bot/wording/away-period';
import { sayPreview } from '../../../bot/wording/boundary-preview';
import { formatDay, formatMoment, formatTimeOfDay, inBrackets } from '../../../bot/wording/format-moment';
import { formatPeriod } from '../../../bot/wording/format-period';
import { sayVersions } from '../../../bot/wording/route-reasons';
import { explainWho } from '../../../server/cli/grid/explain-who';
import { knownYears } from '../../../server/core/deadlines/known-years';
import type { Today } from '../../../server/core/deadlines/today';
import { aRequest } from '../../contracts/support/a-request';
import { aTask } from '../../contracts/support/a-task';
import { readDemoCommunity } from '../../support/read-demo-community';

const moment = (words: string): Date => new Date(`${words.replace(' ', 'T')}:00+08:00`);
const offDay = (date: string) => ({ date, isOffDay: true });
const year2026 = { year: 2026, days: [offDay('2026-10-01')] };
const year2027 = { year: 2027, days: [offDay('2027-01-01')] };

const today = (now = '2026-12-31 10:00'): Today => ({ now: moment(now), years: knownYears([year2026]) });
const announced = (now = '2026-12-31 10:00'): Today => ({
  now: moment(now),
  years: knownYears([year2026, year2027]),
});
const due = moment('2027-01-05 17:30');

describe('a moment in a year whose public holidays are not announced', () => {
  it.each([
    ['2026-12-31 17:30', '2026-12-31 10:00', '12月31日17:30'],
    ['2026-12-31 23:59', '2026-12-31 10:00', '12月31日23:59'],
    ['2027-01-01 00:00', '2026-12-31 10:00', '2027年1月1日00:00（待确认）'],
    ['2027-01-05 17:30', '2026-12-31 10:00', '2027年1月5日17:30（待确认）'],
    ['2027-01-05 17:30', '2027-01-04 09:00', '1月5日17:30（待确认）'],
    ['2027-01-05 17:30', '2027-01-05 17:29', '1月5日17:30（待确认）'],
    ['2027-01-05 17:30', '2027-01-05 17:30', '1月5日17:30'],
    ['2027-01-05 17:30', '2027-01-06 09:00', '1月5日17:30'],
    ['2027-01-05 17:30', '2028-03-01 09:00', '2027年1月5日17:30'],
  ])('%s, said at %s, is %s', (at, now, words) => {
    expect(formatMoment(moment(at), today(now))).toBe(words);
  });

  it('is not marked once the year is announced, even while the program runs', () => {
    let years = [year2026];
    const isKnown = (date: string): boolean => knownYears(years).isKnown(date);
    const living = { now: moment('2026-12-31 10:00'), years: { isKnown } };
    expect(formatMoment(due, living)).toBe('2027年1月5日17:30（待确认）');
    years = [year2026, year2027];
    expect(formatMoment(due, living)).toBe('2027年1月5日17:30');
  });

  it('is marked once inside brackets, as a day, and when only the time is said', () => {
    expect(inBrackets(`G，${formatMoment(due, today())}`)).toBe('（G，2027年1月5日17:30，待确认）');
    expect(inBrackets(`G，${formatMoment(due, announced())}`)).toBe('（G，2027年1月5日17:30）');
    expect(formatDay('2027-01-04', today())).toBe('2027年1月4日（待确认）');
    expect(formatDay('2026-12-31', today())).toBe('12月31日');
    expect(formatTimeOfDay(moment('2027-01-05 09:05'), today('2027-01-05 10:00'))).toBe('09:05');
  });

  it.each([
    ['2027-01-05 20:00', '2027-01-06 00:00', '2027年1月5日20:00到24:00（待确认）'],
    ['2026-12-31 20:00', '2027-01-01 08:00', '12月31日20:00到2027年1月1日08:00（待确认）'],
    ['2026-12-31 20:00', '2027-01-01 00:00', '12月31日20:00到24:00'],
    ['2026-12-31 08:00', '2026-12-31 12:00', '12月31日08:00到12:00'],
  ])('marks a time of duty from %s to %s once', (from, to, words) => {
    expect(formatPeriod(moment(from), moment(to), today())).toBe(words);
  });

  it.each([
    ['2027-01-05 00:00', '2027-01-06 00:00', '2027年1月5日（待确认）'],
    ['2026-12-30 00:00', '2027-01-04 00:00', '12月30日至2027年1月3日（待确认）'],
    ['2026-12-30 00:00', '2027-01-01 00:00', '12月30日至12月31日'],
    ['2027-01-05 08:30', '2027-01-05 12:00', '2027年1月5日08:30到12:00（待确认）'],
  ])('marks a leave from %s to %s once', (from, to, words) => {
    expect(awayPeriod(moment(from), moment(to), today())).toBe(words);
  });

  it('marks no leave of the very day', () => {
    const [from, to] = [moment('2027-01-05 00:00'), moment('2027-01-06 00:00')];
    expect(awayPeriod(from, to, today('2027-01-05 08:10'))).toBe('1月5日');
  });
});

describe('the lines people read', () => {
  const request = aRequest({
    communityId: 'community',
    clocks: {
      ...{ policyVersion: '2026-01', acceptDueAt: due, firstContactDueAt: null },
      ...{ solveDueAt: due, provisional: true },
    },
  });
  const number = request.number.label;

  it('say of a request that its date is not confirmed, to the resident and to staff', async () => {
    const { grid } = await readDemoCommunity();
    expect(progressLine(request, grid, today())).toBe(
      `${number} 3栋2单元楼道灯不亮：等王芳签收，2027年1月5日17:30（待确认）前办好。`,
    );
    expect(requestLine(request, today())).toBe(
      `${number} 3栋2单元楼道灯不亮（G，2027年1月5日17:30，待确认）待签收`,
    );
    expect(progressLine(request, grid, announced())).not.toContain('待确认');
    expect(requestLine(request, announced())).not.toContain('待确认');
    expect(requestLine(request, today('2027-01-06 09:00'))).toMatch(/（G，1月5日17:30）待签收 逾期$/);
  });

  it('say it of a task', () => {
    const task = aTask({ dueAt: due });
    expect(taskLine(task, today())).toBe(
      `${task.number.label} 报排查表（任务，2027年1月5日17:30，待确认）待签收`,
    );
    expect(taskLine(task, announced())).not.toContain('待确认');
  });

  it('say it of boundaries to come, and of who will be responsible', async () => {
    const { grid } = await readDemoCommunity();
    const [building] = grid.buildings;
    const [area] = grid.areas;
    if (!building || !area) throw new Error('the demo has buildings and areas');
    const preview = { buildings: [building], fromAreas: [area], area, from: due, households: 1, open: [] };
    expect(sayPreview(preview, grid, today())[0]).toContain('2027年1月5日17:30（待确认）起由');
    expect(sayPreview(preview, grid, announced())[0]).toContain('2027年1月5日17:30起由');
    const kind = { requestClass: 'G', subject: 'living' } as const;
    expect(explainWho({ grid, building, kind, at: due, today: today() })[0]).toContain('17:30（待确认）：');
    const slot = { id: 'd1', personId: 'wang-fang', from: moment('2027-01-05 08:00'), confirmedAt: null };
    const dutySlots = [{ ...slot, to: moment('2027-01-05 20:00') }];
    expect(sayVersions({ ...grid, dutySlots }, due, today())).toContain(
      '王芳（2027年1月5日08:00至2027年1月5日20:00，待确认）',
    );
  });
});
