import { setUpNoticesApi, wish } from './set-up-notices-api';

const red = {
  severity: 'red',
  event: '暴雨',
  text: '两小时内有大暴雨',
  validUntil: '2026-06-09T20:00:00+08:00',
};

describe('the phone list and the board by the staff API', () => {
  /** A red warning for 甲片 that nobody has answered within their time. */
  const setUp = async () => {
    const api = await setUpNoticesApi();
    const { number } = (await api.write(api.zhou, red)).body as { number: string };
    await api.until('2026-06-09T10:30:00+08:00');
    const { calls } = (await api.get(api.zhao, '/calls')).body as {
      calls: { id: string; personId: string }[];
    };
    return { ...api, number, calls };
  };

  it('shows whom to telephone, with number and area, and who has not answered', async () => {
    const { calls, get, number, zhao } = await setUp();
    expect(calls.length).toBeGreaterThan(1);
    expect(calls).toContainEqual(
      expect.objectContaining({
        about: { kind: 'notice', number, severity: 'red', event: '暴雨' },
        ...{ personId: 'wang-fang', name: '王芳', phone: null, areaId: 'jia', part: 'lead' },
        ...{ state: 'to-phone', reason: 'unanswered', validUntil: wish.validUntil.replace('10T18', '09T20') },
      }),
    );
    const { areas } = (await get(zhao, `/notices/${number}/board`)).body;
    expect(areas).toMatchObject([{ areaId: 'jia', asked: calls.length, answered: 0 }]);
    expect(areas[0].missing).toHaveLength(calls.length);
  });

  it('赵敏 reached one and not another: the list is shorter by one, however often it is sent', async () => {
    const { calls, get, number, post, zhao } = await setUp();
    const [one, other] = calls;
    const reached = () => post(zhao, '/calls/reached', { callId: one?.id, note: '已转移' }, 'reached-1');
    expect((await reached()).body).toMatchObject({ id: one?.id, state: 'reached' });
    expect((await reached()).body).toMatchObject({ id: one?.id, state: 'reached' });
    const missed = await post(zhao, '/calls/not-reached', { callId: other?.id }, 'reached-2');
    expect(missed.body).toMatchObject({ state: 'not-reached' });
    const left = (await get(zhao, '/calls')).body.calls as { personId: string }[];
    expect(left.map(({ personId }) => personId).sort()).toEqual(
      calls
        .map(({ personId }) => personId)
        .filter((id) => id !== one?.personId)
        .sort(),
    );
    expect((await get(zhao, `/notices/${number}/board`)).body.areas).toMatchObject([
      { answered: 0, reached: 1, missing: { length: calls.length - 1 } },
    ]);
    const twice = await post(zhao, '/calls/reached', { callId: one?.id });
    expect([twice.status, twice.body.error.code]).toEqual([409, 'calls.not-on-list']);
    const used = await post(zhao, '/calls/not-reached', { callId: one?.id }, 'reached-1');
    expect([used.status, used.body.error.code]).toEqual([409, 'http.key-used']);
  });

  it('is not for who neither is on duty nor keeps the list', async () => {
    const { calls, get, number, post, tokenOf } = await setUp();
    const chen = await tokenOf('chen-gang');
    for (const answer of [
      await get(chen, '/calls'),
      await get(chen, `/notices/${number}/board`),
      await post(chen, '/calls/reached', { callId: calls[0]?.id }),
    ])
      expect([answer.status, answer.body.error.code]).toEqual([403, 'calls.not-telephonist']);
  });

  it.each([
    ['a call that is none', { callId: 'x' }, 404, 'calls.not-found'],
    ['no call', {}, 400, 'http.invalid-input'],
    ['an operator', { callId: { $ne: null } }, 400, 'http.invalid-input'],
    ['a field nobody knows', { callId: 'x', state: 'reached' }, 400, 'http.invalid-input'],
  ])('refuses %s', async (_what, body, status, code) => {
    const { post, zhao } = await setUp();
    const answer = await post(zhao, '/calls/reached', body);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });
});
