import { ledgerOf } from '../../../../server/core/notices/notice-ledger';
import type { OutboundMessage } from '../../../../server/core/outbound/outbound-message';
import { aCall } from '../../../contracts/support/a-call';
import { setUpNotices } from '../../../support/set-up-notices';

const by = { account: 'web-chat/bot', fencing: 1 };

describe('what became of a notice', () => {
  it('is told for each it is for: waiting, handed over, not sent and why, not certain, answered', async () => {
    const town = await setUpNotices();
    const audience = { kind: 'building', buildingId: '3' } as const;
    const { id, personIds } = await town.write('zhou-jianguo', { audience, severity: 'red' });
    const { outbound } = town.repositories;
    const [due] = await town.repositories.dues.listWaiting(town.communityId, town.clock.now(), 1);
    expect(due).toMatchObject({ subject: { id } });
    await town.look();
    const rows = await outbound.listOfCause(town.communityId, `${id}/e`);
    const claim = async (row: OutboundMessage | undefined) => {
      const now = town.clock.now();
      const claimed = await outbound.claim(row?.id ?? '', 0, { ...by, now, leaseUntil: now });
      if (!claimed) throw new Error('it could not be claimed');
      return claimed;
    };
    const [first, second, third, fourth] = rows;
    await outbound.settle((await claim(first)).id, 1, { state: 'sent', sentAt: town.clock.now() });
    await outbound.settle((await claim(second)).id, 1, { state: 'failed', failure: 'unreachable' });
    await outbound.settle((await claim(third)).id, 1, { state: 'uncertain', failure: 'outcome-unknown' });
    await claim(fourth);
    const { communityId } = town;
    const call = { communityId, subjectId: id };
    await town.repositories.calls.insert(aCall({ ...call, personId: 'wang-fang', state: 'answered' }));
    await town.repositories.calls.insert(aCall({ ...call, personId: 'li-qiang', state: 'asked' }));
    const ledger = await ledgerOf(town.repositories, town.grid, await town.notice(id));
    expect(ledger).toMatchObject({
      ...{ all: personIds.length, handedToChannel: 1, waiting: personIds.length - 3 },
      answers: { asked: 2, answered: 1 },
    });
    expect(ledger.notReached).toEqual([
      { name: expect.any(String), state: 'failed', failure: 'unreachable' },
      { name: expect.any(String), state: 'uncertain', failure: 'outcome-unknown' },
    ]);
  });

  it('names the rooms, and counts no other notice whose id goes on where its own ends', async () => {
    const town = await setUpNotices();
    const one = await town.fromSource('w');
    await town.fromSource('w/e1', { areaIds: ['yi'] });
    await town.look();
    const rows = await town.repositories.outbound.listOfCause(town.communityId, `${one.id}/e`);
    const row = rows.find(({ targetKey }) => targetKey === 'room/jia-residents');
    expect(rows).toHaveLength(2);
    const now = town.clock.now();
    await town.repositories.outbound.claim(row?.id ?? '', 0, { ...by, now, leaseUntil: now });
    await town.repositories.outbound.settle(row?.id ?? '', 1, { state: 'expired' });
    const ledger = await ledgerOf(town.repositories, town.grid, await town.notice(one.id));
    expect(ledger).toEqual({
      ...{ all: 1, waiting: 0, handedToChannel: 0, answers: null },
      notReached: [{ name: '甲片居民群', state: 'expired', failure: null }],
    });
  });
});
