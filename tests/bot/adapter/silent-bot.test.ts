import { ChatRoomPuppet } from '../../../bot/web-chat/chat-room-puppet';
import { useSupervisor } from './a-supervisor';

/** Looks logged in and beats, and answers nothing. */
class SilentPuppet extends ChatRoomPuppet {
  override ding(): void {
    this.emit('heartbeat', { data: 'by a timer of its own' });
  }
}

describe('a bot whose line is dead without an event', () => {
  const setUp = useSupervisor();

  it('is replaced in less than two minutes though it beats, and one that answers is left alone', async () => {
    const { supervisor: it, made, timers, until, dongs } = await setUp([SilentPuppet]);
    it.start();
    await until(() => it.status().state === 'ready');
    timers.pass(44_999);
    expect(it.status().state).toBe('ready');
    timers.pass(1);
    expect(it.status()).toMatchObject({ state: 'down', reason: 'silent' });
    expect(it.bot()).toBeNull();
    await until(() => timers.delays().includes(1_000));
    timers.pass(1_000);
    await until(() => it.status().state === 'ready');
    for (let quiet = 1; quiet <= 20; quiet += 1) {
      timers.pass(15_000);
      await until(() => dongs() === quiet);
    }
    expect(it.status().state).toBe('ready');
    expect(made).toHaveLength(2);
  });

  it('is noticed when the channel goes silent in the middle, and is well again when it speaks', async () => {
    const { supervisor: it, timers, script, until, dongs } = await setUp([]);
    it.start();
    await until(() => it.status().state === 'ready');
    timers.pass(15_000);
    await until(() => dongs() === 1);
    script.change({ events: 'none' });
    timers.pass(45_000);
    expect(it.status()).toMatchObject({ state: 'down', reason: 'silent' });
    script.change({ events: 'once' });
    await until(() => timers.delays().includes(1_000));
    timers.pass(1_000);
    await until(() => it.status().state === 'ready');
  });

  it('is called silent, not logged out, when its login ends while a ding is unanswered', async () => {
    const { supervisor: it, made, timers, until } = await setUp([SilentPuppet]);
    it.start();
    await until(() => it.status().state === 'ready');
    timers.pass(20_000);
    await made[0]?.puppet.logout('by the SDK');
    await until(() => it.status().state === 'down');
    expect(it.status().reason).toBe('silent');
  });

  it('waits longer and longer while every bot falls silent, however long each seemed well', async () => {
    const silent = Array<typeof ChatRoomPuppet>(8).fill(SilentPuppet);
    const { supervisor: it, made, timers, until } = await setUp(silent);
    it.start();
    const pauses: number[] = [];
    for (let round = 1; round <= 7; round += 1) {
      await until(() => it.status().state === 'ready');
      timers.pass(45_000);
      await until(() => timers.delays().length === 1 && !timers.delays().includes(20_000));
      const [pauseMs = 0] = timers.delays();
      pauses.push(pauseMs / 1_000);
      timers.pass(pauseMs);
      expect(made).toHaveLength(round + 1);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60]);
  });

  it('takes two sends in a row that hang for silence', async () => {
    const { supervisor: it, until } = await setUp([]);
    it.start();
    await until(() => it.status().state === 'ready');
    it.see('hung');
    expect(it.status().state).toBe('ready');
    it.see('hung');
    expect(it.status()).toMatchObject({ state: 'down', reason: 'silent' });
  });
});
