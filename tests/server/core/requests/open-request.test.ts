import { openRequest } from '../../../../server/core/requests/open-request';
import { aDraft } from '../../../support/a-draft';
import { codesTo } from '../../../support/codes-to';
import { setUpRequests } from '../../../support/set-up-requests';

describe('opening a request', () => {
  it('numbers it, names an owner and promises a date in one write', async () => {
    const town = await setUpRequests();
    const request = await town.open();
    expect(request).toMatchObject({
      number: { label: 'YX-0609-001', openedOn: '2026-06-09', seq: 1 },
      state: 'assigned',
      ownerId: 'wang-fang',
      askedIds: ['wang-fang'],
      firstReceiverId: 'zhao-min',
      cycle: 1,
      hops: 0,
      openedAt: new Date('2026-06-09T10:00:00+08:00'),
    });
    expect(request.clocks.solveDueAt).toEqual(new Date('2026-06-16T17:30:00+08:00'));
    expect(request.events.map((event) => event.kind)).toEqual(['opened']);
    const letters = await town.deliver();
    expect(letters.map(({ to, text }) => `${to}: ${text}`)).toEqual([
      'zhang-guilan: 已登记 YX-0609-001。负责人：甲片 王芳（备岗 李强）。承诺6月16日17:30前办好。发“进度”可查。',
      expect.stringMatching(/^wang-fang: 【新诉求】YX-0609-001\n3栋2单元楼道灯不亮（G类）\n/),
    ]);
  });

  it('finds the same request when the same draft is opened again, and says nothing twice', async () => {
    const town = await setUpRequests();
    const draft = aDraft();
    const input = {
      grid: town.grid,
      requester: await town.person('zhang-guilan'),
      draft,
      channel: 'web-chat',
      at: town.clock.now(),
      toClerk: false,
      unconfirmed: false,
    };
    const first = await openRequest(town.deps, input);
    await town.deliver();
    const again = await openRequest(town.deps, input);
    expect(again).toEqual(first);
    expect(await town.deliver()).toEqual([]);
    expect(await town.repositories.requests.listAll(town.communityId)).toHaveLength(1);
  });

  it('opens one request when two workers open the same draft at once', async () => {
    const town = await setUpRequests();
    const sourceMessageId = 'the-same-message';
    const [one, other] = await Promise.all([town.open({ sourceMessageId }), town.open({ sourceMessageId })]);
    expect(one.id).toBe(other.id);
    expect(await town.repositories.requests.listAll(town.communityId)).toHaveLength(1);
    expect(codesTo(await town.deliver(), 'zhang-guilan')).toEqual(['request-opened']);
  });

  it('makes two requests of one message with two parts', async () => {
    const town = await setUpRequests();
    const one = await town.open({ sourceMessageId: 'm', part: 0 });
    const other = await town.open({ sourceMessageId: 'm', part: 1, topicId: 'street-light' });
    expect([one.number.seq, other.number.seq]).toEqual([1, 2]);
  });

  it('counts from what was said first, however late it is opened', async () => {
    const town = await setUpRequests();
    const saidAt = new Date('2026-06-08T17:20:00+08:00');
    const request = await town.open({ saidAt });
    expect(request.number.label).toBe('YX-0608-001');
    expect(request.clocks.solveDueAt).toEqual(new Date('2026-06-15T17:30:00+08:00'));
  });

  it('asks the clerk when a person is asked for or nobody knows what it is', async () => {
    const town = await setUpRequests();
    const human = await town.open({}, { toClerk: true });
    const unknown = await town.open({ topicId: null, topicLabel: '“怪事”' });
    expect([human.ownerId, unknown.ownerId]).toEqual(['zhao-min', 'zhao-min']);
    const letters = await town.deliver();
    expect(codesTo(letters, 'zhang-guilan')).toEqual(['request-opened-clerk', 'request-opened-clerk']);
    expect(codesTo(letters, 'zhao-min')).toEqual(['assignment', 'assignment', 'no-rule-task']);
  });

  it('says who has a question at the window, not in the area', async () => {
    const town = await setUpRequests();
    await town.open({ requestClass: 'Q', topicId: 'old-age-allowance', topicLabel: '高龄补贴' });
    const [receipt] = await town.deliver();
    expect(receipt?.text).toContain('窗口 赵敏');
    expect(receipt?.text).toContain('6月9日17:30前答复您');
  });

  it('calls A, B and the duty officer together in danger, after the safety line', async () => {
    const town = await setUpRequests();
    const request = await town.open({ requestClass: 'E', topicId: 'danger-gas', topicLabel: '煤气味或漏气' });
    expect(request.askedIds).toEqual(['wang-fang', 'li-qiang', 'zhao-min']);
    const letters = await town.deliver();
    expect(codesTo(letters, 'zhang-guilan')).toEqual(['danger-line', 'danger-opened']);
    for (const id of request.askedIds) expect(codesTo(letters, id)).toEqual(['danger-assignment']);
    const dues = await town.repositories.dues.listWaiting(
      town.communityId,
      new Date('2026-06-09T12:00:00+08:00'),
      9,
    );
    expect(dues.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['accept-step', new Date('2026-06-09T10:05:00+08:00')],
      ['accept-step', new Date('2026-06-09T10:10:00+08:00')],
      ['look-at-request', new Date('2026-06-09T11:00:00+08:00')],
    ]);
  });

  it('asks where a danger is, last of all, when nobody knows the building', async () => {
    const town = await setUpRequests();
    await town.open({ requestClass: 'E', topicId: 'danger-gas', place: null });
    expect(codesTo(await town.deliver(), 'zhang-guilan')).toEqual([
      'danger-line',
      'danger-opened',
      'place-asked',
    ]);
  });

  it('tells a complaint to the secretary alone, and the clerk nothing of it', async () => {
    const town = await setUpRequests();
    const request = await town.open(
      { topicId: 'staff-complaint', requestClass: 'C', complaintAboutIds: ['wang-fang'] },
      { unconfirmed: true },
    );
    expect(request).toMatchObject({ ownerId: 'zhou-jianguo', visibility: 'secretary' });
    const letters = await town.deliver();
    expect([...new Set(letters.map((letter) => letter.to))]).toEqual(['zhang-guilan', 'zhou-jianguo']);
  });

  it('marks the date as provisional when next year’s holidays are not announced', async () => {
    const town = await setUpRequests({ start: '2027-12-30T10:00:00+08:00' });
    const request = await town.open();
    expect(request.clocks.provisional).toBe(true);
    const [receipt] = await town.deliver();
    expect(receipt?.text).toMatch(/2028年1月\d+日17:30前办好.*日期待确认/);
  });

  it('passes the resident’s photos on to the lead', async () => {
    const town = await setUpRequests();
    await town.open({ attachmentIds: ['lamp.jpg'] });
    expect(codesTo(await town.deliver(), 'wang-fang')).toEqual(['assignment', null]);
  });
});
