import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HubServer, startHubServer } from '../../../bot/web-chat/hub-server';
import { aHub, anAttachmentStore, aPng, type HubSetup } from './a-hub';
import { aPage, type Page } from './a-page';

describe('the hub as the page sees it', () => {
  let folder = '';
  let server: HubServer | undefined;
  let pages: Page[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-'));
  });
  afterEach(async () => {
    pages.forEach((page) => page.close());
    pages = [];
    await server?.close();
    await rm(folder, { recursive: true });
  });

  const setUp = async (setup: HubSetup = {}) => {
    const made = await aHub(setup);
    const socketPath = join(folder, 'chat.sock');
    const attachments = anAttachmentStore(folder);
    const errors: unknown[] = [];
    server = await startHubServer(
      { hub: made.hub, attachments, onError: (e) => void errors.push(e) },
      socketPath,
    );
    const open = async (who: string | null) => {
      const page = await aPage(socketPath, who);
      pages.push(page);
      return page;
    };
    return { ...made, socketPath, attachments, errors, open };
  };
  const post = (words: string, clientId: string) =>
    ({ do: 'text', clientId, to: 'bot', text: words }) as const;

  it('shows the people, then what the chosen one may see', async () => {
    const { open, hub } = await setUp();
    await hub.post('bot', 'zhang-guilan', { kind: 'text', text: '您好' });
    const page = await open('zhang-guilan');
    const { people, botId } = await page.next('people');
    expect(botId).toBe('bot');
    expect(people.find(({ id }) => id === 'zhang-guilan')).toMatchObject({ place: '3栋2单元501', unread: 1 });
    const { me, conversations } = await page.next('state');
    expect(me.name).toBe('张桂兰');
    expect(conversations.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'bot 小银',
      'jia-residents 甲片居民群',
    ]);
  });

  it('tells nobody what is said where they are not', async () => {
    const { open, hub } = await setUp();
    const neighbour = await open('liu-yang');
    await neighbour.next('state');
    await hub.post('zhang-guilan', 'bot', { kind: 'text', text: '秘密' });
    await hub.post('wang-fang', 'work', { kind: 'text', text: '秘密' });
    await hub.post('zhang-guilan', 'jia-residents', { kind: 'text', text: '秘密' });
    await hub.post('bot', 'liu-yang', { kind: 'text', text: '您好' });
    await neighbour.next('message');
    expect(JSON.stringify(neighbour.heard)).not.toContain('秘密');
    neighbour.say({ do: 'earlier', conversation: 'work', before: 'Z' });
    neighbour.say({ do: 'text', clientId: 'client-0001', to: 'work', text: '在吗' });
    expect((await neighbour.next('refused')).sentence).toBe('你不在这个群里，不能发言。');
    expect(neighbour.heard.some(({ is }) => is === 'earlier')).toBe(false);
  });

  it('answers a message sent twice twice, and keeps it once', async () => {
    const { open, hub } = await setUp();
    const page = await open('zhang-guilan');
    page.say(post('灯坏了', 'client-0001'));
    page.say(post('灯坏了', 'client-0001'));
    page.say(post('没事了', 'client-0002'));
    const first = await page.next('message');
    expect(first.message).toMatchObject({ clientId: 'client-0001', text: '灯坏了', conversation: 'bot' });
    while ((await page.next('message')).message.clientId !== 'client-0002');
    expect(hub.recent('zhang-guilan')).toHaveLength(2);
  });

  it('asks the page to try later when the store is away, and loses nothing', async () => {
    const { open, hub, store } = await setUp();
    const append = store.appendMessage.bind(store);
    store.appendMessage = () => Promise.reject(new Error('away'));
    const page = await open('zhang-guilan');
    page.say(post('灯坏了', 'client-0001'));
    expect((await page.next('try-later')).clientId).toBe('client-0001');
    store.appendMessage = append;
    page.say(post('灯坏了', 'client-0001'));
    await page.next('message');
    expect(hub.recent('zhang-guilan')).toHaveLength(1);
  });

  it('keeps unread marks over a change of identity and tells every open page', async () => {
    const { open, hub } = await setUp();
    const page = await open('zhang-guilan');
    await page.next('state');
    await hub.post('bot', 'zhang-guilan', { kind: 'text', text: '您好' });
    const { message, unread } = await page.next('message');
    expect(unread).toBe(1);
    page.say({ do: 'hello', who: 'liu-yang' });
    expect((await page.next('state')).me.id).toBe('liu-yang');
    page.say({ do: 'hello', who: 'zhang-guilan' });
    expect((await page.next('state')).conversations[0]?.unread).toBe(1);
    const other = await open(null);
    await other.next('people');
    page.say({ do: 'read', conversation: 'bot', messageId: message.id });
    expect(await page.next('unread')).toMatchObject({ conversation: 'bot', unread: 0 });
    expect((await other.next('badges')).unread).toEqual({ 'zhang-guilan': 0 });
  });

  it('takes 64 kB of text, photos that exist, voice notes, and says why it takes no more', async () => {
    const { open, hub, attachments } = await setUp();
    const page = await open('zhang-guilan');
    page.say(post('农'.repeat(65_536), 'client-0001'));
    expect((await page.next('message')).message.text).toHaveLength(65_536);
    page.say(post('农'.repeat(100_001), 'client-0002'));
    expect((await page.next('refused')).sentence).toContain('文字太长');
    const attachmentId = await attachments.save(aPng, 'png');
    page.say({ do: 'image', clientId: 'client-0003', to: 'bot', attachmentId });
    page.say({ do: 'image', clientId: 'client-0004', to: 'bot', attachmentId: `${'A'.repeat(26)}.png` });
    expect((await page.next('refused')).clientId).toBe('client-0004');
    page.say({
      do: 'voice',
      clientId: 'client-0005',
      to: 'bot',
      seconds: 14,
      transcript: '',
      attachmentId: null,
    });
    while ((await page.next('message')).message.kind !== 'voice');
    expect(hub.recent('zhang-guilan').map(({ kind }) => kind)).toEqual(['text', 'image', 'voice']);
  });

  it('brings earlier messages page by page', async () => {
    const { open, hub } = await setUp();
    for (let n = 0; n < 120; n += 1) await hub.post('bot', 'zhang-guilan', { kind: 'text', text: String(n) });
    const page = await open('zhang-guilan');
    const shown = (await page.next('state')).conversations[0]?.messages ?? [];
    expect(shown.map((message) => message.text).at(0)).toBe('70');
    page.say({ do: 'earlier', conversation: 'bot', before: shown[0]?.id ?? '' });
    expect((await page.next('earlier')).messages.map((message) => message.text)).toEqual(
      [...Array(50).keys()].map((n) => String(n + 20)),
    );
  });

  it('hangs up on what it does not understand and goes on with the others', async () => {
    const { open } = await setUp();
    const page = await open('zhang-guilan');
    const stranger = await open(null);
    stranger.sayRaw('{"do":"drop-everything"}');
    expect(await stranger.closed).toBe(1008);
    page.say(post('在吗', 'client-0001'));
    expect((await page.next('message')).message.text).toBe('在吗');
  });

  it('opens its socket to this user alone, also over a file left behind', async () => {
    const { socketPath } = await setUp();
    expect((await stat(socketPath)).mode & 0o777).toBe(0o600);
    const { hub } = await aHub();
    const again = await startHubServer(
      { hub, attachments: anAttachmentStore(folder), onError: () => undefined },
      socketPath,
    );
    await again.close();
  });
});
