import { passTime } from '../../../support/pass-time';
import { setUpCalls, type CallTown } from '../../../support/set-up-calls';

/** The row of a call in the ledger, as the sender left it. */
async function settle(
  town: CallTown,
  personId: string,
  change: { readonly state: 'failed' | 'pending'; readonly failure: string },
): Promise<void> {
  const { outbound } = town.repositories;
  const now = town.clock.now();
  const claim = { account: 'web-chat/bot', fencing: 1, now, leaseUntil: new Date(now.getTime() + 60_000) };
  await outbound.claim(`notice/rain/call/${personId}/e1/0/person/${personId}`, 0, claim);
  await outbound.settle(`notice/rain/call/${personId}/e1/0/person/${personId}`, 1, change);
}

/** Everything due by then, while nothing is sent. */
const pass = async (town: CallTown, until: string): Promise<void> => {
  const mute = { ...town, deliver: () => Promise.resolve([]) };
  await passTime(mute, until, 2);
};

describe('a question that does not leave', () => {
  it('puts who has no chat onto the list at once', async () => {
    const town = await setUpCalls();
    const [identity] = await town.repositories.identities.findLiveOfPerson(town.communityId, 'lao-wu');
    if (!identity) throw new Error('老吴 has a chat in the demo');
    // Somebody else uses that contact now.
    await town.repositories.identities.bind({ ...identity, id: 'other', personId: 'sun-mei' });
    await town.warn();
    await pass(town, '2026-06-09T10:00:30+08:00');
    const [call] = (await town.calls()).filter(({ personId }) => personId === 'lao-wu');
    expect(call).toMatchObject({ state: 'to-phone', phoneReason: 'unreachable', messageId: null });
  });

  it('puts whose message failed onto the list two minutes after', async () => {
    const town = await setUpCalls();
    await town.warn();
    await pass(town, '2026-06-09T10:00:10+08:00');
    await settle(town, 'lao-wu', { state: 'failed', failure: 'unreachable' });
    await settle(town, 'li-qiang', { state: 'failed', failure: 'wording' });
    await pass(town, '2026-06-09T10:02:10+08:00');
    expect((await town.calls()).map(({ personId, phoneReason }) => [personId, phoneReason])).toEqual([
      ['chen-gang', null],
      ['lao-wu', 'unreachable'],
      ['li-qiang', 'not-sent'],
      ['wang-fang', null],
    ]);
  });

  it('goes by telephone within two minutes while the account may not send', async () => {
    const town = await setUpCalls({ isHeld: () => Promise.resolve(true) });
    await town.warn();
    await pass(town, '2026-06-09T10:02:05+08:00');
    expect((await town.calls()).map(({ phoneReason }) => phoneReason)).toEqual(Array(4).fill('not-sent'));
  });

  it('is looked at every half minute, and goes by telephone after ten', async () => {
    const town = await setUpCalls();
    await town.warn();
    await pass(town, '2026-06-09T10:09:59+08:00');
    expect(new Set((await town.calls()).map(({ state }) => state))).toEqual(new Set(['asked']));
    await pass(town, '2026-06-09T10:10:10+08:00');
    expect((await town.calls()).map(({ phoneReason }) => phoneReason)).toEqual(Array(4).fill('not-sent'));
  });

  it('has four minutes from when it left at last', async () => {
    const town = await setUpCalls();
    await town.warn();
    await pass(town, '2026-06-09T10:05:00+08:00');
    await town.deliver();
    await pass(town, '2026-06-09T10:08:59+08:00');
    expect(new Set((await town.calls()).map(({ state }) => state))).toEqual(new Set(['asked']));
    await pass(town, '2026-06-09T10:09:30+08:00');
    expect(new Set((await town.calls()).map(({ state }) => state))).toEqual(new Set(['to-phone']));
  });
});
