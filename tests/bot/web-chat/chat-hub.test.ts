import { loadStored, presentConversations } from '../../../bot/web-chat/person-view';
import type { HubEvent } from '../../../bot/web-chat/hub-event';
import { aCommunity, aHandClock, aHub } from './a-hub';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const minuteMs = 60_000;

describe('the hub of the web chat', () => {
  it('keeps what 张桂兰 writes to the bot in her own conversation', async () => {
    const { hub } = await aHub();
    const outcome = await hub.post('zhang-guilan', 'bot', text('三栋二单元的灯坏了'));
    expect(outcome.kind).toBe('posted');
    expect(hub.recent('zhang-guilan').map((message) => message.text)).toEqual(['三栋二单元的灯坏了']);
    expect(hub.recent('liu-yang')).toEqual([]);
  });

  it('lets the bot answer a person and a room', async () => {
    const { hub } = await aHub();
    await hub.post('bot', 'zhang-guilan', text('收到'));
    await hub.post('bot', 'jia-residents', text('今晚停水'));
    expect(hub.recent('zhang-guilan')[0]).toMatchObject({ from: 'bot', roomId: null });
    expect(hub.recent('jia-residents')[0]).toMatchObject({ from: 'bot', roomId: 'jia-residents' });
  });

  it.each([
    ['nobody', 'bot', text('在吗'), 'unknown-person'],
    ['zhang-guilan', 'liu-yang', text('在吗'), 'unknown-conversation'],
    ['zhang-guilan', 'work', text('在吗'), 'not-a-member'],
    ['zhang-guilan', 'bot', text('  \n'), 'empty'],
    ['zhang-guilan', 'bot', text('长'.repeat(100_001)), 'text-too-long'],
    ['zhang-guilan', 'bot', { kind: 'image', attachmentId: '../../etc/passwd' }, 'bad-attachment'],
    ['zhang-guilan', 'bot', { kind: 'voice', seconds: 0, transcript: '', attachmentId: null }, 'bad-voice'],
    ['bot', 'bot', text('自言自语'), 'unknown-conversation'],
  ] as const)('refuses %s -> %s with a reason', async (from, to, payload, reason) => {
    const { hub } = await aHub();
    expect(await hub.post(from, to, payload)).toEqual({ kind: 'refused', reason });
  });

  it('takes a pasted page of 64 kB whole', async () => {
    const { hub } = await aHub();
    const page = '农'.repeat(65_536);
    await hub.post('zhang-guilan', 'bot', text(page));
    expect(hub.recent('zhang-guilan')[0]?.text).toBe(page);
  });

  it('posts the same message of the page once, even when it is sent twice at the same time', async () => {
    const { hub } = await aHub();
    const heard: HubEvent[] = [];
    hub.subscribe((event) => heard.push(event));
    const both = await Promise.all([
      hub.post('zhang-guilan', 'bot', text('停水了'), 'page-1'),
      hub.post('zhang-guilan', 'bot', text('停水了'), 'page-1'),
    ]);
    await hub.post('liu-yang', 'bot', text('停水了'), 'page-1');
    expect(both[0]).toEqual(both[1]);
    expect(heard).toHaveLength(2);
  });

  it('gives greater ids to later messages, also within one millisecond and after the clock was set back', async () => {
    const { hub, clock } = await aHub();
    const posts = [...Array(500).keys()].map((n) => hub.post('zhang-guilan', 'bot', text(String(n))));
    await Promise.all(posts);
    clock.pass(-60 * minuteMs);
    await hub.post('zhang-guilan', 'bot', text('500'));
    const ids = hub.recent('zhang-guilan').map(({ id }) => id);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(200);
    expect(hub.recent('zhang-guilan').at(-1)?.text).toBe('500');
  });

  it.each([
    ['@小银 灯坏了', ['bot']],
    ['@小银帮我看看', ['bot']],
    ['@小王-片区甲\u2005看一下', ['wang-fang']],
    ['@王芳，@李强 看一下', ['wang-fang', 'li-qiang']],
    ['@王芳芳 看一下', []],
    ['发到 a@小区.cn', []],
  ])('reads who %s is addressed to', async (words, mentions) => {
    const { hub } = await aHub();
    const outcome = await hub.post('zhang-guilan', 'jia-residents', text(words));
    expect(outcome).toMatchObject({ kind: 'posted', message: { mentions } });
  });

  it('counts what others wrote as unread until it is read, and never goes back', async () => {
    const { hub } = await aHub();
    await hub.post('bot', 'zhang-guilan', text('第一条'));
    await hub.post('bot', 'zhang-guilan', text('第二条'));
    await hub.post('zhang-guilan', 'bot', text('好'));
    const [first, second] = hub.unread('zhang-guilan', 'zhang-guilan');
    expect(hub.unread('zhang-guilan', 'zhang-guilan')).toHaveLength(2);
    await hub.markRead('zhang-guilan', 'zhang-guilan', second?.id ?? '');
    await hub.markRead('zhang-guilan', 'zhang-guilan', first?.id ?? '');
    expect(hub.unread('zhang-guilan', 'zhang-guilan')).toEqual([]);
  });

  it('shows the last fifty of somebody who has not written for long, though memory holds fewer', async () => {
    const { hub } = await aHub({ windowSize: { perConversation: 200, least: 3, overall: 20 } });
    for (let index = 1; index <= 60; index += 1) await hub.post('zhang-guilan', 'bot', text(String(index)));
    for (let index = 1; index <= 30; index += 1) await hub.post('wang-fang', 'work', text('好'));
    expect(hub.recent('zhang-guilan')).toHaveLength(3);
    const stored = await loadStored(hub, 'zhang-guilan');
    const [withBot, room] = presentConversations(hub, 'zhang-guilan', stored);
    const shown = Array.from({ length: 50 }, (_, index) => String(index + 11));
    expect(withBot?.messages.map((message) => message.text)).toEqual(shown);
    expect(room?.messages).toEqual([]);
  });

  it('remembers messages and unread marks after a restart', async () => {
    const before = await aHub();
    await before.hub.post('bot', 'zhang-guilan', text('第一条'));
    const read = before.hub.recent('zhang-guilan')[0];
    await before.hub.markRead('zhang-guilan', 'zhang-guilan', read?.id ?? '');
    await before.hub.post('bot', 'zhang-guilan', text('第二条'));
    await before.hub.post('wang-fang', 'jia-residents', text('大家好'));

    const after = await aHub({ store: before.store, clock: aHandClock('2026-06-09T07:00:00+08:00') });
    expect(after.hub.recent('zhang-guilan')).toEqual(before.hub.recent('zhang-guilan'));
    expect(after.hub.unread('zhang-guilan', 'zhang-guilan').map((message) => message.text)).toEqual([
      '第二条',
    ]);
    expect(after.hub.unread('zhang-guilan', 'jia-residents')).toHaveLength(1);
    await after.hub.post('zhang-guilan', 'bot', text('在'));
    expect(after.hub.recent('zhang-guilan').at(-1)?.text).toBe('在');
  });

  it('tells what was kept although its answer was lost, when the page sends it again', async () => {
    const { hub, store } = await aHub();
    const kept = store.appendMessage.bind(store);
    store.appendMessage = async (message) => {
      await kept(message);
      throw new Error('the line broke');
    };
    await expect(hub.post('zhang-guilan', 'bot', text('灯坏了'), 'page-7')).rejects.toThrow();
    store.appendMessage = kept;
    const heard: HubEvent[] = [];
    hub.subscribe((event) => heard.push(event));
    await hub.post('zhang-guilan', 'bot', text('灯坏了'), 'page-7');
    await hub.post('zhang-guilan', 'bot', text('灯坏了'), 'page-7');
    expect(heard).toHaveLength(1);
  });

  it('lets people take a message back within two minutes, once', async () => {
    const { hub, clock } = await aHub();
    const outcome = await hub.post('zhang-guilan', 'bot', text('写错了'));
    const id = outcome.kind === 'posted' ? outcome.message.id : '';
    expect(await hub.recall('liu-yang', id)).toMatchObject({ reason: 'not-yours' });
    await hub.recall('zhang-guilan', id);
    await hub.recall('zhang-guilan', id);
    expect(hub.recent('zhang-guilan').map(({ kind }) => kind)).toEqual(['text', 'recalled']);
    clock.pass(3 * minuteMs);
    expect(await hub.recall('zhang-guilan', id)).toMatchObject({ reason: 'too-late-to-recall' });
  });

  it('goes on when a listener throws, and reports it', async () => {
    const { hub, errors } = await aHub();
    const heard: string[] = [];
    hub.subscribe(() => {
      throw new Error('a bug');
    });
    const stop = hub.subscribe((event) => heard.push(event.kind));
    await hub.post('zhang-guilan', 'bot', text('在吗'));
    stop();
    await hub.post('zhang-guilan', 'bot', text('在吗'));
    expect(heard).toEqual(['message']);
    expect(errors).toHaveLength(2);
  });

  it('shows joining, leaving and renaming as lines of the room, each once', async () => {
    const { hub } = await aHub();
    expect(await hub.addMember('jia-residents', 'liu-yang', 'wang-fang')).toBe(true);
    expect(await hub.addMember('jia-residents', 'liu-yang', 'wang-fang')).toBe(false);
    await hub.removeMember('jia-residents', 'liu-yang', 'wang-fang');
    await hub.renameRoom('jia-residents', '甲片邻里群', 'wang-fang');
    expect(hub.recent('jia-residents').map((message) => message.text)).toEqual([
      '刘洋 加入了群聊',
      '刘洋 退出了群聊',
      '王芳 把群名改为“甲片邻里群”',
    ]);
    expect(hub.unread('zhang-guilan', 'jia-residents')).toEqual([]);
  });

  it('refuses a community in which two share an id', async () => {
    const community = aCommunity();
    const people = [...community.people, { id: 'work', name: '某人', group: '居民', label: '', place: '' }];
    await expect(aHub({ community: { ...community, people } })).rejects.toThrow('share an id');
  });
});
