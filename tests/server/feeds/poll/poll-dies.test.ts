import fc from 'fast-check';
import { pollSource } from '../../../../server/feeds/poll/poll-source';
import { qweatherAlerts } from '../../../support/feed-answers';
import { bureau, setUpFeeds } from '../../../support/set-up-feeds';

const minutes = (count: number) => count * 60_000;

async function setUp() {
  const feeds = await setUpFeeds([bureau]);
  const later = (ms: number) => feeds.clock.set(new Date(feeds.clock.now().getTime() + ms));
  return { ...feeds, later };
}

describe('a poll that dies', () => {
  it('after it has seen an item leaves it for the next round, which makes one notice of it', async () => {
    const feeds = await setUp();
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued: '2026-06-09T09:50+08:00' }));
    const { insert } = feeds.repositories.notices;
    let dies = true;
    feeds.repositories.notices.insert = (notice) => {
      if (!dies) return insert(notice);
      dies = false;
      return Promise.reject(new Error('gone'));
    };
    await feeds.poll('weather');
    expect(await feeds.records()).toMatchObject({ new: ['a1'] });
    await feeds.takeNew();
    await feeds.takeNew();
    expect(await feeds.notices()).toHaveLength(1);
    expect(await feeds.records()).toMatchObject({ new: [], made: ['a1'] });
  });

  it('after it has made a notice finds it, and makes no second one', async () => {
    const feeds = await setUp();
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued: '2026-06-09T09:50+08:00' }));
    const { replace } = feeds.repositories.feedRecords;
    let dies = true;
    feeds.repositories.feedRecords.replace = (record, version) => {
      if (!dies) return replace(record, version);
      dies = false;
      return Promise.reject(new Error('gone'));
    };
    await feeds.poll('weather');
    await feeds.takeNew();
    expect(await feeds.notices()).toHaveLength(1);
    expect(await feeds.records()).toMatchObject({ new: [], made: ['a1'] });
  });

  it('while it asks holds the source back for two minutes, no longer', async () => {
    const feeds = await setUp();
    const asking = { ...feeds.deps(), ask: () => Promise.reject(new Error('killed')) };
    await expect(pollSource(asking, feeds.grid, bureau, feeds.clock.now())).rejects.toThrow('killed');
    feeds.answer('weather', qweatherAlerts());
    feeds.later(minutes(2) - 1);
    expect(await feeds.poll('weather')).toBeNull();
    feeds.later(1);
    expect(await feeds.poll('weather')).toMatchObject({ outcome: { kind: 'none' } });
  });

  it('anywhere, again and again, makes one notice of each warning', async () => {
    const deaths = fc.array(fc.constantFrom('before', 'after', 'no'), { minLength: 5, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(deaths, async (plan) => {
        const feeds = await setUp();
        const issued = '2026-06-09T09:50+08:00';
        feeds.answer(
          'weather',
          qweatherAlerts(
            { id: 'a', issued, event: '暴雨' },
            { id: 'b', issued, event: '大风', color: 'red' },
          ),
        );
        const left = [...plan];
        const { notices, feedRecords, sourceStates } = feeds.repositories;
        for (const port of [notices, feedRecords, sourceStates]) dieIn(port, left);
        for (let round = 0; round < 45; round += 1) {
          await feeds.poll('weather').catch(() => null);
          await feeds.takeNew().catch(() => null);
          feeds.later(minutes(2));
        }
        expect((await feeds.notices()).map(({ event }) => event).sort()).toEqual(['大风', '暴雨']);
        expect(await feeds.records()).toMatchObject({ new: [], held: [] });
      }),
      { numRuns: 20 },
    );
  });
});

type Writes = Readonly<Record<'insert' | 'replace', (...given: never[]) => Promise<unknown>>>;

/** Each write of a port meets the next of the deaths. */
function dieIn(port: object, left: string[]): void {
  for (const name of ['insert', 'replace'] as const) {
    const write = (port as Writes)[name];
    Object.assign(port, {
      [name]: async (...given: never[]) => {
        const death = left.shift();
        if (death === 'before') throw new Error('gone');
        const answer = await write(...given);
        if (death === 'after') throw new Error('gone');
        return answer;
      },
    });
  }
}
