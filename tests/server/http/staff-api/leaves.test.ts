import { setUpApi } from './set-up-api';

const span = { from: '2026-06-11T08:00:00+08:00', to: '2026-06-12T18:00:00+08:00' };

describe('leave by the staff API', () => {
  it('王芳 asks for leave; the stand-in is found, and the same call again is the same leave', async () => {
    const { communityId, grid, post, repositories, tokenOf } = await setUpApi();
    const wang = await tokenOf('wang-fang');
    const [first, second] = [
      await post(wang, '/leaves', span, 'leave-key-1'),
      await post(wang, '/leaves', span, 'leave-key-1'),
    ];
    expect(first.body).toMatchObject({ ...span, kind: 'planned', state: 'agreed' });
    expect(grid.staff.map(({ id }) => id)).toContain(first.body.standInId);
    expect(second.body).toEqual(first.body);
    const { leaves } = await repositories.grid.load(communityId);
    expect(leaves.filter(({ personId }) => personId === 'wang-fang')).toHaveLength(1);
    const longer = { ...span, to: '2026-06-15T18:00:00+08:00' };
    expect((await post(wang, '/leaves', longer, 'leave-key-1')).body.error.code).toBe('http.key-used');
    const twice = await post(wang, '/leaves', span);
    expect([twice.status, twice.body.error.code]).toEqual([409, 'leaves.twice']);
  });

  it('she calls it off again by coming back', async () => {
    const { post, tokenOf } = await setUpApi();
    const wang = await tokenOf('wang-fang');
    await post(wang, '/leaves', span, 'leave-key-1');
    expect((await post(wang, '/leaves/back', {}, 'leave-key-1')).body.error.code).toBe('http.key-used');
    expect((await post(wang, '/leaves/back')).body).toMatchObject({ ...span, state: 'cancelled' });
    const again = await post(wang, '/leaves/back');
    expect([again.status, again.body.error.code]).toEqual([409, 'leaves.not-on-leave']);
  });

  it('she is suddenly away, the secretary is told, and comes back early', async () => {
    const { clock, post, saidTo, tokenOf } = await setUpApi();
    const wang = await tokenOf('wang-fang');
    const today = { from: '2026-06-09T10:00:00+08:00', to: '2026-06-09T18:00:00+08:00' };
    const away = await post(wang, '/leaves/absence', today);
    expect(away.body).toMatchObject({ count: 0, leave: { ...today, kind: 'sudden', state: 'agreed' } });
    expect(await saidTo('zhou-jianguo')).toEqual(['sudden-absence-told']);
    clock.set(new Date('2026-06-09T14:00:00+08:00'));
    const back = () => post(wang, '/leaves/back', {}, 'back-again');
    const first = await back();
    expect(first.body).toMatchObject({ state: 'ended', to: '2026-06-09T14:00:00+08:00' });
    expect((await back()).body).toEqual(first.body);
  });

  it.each([
    ['a field nobody knows', { ...span, personId: 'li-qiang' }, 400, 'http.invalid-input'],
    ['an end before the beginning', { from: span.to, to: span.from }, 400, 'http.invalid-input'],
    ['a stand-in who is no staff', { ...span, substituteId: 'zhang-guilan' }, 404, 'people.not-staff'],
    ['herself as stand-in', { ...span, substituteId: 'wang-fang' }, 400, 'leaves.stand-in-self'],
  ])('refuses %s', async (_what, body, status, code) => {
    const { post, tokenOf } = await setUpApi();
    const answer = await post(await tokenOf('wang-fang'), '/leaves', body);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });
});
