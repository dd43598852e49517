import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { beginTenure } from '../../../../../server/core/outbound/begin-tenure';
import { sendBudgets } from '../../../../../server/core/outbound/budgets';
import type { Channel } from '../../../../../server/core/outbound/channel';
import { createSender } from '../../../../../server/core/outbound/run-sender';
import { storedLine } from '../../../../../server/core/outbound/claim-bundle';
import { sendNext } from '../../../../../server/core/outbound/send-next';
import { createStoreClock } from '../../../../../server/store/clock';
import { connectStore } from '../../../../../server/store/connect';
import { createRepositories } from '../../../../../server/store/create-repositories';
import { freshId } from '../../../../contracts/support/fresh-id';

// A process that sends for the account: it writes what it says into a file, and its state, as it changes, to its output.
const [uri = '', communityId = '', holder = '', ledger = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const connection = await connectStore({ uri });
  const clock = createStoreClock({ connection });
  await clock.sample();
  const repositories = createRepositories({ connection, clock, newId: () => freshId(holder) });
  let told = '';
  const tell = (state: string): void => {
    if (state !== told) process.stdout.write(`${state}\n`);
    told = state;
  };
  let count = 0;
  const channel: Channel = {
    name: 'web-chat',
    account: 'bot',
    isReady: () => true,
    async send(target, content, leaveBefore) {
      count += 1;
      // Now and then it takes long to find somebody, and that is when the test stops this process.
      if (count % 12 === 0) tell('finding');
      await wait(count % 12 === 0 ? 150 : 2);
      tell('sending');
      if (clock.now() >= leaveBefore) return { kind: 'not-sent', reason: 'too-late' };
      const to = target.kind === 'room' ? target.roomId : target.contactId;
      const text = content.kind === 'text' ? content.text : '';
      appendFileSync(ledger, `${JSON.stringify({ holder, to, text })}\n`);
      await wait(2);
      return { kind: 'accepted', providerMessageId: null };
    },
  };
  const onError = (error: unknown): void => void process.stderr.write(`${holder}: ${String(error)}\n`);
  const deps = {
    ...repositories,
    outbound: { ...repositories.outbound, ...storedLine(repositories.outbound) },
    channel,
    clock,
    steady: clock,
    budget: sendBudgets['web-chat'],
    wording: ({ code }: { readonly code: string }) => code,
    random: () => 0,
    report: () => undefined,
    onError,
  };
  const sender = createSender({
    ...deps,
    communityId,
    holder,
    times: { leaseMs: 1_500, keepEveryMs: 500, standbyMs: 150 },
    timers: {
      after(ms, task) {
        const timer = setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
    },
    begin: (fencing) => beginTenure(deps, communityId, fencing),
    send: (tenure) => sendNext(deps, communityId, tenure),
  });
  sender.start();
  setInterval(() => {
    // What a job does in service.
    sender.wake();
    if (told !== 'finding') tell(sender.status().state);
  }, 20);
}

void main();
