import { superviseWechaty } from '../../../bot/adapter/supervise-wechaty';
import { ChatRoomPuppet } from '../../../bot/web-chat/chat-room-puppet';
import { aHandClock } from '../web-chat/a-hub';
import { useSupervisor } from './a-supervisor';
import { handTimers } from './hand-timers';

class FailingPuppet extends ChatRoomPuppet {
  override async onStart(): Promise<void> {
    return Promise.reject(new Error('the gateway is away'));
  }
}

class HangingPuppet extends ChatRoomPuppet {
  override async onStart(): Promise<void> {
    return Promise.resolve();
  }
}

class ScanningPuppet extends HangingPuppet {
  override async onStart(): Promise<void> {
    await super.onStart();
    setImmediate(() => this.emit('scan', { qrcode: 'code', status: 2 }));
  }
}

describe('the supervisor of the bot', () => {
  const setUp = useSupervisor();

  it('is ready after the first login, once, however often it is started', async () => {
    const { supervisor: it, made, until } = await setUp([]);
    expect(it.status()).toMatchObject({ state: 'down', reason: 'stopped' });
    it.start();
    it.start();
    expect(it.status().state).toBe('starting');
    expect(it.bot()).toBeNull();
    await until(() => it.status().state === 'ready');
    expect(it.account()).toBe('bot');
    expect(it.bot()).toBe(made[0]);
    expect(made).toHaveLength(1);
    await it.stop();
    expect(it.status()).toMatchObject({ state: 'down', reason: 'stopped' });
    it.start();
    await until(() => it.status().state === 'ready');
    expect(made).toHaveLength(2);
  });

  it.each([
    ['fails', FailingPuppet],
    ['hangs', HangingPuppet],
  ])('replaces a puppet that %s at its start after 30 seconds, by a new one', async (_, Puppet) => {
    const { supervisor: it, made, timers, until } = await setUp([Puppet]);
    it.start();
    await new Promise(setImmediate);
    timers.pass(29_999);
    expect(it.status().state).toBe('starting');
    timers.pass(1);
    expect(it.status()).toMatchObject({ state: 'down', reason: 'login-timed-out' });
    await until(() => timers.delays().includes(1_000));
    timers.pass(1_000);
    await until(() => it.status().state === 'ready');
    expect(made).toHaveLength(2);
    expect(made[1]).not.toBe(made[0]);
  });

  it('waits longer and longer, up to a minute, while it fails', async () => {
    const failing = Array<typeof ChatRoomPuppet>(9).fill(HangingPuppet);
    const { supervisor: it, made, timers, until } = await setUp(failing);
    it.start();
    const pauses: number[] = [];
    for (let round = 1; round <= 8; round += 1) {
      timers.pass(30_000);
      // While the old bot is being stopped, only the 20 seconds it is given for that are waited for.
      await until(() => timers.delays().length === 1 && !timers.delays().includes(20_000));
      const [pauseMs = 0] = timers.delays();
      timers.pass(pauseMs);
      expect(made).toHaveLength(round + 1);
      pauses.push(pauseMs / 1_000);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('replaces a bot that is logged out, and begins with short pauses again after a good minute', async () => {
    const { supervisor: it, made, timers, until, dongs } = await setUp([]);
    it.start();
    for (const round of [1, 2, 3]) {
      await until(() => it.status().state === 'ready');
      for (let quarter = 0; quarter < 4; quarter += 1) {
        const answered = dongs();
        timers.pass(15_000);
        await until(() => dongs() > answered);
      }
      await made[round - 1]?.puppet.logout('by the phone');
      await until(() => it.status().reason === 'logged-out');
      expect(it.bot()).toBeNull();
      await until(() => timers.delays().includes(1_000));
      timers.pass(1_000);
      await until(() => made.length === round + 1);
    }
    await until(() => it.status().state === 'ready');
  });

  it('gives a person five minutes to scan a code', async () => {
    const { supervisor: it, timers, events, until } = await setUp([ScanningPuppet]);
    it.start();
    await until(() => events.includes('scan'));
    timers.pass(4 * 60_000);
    expect(it.status().state).toBe('starting');
    timers.pass(60_000);
    expect(it.status().reason).toBe('login-timed-out');
  });

  it('reports and goes on when no bot can be made', async () => {
    const timers = handTimers();
    let tries = 0;
    const errors: unknown[] = [];
    const it = superviseWechaty({
      clock: aHandClock(),
      timers,
      makeBot: () => {
        tries += 1;
        throw new Error('no such package');
      },
      start: () => Promise.resolve(),
      onError: (error) => void errors.push(error),
    });
    it.start();
    expect(it.status()).toMatchObject({ state: 'down', reason: 'start-failed' });
    await new Promise(setImmediate);
    timers.pass(1_000);
    expect(tries).toBe(2);
    expect(errors).toHaveLength(2);
    await it.stop();
  });
});
