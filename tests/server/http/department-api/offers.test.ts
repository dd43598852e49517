import request from 'supertest';
import { setUpApi } from '../staff-api/set-up-api';

const wish = {
  ...{ title: '开展困难家庭入户调查', dueAt: '2026-06-30T17:30:00+08:00' },
  ...{ fundingLine: '民政专项', authority: 'may-decide', unitPrice: '20元/户' },
};

describe('tasks that a department offers by its API', () => {
  const setUp = async () => {
    const api = await setUpApi();
    const [office, other, zhou, he] = [
      await api.tokenOf('he-zhuren', 30, '民政办'),
      await api.tokenOf('zhao-min', 30, '城管办'),
      await api.tokenOf('zhou-jianguo'),
      await api.tokenOf('he-zhuren'),
    ];
    return {
      ...{ ...api, office, other, zhou, he },
      offer: (body: object | string = wish, key?: string, token = office) =>
        api.postTo(token, '/department/tasks', body, key),
      offered: async (token = office) => (await api.getFrom(token, '/department/tasks')).body.tasks,
    };
  };

  it('reach the secretary under the department’s name, and it sees them accepted and done', async () => {
    const { letters, offer, offered, post, saidTo, zhou } = await setUp();
    const { status, body } = await offer();
    const bare = { ...wish, number: 'YX-0609-T01', offeredAt: '2026-06-09T10:00:00+08:00' };
    const open = { ...bare, acceptedAt: null, reason: null, endedAt: null };
    expect([status, body]).toEqual([200, { ...open, state: 'offered' }]);
    expect(await offered()).toEqual([body]);
    expect(await saidTo('zhou-jianguo')).toEqual(['task-offered']);
    expect(letters.map(({ text }) => text).join('')).toContain('民政办交办');
    const acceptedAt = '2026-06-09T10:00:00+08:00';
    await post(zhou, '/tasks/YX-0609-T01/accept');
    expect(await offered()).toEqual([{ ...open, state: 'accepted', acceptedAt }]);
    await post(zhou, '/tasks/YX-0609-T01/finish', { note: '内部备注' });
    expect(await offered()).toEqual([{ ...open, state: 'done', acceptedAt, endedAt: acceptedAt }]);
  });

  it('without money and power come back with the secretary’s reason', async () => {
    const { letters, offer, offered, post, saidTo, zhou } = await setUp();
    await offer({ title: wish.title, dueAt: wish.dueAt });
    await saidTo('zhou-jianguo');
    expect(letters.map(({ text }) => text).join('')).toContain(
      '该事项无经费渠道、无处置权限，接收还是退回？',
    );
    await post(zhou, '/tasks/YX-0609-T01/return', { reason: '无经费渠道' });
    expect(await offered()).toMatchObject([
      { state: 'returned', reason: '无经费渠道', fundingLine: null, authority: null, unitPrice: null },
    ]);
    expect(await saidTo('he-zhuren')).toEqual(['task-returned-told']);
  });

  it('are one, though the call comes twenty times; and another day it is answered as it stands', async () => {
    const { clock, offer, offered, saidTo } = await setUp();
    const answers = await Promise.all(Array.from({ length: 20 }, () => offer(wish, 'the-same-key')));
    expect(new Set(answers.map(({ status, body }) => `${String(status)} ${String(body.number)}`)).size).toBe(
      1,
    );
    clock.set(new Date('2026-07-06T10:00:00+08:00'));
    expect((await offer(wish, 'the-same-key')).body).toEqual(answers[0]?.body);
    expect(await offered()).toHaveLength(1);
    expect(await saidTo('zhou-jianguo')).toEqual(['task-offered']);
  });

  it('keep their key: it is refused for another offer, and is each department’s own', async () => {
    const { offer, other } = await setUp();
    const first = await offer(wish, 'used-before');
    const changes = [
      ...[{ title: '别的' }, { dueAt: '2026-06-29T17:30:00+08:00' }, { fundingLine: '别的' }],
      ...[{ authority: 'may-report' }, { unitPrice: undefined }],
    ];
    for (const change of changes) {
      const answer = await offer({ ...wish, ...change }, 'used-before');
      expect([answer.status, answer.body.error.code]).toEqual([409, 'http.key-used']);
    }
    const theirs = await offer(wish, 'used-before', other);
    expect([theirs.status, theirs.body.number]).toEqual([200, 'YX-0609-T02']);
    expect(first.body.number).toBe('YX-0609-T01');
  });

  it('are shown to their department alone, also when somebody else speaks for it now', async () => {
    const { offer, offered, other, tokenOf } = await setUp();
    await offer();
    expect(await offered(other)).toEqual([]);
    expect(await offered(await tokenOf('zhao-min', 30, '民政办'))).toHaveLength(1);
  });

  it('stay in sight for thirty days after they ended', async () => {
    const { clock, offer, offered, post, tokenOf, zhou } = await setUp();
    await offer();
    await post(zhou, '/tasks/YX-0609-T01/return', { reason: '不归我们' });
    clock.set(new Date('2026-07-09T10:00:00+08:00'));
    expect(await offered(await tokenOf('he-zhuren', 30, '民政办'))).toHaveLength(1);
    clock.set(new Date('2026-07-09T10:00:01+08:00'));
    expect(await offered(await tokenOf('he-zhuren', 30, '民政办'))).toEqual([]);
  });
});

describe('whose token does what', () => {
  it('a department’s does nothing of staff, though who speaks for it is staff', async () => {
    const { getFrom, postTo, tokenOf } = await setUpApi();
    const office = await tokenOf('he-zhuren', 30, '民政办');
    const answers = [
      await getFrom(office, '/staff/tasks'),
      await getFrom(office, '/staff/leaves/cards'),
      await postTo(office, '/staff/tasks', wish),
      await postTo(office, '/staff/tasks/YX-0609-T01/accept'),
      await postTo(office, '/staff/leaves/absence', {}),
      await postTo(office, '/staff/leaves/take-over', { leaveId: 'x' }),
    ];
    for (const { status, body } of answers)
      expect([status, body.error.code]).toEqual([403, 'http.staff-only']);
  });

  it('one of staff neither offers nor sees what was offered', async () => {
    const { getFrom, postTo, saidTo, tokenOf } = await setUpApi();
    for (const who of ['he-zhuren', 'zhou-jianguo']) {
      const token = await tokenOf(who);
      for (const { status, body } of [
        await postTo(token, '/department/tasks', wish),
        await getFrom(token, '/department/tasks'),
      ])
        expect([status, body.error.code]).toEqual([403, 'http.departments-only']);
    }
    expect(await saidTo('zhou-jianguo')).toEqual([]);
  });

  it('one that was ended for the department is not known any more, and the person’s own still is', async () => {
    const { clock, communityId, getFrom, repositories, tokenOf } = await setUpApi();
    const [office, own] = [await tokenOf('he-zhuren', 30, '民政办'), await tokenOf('he-zhuren')];
    await repositories.apiTokens.revokeAllOfDepartment(communityId, '民政办', clock.now());
    expect((await getFrom(office, '/department/tasks')).status).toBe(401);
    expect((await getFrom(own, '/staff/tasks')).status).toBe(200);
  });
});

describe('an offer that is refused', () => {
  it.each([
    ['a time past', { ...wish, dueAt: '2026-06-08T17:00:00+08:00' }, 'tasks.due-in-past'],
    ['now', { ...wish, dueAt: '2026-06-09T10:00:00+08:00' }, 'tasks.due-in-past'],
    ['a Saturday', { ...wish, dueAt: '2026-06-13T17:00:00+08:00' }, 'tasks.due-on-day-off'],
    ['a holiday', { ...wish, dueAt: '2026-10-01T17:00:00+08:00' }, 'tasks.due-on-day-off'],
    ['the 32nd', { ...wish, dueAt: '2026-06-32T17:00:00+08:00' }, 'http.invalid-input'],
    ['the 31st of June', { ...wish, dueAt: '2026-06-31T17:00:00+08:00' }, 'http.invalid-input'],
    ['25 o’clock', { ...wish, dueAt: '2026-06-30T25:00:00+08:00' }, 'http.invalid-input'],
    ['no offset', { ...wish, dueAt: '2026-06-30T17:00:00' }, 'http.invalid-input'],
    ['a time far away', { ...wish, dueAt: '2999-06-10T17:00:00+08:00' }, 'http.too-far'],
    ['another power', { ...wish, authority: 'may-all' }, 'http.invalid-input'],
    ['money without words', { ...wish, fundingLine: ' ' }, 'http.invalid-input'],
    ['a price of two lines', { ...wish, unitPrice: '20元\n/户' }, 'http.invalid-input'],
    ['a price as a number', { ...wish, unitPrice: 20 }, 'http.invalid-input'],
    ['a long title', { ...wish, title: '查'.repeat(201) }, 'http.invalid-input'],
    ['another department’s name', { ...wish, department: '城管办' }, 'http.invalid-input'],
    ['nothing', {}, 'http.invalid-input'],
    ['a list', [wish], 'http.invalid-input'],
    ['no JSON', '{"title": "入户调查"', 'http.bad-request'],
  ])('for %s leaves nothing behind', async (_what, body, code) => {
    const { getFrom, postTo, saidTo, tokenOf } = await setUpApi();
    const office = await tokenOf('he-zhuren', 30, '民政办');
    const answer = await postTo(office, '/department/tasks', body);
    expect([answer.status, answer.body.error.code]).toEqual([400, code]);
    expect((await getFrom(office, '/department/tasks')).body.tasks).toEqual([]);
    expect(await saidTo('zhou-jianguo')).toEqual([]);
  });

  it('is too large to be read', async () => {
    const { postTo, tokenOf } = await setUpApi();
    const office = await tokenOf('he-zhuren', 30, '民政办');
    const answer = await postTo(office, '/department/tasks', { ...wish, title: '查'.repeat(70_000) });
    expect([answer.status, answer.body.error.code]).toEqual([413, 'http.too-large']);
  });

  it('has no key, or a bad one', async () => {
    const { callback, host, postTo, tokenOf } = await setUpApi();
    const office = await tokenOf('he-zhuren', 30, '民政办');
    const bare = await request(callback)
      .post('/api/department/tasks')
      .set({ Host: host, Authorization: `Bearer ${office}` })
      .send(wish);
    for (const { status, body } of [bare, await postTo(office, '/department/tasks', wish, 'short')])
      expect([status, body.error.message]).toEqual([400, 'Not valid: idempotency-key']);
  });
});
