import { sendBudgetOf } from '../../../../server/core/outbound/budgets';
import { sendNext } from '../../../../server/core/outbound/send-next';
import { soleTenure } from '../../../../server/core/outbound/tenure';
import { anOutboxMessage, say } from '../../../support/an-outbox-message';
import { aSendingDesk, communityId } from './a-sending-desk';

const room = { kind: 'room', roomId: 'jia' } as const;

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
    await clock.advance(10 * 60_000);
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
    await clock.advance(10 * 60_000);
    await sendAll();
    expect(texts()).toEqual(['a', 'b']);
  });

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

  it('is the careful one for a puppet nobody has heard of', () => {
    expect(sendBudgetOf('something-new')).toBe(sendBudgetOf('personal-wechat'));
    expect(sendBudgetOf('web-chat').account).toEqual({ emissionIntervalMs: 20, burst: 50 });
  });
});
