import fc from 'fast-check';
import { beginTenure } from '../../server/core/outbound/begin-tenure';
import { storedLine } from '../../server/core/outbound/claim-bundle';
import { rememberBudgets } from '../../server/core/outbound/remember-budgets';
import { sendNext } from '../../server/core/outbound/send-next';
import { createFakeChannel } from '../support/fake-channel';
import { createHandClock } from '../support/hand-clock';
import { anOutboundRow } from './support/an-outbound-row';
import { freshId } from './support/fresh-id';
import { onEveryStore } from './support/on-every-store';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const budget = {
  account: { emissionIntervalMs: 5_000, burst: 2 },
  day: { most: 6, kept: 2 },
  roomNotice: null,
  jitterMs: 0,
};

/** What happens next: so many hours pass, or the other process takes over, or the one that sends starts again. */
const anyStep = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 1_000, max: 9 * hourMs }) }),
  fc.record({ kind: fc.constantFrom('other' as const, 'restart' as const), ms: fc.constant(0) }),
);

onEveryStore('sending budgets', ({ repositories }) => {
  it('hold over restarts and changes of hands: six a day in any 24 hours, the last two for what is urgent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 14 }), async (steps) => {
        const communityId = freshId('community');
        const clock = createHandClock('2026-06-09T08:00:00+08:00');
        const channel = createFakeChannel(clock, 'wechat4u');
        const { budgets, identities, outbound } = repositories();
        let fencing = 0;
        const start = async () => {
          fencing += 1;
          const deps = {
            ...{ budgets: rememberBudgets(budgets), outbound: storedLine(outbound), budget, channel, clock },
            ...{ identities, steady: clock, random: () => 0, report: () => undefined },
            wording: ({ code }: { readonly code: string }) => code,
          };
          const begun = { ...deps, outbound, onError: () => undefined };
          expect(await beginTenure(begun, communityId, fencing)).toBe(true);
          const tenure = { fencing, leaveBefore: new Date('2099-01-01') };
          return () => sendNext(deps, communityId, tenure);
        };
        await outbound.insertMany(
          Array.from({ length: 40 }, (_, order) => {
            const contactId = `c${String(order % 3)}`;
            const target = { kind: 'contact', channel: 'wechat4u', account: 'bot', contactId } as const;
            const priority = order % 3 === 0 ? 2 : 4;
            const content = { kind: 'saying', saying: { code: `${String(priority)}`, params: {} } } as const;
            const times = { createdAt: clock.now(), notBefore: clock.now() };
            return anOutboundRow({
              communityId,
              target,
              targetKey: contactId,
              priority,
              content,
              order,
              ...times,
            });
          }),
        );
        let before = await start();
        let active = await start();
        for (const { kind, ms } of steps) {
          await clock.advance(ms);
          if (kind !== 'pass') {
            // The one that is taken over still tries.
            before = active;
            active = await start();
          }
          for (let tries = 0; tries < 12; tries += 1) {
            await before();
            await active();
            await clock.advance(2_000);
          }
        }
        const sent = channel.sent.map(({ at, text }) => ({ at: at.getTime(), isUrgent: text === '2' }));
        sent.forEach(({ at, isUrgent }, index) => {
          const inDay = sent.slice(0, index + 1).filter((one) => one.at > at - dayMs).length;
          expect(inDay).toBeLessThanOrEqual(isUrgent ? 6 : 4);
          sent.slice(0, index + 1).forEach((first, from) => {
            expect(index - from + 1).toBeLessThanOrEqual(2 + (at - first.at) / 5_000);
          });
        });
        expect(sent.length).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});
