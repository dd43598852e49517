import { pollSources } from '../../../jobs/sweeps/poll-sources';
import { createHandClock } from '../../support/hand-clock';

describe('the loop that asks sources', () => {
  it('looks at once, when the next source is due, and soon after a round that failed', async () => {
    const clock = createHandClock('2026-06-09T10:00:00+08:00');
    const errors: unknown[] = [];
    let rounds = 0;
    const polled = pollSources({
      round: () => {
        rounds += 1;
        const next = new Date(clock.now().getTime() + 7_000);
        return rounds === 2 ? Promise.reject(new Error('no store')) : Promise.resolve(next);
      },
      clock,
      timers: clock.timers,
      onError: (error) => errors.push(error),
    });
    await clock.advance(0);
    expect(rounds).toBe(1);
    await clock.advance(7_000);
    expect(rounds).toBe(2);
    await clock.advance(5_000);
    expect(rounds).toBe(3);
    await clock.advance(7_000);
    expect(rounds).toBe(4);
    expect(errors).toHaveLength(1);
    await polled.stop();
    await clock.advance(60_000);
    expect(rounds).toBe(4);
  });

  it('starts no round while one goes on, and stops after it', async () => {
    const clock = createHandClock('2026-06-09T10:00:00+08:00');
    let rounds = 0;
    let end = (): void => undefined;
    const polled = pollSources({
      round: () => {
        rounds += 1;
        return new Promise<null>((resolve) => (end = () => resolve(null)));
      },
      clock,
      timers: clock.timers,
      onError: () => undefined,
    });
    await clock.advance(30_000);
    expect(rounds).toBe(1);
    const stopped = polled.stop();
    end();
    await stopped;
    await clock.advance(30_000);
    expect(rounds).toBe(1);
  });

  it('looks every half minute while no source is known of, and never twice in a second', async () => {
    const clock = createHandClock('2026-06-09T10:00:00+08:00');
    let rounds = 0;
    const nexts = [null, clock.now(), clock.now()];
    const polled = pollSources({
      round: () => Promise.resolve(nexts[rounds++] ?? null),
      ...{ clock, timers: clock.timers, onError: () => undefined },
    });
    await clock.advance(29_999);
    expect(rounds).toBe(1);
    await clock.advance(1);
    expect(rounds).toBe(2);
    await clock.advance(1_000);
    expect(rounds).toBe(3);
    await polled.stop();
  });
});
