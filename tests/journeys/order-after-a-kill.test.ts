import { openChatClient } from '../../server/cli/drill/harness/chat-client';
import { startScratchYimen } from '../../server/cli/drill/harness/start-scratch-yimen';
import { storeUri } from '../../server/cli/store-uri';
import { compose } from '../../server/compose';
import { until } from '../support/until';

const texts = ['你好，第一条', '你好，第二条', '你好，第三条'];
/** The wait before a process is started again, its start, the login; the lease of a message alone would be 30 s. */
const backWithinMs = 25_000;

test('a bot that dies with a message in hand handles it first when it is back, and soon', async () => {
  const yimen = await startScratchYimen({ env: { CRASH_AT: 'before-handled-write', LOG_LEVEL: 'warn' } });
  try {
    const client = openChatClient({ address: yimen.address, who: 'zhang-guilan' });
    await client.ready;
    const beganAt = performance.now();
    for (const text of texts) await client.post(client.botId(), { text });
    const store = await compose({ uri: storeUri(yimen.dataFolder) ?? '' });
    const rows = () =>
      store.connection
        .collection('messages')
        .find({ handledAt: { $ne: null } })
        .sort({ handledAt: 1 })
        .toArray();
    await until(async () => (await rows()).length === texts.length, 60_000, 'handling');
    const tookMs = performance.now() - beganAt;
    const handled = (await rows()).map((row): unknown => row['text']);
    await store.close();
    client.close();
    expect(handled).toEqual(texts);
    expect(yimen.restarts()).toMatchObject({ bot: 1, server: 0, jobs: 0 });
    expect(tookMs).toBeLessThan(backWithinMs);
    process.stdout.write(`handled in order ${String(Math.round(tookMs / 100) / 10)} s after the death\n`);
  } finally {
    await yimen.stop();
  }
}, 120_000);
