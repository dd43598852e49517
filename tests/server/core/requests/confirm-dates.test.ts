import { createWorkingCalendar } from '../../../../server/core/deadlines/working-calendar';
import type { YearFile } from '../../../../server/core/deadlines/year-file';
import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { claimSolved } from '../../../../server/core/requests/claim-solved';
import { confirmDates } from '../../../../server/core/requests/confirm-dates';
import { setUpRequests } from '../../../support/set-up-requests';

const offDays = (...dates: readonly string[]) => dates.map((date) => ({ date, isOffDay: true }));
const year2026: YearFile = { year: 2026, days: offDays('2026-10-01') };
const year2027 = (...dates: readonly string[]): YearFile => ({ year: 2027, days: offDays(...dates) });

/** 张桂兰 reports a lamp on Wednesday 30 December, before the holidays of the new year are known. */
async function aLampAtYearsEnd() {
  const town = await setUpRequests();
  town.clock.set(new Date('2026-12-30T10:00:00+08:00'));
  let years: readonly YearFile[] = [year2026];
  const deps = {
    ...town.deps,
    calendar: () => createWorkingCalendar({ years, exceptions: [] }),
  };
  Object.assign(town.deps, deps);
  const { id } = await town.open({ requestClass: 'G' });
  await town.deliver();
  return {
    town,
    id,
    announce: (...dates: readonly string[]) => {
      years = [year2026, year2027(...dates)];
    },
    night: async (moment: string) => {
      town.clock.set(new Date(moment));
      await confirmDates(deps, town.grid, town.clock.now());
      town.clock.set(new Date(`${moment.slice(0, 10)}T08:00:00+08:00`));
      return (await town.deliver()).map(({ to, text }) => `${to} ${text}`);
    },
    kinds: async () => (await town.find(id)).events.map(({ kind }) => kind),
  };
}

describe('a date promised into a year whose holidays were not known', () => {
  it('waits until they are', async () => {
    const { town, id, night, kinds } = await aLampAtYearsEnd();
    expect((await town.find(id)).clocks).toMatchObject({
      provisional: true,
      solveDueAt: new Date('2027-01-06T17:30:00+08:00'),
    });
    expect(await night('2026-12-31T03:00:00+08:00')).toEqual([]);
    expect(await kinds()).toEqual(['opened']);
  });

  it('is told to resident and owner when it changes, once, with the old and the new one', async () => {
    const { town, id, announce, night, kinds } = await aLampAtYearsEnd();
    announce('2027-01-01', '2027-01-04');
    expect(await night('2026-12-31T03:00:00+08:00')).toEqual([
      expect.stringMatching(
        /^zhang-guilan YX-1230-001 .*原定2027年1月6日17:30前办好，改为2027年1月8日17:30前办好。$/,
      ),
      expect.stringMatching(/^wang-fang /),
    ]);
    expect((await town.find(id)).clocks).toMatchObject({
      provisional: false,
      solveDueAt: new Date('2027-01-08T17:30:00+08:00'),
    });
    expect(await night('2026-12-31T03:00:00+08:00')).toEqual([]);
    expect(await night('2027-01-01T03:00:00+08:00')).toEqual([]);
    expect(await kinds()).toEqual(['opened', 'dates-confirmed']);
  });

  it('is confirmed in silence when it stays', async () => {
    const { town, id, announce, night, kinds } = await aLampAtYearsEnd();
    announce('2027-05-01');
    expect(await night('2026-12-31T03:00:00+08:00')).toEqual([]);
    const { clocks, events } = await town.find(id);
    expect(clocks).toMatchObject({ provisional: false, solveDueAt: new Date('2027-01-06T17:30:00+08:00') });
    expect(events.at(-1)).toMatchObject({ kind: 'dates-confirmed', note: null });
    expect(await kinds()).toEqual(['opened', 'dates-confirmed']);
  });

  it('bothers nobody while it is said to be solved', async () => {
    const { town, id, announce, night } = await aLampAtYearsEnd();
    await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
    await claimSolved(town.deps, { ...(await town.by('wang-fang', id)), note: null, attachmentIds: ['p1'] });
    await town.deliver();
    announce('2027-01-01', '2027-01-04');
    expect(await night('2026-12-31T03:00:00+08:00')).toEqual([]);
    expect((await town.find(id)).clocks.provisional).toBe(true);
  });
});

describe('a community with its own limits', () => {
  it('promises by the table in force, and the request keeps that one', async () => {
    const town = await setUpRequests();
    const policies = [
      {
        version: 'quick',
        from: new Date('2026-06-09T00:00:00+08:00'),
        requestClass: 'G',
        accept: { unit: 'working-minutes' as const, count: 30 },
        firstContact: null,
        update: null,
        solve: { unit: 'working-days' as const, count: 1 },
      },
    ];
    Object.assign(town.grid, { policies });
    const { clocks, outbox } = await town.open({ requestClass: 'G' });
    const minutes = (at: Date) => (at.getTime() - town.clock.now().getTime()) / 60_000;
    expect(clocks.policyVersion).toBe('quick');
    expect(minutes(clocks.acceptDueAt)).toBe(30);
    const dues = outbox.flatMap((entry) => (entry.type === 'due' ? [entry.due] : []));
    expect(dues.filter(({ kind }) => kind === 'accept-step').map(({ dueAt }) => minutes(dueAt))).toEqual([
      30, 60, 90,
    ]);
  });
});
