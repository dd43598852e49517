import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HubMessage } from '../../../bot/web-chat/hub-store';
import { readLedgerLines, sha256 } from '../../../bot/web-chat/ledger-line';
import { openLedgerStore } from '../../../bot/web-chat/ledger-store';
import { createMemoryHubStore } from '../../../bot/web-chat/memory-hub-store';

const conversations = ['zhang-guilan', 'jia-residents'];

function aMessage(id: string, over: Partial<HubMessage> = {}): HubMessage {
  const message: HubMessage = {
    id,
    clientId: null,
    conversation: 'zhang-guilan',
    roomId: null,
    from: 'zhang-guilan',
    kind: 'text',
    text: '三栋二单元的灯坏了',
    attachmentId: null,
    voiceSeconds: null,
    mentions: [],
    at: new Date('2026-11-24T01:00:00Z'),
  };
  return { ...message, ...over };
}

describe('the ledger of what the chat accepted', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yimen-ledger-'));
    file = join(folder, 'ledger.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const open = (store = createMemoryHubStore()) =>
    openLedgerStore({ store, file }, { botId: 'bot', conversations });
  const ids = () => readLedgerLines(readFileSync(file, 'utf8')).map(({ id }) => id);

  it('notes who said what where, without names and words', async () => {
    const ledger = await open();
    await ledger.appendMessage(aMessage('01A'));
    await ledger.appendMessage(
      aMessage('01B', {
        from: 'bot',
        conversation: 'jia-residents',
        roomId: 'jia-residents',
        text: '我在。',
      }),
    );
    ledger.close();
    expect(readLedgerLines(readFileSync(file, 'utf8'))).toEqual([
      expect.objectContaining({
        id: '01A',
        conversation: 'zhang-guilan',
        room: false,
        from: 'person',
        sha256: sha256('三栋二单元的灯坏了'),
      }),
      expect.objectContaining({ id: '01B', room: true, from: 'bot', at: '2026-11-24T01:00:00.000Z' }),
    ]);
    expect(readFileSync(file, 'utf8')).not.toContain('灯');
  });

  it('notes a message that comes again once', async () => {
    const ledger = await open();
    await ledger.appendMessage(aMessage('01A', { clientId: 'client-1' }));
    await ledger.appendMessage(aMessage('01B', { clientId: 'client-1' }));
    ledger.close();
    expect(ids()).toEqual(['01A']);
  });

  it('notes at the next opening what was kept when a kill came before the note', async () => {
    const store = createMemoryHubStore();
    const first = await open(store);
    await first.appendMessage(aMessage('01A'));
    first.close();
    await store.appendMessage(aMessage('01B'));
    (await open(store)).close();
    (await open(store)).close();
    expect(ids()).toEqual(['01A', '01B']);
  });

  it('goes on after a line that a kill cut off', async () => {
    const store = createMemoryHubStore();
    writeFileSync(file, '');
    const first = await open(store);
    await first.appendMessage(aMessage('01A'));
    first.close();
    await store.appendMessage(aMessage('01B'));
    appendFileSync(file, '{"id":"01B","conver');
    (await open(store)).close();
    expect(ids()).toEqual(['01A', '01B']);
  });
});
