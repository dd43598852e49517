import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLedgerLines, sha256 } from '../../../bot/web-chat/ledger-line';
import { yimenRoot } from '../../../server/platform/yimen-root';
import { type RunningGateway, startGateway } from '../../contracts/puppet/start-gateway';
import { aCommunity } from '../web-chat/a-hub';

describe('the gateway process', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await startGateway(aCommunity());
  });
  afterAll(() => gateway.close());
  const post = (from: string, text: string) => gateway.act({ do: 'post', from, to: 'bot', text });

  it('posts what people say and tells what was said', async () => {
    const { messageId } = await post('zhang-guilan', '灯坏了');
    const { messages } = await gateway.act({ do: 'recent', conversation: 'zhang-guilan' });
    expect(messages).toMatchObject([{ id: messageId, from: 'zhang-guilan', text: '灯坏了' }]);
  });

  it('says that nothing was posted when the hub refuses', async () => {
    expect((await post('nobody', '在吗')).messageId).toBeNull();
  });

  it('answers no line that is no command, and goes on', async () => {
    gateway.write('{"id":1,"command":{"do":"drop-everything"}}\nnot json\n\n');
    expect((await post('liu-yang', '还在吗')).messageId).not.toBeNull();
  });

  it('notes each message it keeps without its words, also over a kill', async () => {
    const { messageId } = await post('sun-mei', '楼道灯不亮');
    await gateway.kill();
    gateway = await gateway.startAgain();
    const later = await post('sun-mei', '又亮了');
    const ledger = await readFile(join(gateway.folder, 'ledger.jsonl'), 'utf8');
    const ids = readLedgerLines(ledger).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining([messageId, later.messageId]));
    expect(ledger).toContain(sha256('楼道灯不亮'));
    expect(ledger).not.toContain('楼道灯不亮');
  });

  it('refuses to start without a community', async () => {
    const main = join(yimenRoot(), 'build/bot/gateway/main.js');
    const child = spawn(process.execPath, [main], { stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});
