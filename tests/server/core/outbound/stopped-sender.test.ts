import { beginTenure } from '../../../../server/core/outbound/begin-tenure';
import { sendNext } from '../../../../server/core/outbound/send-next';
import { createSenderLease } from '../../../../server/core/outbound/sender-lease';
import { anOutboxMessage, say } from '../../../support/an-outbox-message';
import { aSendingDesk, communityId } from './a-sending-desk';

type Work = (...args: unknown[]) => Promise<unknown>;

/** Two processes of one account on one store. The first stands still around its call number `stopAt` until the other has sent. */
async function aStop(stopAt: number, when: 'before' | 'after') {
  const desk = await aSendingDesk();
  const { clock, deps, channel } = desk;
  await desk.put(
    ...['one', 'two', 'three', 'four'].map((text, index) =>
      anOutboxMessage({
        content: say(text),
        sendClass: index % 2 === 0 ? 'must-not-repeat' : 'must-arrive',
      }),
    ),
  );
  let calls = 0;
  let stoppedWith: number | null = null;
  const standStill = async () => {
    await clock.advance(10_000);
    await sendAll('other', deps);
    stoppedWith = channel.sent.length;
  };
  const counted = (work: Work): Work => {
    return async (...args) => {
      calls += 1;
      const isHere = calls === stopAt;
      if (isHere && when === 'before') await standStill();
      const result = await work(...args);
      if (isHere && when === 'after') await standStill();
      return result;
    };
  };
  const watched = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(of, name, self) {
        const value: unknown = Reflect.get(of, name, self);
        return typeof value === 'function' && name !== 'isReady' ? counted(value.bind(of)) : value;
      },
    });

  async function sendAll(holder: string, its: typeof deps) {
    const lease = createSenderLease({ ...its, holder });
    for (let asks = 0; asks < 40; asks += 1) {
      const tenure = await lease.keep(communityId);
      if (!tenure || !(await beginTenure(its, communityId, tenure.fencing))) return;
      const result = await sendNext(its, communityId, tenure);
      if (result === 'nothing') return;
    }
  }

  await sendAll('stopped', {
    ...deps,
    channel: watched(channel),
    outbound: watched(deps.outbound),
    budgets: watched(deps.budgets),
    leases: watched(deps.leases),
    identities: watched(deps.identities),
  });
  return { ...desk, calls, stoppedWith: () => stoppedWith, sendAll };
}

describe('a sender that stands still past its lease while another takes over', () => {
  it('says nothing more, wherever it was stopped: nothing twice that must not be, nothing lost, all in order', async () => {
    const { calls } = await aStop(0, 'before');
    expect(calls).toBeGreaterThan(20);
    for (let stopAt = 1; stopAt <= calls; stopAt += 1) {
      for (const when of ['before', 'after'] as const) {
        const { texts, states, stoppedWith, sendAll, deps } = await aStop(stopAt, when);
        const stop = { stopAt, when };
        expect({ ...stop, sent: texts().length }).toEqual({ ...stop, sent: stoppedWith() });
        await sendAll('other', deps);
        const said = texts().map((text) => text.replace('（重复发送）', ''));
        const order = ['one', 'two', 'three', 'four'];
        const places = said.map((text) => order.indexOf(text));
        expect({ ...stop, places }).toEqual({ ...stop, places: places.toSorted() });
        const { sent, uncertain, pending, sending } = await states();
        expect({ ...stop, sent: sent + uncertain, pending, sending }).toEqual({
          ...stop,
          sent: 4,
          pending: 0,
          sending: 0,
        });
        for (const text of ['one', 'three'])
          expect(said.filter((one) => one === text).length).toBeLessThan(2);
        for (const text of ['two', 'four']) expect(said).toContain(text);
      }
    }
  });
});
