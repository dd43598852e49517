import type { RequestRepository } from '../../../../../server/core/requests/ports';
import { kindsOf, noWater, setUpHotSpots, type HotSpots } from './set-up-hot-spots';

/** The store's writes to requests, of which the one after `writes` kills the process. */
function dyingAfter(town: HotSpots, writes: number): HotSpots['deps'] {
  let left = writes;
  const { requests } = town.repositories;
  const count = async <T>(write: () => Promise<T>): Promise<T> => {
    if (left === 0) throw new Error('the process died');
    left -= 1;
    return write();
  };
  const dying: RequestRepository = {
    ...requests,
    insert: (request) => count(() => requests.insert(request)),
    replace: (request, version) => count(() => requests.replace(request, version)),
  };
  return { ...town.deps, requests: dying };
}

async function end(town: HotSpots) {
  await town.deliver();
  return {
    requests: (await town.all()).map(({ number, joinedTo, followers, events }) => ({
      ...{
        number: number.label,
        joinedTo: joinedTo?.label,
        events: events.map(({ kind, to }) => [kind, to]),
      },
      followers: followers.map(({ personId }) => personId),
    })),
    heard: town.letters.map(({ to, text }) => `${to} ${text}`).sort(),
  };
}

/** A number that was taken before the death is not taken again. */
const withoutGaps = (ending: unknown): string =>
  JSON.stringify(ending, null, 1).replaceAll('0609-004', '0609-003');

describe('a process that dies while it puts requests together', () => {
  const third = (saidAt: Date) => noWater({ sourceMessageId: 'the-third', saidAt });

  it.each([0, 1, 2, 3, 4])(
    'after write %d: the message is handled again and all is as without it',
    async (writes) => {
      const calm = await setUpHotSpots();
      await calm.many(2);
      await calm.say('r-3-2-302', third(calm.clock.now()));

      const town = await setUpHotSpots();
      await town.many(2);
      await expect(town.say('r-3-2-302', third(town.clock.now()), dyingAfter(town, writes))).rejects.toThrow(
        'the process died',
      );
      await town.say('r-3-2-302', third(town.clock.now()));
      await town.say('r-3-2-302', third(town.clock.now()));

      expect(withoutGaps(await end(town))).toEqual(withoutGaps(await end(calm)));
    },
  );

  it('and whose message nobody handles again: the next look completes what was begun', async () => {
    const town = await setUpHotSpots();
    await town.many(2);
    // Marked, joined, and then dead before the other knew of it.
    await expect(town.say('r-3-2-302', third(town.clock.now()), dyingAfter(town, 2))).rejects.toThrow();
    await town.pass(2);
    const [parent, child] = await town.all();
    expect(parent?.childIds).toEqual([child?.id]);
    expect(parent && kindsOf(parent)).toEqual(['opened', 'hot-spot', 'followed']);
  });

  it('keeps what two workers put together at once in one piece', async () => {
    const town = await setUpHotSpots();
    await town.many(2);
    await Promise.all(
      ['r-3-2-302', 'r-5-1-201', 'r-5-2-302'].map((by) =>
        town.say(by, noWater({ saidAt: town.clock.now() })),
      ),
    );
    const all = await town.all();
    expect(all.filter((request) => kindsOf(request).includes('hot-spot'))).toHaveLength(1);
    expect(all[0]?.childIds).toHaveLength(4);
    expect(all[0]?.followers).toHaveLength(4);
  });
});
