import type { Connection } from 'mongoose';
import type { HubMessage, HubStore } from '../../bot/web-chat/hub-store';
import { createMemoryHubStore } from '../../bot/web-chat/memory-hub-store';
import { connectStore } from '../../server/store/connect';
import { createHubStore } from '../../server/store/create-hub-store';
import { ensureIndexes } from '../../server/store/ensure-indexes';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { recordQueries } from './support/record-queries';
import { resolveStore } from './support/resolve-store';

const aHubMessage = (overrides: Partial<HubMessage> = {}): HubMessage => ({
  id: freshId('01HUB'),
  clientId: freshId('client'),
  conversation: 'chen-jie',
  roomId: null,
  from: 'chen-jie',
  kind: 'text',
  text: '三栋二单元的灯坏了',
  attachmentId: null,
  voiceSeconds: null,
  mentions: ['bot'],
  at: at(0),
  ...overrides,
});

function keepsItsPromises(open: () => HubStore) {
  it('keeps a message sent twenty times at once from one page once', async () => {
    const hub = open();
    const message = aHubMessage({ conversation: freshId('conversation') });
    const kept = await Promise.all(
      Array.from({ length: 20 }, () => hub.appendMessage({ ...message, id: freshId('01HUB') })),
    );
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
    expect(await hub.recentMessages(message.conversation, 50)).toEqual([kept[0]]);
    expect(await hub.findMessage(kept[0]?.id ?? '')).toEqual(kept[0]);
    expect(await hub.findMessage('nothing')).toBeNull();
  });

  it('keeps messages of the bot, which have no client id, each', async () => {
    const hub = open();
    const conversation = freshId('conversation');
    const list = [1, 2, 3].map(() => aHubMessage({ conversation, clientId: null, from: 'bot' }));
    for (const message of list) expect(await hub.appendMessage(message)).toEqual(message);
    expect(await hub.recentMessages(conversation, 50)).toEqual(list);
  });

  it('gives the newest messages, oldest first, and those before one', async () => {
    const hub = open();
    const conversation = freshId('conversation');
    const list = [1, 2, 3, 4].map(() => aHubMessage({ conversation }));
    for (const message of list.toReversed()) await hub.appendMessage(message);
    expect(await hub.recentMessages(conversation, 2)).toEqual(list.slice(2));
    expect(await hub.recentMessages(conversation, 2, list[2]?.id)).toEqual(list.slice(0, 2));
    expect(await hub.recentMessages(freshId('conversation'), 2)).toEqual([]);
  });

  it('never moves a read mark back', async () => {
    const hub = open();
    const personId = freshId('person');
    const ids = [freshId('01HUB'), freshId('01HUB')];
    expect(await hub.reads(personId)).toEqual({});
    await Promise.all(
      [ids[1], ids[0], ids[1]].map((id) => hub.markRead(personId, 'room@chatroom', id ?? '')),
    );
    await hub.markRead(personId, 'room@chatroom', ids[0] ?? '');
    await hub.markRead(personId, 'bot', ids[0] ?? '');
    expect(await hub.reads(personId)).toEqual({ 'room@chatroom': ids[1], bot: ids[0] });
  });
}

describe('hub store in memory', () => {
  const hub = createMemoryHubStore();
  keepsItsPromises(() => hub);
});

describe('hub store on mongoose', () => {
  let connection: Connection;
  let stop: () => Promise<void>;
  let hub: HubStore;
  let scans: () => Promise<readonly string[]>;
  beforeAll(async () => {
    const store = await resolveStore();
    stop = store.stop;
    connection = await connectStore({ uri: store.uri, monitorCommands: true });
    await ensureIndexes(connection);
    scans = recordQueries(connection).scans;
    hub = createHubStore({ connection, communityId: freshId('community') });
  }, 60_000);
  afterAll(async () => {
    await connection.dropDatabase();
    await connection.close();
    await stop();
  });
  keepsItsPromises(() => hub);

  it('asks nothing that no index answers', async () => {
    expect(await scans()).toEqual([]);
  });
});
