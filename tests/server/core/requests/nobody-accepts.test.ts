import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { escalateAcceptance } from '../../../../server/core/requests/escalate-acceptance';
import { nextAsked } from '../../../../server/core/requests/next-asked';
import { codesTo } from '../../../support/codes-to';
import { setUpRequests } from '../../../support/set-up-requests';

describe('a matter nobody accepts', () => {
  // 10:00 on a Tuesday; the lunch hours do not count.
  const climbed = async (
    changes: Parameters<Awaited<ReturnType<typeof setUpRequests>>['open']>[0],
    ...steps: readonly string[]
  ) => {
    const town = await setUpRequests();
    const { id } = await town.open(changes);
    await town.deliver();
    const told: Record<string, readonly string[]> = {};
    for (const step of steps) {
      town.clock.set(new Date(`2026-06-${step}:00+08:00`));
      for (const due of await town.repositories.dues.listWaiting(town.communityId, town.clock.now(), 9)) {
        await escalateAcceptance(town.deps, due, town.grid, town.clock.now());
        await town.repositories.dues.markDone(due.id);
      }
      const letters = await town.deliver();
      told[step] = letters.filter(({ code }) => code === 'nobody-accepted').map(({ to }) => to);
    }
    return { town, id, told };
  };

  it('asks B after two working hours, the duty officer after four, the secretary after six', async () => {
    const steps = ['09T11:59', '09T13:59', '09T14:00', '09T16:00', '09T18:00'] as const;
    const { told } = await climbed({ requestClass: 'G' }, ...steps);
    expect(told).toEqual({
      '09T11:59': [],
      '09T13:59': ['li-qiang'],
      '09T14:00': [],
      '09T16:00': ['zhao-min'],
      '09T18:00': ['zhou-jianguo'],
    });
  });

  it('asks B after a quarter of an hour where water or power is out, by day and by night', async () => {
    const { told } = await climbed({ requestClass: 'U' }, '09T10:15', '09T10:30', '09T10:45');
    expect(told).toEqual({
      '09T10:15': ['li-qiang'],
      '09T10:30': ['zhao-min'],
      '09T10:45': ['zhou-jianguo'],
    });
  });

  it('asks the next in the chain where the one of the step is asked already, and nobody twice', async () => {
    const { town, id, told } = await climbed({ requestClass: 'U' }, '09T10:15');
    expect(told['09T10:15']).toEqual(['li-qiang']);
    const request = await town.find(id);
    const everybody = ['wang-fang', 'li-qiang', 'zhao-min'];
    expect(nextAsked(town.grid, { ...request, askedIds: everybody }, 'post-b', town.clock.now())).toEqual({
      personId: 'zhou-jianguo',
    });
    const all = [...everybody, 'zhou-jianguo', 'he-zhuren'];
    expect(nextAsked(town.grid, { ...request, askedIds: all }, 'post-b', town.clock.now())).toBeNull();
  });

  it('lets one of those who were asked accept, and asks nobody further', async () => {
    const { town, id } = await climbed({ requestClass: 'U' }, '09T10:15');
    await acceptRequest(town.deps, { ...(await town.by('li-qiang', id)), note: null });
    await town.deliver();
    town.clock.set(new Date('2026-06-09T12:00:00+08:00'));
    for (const due of await town.repositories.dues.listWaiting(town.communityId, town.clock.now(), 9))
      await escalateAcceptance(town.deps, due, town.grid, town.clock.now());
    expect(await town.deliver()).toEqual([]);
    expect((await town.find(id)).ownerId).toBe('li-qiang');
  });

  it('has the duty officer telephone where everybody was asked already, and tells it once', async () => {
    const { town, id } = await climbed({ requestClass: 'U' });
    const everybody = town.grid.posts.flatMap(({ aId, bId }) => (bId === null ? [aId] : [aId, bId]));
    const request = await town.find(id);
    await town.repositories.requests.replace(
      {
        ...request,
        version: request.version + 1,
        askedIds: [...new Set(everybody)],
      },
      request.version,
    );
    town.clock.set(new Date('2026-06-09T10:30:00+08:00'));
    const dues = await town.repositories.dues.listWaiting(town.communityId, town.clock.now(), 9);
    const second = dues.find((due) => due.id.endsWith('/2'));
    if (!second) throw new Error('no second step');
    await escalateAcceptance(town.deps, second, town.grid, town.clock.now());
    const letters = await town.deliver();
    expect(codesTo(letters, 'zhao-min')).toEqual(['nobody-accepted']);
    expect(letters.at(-1)?.text).toContain('打电话');
    await escalateAcceptance(town.deps, second, town.grid, town.clock.now());
    expect(await town.deliver()).toEqual([]);
  });

  it('never tells a complaint to those it is kept from', async () => {
    const { town, id } = await climbed({ requestClass: 'G' });
    const complaint = {
      ...(await town.find(id)),
      visibility: 'secretary' as const,
      askedIds: ['zhou-jianguo'],
    };
    const next = (request: typeof complaint) => nextAsked(town.grid, request, 'post-b', town.clock.now());
    expect(next(complaint)).toEqual({ personId: 'he-zhuren' });
    const aboutTheSecretary = { ...complaint, visibility: 'street' as const, askedIds: ['he-zhuren'] };
    expect(nextAsked(town.grid, aboutTheSecretary, 'post-b', town.clock.now())).toBeNull();
  });
});
