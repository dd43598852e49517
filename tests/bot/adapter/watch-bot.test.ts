import { watchBot } from '../../../bot/adapter/watch-bot';
import { handTimers } from './hand-timers';

function aWatch(ding: () => void = () => undefined) {
  const timers = handTimers();
  const seen = { dings: 0, silent: 0, errors: 0 };
  const watch = watchBot({
    timers,
    ding: () => {
      seen.dings += 1;
      ding();
    },
    onSilent: () => (seen.silent += 1),
    onError: () => (seen.errors += 1),
  });
  return { watch, timers, seen };
}

describe('the watch over a logged-in bot', () => {
  it('calls it silent 45 seconds after the last sign, and once', () => {
    const { watch, timers, seen } = aWatch();
    timers.pass(10_000);
    watch.see('message');
    timers.pass(44_999);
    expect(seen).toEqual({ dings: 2, silent: 0, errors: 0 });
    timers.pass(1);
    expect(seen.silent).toBe(1);
    watch.see('hung');
    timers.pass(600_000);
    expect(seen).toEqual({ dings: 2, silent: 1, errors: 0 });
  });

  it('leaves a quiet bot alone that answers, with one ding in 15 seconds', () => {
    const { watch, timers, seen } = aWatch(() => setImmediate(() => undefined));
    for (let minute = 0; minute < 60; minute += 1) {
      timers.pass(15_000);
      watch.see('dong');
    }
    expect(seen).toEqual({ dings: 60, silent: 0, errors: 0 });
  });

  it('does not ding while people write', () => {
    const { watch, timers, seen } = aWatch();
    for (let turn = 0; turn < 100; turn += 1) {
      timers.pass(14_000);
      watch.see('message');
    }
    expect(seen.dings).toBe(0);
  });

  it('asks at once after a send that hung, and takes the second one for silence though dongs come', () => {
    const { watch, seen } = aWatch();
    watch.see('hung');
    expect(seen.dings).toBe(1);
    watch.see('dong');
    watch.see('hung');
    expect(seen.silent).toBe(1);
  });

  it.each(['message', 'answered'] as const)('forgets a send that hung after a sign of life: %s', (sign) => {
    const { watch, seen } = aWatch();
    watch.see('hung');
    watch.see(sign);
    watch.see('hung');
    expect(seen.silent).toBe(0);
  });

  it('takes a ding that throws for one without an answer, and tells it', () => {
    const { timers, seen } = aWatch(() => {
      throw new Error('no connection');
    });
    timers.pass(45_000);
    expect(seen).toEqual({ dings: 2, silent: 1, errors: 2 });
  });

  it('is over when it is stopped', () => {
    const { watch, timers, seen } = aWatch();
    watch.stop();
    watch.see('message');
    timers.pass(600_000);
    expect({ seen, waiting: timers.waiting() }).toEqual({
      seen: { dings: 0, silent: 0, errors: 0 },
      waiting: 0,
    });
  });
});
