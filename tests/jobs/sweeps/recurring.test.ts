import { everyMinute, recurringWork } from '../../../jobs/sweeps/recurring';
import { createSweep } from '../../../jobs/sweeps/minute-sweep';
import { aSweptCommunity } from './a-swept-community';

function setup(run: (now: Date) => Promise<void> = async () => undefined) {
  const cards: string[] = [];
  const morningCard = async (now: Date) => {
    await run(now);
    cards.push(now.toISOString());
  };
  const confirmDates = () => Promise.resolve();
  const dutyCards = () => Promise.resolve();
  const coverage = () => Promise.resolve();
  const farmCalendar = () => Promise.resolve();
  const forgetFeedItems = () => Promise.resolve();
  const urgentToPhone = () => Promise.resolve();
  const quiet = { confirmDates, coverage, dutyCards, farmCalendar, forgetFeedItems, urgentToPhone };
  const runs = { ...quiet, morningCard };
  const recurring = recurringWork(runs).filter(({ name }) => name === 'morning-card');
  const community = aSweptCommunity({ recurring });
  const at = async (moment: string) => {
    community.clock.set(new Date(moment));
    return community.sweep.runOnce();
  };
  return { ...community, cards, at };
}

describe('the morning card', () => {
  it('is made once a day, at 08:30', async () => {
    const { at, cards } = setup();
    await at('2026-06-09T08:29:59+08:00');
    expect(cards).toEqual([]);
    await at('2026-06-09T08:30:00+08:00');
    await at('2026-06-09T08:31:00+08:00');
    await at('2026-06-09T11:00:00+08:00');
    await at('2026-06-10T08:30:00+08:00');
    expect(cards).toEqual(['2026-06-09T00:30:00.000Z', '2026-06-10T00:30:00.000Z']);
  });

  it('is made late after a stop in the morning, and not at all in the afternoon', async () => {
    const { at, cards } = setup();
    await at('2026-06-09T11:59:00+08:00');
    await at('2026-06-10T12:00:00+08:00');
    expect(cards).toEqual(['2026-06-09T03:59:00.000Z']);
  });

  it('is not made twice by a process that starts anew', async () => {
    const { at, cards, deps } = setup();
    await at('2026-06-09T08:30:00+08:00');
    await createSweep({ ...deps, holder: 'jobs-2' }).runOnce();
    expect(cards).toHaveLength(1);
  });

  it('that could not be made is tried again a minute later', async () => {
    let fails = 1;
    const { at, cards } = setup(async () => {
      if (fails-- > 0) throw new Error('store away');
    });
    expect(await at('2026-06-09T08:30:00+08:00')).toMatchObject({ failed: 1, recurringRun: 0 });
    expect(await at('2026-06-09T08:31:00+08:00')).toMatchObject({ failed: 0, recurringRun: 1 });
    expect(cards).toHaveLength(1);
  });
});

it('runs what is due every minute once in each', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 5, 9, 2, 0, second));
  expect(everyMinute(at(5), null)).toBe(true);
  expect(everyMinute(at(59), at(0))).toBe(false);
  expect(everyMinute(at(60), at(59))).toBe(true);
});
