import { lanes, pollLane } from '../../../../server/feeds/poll/poll-lane';
import type { PollSourceDeps } from '../../../../server/feeds/poll/poll-source';
import type { Grid } from '../../../../server/core/grid/grid';
import { qweatherAlerts } from '../../../support/feed-answers';
import { bureau, setUpFeeds } from '../../../support/set-up-feeds';

const sources = Array.from({ length: 6 }, (_, at) => ({
  ...{ ...bureau, id: `s${String(at)}`, url: `https://s${String(at)}.example/` },
  adapter: at < 3 ? 'qweather-alerts' : 'price-table',
}));

/** One look of a process: both lanes at once. */
async function pollRound(deps: PollSourceDeps, grid: Grid): Promise<number> {
  const asked = await Promise.all(
    lanes.map((lane) => pollLane({ ...deps, holder: `${deps.holder}/${lane}` }, grid, lane)),
  );
  return asked.reduce((sum, one) => sum + one.asked, 0);
}

describe('a round', () => {
  it('asks every source that is due, warnings beside the others, and none that is not', async () => {
    const feeds = await setUpFeeds(sources);
    let asking = 0;
    let most = 0;
    const deps = {
      ...feeds.deps(),
      ask: async ({ url }: { readonly url: string }) => {
        asking += 1;
        most = Math.max(most, asking);
        await new Promise((resolve) => setImmediate(resolve));
        asking -= 1;
        const isTable = sources.some((one) => one.url === url && one.adapter === 'price-table');
        const bytes = new TextEncoder().encode(isTable ? '品种,价格\n' : qweatherAlerts());
        return {
          kind: 'fetched' as const,
          bytes,
          contentType: null,
          validators: { etag: null, lastModified: null },
        };
      },
    };
    expect(await pollRound(deps, feeds.grid)).toBe(6);
    expect(most).toBe(2);
    expect(await pollRound(deps, feeds.grid)).toBe(0);
    // Two processes at once ask each of them once.
    feeds.clock.set(new Date(feeds.clock.now().getTime() + 60_000));
    const both = await Promise.all([
      pollRound(deps, feeds.grid),
      pollRound({ ...deps, holder: 'b' }, feeds.grid),
    ]);
    expect(both.reduce((sum, one) => sum + one, 0)).toBe(6);
  });

  it('goes on when one source breaks everything', async () => {
    const feeds = await setUpFeeds(sources.slice(0, 3));
    for (const { id } of sources.slice(1, 3)) feeds.answer(id, qweatherAlerts());
    const { ask } = feeds.deps();
    const deps = {
      ...feeds.deps(),
      ask: (question: Parameters<typeof ask>[0]) =>
        question.url === 'https://s0.example/' ? Promise.reject(new Error('boom')) : ask(question),
    };
    expect(await pollRound(deps, feeds.grid)).toBe(2);
    expect(feeds.errors).toHaveLength(1);
  });

  it('takes up what was left by one that died, also when nothing is due', async () => {
    const feeds = await setUpFeeds([bureau]);
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued: '2026-06-09T09:50+08:00' }));
    const { insert } = feeds.repositories.notices;
    feeds.repositories.notices.insert = () => Promise.reject(new Error('gone'));
    await pollRound(feeds.deps(), feeds.grid);
    feeds.repositories.notices.insert = insert;
    expect(await pollRound(feeds.deps(), feeds.grid)).toBe(0);
    expect(await feeds.notices()).toHaveLength(1);
  });

  it('asks a warning source again in time while a site in the other lane takes ever so long', async () => {
    const feeds = await setUpFeeds(sources);
    feeds.answer('s0', qweatherAlerts());
    const { ask } = feeds.deps();
    let end = (): void => undefined;
    const deps = {
      ...feeds.deps(),
      ask: (question: Parameters<typeof ask>[0]) =>
        question.url === 'https://s3.example/'
          ? new Promise<Awaited<ReturnType<typeof ask>>>((resolve) => {
              end = () => resolve({ kind: 'not-modified' });
            })
          : ask(question),
    };
    const slow = pollLane(deps, feeds.grid, 'others');
    expect((await pollLane(deps, feeds.grid, 'warnings')).asked).toBe(3);
    feeds.clock.set(new Date(feeds.clock.now().getTime() + 60_000));
    expect((await pollLane(deps, feeds.grid, 'warnings')).asked).toBeGreaterThan(0);
    end();
    await slow;
  });

  it('says when the next source of the lane is due, and nothing of a lane without any', async () => {
    const feeds = await setUpFeeds(sources.slice(0, 3));
    for (const { id } of sources.slice(0, 3)) feeds.answer(id, qweatherAlerts());
    const inAMinute = new Date(feeds.clock.now().getTime() + 60_000);
    expect(await pollLane(feeds.deps(), feeds.grid, 'warnings')).toEqual({ asked: 3, nextAskAt: inAMinute });
    expect(await pollLane(feeds.deps(), feeds.grid, 'warnings')).toEqual({ asked: 0, nextAskAt: inAMinute });
    expect(await pollLane(feeds.deps(), feeds.grid, 'others')).toEqual({ asked: 0, nextAskAt: null });
  });
});
