import { on } from '../../../support/set-up-leaves';
import { setUpApi } from './set-up-api';

describe('hand-over and hand-back by the staff API', () => {
  /** 王芳 has one request in hand and is away from 14:00; 李强 stands in. */
  const setUp = async () => {
    const api = await setUpApi();
    const { number, id } = await api.open();
    const leave = await api.agree('wang-fang', '06-09 14:00', '06-10 18:00');
    const [wang, li, chen] = [
      await api.tokenOf('wang-fang'),
      await api.tokenOf('li-qiang'),
      await api.tokenOf('chen-gang'),
    ];
    const card = { leaveId: leave.id };
    return {
      ...{ ...api, wang, li, chen, card, number: number.label },
      ownerId: async () => (await api.find(id)).ownerId,
    };
  };

  it('李强 sees the card, takes over, and the same call again is the same', async () => {
    const { card, clock, get, li, number, ownerId, post, saidTo } = await setUp();
    clock.set(on('06-09 14:05'));
    const { cards } = (await get(li, '/leaves/cards')).body;
    expect(cards).toMatchObject([
      { ...card, kind: 'hand-over', personId: 'wang-fang', from: '2026-06-09T14:00:00+08:00' },
    ]);
    expect(cards[0].requests).toEqual([{ number, dueAt: expect.any(String) }]);
    const take = () => post(li, '/leaves/take-over', card, 'take-over-1');
    const [first, second] = [await take(), await take()];
    expect([first.status, first.body.requests]).toEqual([200, cards[0].requests]);
    expect(second.body).toEqual(first.body);
    expect(await ownerId()).toBe('li-qiang');
    expect((await get(li, '/leaves/cards')).body.cards).toEqual([]);
    expect((await saidTo('wang-fang')).filter((code) => code === 'hand-over-told')).toHaveLength(1);
  });

  it('twenty calls at once take over once', async () => {
    const { card, clock, li, number, post, saidTo } = await setUp();
    clock.set(on('06-09 14:05'));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(li, '/leaves/take-over', card, 'take-over-1')),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify(body.requests))).size).toBe(1);
    expect(answers[0]?.body.requests).toMatchObject([{ number }]);
    expect((await saidTo('wang-fang')).filter((code) => code === 'hand-over-told')).toHaveLength(1);
  });

  it('said before the leave begins it is kept, and nothing goes over by sending it again', async () => {
    const { card, clock, li, ownerId, post, until } = await setUp();
    const take = () => post(li, '/leaves/take-over', card, 'take-over-1');
    expect((await take()).body.requests).toEqual([]);
    clock.set(on('06-09 14:00'));
    expect((await take()).body.requests).toEqual([]);
    expect(await ownerId()).toBe('wang-fang');
    await until('06-09 14:01');
    expect(await ownerId()).toBe('li-qiang');
  });

  it('王芳 comes back and takes back what 李强 had, once', async () => {
    const { card, clock, get, li, number, ownerId, post, wang } = await setUp();
    clock.set(on('06-09 14:05'));
    await post(li, '/leaves/take-over', card);
    clock.set(on('06-10 09:00'));
    const early = await post(wang, '/leaves/take-back', card);
    expect([early.status, early.body.error.code]).toEqual([404, 'leaves.no-card']);
    expect((await post(wang, '/leaves/back', {}, 'back-again-1')).body).toMatchObject({ toTakeBack: 1 });
    const used = await post(wang, '/leaves/take-back', card, 'back-again-1');
    expect([used.status, used.body.error.code]).toEqual([409, 'http.key-used']);
    expect(await ownerId()).toBe('li-qiang');
    expect((await get(wang, '/leaves/cards')).body.cards).toMatchObject([
      { ...card, kind: 'hand-back', requests: [{ number }] },
    ]);
    const take = () => post(wang, '/leaves/take-back', card, 'take-back-1');
    const [first, second] = [await take(), await take()];
    expect(first.body).toMatchObject({ state: 'ended', requests: [{ number }] });
    expect(second.body).toEqual(first.body);
    expect(await ownerId()).toBe('wang-fang');
    const none = await post(wang, '/leaves/take-back', card);
    expect([none.status, none.body.error.code]).toEqual([404, 'leaves.no-card']);
  });

  it('another’s card looks as if there were none', async () => {
    const { card, chen, get, ownerId, post, wang } = await setUp();
    expect((await get(chen, '/leaves/cards')).body.cards).toEqual([]);
    for (const token of [chen, wang])
      for (const path of ['/leaves/take-over', '/leaves/take-back']) {
        const none = await post(token, path, card);
        expect([none.status, none.body.error.code]).toEqual([404, 'leaves.no-card']);
      }
    expect(await ownerId()).toBe('wang-fang');
  });

  it.each([
    ['no leave', {}],
    ['an empty one', { leaveId: '' }],
    ['one that is no text', { leaveId: { $ne: null } }],
    ['a field nobody knows', { leaveId: 'x', personId: 'wang-fang' }],
  ])('refuses %s', async (_what, body) => {
    const { li, post } = await setUp();
    const answer = await post(li, '/leaves/take-over', body);
    expect([answer.status, answer.body.error.code]).toEqual([400, 'http.invalid-input']);
  });
});
