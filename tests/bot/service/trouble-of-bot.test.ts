import type { BotStatus } from '../../../bot/adapter/supervise-wechaty';
import { troubleOfBot } from '../../../bot/service/trouble-of-bot';
import { calmBreaker } from '../../../server/core/outbound/breaker';
import type { SenderState } from '../../../server/core/outbound/run-sender';
import { anOutboxMessage } from '../../support/an-outbox-message';
import { aSendingDesk, communityId } from '../../server/core/outbound/a-sending-desk';

interface Situation {
  readonly account?: Pick<BotStatus, 'state' | 'reason'>;
  readonly sender?: SenderState;
}

async function aBot({ account = { state: 'ready', reason: '' }, sender = 'idle' }: Situation = {}) {
  const desk = await aSendingDesk();
  const since = desk.clock.now();
  const ask = () =>
    troubleOfBot({
      ...{ clock: desk.clock, communityId, channel: desk.channel, repositories: desk },
      wechaty: { status: () => ({ ...account, since }) },
      sending: { status: () => ({ state: sender }) },
    });
  return { ...desk, ask };
}

describe('what the bot says of its account', () => {
  it('is nothing while all is well', async () => {
    const { ask, put } = await aBot();
    await put(anOutboxMessage({ priority: 2 }));
    expect(await ask()).toBeNull();
  });

  it.each([
    ['logging in', { account: { state: 'starting', reason: '' } }, 'account-starting'],
    ['unable to log in', { account: { state: 'down', reason: 'login-timed-out' } }, 'account-down'],
    [
      'logged out, starting again',
      { account: { state: 'starting', reason: 'logged-out' } },
      'account-logged-out',
    ],
    ['silent', { account: { state: 'down', reason: 'silent' } }, 'account-silent'],
    ['without its store', { sender: 'failing' }, 'store-fails'],
  ] as const)('tells that it is %s, and how many urgent messages wait', async (_what, situation, code) => {
    const { ask, put } = await aBot(situation);
    await put(anOutboxMessage({ priority: 2 }), anOutboxMessage({ priority: 3 }));
    expect(await ask()).toEqual({ code, until: null, urgentWaiting: 1 });
  });

  it('tells that another process sends, which is no trouble for what waits', async () => {
    const { ask, put } = await aBot({ sender: 'standby' });
    await put(anOutboxMessage({ priority: 2 }));
    expect(await ask()).toEqual({ code: 'standby', until: null, urgentWaiting: 0 });
  });

  it.each([
    ['throttled', 'account-throttled'],
    ['banned', 'account-banned'],
    ['sending-fails', 'sending-fails'],
  ] as const)('tells until when it is left alone: %s', async (reason, code) => {
    const { ask, budgets, clock } = await aBot({ sender: 'held' });
    const until = new Date(clock.now().getTime() + 60_000);
    await budgets.saveBreaker(communityId, 'web-chat/bot', { ...calmBreaker, reason, step: 1, until }, 1);
    expect(await ask()).toEqual({ code, until, urgentWaiting: 0 });
    await clock.advance(60_000);
    expect(await ask()).toBeNull();
  });
});
