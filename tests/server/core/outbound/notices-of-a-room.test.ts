import type { OutboxMessage } from '../../../../server/core/outbound/outbox-entry';
import { sendBudgetOf } from '../../../../server/core/outbound/budgets';
import { beginTenure } from '../../../../server/core/outbound/begin-tenure';
import { aClaim } from '../../../support/a-claim';
import { anOutboxMessage, say } from '../../../support/an-outbox-message';
import { aSendingDesk, communityId } from './a-sending-desk';

const room = { kind: 'room', roomId: 'jia' } as const;
const inMinutes = (minutes: number) =>
  new Date(new Date('2026-06-09T10:00:00+08:00').getTime() + minutes * 60_000);

const aNotice = (words: string, changes: Partial<OutboxMessage> = {}) =>
  anOutboxMessage({
    ...{ content: say(words), target: room, priority: 4, sendClass: 'must-not-repeat', bundle: 'notices' },
    ...changes,
  });

async function aDeskWith(...notices: OutboxMessage[]) {
  const desk = await aSendingDesk();
  await desk.put(...notices);
  await desk.clock.advance(3_000);
  return desk;
}

describe('notices that fall on one moment in one room', () => {
  it('go out as one message with an empty line between, four at most', async () => {
    const { sendAll, texts, states } = await aDeskWith(
      ...['a', 'b', 'c', 'd', 'e'].map((one) => aNotice(one)),
    );
    await sendAll();
    expect(texts()).toEqual(['a\n\nb\n\nc\n\nd', 'e']);
    expect((await states()).sent).toBe(5);
  });

  it('share their fate when nobody knows whether they arrived: none is said again', async () => {
    const { sendAll, texts, states, channel, clock, endLeases } = await aDeskWith(aNotice('a'), aNotice('b'));
    channel.answers.push({ kind: 'unknown' });
    await sendAll();
    await clock.advance(3_600_000);
    await endLeases();
    await sendAll();
    expect(texts()).toEqual(['a\n\nb']);
    expect((await states()).uncertain).toBe(2);
  });

  it('are all uncertain when the sender died over them', async () => {
    const { deps, outbound, states, sendAll, texts, clock } = await aDeskWith(aNotice('a'), aNotice('b'));
    const by = aClaim(clock.now());
    const first = await outbound.claimNext(communityId, by);
    if (!first) throw new Error('there is one');
    expect(await deps.outbound.claimBundle(first, by)).toHaveLength(1);
    expect(await beginTenure(deps, communityId, 2)).toBe(true);
    await sendAll();
    expect(texts()).toEqual([]);
    expect((await states()).uncertain).toBe(2);
  });

  it('stay together, and in order, over a pause of the account', async () => {
    const { sendAll, texts, channel } = await aDeskWith(aNotice('a'), aNotice('b'));
    channel.answers.push({ kind: 'not-sent', reason: 'throttled' });
    await sendAll();
    expect(texts()).toEqual(['a\n\nb']);
  });

  it('go without the one that is over by then', async () => {
    const { send, sendAll, clock, deps, texts, states } = await aDeskWith(
      aNotice('a'),
      aNotice('b', { expiresAt: inMinutes(0.5) }),
    );
    const find = deps.budgets.advance;
    jest.spyOn(deps.budgets, 'advance').mockImplementationOnce(async (...input) => {
      clock.set(inMinutes(0.5));
      return find(...input);
    });
    await send();
    expect(texts()).toEqual([]);
    await sendAll();
    expect(texts()).toEqual(['a']);
    expect(await states()).toMatchObject({ sent: 1, expired: 1 });
  });

  it('go without the one that has no words', async () => {
    const { sendAll, texts, states, reports } = await aDeskWith(aNotice('a'), aNotice('unheard-of'));
    await sendAll();
    expect(texts()).toEqual(['a']);
    expect(await states()).toMatchObject({ sent: 1, failed: 1 });
    expect(reports.map(({ reason }) => reason)).toEqual(['bundle-changed', 'wording', null]);
  });

  it('count as one notice for the room, so that the next bundle waits ten minutes', async () => {
    const desk = await aSendingDesk({ channelName: 'wechat4u', budget: sendBudgetOf('wechat4u') });
    await desk.put(...['a', 'b', 'c', 'd', 'e'].map((one) => aNotice(one)));
    await desk.clock.advance(3_000);
    await desk.sendAll();
    expect(desk.texts()).toEqual(['a\n\nb\n\nc\n\nd']);
    await desk.clock.advance(10 * 60_000 + 1_000);
    await desk.sendAll();
    expect(desk.texts()).toHaveLength(2);
  });

  it('do not hold up what is urgent in the room', async () => {
    const { put, sendAll, texts } = await aDeskWith();
    await put(aNotice('a'), aNotice('b'), aNotice('red', { priority: 2, bundle: null }));
    await sendAll();
    expect(texts()).toEqual(['red']);
  });
});
