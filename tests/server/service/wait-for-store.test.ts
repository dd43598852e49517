import { join } from 'node:path';
import { mongo } from 'mongoose';
import { createLogger } from '../../../server/platform/logger';
import { waitForStore } from '../../../server/service/wait-for-store';
import { connectStore } from '../../../server/store/connect';
import { compose } from '../../../server/compose';
import { startEmbeddedStore, type EmbeddedStore } from '../store/embedded/support/start-embedded-store';

describe('a process that starts while the store is away', () => {
  let store: EmbeddedStore;
  beforeAll(async () => {
    store = await startEmbeddedStore();
  });
  afterAll(() => store.stop());

  function setUp() {
    const lines: string[] = [];
    const log = createLogger({
      process: 'bot',
      level: 'info',
      write: (line) => void lines.push(line),
      readable: false,
    });
    return { log, told: () => lines.map((line) => String(JSON.parse(line).msg)) };
  }

  it('waits for it, says so once, and goes on when it is there', async () => {
    const { log, told } = setUp();
    const nowhere = `mongodb://${encodeURIComponent(join(__dirname, 'no-such.sock'))}`;
    let tries = 0;
    const composed = await waitForStore(
      {
        log,
        isStopped: () => false,
        waitMs: 1,
        async open(uri) {
          tries += 1;
          if (tries <= 3) await connectStore({ uri: nowhere, serverSelectionTimeoutMs: 100 });
          return compose({ uri });
        },
      },
      store.uri,
    );
    expect(tries).toBe(4);
    expect(composed?.isConnected()).toBe(true);
    expect(told()).toEqual(['the store is away, waiting for it', 'the store is there']);
    await composed?.close();
  });

  it('stops waiting when it is told to stop', async () => {
    const { log } = setUp();
    let tries = 0;
    const open = () => Promise.reject(new mongo.MongoNetworkError(`away ${String((tries += 1))}`));
    const isStopped = () => tries >= 3;
    expect(await waitForStore({ log, isStopped, waitMs: 1, open }, store.uri)).toBeNull();
    expect(tries).toBe(3);
  });

  it('does not wait for what waiting cannot mend', async () => {
    const { log, told } = setUp();
    const open = () => Promise.reject(new mongo.MongoServerError({ message: 'no rights', code: 18 }));
    const opening = waitForStore({ log, isStopped: () => false, waitMs: 1, open }, store.uri);
    await expect(opening).rejects.toThrow('no rights');
    expect(told()).toEqual([]);
  });
});
