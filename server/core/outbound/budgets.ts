import type { DayBudget } from './day-use';
import type { Bucket } from './token-bucket';

/** How much one account may say. The buckets hold at the same time; null: no such limit. */
export interface SendBudget {
  readonly account: Bucket;
  readonly day: DayBudget | null;
  /** Notices to one room; answers and emergencies in a room are not notices. */
  readonly roomNotice: Bucket | null;
  /** Added at random to a wait, so that messages do not leave like clockwork. */
  readonly jitterMs: number;
}

export type PuppetKind = 'web-chat' | 'personal-wechat';

const minuteMs = 60_000;

export const sendBudgets: Readonly<Record<PuppetKind, SendBudget>> = {
  'web-chat': {
    account: { emissionIntervalMs: 20, burst: 50 },
    day: null,
    roomNotice: null,
    jitterMs: 0,
  },
  'personal-wechat': {
    account: { emissionIntervalMs: 5_000, burst: 2 },
    day: { most: 200, kept: 40 },
    // The clocks of two senders may differ by a second.
    roomNotice: { emissionIntervalMs: 10 * minuteMs + 1_000, burst: 1 },
    jitterMs: 400,
  },
};

/** The budget of a channel by its name; a puppet we do not know gets the careful one. */
export function sendBudgetOf(channelName: string): SendBudget {
  return sendBudgets[channelName === 'web-chat' ? 'web-chat' : 'personal-wechat'];
}
