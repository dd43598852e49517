import { sendBudgets, type SendBudget } from '../../../../server/core/outbound/budgets';
import { copyOutbox } from '../../../../server/core/outbound/copy-outbox';
import { endLeases } from '../../../../server/core/outbound/end-leases';
import type { OutboxMessage } from '../../../../server/core/outbound/outbox-entry';
import type { SendReport } from '../../../../server/core/outbound/send-report';
import { storedLine } from '../../../../server/core/outbound/claim-bundle';
import { sendNext } from '../../../../server/core/outbound/send-next';
import { soleTenure, type Tenure } from '../../../../server/core/outbound/tenure';
import { createMemoryRepositories } from '../../../../server/store/memory/create-memory-repositories';
import { createFakeChannel } from '../../../support/fake-channel';
import { createHandClock } from '../../../support/hand-clock';

export const communityId = 'yinxingyuan';

export interface DeskOptions {
  readonly at?: string;
  readonly budget?: SendBudget;
  readonly channelName?: string;
}

/** Everything a sender needs, in memory: 张桂兰 and 王芳 can be written to on `web-chat`. */
export async function aSendingDesk(options: DeskOptions = {}) {
  const clock = createHandClock(options.at ?? '2026-06-09T10:00:00+08:00');
  const repositories = createMemoryRepositories({ clock });
  const channel = createFakeChannel(clock, options.channelName);
  for (const personId of ['zhang-guilan', 'wang-fang']) {
    await repositories.identities.bind({
      id: `identity-${personId}`,
      communityId,
      personId,
      channel: channel.name,
      account: channel.account,
      contactId: personId,
      method: 'import',
      boundAt: new Date('2026-06-01T00:00:00Z'),
      endedAt: null,
    });
  }
  const reports: SendReport[] = [];
  const deps = {
    ...repositories,
    outbound: { ...repositories.outbound, ...storedLine(repositories.outbound) },
    channel,
    clock,
    steady: clock,
    budget: options.budget ?? sendBudgets['web-chat'],
    wording: ({ code, params }: { code: string; params: Readonly<Record<string, unknown>> }) => {
      if (code === 'unheard-of') throw new Error('no such wording');
      return `${code}${Object.values(params).join('')}`;
    },
    random: () => 0.5,
    report: (report: SendReport) => void reports.push(report),
    onError: (error: unknown) => {
      throw error;
    },
  };
  return {
    clock,
    channel,
    deps,
    reports,
    ...repositories,
    put: (...entries: OutboxMessage[]) => copyOutbox(deps, communityId, entries),
    sendIn: (tenure: Tenure) => sendNext(deps, communityId, tenure),
    send: () => sendNext(deps, communityId, soleTenure),
    endLeases: () => endLeases(deps, communityId),
    /** Asks until nothing waits, moving the clock over each wait; gives up after `most` asks. */
    async sendAll(most = 200) {
      for (let asks = 0; asks < most; asks += 1) {
        const result = await sendNext(deps, communityId, soleTenure);
        if (result === 'nothing') return;
        if (result !== 'sent' && result.waitMs > 0) await clock.advance(result.waitMs);
      }
    },
    texts: () => channel.sent.map((message) => message.text),
    states: () => repositories.outbound.countByState(communityId),
  };
}
