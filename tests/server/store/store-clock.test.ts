import type { Connection } from 'mongoose';
import { createStoreClock } from '../../../server/store/clock';
import { connectStore } from '../../../server/store/connect';
import { resolveStore } from '../../contracts/support/resolve-store';

let connection: Connection;
let stop: () => Promise<void>;

beforeAll(async () => {
  const store = await resolveStore();
  stop = store.stop;
  connection = await connectStore({ uri: store.uri, serverSelectionTimeoutMs: 500 });
}, 60_000);

afterAll(async () => {
  await connection.close();
});

it('does not believe a sample in the middle of which the process stood still', async () => {
  let isStopped = false;
  let now = Date.now();
  const clock = createStoreClock({
    connection,
    processNow: () => {
      if (isStopped) now += 20_000;
      return now;
    },
    repeat: () => () => undefined,
  });
  await clock.sample();
  const before = clock.skewMs();
  isStopped = true;
  await clock.sample();
  expect(clock.skewMs()).toBe(before);
});

it('tells the time of the store when the clock of the process is wrong, and keeps it when the store is gone', async () => {
  let work: (() => void) | null = null;
  const failed = new Promise((resolve) => {
    const wrongByMs = 3_600_000;
    const clock = createStoreClock({
      connection,
      processNow: () => Date.now() - wrongByMs,
      repeat: (task, everyMs) => {
        expect(everyMs).toBe(60_000);
        work = task;
        return () => undefined;
      },
      onError: resolve,
    });
    void check(clock, wrongByMs).then(() => work?.());
  });

  async function check(clock: ReturnType<typeof createStoreClock>, wrongByMs: number) {
    expect(clock.skewMs()).toBe(0);
    await clock.sample();
    expect(Math.abs(clock.skewMs() - wrongByMs)).toBeLessThan(2000);
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(2000);
    await stop();
  }

  expect(await failed).toBeInstanceOf(Error);
}, 20_000);
