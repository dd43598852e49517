import { sendBudgetOf } from '../../../../server/core/outbound/budgets';
import { beginTenure } from '../../../../server/core/outbound/begin-tenure';
import { sendNext } from '../../../../server/core/outbound/send-next';
import { soleTenure } from '../../../../server/core/outbound/tenure';
import { anOutboxMessage, say } from '../../../support/an-outbox-message';
import { aSendingDesk, communityId } from './a-sending-desk';

const room = { kind: 'room', roomId: 'jia' } as const;

const said = (text: string, times: number) => Array.from({ length: times }, () => text);

/** Sends until nothing waits that may go now, or the account has to wait for more than a minute. */
async function sendToday({ send, clock }: Awaited<ReturnType<typeof aCarefulDesk>>) {
  for (;;) {
    const result = await send();
    if (result === 'nothing') return 0;
    if (result === 'sent') continue;
    if (result.waitMs > 60_000) return result.waitMs;
    await clock.advance(result.waitMs);
  }
}

const aCarefulDesk = (at?: string) =>
  aSendingDesk({ channelName: 'wechat4u', budget: sendBudgetOf('wechat4u'), ...(at ? { at } : {}) });

describe('the budget of a personal account', () => {
  it('lets two messages go at once and then one every five seconds', async () => {
    const { put, sendAll, channel } = await aCarefulDesk();
    await put(...Array.from({ length: 6 }, () => anOutboxMessage()));
    await sendAll();
    const [first = 0, ...later] = channel.sent.map((message) => message.at.getTime());
    const seconds = later.map((at) => Math.floor((at - first) / 1_000));
    expect(seconds).toEqual([0, 5, 10, 15, 20]);
  });

  it('holds a second notice to a room for ten minutes and lets people be written to meanwhile', async () => {
    const { put, sendAll, clock, texts } = await aCarefulDesk();
    await put(anOutboxMessage({ target: room, content: say('notice-1'), priority: 4 }));
    await put(anOutboxMessage({ target: room, content: say('notice-2'), priority: 4 }));
    await put(anOutboxMessage({ content: say('routine'), priority: 4 }));
    await sendAll();
    expect(texts()).toEqual(['notice-1', 'routine']);
    await clock.advance(10 * 60_000 + 1_000);
    await sendAll();
    expect(texts()).toEqual(['notice-1', 'routine', 'notice-2']);
  });

  it('does not count an answer in a room as a notice', async () => {
    const { put, sendAll, texts } = await aCarefulDesk();
    await put(anOutboxMessage({ target: room, content: say('notice'), priority: 4 }));
    await put(anOutboxMessage({ target: room, content: say('answer'), priority: 1 }));
    await sendAll();
    expect(texts()).toEqual(['notice', 'answer']);
  });

  it('does not mark a message that only waited for the budget as a second copy', async () => {
    const { put, sendAll, clock, texts } = await aCarefulDesk();
    await put(anOutboxMessage({ target: room, content: say('a'), priority: 4 }));
    await put(anOutboxMessage({ target: room, content: say('b'), priority: 4 }));
    await sendAll();
    await clock.advance(10 * 60_000 + 1_000);
    await sendAll();
    expect(texts()).toEqual(['a', 'b']);
  });

  it.each([
    ['web-chat', 1_000, 60],
    ['wechat4u', 10_000, 60],
    ['wechat4u', 24 * 60 * 60_000, 260],
  ])(
    'of %s holds over the edge of a window of %i ms: one message, 0.87 of it, then %i at once',
    async (channelName, windowMs, count) => {
      const budget = sendBudgetOf(channelName);
      const desk = await aSendingDesk({ channelName, budget, at: '2026-06-09T08:00:00+08:00' });
      const { put, sendAll, clock, channel } = desk;
      await put(anOutboxMessage({ priority: 1, ignoresQuietHours: true }));
      await sendAll();
      await clock.advance(0.87 * windowMs);
      await put(
        ...Array.from({ length: count }, () => anOutboxMessage({ priority: 1, ignoresQuietHours: true })),
      );
      for (let asks = 0; asks < 100 && channel.sent.length <= count; asks += 1) await sendAll(50);
      expect(channel.sent).toHaveLength(count + 1);
      const times = channel.sent.map(({ at }) => at.getTime());
      const { burst, emissionIntervalMs } = budget.account;
      times.forEach((last, index) => {
        const within = times.slice(0, index + 1).filter((at) => at > last - windowMs).length;
        expect(within).toBeLessThanOrEqual(burst + windowMs / emissionIntervalMs);
        expect(within).toBeLessThanOrEqual(budget.day && windowMs > 3_600_000 ? budget.day.most : Infinity);
      });
    },
  );

  it('survives a restart: it is in the store, not in the process', async () => {
    const { put, deps, channel } = await aCarefulDesk();
    await put(...Array.from({ length: 4 }, () => anOutboxMessage()));
    await sendNext({ ...deps }, communityId, soleTenure);
    await sendNext({ ...deps }, communityId, soleTenure);
    expect(await sendNext({ ...deps }, communityId, soleTenure)).toMatchObject({ waitMs: 5_200 });
    expect(channel.sent).toHaveLength(2);
  });

  it('shared by two processes is not overdrawn', async () => {
    const { put, deps, channel, clock } = await aCarefulDesk();
    await put(...Array.from({ length: 40 }, () => anOutboxMessage()));
    for (let second = 0; second < 60; second += 1) {
      await Promise.all([
        sendNext(deps, communityId, soleTenure),
        sendNext(deps, communityId, soleTenure),
        sendNext(deps, communityId, soleTenure),
      ]);
      await clock.advance(1_000);
    }
    const at = channel.sent.map((message) => message.at.getTime());
    at.forEach((first, index) => {
      at.slice(index).forEach((last, count) => {
        expect(count + 1).toBeLessThanOrEqual(2 + Math.floor((last - first) / 5_000));
      });
    });
    expect(at.length).toBeGreaterThan(5);
  });

  it('says 160 things of any kind in a day, and 40 more that are answers or danger', async () => {
    const desk = await aCarefulDesk('2026-06-09T08:00:00+08:00');
    const { put, texts, clock } = desk;
    await put(
      ...Array.from({ length: 170 }, () => anOutboxMessage({ content: say('routine'), priority: 4 })),
    );
    expect(await sendToday(desk)).toBe(0);
    expect(texts()).toEqual(said('routine', 160));
    await put(...Array.from({ length: 45 }, () => anOutboxMessage({ content: say('answer'), priority: 1 })));
    const waitMs = await sendToday(desk);
    expect(texts().slice(160)).toEqual(said('answer', 40));
    await clock.advance(waitMs);
    await sendToday(desk);
    // Those that have waited longest: a person hears things in the order in which they were written.
    expect(texts().slice(200, 215)).toEqual([...said('routine', 10), ...said('answer', 5)]);
  });

  it('of the day survives a restart and a change of hands', async () => {
    const desk = await aCarefulDesk('2026-06-09T08:00:00+08:00');
    const { put, texts, clock, deps, sendIn } = desk;
    await put(...Array.from({ length: 201 }, () => anOutboxMessage({ content: say('answer'), priority: 1 })));
    await sendToday(desk);
    expect(texts()).toHaveLength(200);
    expect(await beginTenure(deps, communityId, 2)).toBe(true);
    expect(await beginTenure(deps, communityId, 1)).toBe(false);
    const later = { ...soleTenure, fencing: 2 };
    await clock.advance(20 * 60 * 60_000);
    expect(await sendIn(later)).toMatchObject({ waitMs: expect.any(Number) });
    await clock.advance(4.3 * 60 * 60_000);
    expect(await sendIn(later)).toBe('sent');
  });

  it('is the careful one for a puppet nobody has heard of', () => {
    expect(sendBudgetOf('something-new')).toBe(sendBudgetOf('personal-wechat'));
    expect(sendBudgetOf('web-chat').account).toEqual({ emissionIntervalMs: 20, burst: 50 });
  });
});
