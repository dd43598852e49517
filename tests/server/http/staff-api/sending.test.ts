import { anOutboundRow } from '../../../contracts/support/an-outbound-row';
import { setUpApi } from './set-up-api';

describe('发送情况 by the staff API', () => {
  it('tells staff what waits, and nobody without a token', async () => {
    const { clock, get, repositories, grid, tokenOf } = await setUpApi();
    const times = { createdAt: clock.now(), notBefore: clock.now() };
    await repositories.outbound.insertMany([
      anOutboundRow({ communityId: grid.community.id, priority: 2, ...times }),
    ]);
    const { status, body } = await get(await tokenOf('wang-fang'), '/sending');
    expect(status).toBe(200);
    expect(body).toMatchObject({ account: { state: 'well', until: null }, day: null });
    expect(body.waiting).toContainEqual({
      ...{ priority: 2, count: 1 },
      oldestAt: expect.stringMatching(/^2026-06-09T\d\d:\d\d:\d\d\+08:00$/),
    });
    expect((await get('wrong-token', '/sending')).status).toBe(401);
  });
});
