import { beginTenure } from '../../../../server/core/outbound/begin-tenure';
import { sendBudgetOf } from '../../../../server/core/outbound/budgets';
import { soleTenure } from '../../../../server/core/outbound/tenure';
import { anOutboxMessage, say } from '../../../support/an-outbox-message';
import { aSendingDesk, communityId } from './a-sending-desk';

const room = { kind: 'room', roomId: 'jia' } as const;

async function aDesk() {
  const desk = await aSendingDesk({ channelName: 'wechat4u', budget: sendBudgetOf('wechat4u') });
  const start = desk.clock.now().getTime();
  /** Seconds from the start at which messages left. */
  const leftAfter = () => desk.channel.sent.map(({ at }) => Math.round((at.getTime() - start) / 1_000));
  return { ...desk, leftAfter };
}

const aNotice = (words: string) => anOutboxMessage({ target: room, content: say(words), priority: 4 });

describe('a message that needs seconds to leave', () => {
  it('keeps the next ones as far behind as if its token had been taken when it left', async () => {
    const { put, sendAll, channel, clock, leftAfter } = await aDesk();
    channel.meanwhile = () => (channel.sent.length === 0 ? clock.advance(8_000) : Promise.resolve());
    await put(...Array.from({ length: 4 }, () => anOutboxMessage()));
    await sendAll();
    const [first = 0, ...later] = leftAfter();
    expect(first).toBe(8);
    // Never three within five seconds.
    expect(later.map((at) => at - first)).toEqual([0, 5, 10]);
  });

  it('keeps the next notice out of its room for ten minutes from when it left', async () => {
    const { put, sendAll, channel, clock, leftAfter } = await aDesk();
    channel.meanwhile = () => (channel.sent.length === 0 ? clock.advance(30_000) : Promise.resolve());
    await put(aNotice('a'), aNotice('b'));
    await sendAll();
    await clock.advance(9.9 * 60_000);
    await sendAll();
    expect(leftAfter()).toEqual([30]);
    await clock.advance(20_000);
    await sendAll();
    expect(leftAfter()).toHaveLength(2);
  });
});

describe('who takes over an account', () => {
  it('writes as if the last message had left just now', async () => {
    const { put, sendAll, send, deps, clock, leftAfter } = await aDesk();
    await put(...Array.from({ length: 4 }, () => anOutboxMessage()));
    await send();
    await clock.advance(60_000);
    expect(await beginTenure(deps, communityId, 1)).toBe(true);
    await sendAll();
    // One of the two that could be said at once is taken to be gone.
    expect(leftAfter()).toEqual([0, 60, 65, 70]);
  });

  it('waits for what the other may still have in the air, for the account and for the room', async () => {
    const { put, outbound, budgets, sendIn, deps, clock, texts, states } = await aDesk();
    const lost = anOutboxMessage({ target: room, priority: 4, sendClass: 'must-not-repeat' });
    await put(lost, aNotice('next'), anOutboxMessage());
    const leaseUntil = new Date(clock.now().getTime() + 60_000);
    const by = { account: 'wechat4u/bot', fencing: 1, now: clock.now(), leaseUntil };
    expect(await outbound.claim(lost.id, 0, by)).not.toBeNull();
    const roomIsFree = new Date(clock.now().getTime() + 601_000);
    expect(await budgets.advance(communityId, 'room/wechat4u/bot/jia', null, roomIsFree, 1)).toBe(true);
    expect(await beginTenure(deps, communityId, 2)).toBe(true);
    expect((await states()).uncertain).toBe(1);
    const said = [];
    for (let second = 0; second < 700; second += 5) {
      for (let asks = 0; asks < 3; asks += 1)
        if ((await sendIn({ ...soleTenure, fencing: 2 })) === 'sent') said.push([second, texts().at(-1)]);
      await clock.advance(5_000);
    }
    // Ten seconds are what is left of its lease at most.
    expect(said).toEqual([
      [10, 'receipt'],
      [615, 'next'],
    ]);
  });
});
