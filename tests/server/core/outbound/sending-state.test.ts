import { readSendingState } from '../../../../server/core/outbound/sending-state';
import type { ProcessReport } from '../../../../server/core/shared/process-reports';
import { anOutboxMessage } from '../../../support/an-outbox-message';
import { aSendingDesk, communityId } from './a-sending-desk';

/** A desk whose bot has said this of itself. */
async function aDesk(report: Partial<ProcessReport> | null = {}) {
  const desk = await aSendingDesk();
  const at = desk.clock.now();
  const bot = { process: 'bot', holder: 'bot-1', trouble: null, figures: {}, at, ...report };
  const processReports = { list: () => Promise.resolve(report ? [bot] : []) };
  return { ...desk, read: () => readSendingState({ ...desk, processReports }, communityId) };
}

describe('what staff see of sending', () => {
  it('is what waits by priority and since when, and what is kept for later', async () => {
    const { put, read, clock, send } = await aDesk();
    await put(anOutboxMessage({ priority: 4 }), anOutboxMessage({ priority: 2 }));
    await clock.advance(60_000);
    await put(anOutboxMessage({ priority: 4 }), anOutboxMessage({ priority: 4, bundle: 'notices' }));
    const start = new Date('2026-06-09T10:00:00+08:00');
    expect(await read()).toEqual({
      account: { state: 'well', until: null },
      waiting: [
        { priority: 2, count: 1, oldestAt: start },
        { priority: 4, count: 2, oldestAt: start },
      ],
      ...{ later: 1, day: null },
    });
    await send();
    await send();
    expect((await read()).waiting).toMatchObject([{ priority: 4, count: 1 }]);
  });

  it('counts what was tried and put back as waiting', async () => {
    const { put, read, channel, send } = await aDesk();
    channel.answers.push({ kind: 'not-sent', reason: 'throttled' });
    await put(anOutboxMessage({ priority: 1 }));
    await send();
    expect(await read()).toMatchObject({ waiting: [{ priority: 1, count: 1 }], later: 0 });
  });

  it('is why the account cannot send and until when', async () => {
    const until = new Date('2026-06-09T11:00:00+08:00');
    const { read } = await aDesk({ trouble: { code: 'account-throttled', until, urgentWaiting: 0 } });
    expect((await read()).account).toEqual({ state: 'account-throttled', until });
  });

  it('is that the bot says nothing, when it has not reported for a minute or ever', async () => {
    const { read, clock } = await aDesk();
    await clock.advance(60_000);
    expect((await read()).account.state).toBe('well');
    await clock.advance(1);
    expect((await read()).account.state).toBe('silent');
    expect((await (await aDesk(null)).read()).account.state).toBe('silent');
  });

  it('is how much of the day is used', async () => {
    const { read } = await aDesk({ figures: { dayUsed: 123, dayMost: 200, dayKept: 40 } });
    expect((await read()).day).toEqual({ used: 123, most: 200, kept: 40 });
  });
});
