import { tellGap } from '../../../../bot/service/gap/tell-gap';
import { watchGaps } from '../../../../bot/service/gap/watch-gaps';
import { relayOutbox } from '../../../../server/core/outbound/relay-outbox';
import { createHandClock } from '../../../support/hand-clock';
import { setUpBot } from '../../../support/set-up-bot';

const minute = 60_000;

function setUp(heardMinutesAgo: number | null) {
  const clock = createHandClock('2026-06-09T14:09:00+08:00');
  const told: string[] = [];
  const failures: Error[] = [];
  const time = (at: Date): string => at.toISOString().slice(11, 16);
  const watch = watchGaps({
    clock,
    heardUntil: heardMinutesAgo === null ? null : new Date(clock.now().getTime() - heardMinutesAgo * minute),
    tell(from, to) {
      const failure = failures.shift();
      if (failure) return Promise.reject(failure);
      told.push(`${time(from)}–${time(to)}`);
      return Promise.resolve();
    },
    wait: (ms) => new Promise((resolve) => void clock.timers.after(ms, () => resolve())),
    isStopped: () => false,
    onError: () => undefined,
  });
  return { clock, told, failures, watch };
}

describe('a time in which nobody listened', () => {
  it('is told once the account is back: the process was down for seven minutes', async () => {
    const { clock, told, watch } = setUp(7);
    watch.onLogin();
    await clock.advance(0);
    expect(told).toEqual(['06:02–06:09']);
    watch.onListening();
    await clock.advance(minute);
    watch.onLogin();
    expect(told).toHaveLength(1);
  });

  it('is no matter when it was short, or when nobody had ever listened', async () => {
    for (const minutes of [2, null]) {
      const { clock, told, watch } = setUp(minutes);
      watch.onLogin();
      await clock.advance(0);
      expect(told).toEqual([]);
      expect(watch.heardUntil()).toEqual(clock.now());
    }
  });

  it('is told when the account was logged out, and when its line had been dead', async () => {
    const { clock, told, watch } = setUp(0);
    watch.onLogin();
    await clock.advance(3 * minute);
    watch.onLogin();
    await clock.advance(0);
    watch.onListening();
    watch.onSilent();
    await clock.advance(1_000);
    watch.onLogin();
    await clock.advance(0);
    expect(told).toEqual(['06:09–06:12', '06:10–06:12']);
  });

  it('is not forgotten while it could not be told', async () => {
    const { clock, told, failures, watch } = setUp(7);
    const since = watch.heardUntil();
    failures.push(new Error('away'), new Error('away'));
    watch.onLogin();
    watch.onListening();
    expect(watch.heardUntil()).toEqual(since);
    await clock.advance(20_000);
    expect(told).toEqual(['06:02–06:09']);
  });
});

describe('the clerk', () => {
  it('reads once which rooms and which time to look at', async () => {
    const bot = await setUpBot();
    const relay = (id: string, entries: Parameters<typeof relayOutbox>[2]) =>
      relayOutbox({ ...bot.repositories, clock: bot.clock, queue: bot.queue }, id, entries);
    const deps = { ...bot.repositories, communityId: bot.communityId, relay };
    const from = new Date('2026-06-09T09:42:00+08:00');
    const gap = { channel: 'other', account: 'bot', from, to: bot.clock.now() };
    await tellGap(deps, gap);
    await tellGap(deps, gap);
    await bot.collect();
    const [room] = bot.grid.rooms;
    const read = bot.letters.map(({ text }) => text);
    expect(read).toHaveLength(1);
    expect(read[0]).toMatch(/^6月9日09:42–6月9日10:00 没有收到群消息（.*请看一眼群。$/);
    expect(read[0]).toContain(room?.name);
  });
});
