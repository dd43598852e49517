import { setUpApi } from './set-up-api';

const wish = { ownerId: 'li-qiang', title: '报排查表', dueAt: '2026-06-10T17:00:00+08:00' };

describe('tasks by the staff API', () => {
  const setUp = async () => {
    const api = await setUpApi();
    const [wang, li, chen] = [
      await api.tokenOf('wang-fang'),
      await api.tokenOf('li-qiang'),
      await api.tokenOf('chen-gang'),
    ];
    const given = (await api.post(wang, '/tasks', wish)).body;
    return { ...api, wang, li, chen, number: given.number as string };
  };

  it('王芳 gives one, 李强 hears of it, accepts and finishes it, and both see it', async () => {
    const { get, li, number, post, saidTo, wang } = await setUp();
    expect(await saidTo('li-qiang')).toEqual(['task-given']);
    expect((await post(li, `/tasks/${number}/accept`)).body).toMatchObject({ number, state: 'accepted' });
    const done = await post(li, `/tasks/${number}/finish`, { note: '报好了' });
    expect(done.body).toMatchObject({ state: 'done', endedAt: '2026-06-09T10:00:00+08:00' });
    expect(await saidTo('wang-fang')).toEqual(['task-accepted-told', 'task-done-told']);
    for (const token of [wang, li])
      expect((await get(token, '/tasks')).body.tasks).toMatchObject([
        { ...wish, number, giverId: 'wang-fang', state: 'done' },
      ]);
  });

  it('李强 asks for more time, and 王芳 grants it', async () => {
    const { li, number, post, wang } = await setUp();
    const until = '2026-06-12T17:00:00+08:00';
    const asked = await post(li, `/tasks/${number}/extend`, { until, reason: '等配件' });
    expect(asked.body.extension).toEqual({ until, reason: '等配件', approverId: 'wang-fang' });
    const granted = await post(wang, `/tasks/${number}/decide-extension`, { approved: true });
    expect(granted.body).toMatchObject({ dueAt: until, extension: null });
  });

  it('makes one task of a call that comes twenty times, and says it once', async () => {
    const { get, post, saidTo, wang } = await setUp();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(wang, '/tasks', wish, 'the-same-key')),
    );
    expect(new Set(answers.map(({ status, body }) => `${String(status)} ${String(body.number)}`)).size).toBe(
      1,
    );
    expect((await get(wang, '/tasks')).body.tasks).toHaveLength(2);
    expect(await saidTo('li-qiang')).toEqual(['task-given', 'task-given']);
  });

  it('answers a repeated move as the first time, though there is nothing left to return', async () => {
    const { li, number, post } = await setUp();
    const back = () => post(li, `/tasks/${number}/return`, { reason: '不归我管' }, 'return-it-1');
    const [first, second] = [await back(), await back()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });

  it('refuses a key that was used for something else', async () => {
    const { li, number, post, wang } = await setUp();
    await post(li, `/tasks/${number}/accept`, {}, 'used-before');
    const finished = await post(li, `/tasks/${number}/finish`, {}, 'used-before');
    expect([finished.status, finished.body.error.code]).toEqual([409, 'http.key-used']);
    await post(wang, '/tasks', wish, 'used-before');
    for (const change of [
      { title: '别的' },
      { ownerId: 'chen-gang' },
      { dueAt: '2026-06-11T17:00:00+08:00' },
    ]) {
      const other = await post(wang, '/tasks', { ...wish, ...change }, 'used-before');
      expect(other.body.error.code).toBe('http.key-used');
    }
  });

  it('shows no task to whom it does not concern, and refuses the giver what is the owner’s', async () => {
    const { chen, get, number, post, wang } = await setUp();
    expect((await get(chen, '/tasks')).body.tasks).toEqual([]);
    for (const label of [number, 'YX-0609-T99', 'T', '../x']) {
      const none = await post(chen, `/tasks/${encodeURIComponent(label)}/accept`);
      expect([none.status, none.body.error.code]).toEqual([404, 'tasks.not-found']);
    }
    const refused = await post(wang, `/tasks/${number}/finish`);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'tasks.not-yours']);
  });

  it.each([
    ['a field nobody knows', { ...wish, state: 'done' }, 400, 'http.invalid-input'],
    ['an empty title', { ...wish, title: ' ' }, 400, 'http.invalid-input'],
    ['two lines', { ...wish, title: '一\n二' }, 400, 'http.invalid-input'],
    ['a time without its offset', { ...wish, dueAt: '2026-06-10T17:00:00' }, 400, 'http.invalid-input'],
    ['a day that is none', { ...wish, dueAt: '2026-06-31T17:00:00+08:00' }, 400, 'http.invalid-input'],
    ['a time past', { ...wish, dueAt: '2026-06-08T17:00:00+08:00' }, 400, 'tasks.due-in-past'],
    ['a time far away', { ...wish, dueAt: '2999-06-10T17:00:00+08:00' }, 400, 'http.too-far'],
    ['a resident as owner', { ...wish, ownerId: 'zhang-guilan' }, 404, 'people.not-staff'],
  ])('refuses %s', async (_what, body, status, code) => {
    const { post, wang } = await setUp();
    const answer = await post(wang, '/tasks', body);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  it.each(['', 'short', 'x'.repeat(65), 'with a blank'])('refuses the key “%s”', async (key) => {
    const { post, wang } = await setUp();
    const answer = await post(wang, '/tasks', wish, key);
    expect([answer.status, answer.body.error.message]).toEqual([400, 'Not valid: idempotency-key']);
  });
});
