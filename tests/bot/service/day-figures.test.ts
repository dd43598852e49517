import { dayFigures, daySpentUntil } from '../../../bot/service/day-figures';
import { sendBudgetOf } from '../../../server/core/outbound/budgets';
import { anOutboxMessage } from '../../support/an-outbox-message';
import { aSendingDesk, communityId } from '../../server/core/outbound/a-sending-desk';

describe('what the bot reports of its day', () => {
  it('is how much it has said, and from when on it may go on', async () => {
    const channelName = 'wechat4u';
    const desk = await aSendingDesk({ channelName, budget: sendBudgetOf(channelName) });
    const deps = { ...desk, communityId, repositories: desk };
    expect(await dayFigures(deps)).toEqual({ dayUsed: 0, dayMost: 200, dayKept: 40 });
    await desk.put(...Array.from({ length: 200 }, () => anOutboxMessage({ priority: 1 })));
    expect(await daySpentUntil(deps)).toBeNull();
    while (desk.channel.sent.length < 200) await desk.sendAll(1);
    expect(await dayFigures(deps)).toMatchObject({ dayUsed: 200 });
    // The first slot is the one from 10:00 to 10:15, and its last message may have left a minute later.
    expect(await daySpentUntil(deps)).toEqual(new Date('2026-06-10T10:16:00+08:00'));
  });

  it('is nothing where days are not counted', async () => {
    const desk = await aSendingDesk();
    const deps = { ...desk, communityId, repositories: desk };
    expect(await dayFigures(deps)).toEqual({});
    expect(await daySpentUntil(deps)).toBeNull();
  });
});
