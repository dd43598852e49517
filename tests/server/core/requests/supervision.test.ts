import { superviseRequest } from '../../../../server/core/requests/supervise-request';
import { setUpRequests } from '../../../support/set-up-requests';

describe('supervision by the street', () => {
  it('is told to whoever has the request, once, and moves no deadline', async () => {
    const town = await setUpRequests();
    const before = await town.open({ requestClass: 'G' });
    await town.deliver();
    const move = { ...(await town.by('he-zhuren', before.id)), note: '请今天办' };
    await superviseRequest(town.deps, move);
    expect((await superviseRequest(town.deps, move)).repeated).toBe(true);
    expect(await town.deliver()).toMatchObject([{ to: 'wang-fang', code: 'supervised-told' }]);
    const after = await town.find(before.id);
    expect(after).toMatchObject({ state: 'assigned', clocks: before.clocks });
  });

  it('is nobody else’s to give', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    for (const person of ['wang-fang', 'zhou-jianguo'])
      await expect(
        superviseRequest(town.deps, { ...(await town.by(person, id)), note: null }),
      ).rejects.toMatchObject({ code: 'requests.supervision-by-street' });
  });
});
