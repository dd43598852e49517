import { pollSources } from '../../../jobs/sweeps/poll-sources';
import { createHandClock } from '../../support/hand-clock';

describe('the loop that asks sources', () => {
  it('looks at once and every five seconds, one round after the other, whatever fails', async () => {
    const clock = createHandClock('2026-06-09T10:00:00+08:00');
    const errors: unknown[] = [];
    let rounds = 0;
    const polled = pollSources({
      round: () => {
        rounds += 1;
        return rounds === 2 ? Promise.reject(new Error('no store')) : Promise.resolve();
      },
      timers: clock.timers,
      onError: (error) => errors.push(error),
    });
    await clock.advance(0);
    expect(rounds).toBe(1);
    await clock.advance(15_000);
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
        return new Promise<void>((resolve) => (end = resolve));
      },
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
});
