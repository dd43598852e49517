import {
  aMisbehavingChannel,
  type MisbehavingChannel,
  soon,
  useMisbehavingChannel,
} from './a-misbehaving-channel';

const secondMs = 1_000;
const residents = ['zhang-guilan', 'liu-yang', 'r-1-1-201'];

describe('a channel that shuts the account out', () => {
  const open = useMisbehavingChannel();

  it('is left alone at the first sign of throttling, probed once a pause, and then told all in order', async () => {
    const on = await open({ sends: 'throttled' });
    await on.logIn();
    for (const resident of residents) {
      await on.writes(resident, '进度');
      await on.clock.advance(secondMs);
    }
    const pause = await on.sendAll();
    expect(on.tries()).toBe(1);
    expect(pause).toBeGreaterThanOrEqual(60 * secondMs);
    for (let looks = 0; looks < 50; looks += 1) {
      await on.clock.advance(secondMs);
      await on.sendAll();
    }
    expect(on.tries()).toBe(1);
    await on.clock.advance(pause - 50 * secondMs);
    const longer = await on.sendAll();
    expect(on.tries()).toBe(2);
    expect(residents.flatMap((resident) => on.said(resident))).toEqual([]);
    on.script.change({ sends: 'accepted' });
    await on.clock.advance(longer);
    await on.sendAll();
    const said = residents.map((resident) => on.hub.recent(resident).filter(({ from }) => from === 'bot'));
    expect(said.map((messages) => messages.length)).toEqual([1, 1, 1]);
    const ids = said.flat().map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(said.flat().some((message) => message.text.includes('重复发送'))).toBe(false);
  });

  it('logs the account out: that shows, nothing is tried meanwhile, and nothing is lost', async () => {
    const on = await open();
    await on.logIn();
    await on.writes('zhang-guilan', '进度');
    on.script.change({ login: 'out' });
    await soon(() => on.wechaty.status().state !== 'ready');
    expect(on.wechaty.status().reason).toBe('logged-out');
    expect(on.channel.isReady()).toBe(false);
    expect(await on.sendAll()).toBeGreaterThan(0);
    const outcome = await on.hub.post('liu-yang', 'bot', { kind: 'text', text: '进度' });
    await on.clock.advance(60 * secondMs);
    expect(on.wechaty.status()).toMatchObject({ state: 'starting', reason: 'logged-out' });
    expect([on.tries(), on.inbound.length]).toEqual([0, 1]);
    on.script.change({ login: 'in' });
    await soon(() => on.wechaty.status().state === 'ready' && on.inbound.length === 2);
    expect(on.inbound[1]).toBe(outcome.kind === 'posted' ? outcome.message.id : '');
    await on.sendAll();
    expect(['zhang-guilan', 'liu-yang'].map((who) => on.said(who).length)).toEqual([1, 1]);
  });

  it('never lets it in: tried again and again, until it does', async () => {
    const on = await open({ login: 'never' });
    on.wechaty.start();
    await on.clock.advance(31 * secondMs);
    await soon(() => on.wechaty.status().reason === 'login-timed-out');
    on.script.change({ login: 'in' });
    await on.clock.advance(2 * secondMs);
    await soon(() => on.wechaty.status().state === 'ready');
  });

  it('falls silent while the account looks logged in: noticed within two minutes, and nothing is lost', async () => {
    const on = await open();
    await on.logIn();
    on.script.change({ events: 'none' });
    await on.hub.post('liu-yang', 'bot', { kind: 'text', text: '进度' });
    const states: string[] = [];
    for (let second = 0; second < 120 && !states.includes('silent'); second += 1) {
      await on.clock.advance(secondMs);
      states.push(on.wechaty.status().reason);
    }
    expect(states.at(-1)).toBe('silent');
    expect(on.inbound).toEqual([]);
    on.script.change({ events: 'once' });
    for (let second = 0; second < 10 && on.wechaty.status().state !== 'ready'; second += 1) {
      await on.clock.advance(secondMs);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await soon(() => on.wechaty.status().state === 'ready' && on.inbound.length === 1);
    await on.sendAll();
    expect(on.said('liu-yang')).toHaveLength(1);
  });
});

describe('a channel on which contact ids are others after each login', () => {
  let here: MisbehavingChannel;
  beforeEach(async () => {
    here = await aMisbehavingChannel({ renameContactsAtLogin: true });
    await here.logIn();
  });
  afterEach(() => here.stop());

  it('gives nobody the rights of the contact they were', async () => {
    const before = await here.bot.repositories.identities.findLive(here.bot.communityId, {
      ...{ channel: 'web-chat', account: 'bot', contactId: 'zhao-min' },
    });
    expect(before?.personId).toBe('zhao-min');
    await here.writes('zhao-min', '发码 王芳');
    await here.writes('wang-fang', '未办');
    await here.sendAll();
    const heard = [...here.said('zhao-min'), ...here.said('wang-fang')].join('\n');
    expect(heard).not.toMatch(/CODE/);
    expect(heard).not.toMatch(/YX-/);
    expect(heard.length).toBeGreaterThan(0);
  });

  it('knows nothing of a resident it knew, and serves them as somebody new', async () => {
    await here.writes('zhang-guilan', '楼道灯不亮');
    await here.sendAll();
    const first = here.said('zhang-guilan').join('\n');
    expect(first).toContain('楼道灯不亮');
    expect(first).not.toContain('3栋2单元');
    await here.writes('zhang-guilan', '3栋2单元501');
    await here.writes('zhang-guilan', '1');
    await here.sendAll();
    expect(await here.bot.requests()).toMatchObject([{ topicLabel: '楼道灯不亮' }]);
  });

  it('makes a member of staff staff again by a code', async () => {
    const { repositories, communityId } = here.bot;
    await repositories.staffCodes.insert({
      ...{ id: 'code-1', communityId, code: 'ABCD2345', personId: 'wang-fang', issuedById: 'zhao-min' },
      ...{ issuedAt: here.clock.now(), usedAt: null, usedByContactId: null },
      expiresAt: new Date(here.clock.now().getTime() + 3_600_000),
    });
    await here.writes('wang-fang', '绑定 ABCD2345');
    await here.sendAll();
    expect(here.said('wang-fang').join('\n')).toContain('王芳');
    const contactId = (await here.puppet()?.contactList())?.find((id) => id.startsWith('wang-fang~')) ?? '';
    const contact = { channel: 'web-chat', account: 'bot', contactId };
    expect((await repositories.identities.findLive(communityId, contact))?.personId).toBe('wang-fang');
  });

  it('cannot be written to under an id of an earlier login', async () => {
    const old = (await here.puppet()?.contactList())?.find((id) => id.startsWith('zhang-guilan~')) ?? '';
    expect(old).not.toBe('');
    here.script.change({ login: 'out' });
    await soon(() => here.wechaty.status().reason === 'logged-out');
    here.script.change({ login: 'in' });
    await here.clock.advance(2 * secondMs);
    await soon(() => here.wechaty.status().state === 'ready');
    const far = new Date(here.clock.now().getTime() + 3_600_000);
    const words = { kind: 'text', text: '在吗' } as const;
    expect(await here.channel.send({ kind: 'contact', contactId: old }, words, far)).toEqual({
      kind: 'not-sent',
      reason: 'unknown-target',
    });
    expect(here.said('zhang-guilan')).toEqual([]);
  });
});
