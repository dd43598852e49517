import { recurringWork } from '../../../jobs/sweeps/recurring';
import { aSweptCommunity } from './a-swept-community';

function setup() {
  const proofs: string[] = [];
  const nothing = () => Promise.resolve();
  const table = recurringWork({
    ...{ confirmDates: nothing, dutyCards: nothing, farmCalendar: nothing, morningCard: nothing },
    ...{ urgentToPhone: nothing, forgetFeedItems: nothing },
    coverage: async (now) => void proofs.push(now.toISOString()),
  });
  const community = aSweptCommunity({ recurring: table.filter(({ name }) => name === 'coverage') });
  const at = async (moment: string) => {
    community.clock.set(new Date(moment));
    await community.sweep.runOnce();
  };
  return { proofs, at };
}

describe('the nightly look at coverage', () => {
  it('comes once a night, at two', async () => {
    const { at, proofs } = setup();
    await at('2026-06-09T01:59:59+08:00');
    expect(proofs).toEqual([]);
    await at('2026-06-09T02:00:00+08:00');
    await at('2026-06-09T02:01:00+08:00');
    await at('2026-06-09T19:00:00+08:00');
    await at('2026-06-10T02:00:00+08:00');
    expect(proofs).toEqual(['2026-06-08T18:00:00.000Z', '2026-06-09T18:00:00.000Z']);
  });

  it('is made up for by day when nothing ran at night', async () => {
    const { at, proofs } = setup();
    await at('2026-06-09T10:00:00+08:00');
    expect(proofs).toHaveLength(1);
  });
});
