import { sendBudgetOf } from '../../../../server/core/outbound/budgets';
import { createSteadyClock } from '../../../../server/core/outbound/steady-clock';
import { anOutboxMessage } from '../../../support/an-outbox-message';
import { createHandClock } from '../../../support/hand-clock';
import { aSendingDesk } from './a-sending-desk';

const hourMs = 3_600_000;

describe('the clock that budgets are kept by', () => {
  it('goes on from where it began by what has passed, wherever the clock is set', () => {
    const clock = createHandClock('2026-06-09T10:00:00+08:00');
    let passed = 500;
    const steady = createSteadyClock(clock, () => passed);
    expect(steady.now()).toEqual(clock.now());
    clock.set(new Date('2026-06-12T10:00:00+08:00'));
    passed += 1_000;
    expect(steady.now()).toEqual(new Date('2026-06-09T10:00:01+08:00'));
    clock.set(new Date('2026-06-01T10:00:00+08:00'));
    passed += 1_000;
    expect(steady.now()).toEqual(new Date('2026-06-09T10:00:02+08:00'));
  });

  it.each([2, -2, 24, -24])('gives no message away when the clock is set by %i hours', async (hours) => {
    const desk = await aSendingDesk({ channelName: 'wechat4u', budget: sendBudgetOf('wechat4u') });
    const { put, clock, channel, deps } = desk;
    const begun = clock.now().getTime();
    let setBy = 0;
    const steady = createSteadyClock(
      { now: () => new Date(begun) },
      () => clock.now().getTime() - setBy - begun,
    );
    Object.assign(deps, { steady });
    await put(...Array.from({ length: 10 }, () => anOutboxMessage({ ignoresQuietHours: true })));
    for (let second = 0; second < 30; second += 1) {
      if (second === 4) {
        setBy = hours * hourMs;
        clock.set(new Date(clock.now().getTime() + setBy));
      }
      await desk.send();
      await desk.send();
      await desk.send();
      await clock.advance(1_000);
    }
    // Two at once, then one every five seconds of those that passed.
    expect(channel.sent.length).toBeLessThanOrEqual(7);
    if (hours > 0) expect(channel.sent).toHaveLength(7);
  });
});
