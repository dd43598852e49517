import fc from 'fast-check';
import { afterTry, calmBreaker, openLeftMs, type Breaker } from '../../../../server/core/outbound/breaker';
import { sendBudgetOf } from '../../../../server/core/outbound/budgets';
import type { SendOutcome } from '../../../../server/core/outbound/channel';
import { sendNext } from '../../../../server/core/outbound/send-next';
import { soleTenure } from '../../../../server/core/outbound/tenure';
import { anOutboxMessage, say } from '../../../support/an-outbox-message';
import { aSendingDesk, communityId } from './a-sending-desk';

const minuteMs = 60_000;
const accepted: SendOutcome = { kind: 'accepted', providerMessageId: null };
const unknown: SendOutcome = { kind: 'unknown' };
const notSent = (reason: 'throttled' | 'refused' | 'not-logged-in'): SendOutcome => ({
  kind: 'not-sent',
  reason,
});
const at = (minutes: number) => new Date(Date.UTC(2026, 5, 9, 2) + minutes * minuteMs);

describe('the breaker of an account', () => {
  it('opens for 1, 5, 15 and 60 minutes, and 60 again, while the account is throttled', () => {
    let breaker = calmBreaker;
    let now = at(0);
    const pauses: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      breaker = afterTry(breaker, notSent('throttled'), now);
      pauses.push(openLeftMs(breaker, now) / minuteMs);
      now = breaker.until ?? now;
    }
    expect(pauses).toEqual([1, 5, 15, 60, 60, 60]);
  });

  it('is not taken in by one success: the pauses are short again after a calm as long as the last pause', () => {
    const twice: Breaker = { ...calmBreaker, reason: 'throttled', step: 2, until: at(6) };
    const early = afterTry(twice, accepted, at(7));
    expect(afterTry(early, notSent('throttled'), at(7))).toMatchObject({ step: 3, until: at(22) });
    expect(afterTry(early, accepted, at(11))).toEqual(calmBreaker);
  });

  it('opens after three unknown outcomes in a row, and again after one more', () => {
    const two = [unknown, unknown].reduce(
      (breaker, outcome) => afterTry(breaker, outcome, at(0)),
      calmBreaker,
    );
    expect(openLeftMs(two, at(0))).toBe(0);
    expect(afterTry(afterTry(two, accepted, at(0)), unknown, at(0)).until).toBeNull();
    const open = afterTry(two, unknown, at(0));
    expect(open).toMatchObject({ reason: 'sending-fails', until: at(1) });
    expect(afterTry(open, unknown, at(1))).toMatchObject({ step: 2, until: at(6) });
  });

  it('takes three refusals in a row for a ban, and a logout for nothing', () => {
    const twice = [notSent('refused'), notSent('not-logged-in'), notSent('refused')].reduce(
      (breaker, outcome) => afterTry(breaker, outcome, at(0)),
      calmBreaker,
    );
    expect(openLeftMs(twice, at(0))).toBe(0);
    expect(afterTry(twice, notSent('refused'), at(0))).toMatchObject({ reason: 'banned', until: at(1) });
  });

  it('never stops an account for more than an hour, wherever the clock is set', () => {
    expect(openLeftMs({ ...calmBreaker, until: at(60 * 24) }, at(0))).toBe(60 * minuteMs);
  });
});

describe('an account that is throttled for six hours', () => {
  const seed = Date.now() % 1_000_000;

  it(`is probed at most once a pause, says nothing that is over and nothing twice (seed ${seed})`, async () => {
    const aRow = fc.record({
      afterMinutes: fc.integer({ min: 0, max: 360 }),
      livesMinutes: fc.option(fc.integer({ min: 1, max: 600 })),
      sendClass: fc.constantFrom('must-arrive' as const, 'must-not-repeat' as const),
      priority: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      target: fc.constantFrom('zhang-guilan', 'wang-fang'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(aRow, { minLength: 1, maxLength: 25 }), async (rows) => {
        const desk = await aSendingDesk({ channelName: 'wechat4u', budget: sendBudgetOf('wechat4u') });
        const { clock, channel, deps } = desk;
        const start = clock.now().getTime();
        const end = start + 360 * minuteMs;
        const probes: number[] = [];
        const pass = channel.send.bind(channel);
        deps.channel.send = async (...args) => {
          const now = clock.now().getTime();
          if (now >= end) return pass(...args);
          probes.push((now - start) / minuteMs);
          return notSent('throttled');
        };
        const waiting = rows.map((row, index) => ({
          ...row,
          text: `row-${String(index)}`,
          expiresAt: row.livesMinutes === null ? null : new Date(start + row.livesMinutes * minuteMs),
        }));
        let put = 0;
        const sorted = waiting.toSorted((a, b) => a.afterMinutes - b.afterMinutes);
        for (let minute = 0; minute <= 900; minute += 1) {
          for (; sorted[put] && (sorted[put]?.afterMinutes ?? 0) <= minute; put += 1) {
            const { text, sendClass, priority, target, expiresAt } = sorted[put] ?? waiting[0] ?? never();
            await desk.put(
              anOutboxMessage({
                target: { kind: 'person', personId: target },
                content: say(text),
                sendClass,
                priority,
                expiresAt,
              }),
            );
          }
          await desk.outbound.expire(communityId, clock.now());
          for (;;) {
            const result = await sendNext({ ...deps }, communityId, soleTenure);
            if (result === 'nothing' || (result !== 'sent' && result.waitMs > 0)) break;
          }
          await clock.advance(minuteMs);
        }
        probes.slice(1).forEach((probe, index) => {
          const pause = [1, 5, 15][index] ?? 60;
          expect(probe - (probes[index] ?? 0)).toBeGreaterThanOrEqual(pause);
        });
        const lifeOf = new Map(waiting.map(({ text, expiresAt }) => [text, expiresAt]));
        for (const { text, at: sentAt } of channel.sent) {
          const over = lifeOf.get(text) ?? null;
          expect(over === null || sentAt < over).toBe(true);
        }
        expect(new Set(desk.texts()).size).toBe(desk.texts().length);
        const { sent, expired, pending } = await desk.states();
        expect({ all: sent + expired, pending }).toEqual({ all: rows.length, pending: 0 });
      }),
      { seed, numRuns: 8 },
    );
  }, 60_000);
});

describe('a channel whose answers are lost', () => {
  it('sends three copies at most before the account is left alone, and none of what must not repeat', async () => {
    const { put, sendAll, clock, channel, texts, states } = await aSendingDesk();
    channel.answers.push(...Array.from({ length: 12 }, () => unknown));
    await put(anOutboxMessage({ content: say('once'), sendClass: 'must-not-repeat', priority: 1 }));
    await put(...Array.from({ length: 20 }, (_, index) => anOutboxMessage({ content: say(`row${index}`) })));
    await sendAll(3);
    expect(texts()).toHaveLength(3);
    expect(clock.now()).toEqual(at(1));
    await sendAll(400);
    expect(texts().filter((text) => text.endsWith('once'))).toEqual(['once']);
    expect(await states()).toMatchObject({ uncertain: 1, sent: 20 });
  });

  it('is remembered by the next process', async () => {
    const { put, send, deps, channel } = await aSendingDesk();
    channel.answers.push(notSent('throttled'));
    await put(anOutboxMessage());
    await send();
    expect(await sendNext({ ...deps }, communityId, soleTenure)).toEqual({ waitMs: minuteMs });
    expect(await deps.budgets.findBreaker(communityId, 'web-chat/bot')).toMatchObject({ step: 1 });
  });
});

function never(): never {
  throw new Error('unreachable');
}
